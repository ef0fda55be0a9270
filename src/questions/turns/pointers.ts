import type { Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Ask, Condition } from '../query.ts';
import { hasAsk, textOf, type Sentence } from '../sentence.ts';
import type { Mark } from '../tag.ts';
import { anaphoraOf } from './anaphora.ts';
import type { Frame } from './frame.ts';
import { narrowBy } from './merge.ts';
import type { Turn } from './turn.ts';

/** "and which aren't?" */
const ASKS_THE_OTHERS =
  /^(?:and |but |ok |so )*(?:which|what)(?: ones)?(?: of (?:them|those|these))? (?:are|is|have|has|do|does|were|was) not(?: yet| been)?$/;

/** "it", "them", "her actions", "the rest", "what else": words that stand for something said before. */
export function readPointers(reading: Reading, frame: Frame): Turn | undefined {
  const { sentence, unused } = reading;
  const pronouns = unused.filter(({ tag }) => tag.kind === 'pronoun');
  // "who else is on it" is about it.
  const rest = unused.filter(({ tag }) => tag.kind === 'rest' && !(tag.isExtra && pronouns.length > 0 && hasAsk(sentence, 'who')));
  if (ASKS_THE_OTHERS.test(sentence.words.map(({ text }) => text).join(' '))) return readRest({ ...reading, where: [] }, frame, unused);
  const there = readThere(reading, frame);
  if (there) return there;
  const taken = [...unused.filter(({ tag }) => tag.kind === 'rest'), ...pronouns];
  if (rest.length === 0 && pronouns.length === 0) return undefined;
  if (frame.posts.length > 0 && pronouns.some((mark) => isPerson(mark, sentence))) {
    const others: readonly Condition[] = rest.length > 0 ? [notShown(frame)] : [];
    return { kind: 'about', base: [{ is: 'lead', posts: frame.posts, how: 'any' }, ...others], taken };
  }
  return rest.length > 0 ? readRest(reading, frame, taken) : readThem(reading, frame, pronouns);
}

/** "what's overdue there?": in the area, or on the subject, last spoken of. */
function readThere({ sentence, unused, where }: Reading, { query }: Frame): Turn | undefined {
  const base = query.where.filter((condition) => condition.is === 'area' || condition.is === 'topic');
  const isThere = sentence.words.at(-1)?.text === 'there' && unused.every(({ tag }) => tag.kind !== 'pronoun' && tag.kind !== 'rest');
  return isThere && base.length > 0 && where.length > 0 ? { kind: 'about', base, taken: [] } : undefined;
}

function readThem({ sentence, where }: Reading, frame: Frame, pronouns: readonly Mark[]): Turn {
  const base = anaphoraOf(frame);
  const isSet = where.length > 0 && where.every(isAttribute) && frame.refs.length !== 1;
  if (!isSet || hasAsk(sentence, 'percent', 'compare', 'most', 'least', 'oldest', 'who', 'when', 'last', 'newest', 'stalest'))
    return { kind: 'about', base, taken: pronouns };
  const ask: Ask = hasAsk(sentence, 'count') ? { kind: 'count', of: 'actions' } : { kind: 'list' };
  return { kind: 'query', narrows: true, query: { ask, where: narrowBy(base, where) } };
}

/** "the rest" is what the last answer left of where it was taken from; "what else is late" has a scope of its own. */
function readRest(reading: Reading, frame: Frame, taken: readonly Mark[]): Turn {
  const shown = notShown(frame);
  const isExtra = taken.some(({ tag }) => tag.kind === 'rest' && tag.isExtra);
  const base: readonly Condition[] = isExtra && reading.where.length > 0 ? [shown] : [...frame.scope, shown];
  const hasAsks = reading.sentence.marks.some(({ tag }) => tag.kind === 'ask' && !/^(?:what|which|list|detail)$/.test(tag.ask));
  if (hasAsks) return { kind: 'about', base, taken };
  const ask: Ask =
    frame.query.ask.kind === 'count' && !hasAsk(reading.sentence, 'list') ? { kind: 'count', of: 'actions' } : { kind: 'list' };
  return { kind: 'query', narrows: true, query: { ask, where: [...base, ...reading.where] } };
}

function notShown({ refs }: Frame): Condition {
  return { is: 'not', of: { is: 'refs', refs } };
}

/** "her actions", "what do they lead": a person rather than actions. */
function isPerson(mark: Mark, sentence: Sentence): boolean {
  const text = textOf(sentence, mark.at, mark.next).toLowerCase();
  if (/^(?:he|she|her|his|him)$/.test(text)) return true;
  const after = sentence.marks.filter(({ at, tag }) => at >= mark.next && tag.kind !== 'noise');
  const [first] = after;
  if (text === 'their') return first?.tag.kind === 'condition' || first?.tag.kind === 'noun' || first?.tag.kind === 'verb';
  const isLeading = first?.tag.kind === 'frame' && first.tag.frame === 'leads';
  return (
    text === 'they' &&
    (isLeading || /^(?:have|has|got|doing|do)$/.test(sentence.words[mark.next]?.text ?? '')) &&
    sentence.words.every((word) => word.text !== 'who')
  );
}
