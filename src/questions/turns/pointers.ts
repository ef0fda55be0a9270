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
  const there = readThere(reading, frame) ?? readSameArea(reading, frame) ?? readOther(reading, frame);
  if (there) return there;
  const taken = [...unused.filter(({ tag }) => tag.kind === 'rest'), ...pronouns];
  if (rest.length === 0 && pronouns.length === 0) return undefined;
  if (frame.posts.length > 0 && pronouns.some((mark) => isPerson(mark, sentence) || isLeadAsked(mark, sentence, frame))) {
    const others: readonly Condition[] = rest.length > 0 ? [notShown(frame)] : [];
    return { kind: 'about', base: [{ is: 'lead', posts: frame.posts, how: 'any' }, ...others], taken };
  }
  return rest.length > 0 ? readRest(reading, frame, taken) : readThem(reading, frame, pronouns);
}

/** "what's overdue there?": in the area, on the subject, or else with the lead last spoken of. */
function readThere({ sentence, unused, where }: Reading, { query }: Frame): Turn | undefined {
  const places = query.where.filter((condition) => condition.is === 'area' || condition.is === 'topic');
  const base = places.length > 0 ? places : query.where.filter((condition) => condition.is === 'lead');
  const isThere = sentence.words.at(-1)?.text === 'there' && unused.every(({ tag }) => tag.kind !== 'pronoun' && tag.kind !== 'rest');
  return isThere && base.length > 0 && where.length > 0 ? { kind: 'about', base, taken: [] } : undefined;
}

/** "what else is in that area": the area of the one action last spoken of. */
function readSameArea({ sentence, unused, where }: Reading, frame: Frame): Turn | undefined {
  const text = wordsOf(sentence);
  if (!/\b(?:that|this|the same|its) area\b/.test(text) || frame.refs.length !== 1) return undefined;
  const areas = sentence.scene.plan.actions.flatMap(({ ref, areaRef }) => (ref === frame.refs[0] ? [areaRef] : []));
  const others: readonly Condition[] = /\b(?:else|other|others|rest)\b/.test(text) ? [notShown(frame)] : [];
  const ask: Ask = hasAsk(sentence, 'count') ? { kind: 'count', of: 'actions' } : { kind: 'list' };
  const isPlain = unused.every(({ tag }) => tag.kind === 'pronoun' || tag.kind === 'rest');
  return isPlain ? { kind: 'query', narrows: false, query: { ask, where: [{ is: 'area', areas }, ...others, ...where] } } : undefined;
}

/** "the other one", once all but one of a list have been spoken of. */
function readOther({ sentence, where }: Reading, frame: Frame): Turn | undefined {
  if (
    where.length > 0 ||
    !/^(?:and |ok |what about |how about |then |show me |tell me about |now )*the other(?: one| action)?(?: please| then)?$/.test(
      wordsOf(sentence),
    )
  )
    return undefined;
  const left = frame.list.filter((ref) => !frame.refs.includes(ref));
  if (left.length !== 1) return left.length === 0 ? { kind: 'fresh' } : undefined;
  const { ask } = frame.query;
  const kept: Ask = ask.kind === 'fact' || ask.kind === 'history' ? ask : { kind: 'detail' };
  return { kind: 'query', narrows: true, query: { ask: kept, where: [{ is: 'refs', refs: left }] } };
}

function wordsOf({ words }: Sentence): string {
  return words.map(({ text }) => text).join(' ');
}

function readThem({ sentence, where }: Reading, frame: Frame, pronouns: readonly Mark[]): Turn {
  const base = anaphoraOf(frame);
  const isOfAll = /^(?:and |so )?(?:is|are|have|has) (?:they|these|those) (?:all|each)\b/.test(wordsOf(sentence));
  const isSet = where.length > 0 && where.every(isAttribute) && frame.refs.length !== 1 && !isOfAll;
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

/** "who leads 2.1", then "are they behind on anything": one action is no "they". */
function isLeadAsked({ at }: Mark, { words }: Sentence, { query, refs }: Frame): boolean {
  const isOfLeads = query.ask.kind === 'fact' && query.ask.field === 'leads';
  return isOfLeads && refs.length === 1 && /^(?:they|them|their)$/.test(words[at]?.text ?? '');
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
