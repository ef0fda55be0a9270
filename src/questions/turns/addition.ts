import type { Reading } from '../facet.ts';
import { foldPieces } from '../piece.ts';
import type { Condition, Query } from '../query.ts';
import type { Frame } from './frame.ts';
import { slotsOf } from './merge.ts';
import { asksFor, type Opening } from './opening.ts';
import type { Turn } from './turn.ts';

const ADDS = /\b(?:as well|too|add(?:ed)?|on top|include|including)\b/;

/** "due in March", then "including the finished ones". */
function finishedToo(where: readonly Condition[], text: string, query: Query): Query | undefined {
  const [own, ...more] = where;
  const isFinished = own?.is === 'status' && own.statuses.includes('complete') && more.length === 0;
  const isAlso = /^(?:and |ok |so )*(?:including|include|counting|plus|with|and also)\b|\b(?:too|as well)$/.test(text);
  if (!isFinished || !isAlso || !query.where.some(({ is }) => is === 'due')) return undefined;
  const kept = query.where.filter((condition) => condition.is !== 'status');
  return { ...query, where: kept.map((condition) => (condition.is === 'due' ? { ...condition, finishedToo: true } : condition)) };
}

/** "and the amber ones as well": beside the red ones of the last question, not in their place. */
export function readAddition({ sentence, where }: Reading, { rest }: Opening, { query }: Frame): Turn | undefined {
  const [own, ...more] = where;
  const withFinished = finishedToo(where, sentence.words.map((word) => word.text).join(' '), query);
  if (withFinished) return { kind: 'query', narrows: false, query: withFinished };
  const isListed = query.ask.kind === 'list' || query.ask.kind === 'count';
  if (own === undefined || more.length > 0 || !isListed || !ADDS.test(sentence.words.map(({ text }) => text).join(' '))) return undefined;
  const slots = slotsOf(own);
  const before = query.where.find((condition) => condition.is !== 'not' && slotsOf(condition).some((slot) => slots.includes(slot)));
  if (
    before === undefined ||
    own.is === 'not' ||
    asksFor(
      rest.filter(({ tag }) => tag.kind !== 'ask' || tag.ask !== 'list'),
      sentence,
    )
  )
    return undefined;
  const both = foldPieces([
    { at: 0, condition: before, isNegated: false, joint: 'none' },
    { at: 1, condition: own, isNegated: false, joint: 'or' },
  ]).map(({ condition }) => condition);
  return { kind: 'query', narrows: false, query: { ...query, where: query.where.flatMap((one) => (one === before ? both : [one])) } };
}
