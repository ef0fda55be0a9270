import type { Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Ask, Condition, GroupBy, Query } from '../query.ts';
import { hasAsk } from '../sentence.ts';
import { baseOf } from './anaphora.ts';
import type { Frame } from './frame.ts';
import { scopeOf, swapIn } from './merge.ts';
import type { Turn } from './turn.ts';

/** "and the fewest?", "compare with amber", "out of how many?": another ask of what the last question was about. */
export function readSwappedAsk(reading: Reading, frame: Frame): Turn | undefined {
  const query = otherEnd(reading, frame) ?? otherSide(reading, frame) ?? wholeOf(reading, frame) ?? shareOf(reading, frame);
  return query && { kind: 'query', narrows: false, query };
}

/** "which lead has the most overdue", then "and the fewest?", "and the most red?". */
function otherEnd({ sentence, where, unused }: Reading, { query }: Frame): Query | undefined {
  const { ask } = query;
  const isEnd = hasAsk(sentence, 'most', 'least') && sentence.marks.every(({ tag }) => tag.kind !== 'noun' || tag.noun === 'action');
  const isOther = sentence.marks.some(({ tag }) => tag.kind === 'ask' && tag.ask !== 'most' && tag.ask !== 'least' && tag.ask !== 'which');
  if (ask.kind !== 'most' || !isEnd || isOther || unused.length > 0) return undefined;
  return { ask: { ...ask, least: hasAsk(sentence, 'least') }, where: swapIn(query.where, where) };
}

/** "red actions", then "compare with amber": the two side by side. */
function otherSide({ sentence, where }: Reading, { query }: Frame): Query | undefined {
  const [own, ...more] = where;
  if (!hasAsk(sentence, 'compare') || own === undefined || more.length > 0) return undefined;
  const before = query.where.find(({ is }) => is === own.is);
  const sides = before && sidesOf(before, own);
  return sides && { ask: { kind: 'groups', ...sides }, where: query.where.filter((condition) => condition !== before) };
}

function sidesOf(one: Condition, other: Condition): { by: GroupBy; only: readonly string[] } | undefined {
  if (one.is === 'rag' && other.is === 'rag') return { by: 'rag', only: [...one.rags, ...other.rags].map((rag) => rag ?? 'none') };
  if (one.is === 'lead' && other.is === 'lead') return { by: 'lead', only: [...one.posts, ...other.posts] };
  return one.is === 'area' && other.is === 'area' ? { by: 'area', only: [...one.areas, ...other.areas] } : undefined;
}

/** "show me area 1", then "what percentage is complete": of what was shown, unless it says of what. */
function shareOf({ sentence, where, unused }: Reading, { query }: Frame): Query | undefined {
  const among = scopeOf(query.where).filter((condition) => condition.is !== 'refs');
  const isSet = query.ask.kind === 'list' || query.ask.kind === 'count' || query.ask.kind === 'summary';
  const isBare = sentence.marks.every(({ tag }) => !/^(?:noun|frame|weak|group|pronoun|rest)$/.test(tag.kind)) && unused.length === 0;
  if (!hasAsk(sentence, 'percent') || !isSet || !isBare || where.length === 0 || !where.every(isAttribute) || among.length === 0)
    return undefined;
  return { ask: { kind: 'percent', among }, where };
}

const ASKS_THE_WHOLE =
  /^(?:and |that is |is that )*out of (?:how many|what|what total|a total of what)(?: in total| altogether| all told)?$/;

/** "how many are overdue", then "out of how many?". */
function wholeOf({ sentence }: Reading, frame: Frame): Query | undefined {
  if (!ASKS_THE_WHOLE.test(sentence.words.map(({ text }) => text).join(' '))) return undefined;
  const ask: Ask = { kind: 'count', of: 'actions' };
  const isShare = frame.query.ask.kind === 'percent';
  return { ask, where: isShare ? baseOf(frame) : frame.scope };
}
