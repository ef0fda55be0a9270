import type { Scene } from '../answer.ts';
import { selectRefs } from '../answer-query.ts';
import type { Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Ask, Condition } from '../query.ts';
import { hasAsk, tagsOf, type Sentence } from '../sentence.ts';
import { isFinishedAlone } from '../read-conditions.ts';
import type { Mark } from '../tag.ts';
import { readAddition } from './addition.ts';
import { anaphoraOf, baseOf } from './anaphora.ts';
import type { Frame } from './frame.ts';
import { narrowBy, scopeOf, slotsOf, swapIn } from './merge.ts';
import { asksFor, hasOwnNoun, pointsBack, readOpening, type Opening } from './opening.ts';
import { readMeetingOf } from './meeting.ts';
import { readPointers } from './pointers.ts';
import type { Turn } from './turn.ts';
import { readSwappedAsk } from './swap-ask.ts';
import { readWidening } from './widening.ts';

const FRESH: Turn = { kind: 'fresh' };

/** `isSameMessage`: questions of one message stand more by themselves than those of a conversation. */
export function readTurn(reading: Reading, frame: Frame, isSameMessage: boolean): Turn {
  const { sentence } = reading;
  const opening = readOpening(sentence);
  if (isSameMessage && (!opening.isContinued || isQuestionOfItsOwn(sentence, opening)))
    return readPointers(reading, frame) ?? readEcho(reading, opening, frame) ?? readBareAsk(reading, opening, frame) ?? FRESH;
  return (
    readPointers(reading, frame) ??
    readSwappedAsk(reading, frame) ??
    readMeetingOf(sentence, opening, frame) ??
    readWidening(reading, opening, frame) ??
    readBareAsk(reading, opening, frame) ??
    readAddition(reading, opening, frame) ??
    readNarrowing(reading, opening, frame) ??
    readFragment(reading, opening, frame) ??
    FRESH
  );
}

/** "How many are complete? And which are red?": the "And" adds a question; "And in area 2?" takes the first one up. */
function isQuestionOfItsOwn(sentence: Sentence, { rest }: Opening): boolean {
  return /^(?:and|also|plus) (?!(?:what|how) about\b)/.test(wordsOf(sentence)) && asksFor(rest, sentence);
}

/** "how many done in area 1 and how many in area 4": the second is as short as it is because of the first. */
function readEcho({ sentence, where }: Reading, { rest }: Opening, { query }: Frame): Turn | undefined {
  const isScope = where.length > 0 && !where.some(isAttribute) && !where.some(({ is }) => is === 'refs');
  if (query.ask.kind !== 'count' || !hasAsk(sentence, 'count') || !isScope || hasOwnNoun(rest, sentence)) return undefined;
  return { kind: 'query', narrows: false, query: { ask: query.ask, where: swapIn(query.where, where) } };
}

/** "how many?", "who leads?", "by area?", "which is the oldest?": an ask without a word on which actions. */
function readBareAsk(reading: Reading, opening: Opening, frame: Frame): Turn | undefined {
  const { sentence, where } = reading;
  const { rest } = opening;
  if (where.length > 0 || rest.length === 0 || hasOwnNoun(rest, sentence)) return undefined;
  if (hasAsk(sentence, 'summary') || tagsOf(sentence, 'help').length > 0 || namesMeeting(sentence)) return undefined;
  if (/\b(?:plan|board)\b/.test(sentence.words.map((word) => word.text).join(' '))) return undefined;
  // "who has most", then "who's second": only the first is known here.
  if (frame.query.ask.kind === 'most' && sentence.words.some(({ text }) => /^(?:second|third|next|runner)$/.test(text))) return undefined;
  // "who has more" compares, and one answer is nothing to compare with.
  if (hasAsk(sentence, 'who') && sentence.words.some(({ text }) => text === 'more' || text === 'fewer')) return undefined;
  // Counts of each, asked for as shares, are the same counts.
  if (hasAsk(sentence, 'percent') && frame.query.ask.kind === 'groups') return { kind: 'query', narrows: false, query: frame.query };
  // "my actions", then "and due next?": of the same leads or areas, whatever else was said of them.
  if (hasAsk(sentence, 'next') && opening.isContinued) return { kind: 'about', base: scopeOf(frame.query.where), taken: [] };
  const isFragment = !rest.some(({ tag }) => tag.kind === 'ask' && /^(?:which|what|next)$/.test(tag.ask)) || pointsBack(rest, sentence);
  const isOfOne = frame.refs.length === 1 && isAboutOne(frame);
  const isRanked = hasAsk(sentence, 'most', 'least', 'oldest', 'last', 'newest', 'stalest') && !/busiest/.test(wordsOf(sentence));
  const isShort = rest.every(({ tag }) => tag.kind === 'ask' || tag.kind === 'noun' || tag.kind === 'frame');
  const isNextOfThem =
    /^(?:and |ok |so )*which (?:one |of (?:them|those|these) )?(?:is|comes|are)\b/.test(wordsOf(sentence)) && frame.query.where.length > 0;
  return isFragment || isOfOne || isRanked || isNextOfThem || (isShort && !hasAsk(sentence, 'next'))
    ? { kind: 'about', base: anaphoraOf(frame), taken: [] }
    : undefined;
}

function namesMeeting(sentence: Sentence): boolean {
  return tagsOf(sentence, 'date').some(({ date }) => date.meeting !== undefined);
}

function wordsOf({ words }: Sentence): string {
  return words.map((word) => word.text).join(' ');
}

/** The last answer was about one action, as such and not by chance. */
function isAboutOne({ query }: Frame): boolean {
  return query.ask.kind === 'detail' || query.ask.kind === 'fact' || query.ask.kind === 'history' || query.ask.kind === 'pick';
}

/** "just the red ones", "which are amber?", "any in area 2?", "not the chair's". */
function readNarrowing(reading: Reading, opening: Opening, frame: Frame): Turn | undefined {
  const { sentence, where } = reading;
  const { rest, isNarrowing, isContinued } = opening;
  if (where.length === 0 || where.some((condition) => condition.is === 'refs')) return undefined;
  const isOneKind = new Set(where.flatMap(slotsOf)).size <= 2 && (where.every(isAttribute) || !where.some(isAttribute));
  const isAsked = asksFor(rest, sentence);
  const onlyLess = !isAsked && where.every((condition) => condition.is === 'not') && !hasOwnNoun(rest, sentence);
  const isOnes = pointsBack(rest, sentence) && !hasOwnNoun(rest, sentence) && isOneKind && !isContinued && isShowing(rest);
  const isOwners = endsInPossessive(sentence, rest) && isShowing(rest) && !isContinued;
  const isWhich = isElliptical(reading, rest, frame) && isOneKind;
  const narrows = (isNarrowing && (!isAsked || isShowing(rest))) || onlyLess || isOnes || isOwners || isWhich;
  if (!narrows) return undefined;
  const isWhole = frame.query.ask.kind === 'percent' || frame.query.ask.kind === 'summary';
  if (isWhole && !where.some(isAttribute) && !isAsked) return merge(where, frame);
  const base = baseOf(frame);
  const own = (isNarrowing ? where.map(anyLead) : where).map((condition) => lateThen(condition, base));
  const clash = !onlyLess && ((!isNarrowing && (isOnes || isOwners)) || clashes(own, base, sentence.scene));
  const ask: Ask = hasAsk(sentence, 'count')
    ? { kind: 'count', of: 'actions' }
    : hasAsk(sentence, 'list', 'which', 'detail')
      ? { kind: 'list' }
      : setAsk(frame, own);
  return { kind: 'query', narrows: !clash, query: { ask, where: clash ? swapIn(base, own) : narrowBy(base, own) } };
}

/** "only the chair's" narrows to what the chair leads, alone or not. */
function anyLead(condition: Condition): Condition {
  return condition.is === 'lead' && condition.how === 'only' ? { ...condition, how: 'any' } : condition;
}

/** "which were late", of what is complete: then, and not now. */
function lateThen(condition: Condition, base: readonly Condition[]): Condition {
  return condition.is === 'overdue' && base.some(isFinishedAlone) ? { is: 'punctual', late: true } : condition;
}

/** A second area, lead or colour beside the first leaves nothing: then it takes the first one's place. */
function clashes(own: readonly Condition[], base: readonly Condition[], scene: Scene): boolean {
  const slots = new Set(own.flatMap(slotsOf));
  return base.flatMap(slotsOf).some((slot) => slots.has(slot)) && selectRefs(narrowBy(base, own), scene).length === 0;
}

function isShowing(rest: readonly Mark[]): boolean {
  return rest.every(
    ({ tag }) => tag.kind !== 'ask' || tag.ask === 'list' || tag.ask === 'which' || tag.ask === 'detail' || tag.ask === 'count',
  );
}

/** "show me the manager's": the noun is the one before. */
function endsInPossessive({ words }: Sentence, rest: readonly Mark[]): boolean {
  return words.at(-1)?.possessive === true && rest.at(-1)?.tag.kind === 'post';
}

/** "which are red?", "are any late?", "how many are the chair's?": nothing says of what, so of those shown. */
function isElliptical({ sentence }: Reading, rest: readonly Mark[], frame: Frame): boolean {
  if (hasOwnNoun(rest, sentence) || frame.query.where.length === 0) return false;
  const text = wordsOf(sentence).replace(/^(?:and|ok|okay|so|but|then|also|now) /, '');
  if (/\b(?:anything|something)\b/.test(text)) return false;
  if (/^(?:which|which ones|(?:are|is) (?:any|there any)|any|have any|has any|do any|did any|were any|was any)\b/.test(text)) return true;
  return /^how many\b/.test(text) && frame.query.ask.kind === 'list';
}

function readFragment(reading: Reading, opening: Opening, frame: Frame): Turn | undefined {
  const { sentence, where } = reading;
  const { rest, isContinued } = opening;
  if (where.length === 0 || asksFor(withoutShow(rest, sentence, isContinued), sentence)) return undefined;
  const isPlain = !hasOwnNoun(rest, sentence) && isOneSlot(where);
  if (!isContinued && !isPlain) return undefined;
  return merge(where, isCorrection(sentence) ? forgetWhatWasMeant(frame, where) : frame);
}

function isCorrection({ words }: Sentence): boolean {
  return /\bi (?:mean|meant)\b/.test(words.map(({ text }) => text).join(' '));
}

/** "overdue", then "sorry, I meant red": a correction that names no part of the question takes the place of how the actions stand. */
function forgetWhatWasMeant(frame: Frame, own: readonly Condition[]): Frame {
  const slots = own.flatMap(slotsOf);
  const isNamed = frame.query.where.flatMap(slotsOf).some((slot) => slots.includes(slot));
  const isScope = !own.every(isAttribute);
  return isNamed || isScope ? frame : { ...frame, query: { ...frame.query, where: scopeOf(frame.query.where) } };
}

/** "what about" stands in the lexicon as a wish to see something; in front of a fragment it only opens it. */
function withoutShow(rest: readonly Mark[], sentence: Sentence, isContinued: boolean): readonly Mark[] {
  return rest.filter(
    ({ tag, at }) => !(isContinued && tag.kind === 'ask' && tag.ask === 'detail' && /^(?:what|how)$/.test(sentence.words[at]?.text ?? '')),
  );
}

function isOneSlot(where: readonly Condition[]): boolean {
  const [first, ...more] = where.map((condition) => slotsOf(condition));
  return more.every((slots) => slots.some((slot) => first?.includes(slot)));
}

function merge(own: readonly Condition[], frame: Frame): Turn | undefined {
  const { ask, where } = frame.query;
  if (own.some((condition) => condition.is === 'refs')) return mergeRefs(own, ask);
  if (ask.kind === 'fact' || ask.kind === 'detail') {
    if (own.every(isAttribute)) return { kind: 'about', base: anaphoraOf(frame), taken: [] };
    return own.some((condition) => condition.is === 'topic') ? mergeTopic(own, ask) : undefined;
  }
  if (ask.kind === 'percent') return mergePercent(own, ask, where);
  if (ask.kind === 'groups' && ask.only.length > 0) return mergeSides(own, ask, where);
  const kept: Ask = ask.kind === 'summary' && own.some(isAttribute) ? { kind: 'list' } : ask;
  return { kind: 'query', narrows: false, query: { ask: kept, where: swapIn(where, own) } };
}

/** "and 1.4?" asks of it what was asked of the other; after a list it is looked at by itself. */
function mergeRefs(own: readonly Condition[], ask: Ask): Turn | undefined {
  const isKept = ask.kind === 'fact' || ask.kind === 'history';
  return own.length > 1 || !isKept ? undefined : { kind: 'query', narrows: false, query: { ask, where: own } };
}

function mergeTopic(own: readonly Condition[], ask: Ask): Turn | undefined {
  const refs = own.flatMap((condition) => (condition.is === 'topic' && !condition.inAreas ? condition.refs : []));
  if (ask.kind === 'fact' && refs.length !== 1)
    return ask.field === 'leads'
      ? { kind: 'query', narrows: false, query: { ask: { kind: 'leads', every: false }, where: own } }
      : undefined;
  return { kind: 'query', narrows: false, query: { ask, where: own } };
}

/** "compare areas 1 and 2", then "and area 3?": one more to compare. */
function mergeSides(own: readonly Condition[], ask: Extract<Ask, { kind: 'groups' }>, where: readonly Condition[]): Turn | undefined {
  const [side, ...others] = own;
  const more = side?.is === 'area' && ask.by === 'area' ? side.areas : side?.is === 'lead' && ask.by === 'lead' ? side.posts : [];
  if (more.length === 0 || others.length > 0) return undefined;
  const only = [...new Set([...ask.only, ...more])];
  return { kind: 'query', narrows: false, query: { ask: { ...ask, only }, where } };
}

function mergePercent(own: readonly Condition[], ask: Extract<Ask, { kind: 'percent' }>, where: readonly Condition[]): Turn {
  const scope = own.filter((condition) => !isAttribute(condition));
  const part = own.filter(isAttribute);
  const among = scope.length > 0 ? swapIn(ask.among, scope) : ask.among;
  return {
    kind: 'query',
    narrows: false,
    query: { ask: { kind: 'percent', among }, where: part.length > 0 ? swapIn(where, part) : where },
  };
}

function setAsk({ query }: Frame, own: readonly Condition[]): Ask {
  const { ask } = query;
  const isOneGroup = ask.kind === 'groups' && own.flatMap(slotsOf).some((slot) => slot === ask.by);
  return ask.kind === 'count' || (ask.kind === 'groups' && !isOneGroup) ? ask : { kind: 'list' };
}
