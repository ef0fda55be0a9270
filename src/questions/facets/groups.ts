import { queryFor, type Facet, type Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Condition, GroupBy } from '../query.ts';
import { findTag, hasAsk } from '../sentence.ts';

/** "overdue by lead", "how many in each area", "red versus amber", "compare area 1 and area 2". */
export const readGroups: Facet = (reading) => {
  const group = findTag(reading.sentence, 'group');
  // "in every area except area 1" is about all the others, not about each.
  const isScope = group?.by === 'area' && reading.where.some((condition) => condition.is === 'not' && condition.of.is === 'area');
  if (group && !isScope) {
    const isShare = hasAsk(reading.sentence, 'percent');
    return queryFor(
      { kind: 'groups', by: group.by, only: [] },
      isShare ? reading.where.filter((condition) => !isAttribute(condition)) : reading.where,
    );
  }
  const isMoreOf =
    reading.sentence.words.some(({ text }) => text === 'more' || text === 'fewer') &&
    reading.where.some(({ is }) => is === 'rag' || is === 'status');
  const isEach =
    hasAsk(reading.sentence, 'count') && reading.where.some((condition) => condition.is === 'rag' && condition.rags.length > 2);
  if (!hasAsk(reading.sentence, 'compare') && !isMoreOf && !isEach) return undefined;
  const sides = sidesOf(reading);
  return (
    sides &&
    queryFor(
      { kind: 'groups', by: sides.by, only: sides.only },
      reading.where.filter((condition) => condition !== sides.condition),
    )
  );
};

function sidesOf({ where, sentence }: Reading): { by: GroupBy; only: readonly string[]; condition?: Condition } | undefined {
  for (const condition of where) {
    if (condition.is === 'area' && condition.areas.length > 1) return { by: 'area', only: condition.areas, condition };
    if (condition.is === 'lead' && condition.posts.length > 1) return { by: 'lead', only: condition.posts, condition };
    if (condition.is === 'rag' && condition.rags.length > 1)
      return { by: 'rag', only: condition.rags.map((rag) => rag ?? 'none'), condition };
    if (condition.is === 'status' && condition.statuses.length > 1 && where.every(({ is }) => is !== 'overdue'))
      return { by: 'status', only: condition.statuses, condition };
  }
  const noun = sentence.marks.find(({ tag }) => tag.kind === 'noun' && (tag.noun === 'area' || tag.noun === 'lead'))?.tag;
  return noun?.kind === 'noun' && (noun.noun === 'area' || noun.noun === 'lead') ? { by: noun.noun, only: [] } : undefined;
}
