import { isYesNo, queryFor, type Facet, type Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Ask, Condition, GroupBy } from '../query.ts';
import { findTag, hasAsk } from '../sentence.ts';

/** "overdue by lead", "how many in each area", "red versus amber", "compare area 1 and area 2", "has the chair more overdue than the manager?". */
export const readGroups: Facet = (reading) => {
  const group = findTag(reading.sentence, 'group');
  const claim = claimOf(reading);
  // "in every area except area 1" is about all the others, not about each.
  const isScope = group?.by === 'area' && reading.where.some((condition) => condition.is === 'not' && condition.of.is === 'area');
  if (group && !isScope) {
    const isShare = hasAsk(reading.sentence, 'percent');
    const where = isShare ? reading.where.filter((condition) => !isAttribute(condition)) : reading.where;
    return queryFor({ kind: 'groups', by: group.by, only: [] }, where);
  }
  if (claim === undefined && !comparesSides(reading)) return undefined;
  const sides = sidesOf(reading);
  if (sides === undefined) return undefined;
  const { by, only, condition: side } = sides;
  const ask: Ask = { kind: 'groups', by, only, ...(claim === undefined || only.length !== 2 ? {} : { claim }) };
  return queryFor(
    ask,
    reading.where.filter((condition) => condition !== side),
  );
};

/** "has the chair more …?", asked so that yes or no is an answer. */
function claimOf(reading: Reading): 'more' | 'fewer' | undefined {
  const words = reading.sentence.words.map(({ text }) => text);
  if (!isYesNo(reading) || !(words.includes('than') || words.includes('more') || words.includes('fewer'))) return undefined;
  if (words.some((word) => /^(?:fewer|less|lower|smaller)$/.test(word))) return 'fewer';
  return words.some((word) => /^(?:more|further|bigger|higher|larger|worse|busier)$/.test(word)) ? 'more' : undefined;
}

function comparesSides({ sentence, where }: Reading): boolean {
  if (hasAsk(sentence, 'compare')) return !hasAsk(sentence, 'most', 'least');
  const words = sentence.words.map(({ text }) => text);
  const isMoreOf = words.some((word) => word === 'more' || word === 'fewer') && where.some(({ is }) => is === 'rag' || is === 'status');
  const isEachOf = words.some((word) => /^(?:each|apiece|respectively)$/.test(word)) && where.some(isOfSeveral);
  const isEachColour = hasAsk(sentence, 'count') && where.some((condition) => condition.is === 'rag' && condition.rags.length > 2);
  return (isMoreOf && !hasAsk(sentence, 'who')) || isEachOf || isEachColour;
}

function isOfSeveral(condition: Condition): boolean {
  if (condition.is === 'area') return condition.areas.length > 1;
  if (condition.is === 'lead') return condition.posts.length > 1;
  return condition.is === 'rag' && condition.rags.length > 1;
}

interface Sides {
  readonly by: GroupBy;
  readonly only: readonly string[];
  readonly condition?: Condition;
}

function sidesOf({ where, sentence }: Reading): Sides | undefined {
  const side = where.find(isOfSeveral);
  if (side?.is === 'area') return { by: 'area', only: side.areas, condition: side };
  if (side?.is === 'lead') return { by: 'lead', only: side.posts, condition: side };
  if (side?.is === 'rag') return { by: 'rag', only: side.rags.map((rag) => rag ?? 'none'), condition: side };
  const stage = where.find((condition) => condition.is === 'status' && condition.say.includes(' or '));
  if (stage?.is === 'status' && where.every(({ is }) => is !== 'overdue'))
    return { by: 'status', only: stage.statuses.length < 4 ? stage.statuses : [], condition: stage };
  const noun = sentence.marks.find(({ tag }) => tag.kind === 'noun' && (tag.noun === 'area' || tag.noun === 'lead'))?.tag;
  const by = noun?.kind === 'noun' && (noun.noun === 'area' || noun.noun === 'lead') ? noun.noun : undefined;
  return by && hasAsk(sentence, 'compare') ? { by, only: [] } : undefined;
}
