import type { Scene } from './answer.ts';
import { addDays } from '../domain/dates.ts';
import { DATE_WORDS } from './dates/named-days.ts';
import { readDates, type DateMark } from './dates/read-dates.ts';
import { findNumber, findUnit, shift } from './dates/period.ts';
import { findPhrase } from './lexicon.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { readRefs } from './refs.ts';
import { byLength, findCorrection } from './spelling.ts';
import type { AskWord, Mark, Tag } from './tag.ts';
import type { Frame } from './turns/frame.ts';
import { readOrdinals } from './turns/ordinals.ts';
import { KNOWN_WORDS, LEXICON, MEANT_WORDS } from './vocabulary.ts';
import { stemOf, wordsOf, type Word } from './words.ts';

/** A question taken apart: every word is under one mark, or at a position of `unexplained`. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly unexplained: readonly number[];
  readonly index: PlanIndex;
  readonly scene: Scene;
}

const LONGEST = 400;
const LOOKS_BACK =
  /\b(?:updated?|updates|changed?|changes|happened|completed|finished|closed|done|started|began|begun|went|turned|was|were|did|had|fell|heard|reported|replied|responded|moved|new|touched|silent|quiet|slipped|achieved|delivered|signed|revised|been)\b/;
const LOOKS_AHEAD =
  /\b(?:due|deadlines?|will|should|must|needs?|to be|coming|upcoming|expected|going to|starts?|begins?|starting|beginning)\b/;
const WAS_DUE = /\b(?:was|were|fell|been|supposed|meant) (?:to be )?due\b/;

/** `frame` is what was said before, so that "the second one" names an action. */
export function readSentence(text: string, scene: Scene, frame?: Frame): Sentence {
  const index = indexOf(scene.plan);
  const words = wordsOf(text)
    .slice(-LONGEST)
    .map((word) => correct(word, index));
  const places = frame === undefined ? [] : readOrdinals(words, frame, index);
  const marks = claim(places, readRefs(words, scene.plan, index));
  const dates = readDates(maskWords(words, marks), { today: scene.today, calendar: scene.calendar, lean: leanOf(words) });
  const withDates = claim(marks, [...dates.map(toMark), ...readLengths(words, scene)]);
  const all = claim(withDates, readPhrases(words, withDates, index)).toSorted((a, b) => a.at - b.at);
  const unexplained = words.flatMap((_, at) => (all.some((mark) => mark.at <= at && at < mark.next) ? [] : [at]));
  return { words, marks: all, unexplained, index, scene };
}

function toMark(date: DateMark): Mark {
  return { at: date.at, next: date.next, tag: { kind: 'date', date } };
}

function leanOf(words: readonly Word[]): 'past' | 'near' {
  const text = words.map((word) => word.text).join(' ');
  return WAS_DUE.test(text) || (LOOKS_BACK.test(text) && !LOOKS_AHEAD.test(text)) ? 'past' : 'near';
}

/** Marks that do not touch a word another mark has already taken. */
function claim(taken: readonly Mark[], more: readonly Mark[]): readonly Mark[] {
  const used = new Set(taken.flatMap((mark) => positions(mark)));
  const free = more.filter((mark) => positions(mark).every((at) => !used.has(at)));
  return [...taken, ...free];
}

export function positions(mark: Mark): readonly number[] {
  return Array.from({ length: mark.next - mark.at }, (_, step) => mark.at + step);
}

/** Words already read as a ref or an area cannot be part of a date. */
function maskWords(words: readonly Word[], marks: readonly Mark[]): readonly Word[] {
  const used = new Set(marks.flatMap(positions));
  return words.map((word, at) => (used.has(at) ? { ...word, text: '·' } : word));
}

const corrections = new WeakMap<PlanIndex, ReadonlyMap<number, readonly string[]>>();

function correct(word: Word, index: PlanIndex): Word {
  if (KNOWN_WORDS.has(word.text) || index.vocabulary.has(word.text) || index.stems.has(stemOf(word.text))) return word;
  const vocabulary = corrections.get(index) ?? byLength([...MEANT_WORDS, ...index.vocabulary]);
  corrections.set(index, vocabulary);
  const corrected = findCorrection(word.text, vocabulary);
  // A short word with a capital may be somebody's name: "Dave" is not "date", though "Aprl" is April.
  const isName = word.text.length < 6 && /^\p{Lu}\p{Ll}/u.test(word.raw) && !DATE_WORDS.includes(corrected ?? '');
  return corrected === undefined || isName ? word : { ...word, text: corrected };
}

function readPhrases(words: readonly Word[], taken: readonly Mark[], index: PlanIndex): readonly Mark[] {
  const used = new Set(taken.flatMap(positions));
  const isFree = (at: number): boolean => !used.has(at);
  const marks: Mark[] = [];
  for (let at = 0; at < words.length;) {
    const post = isFree(at) ? findPhrase(index.posts, words, at, isFree) : undefined;
    const known = isFree(at) ? findPhrase(LEXICON, words, at, isFree) : undefined;
    const best = post && (!known || post.next >= known.next) ? post : known;
    const tag = best && unlessOfPlan(best.tag, words, at, best.next, index);
    if (best && tag) marks.push({ at, next: best.next, tag: pointerAt(words, at, best.next) ?? tag });
    at = best?.next ?? at + 1;
  }
  return [...marks, ...readNumbers(words, used, marks)];
}

/** "who leads that" and "is that late" point at something said before; "those that are late" does not. */
function pointerAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  const text = words[at]?.text ?? '';
  if (next - at !== 1 || !/^(?:that|this|those|these)$/.test(text)) return undefined;
  const after = words[next]?.text ?? '';
  if (text === 'those' && /^(?:that|which|who|led|due|in|with|for|without|assigned|where|whose|not|still)$/.test(after))
    return { kind: 'noun', noun: 'action' };
  const isLone = next === words.length && at > 0;
  const isAsked =
    /^(?:is|are|was|were|has|have|does|do|did)$/.test(words[at - 1]?.text ?? '') &&
    at < 3 &&
    !/^(?:plan|board|year|week|month|quarter|action)/.test(after);
  return isLone || (isAsked && next < words.length) ? { kind: 'pronoun' } : undefined;
}

/** A word of the plan's own ("budget" in an action about one) is a topic, whatever it means elsewhere. */
function unlessOfPlan(tag: Tag, words: readonly Word[], at: number, next: number, index: PlanIndex): Tag | undefined {
  const isPlanWord = next === at + 1 && index.stems.has(stemOf(words[at]?.text ?? ''));
  return tag.kind === 'off-topic' && isPlanWord ? undefined : tag;
}

function readNumbers(words: readonly Word[], used: ReadonlySet<number>, marks: readonly Mark[]): readonly Mark[] {
  const marked = new Set(marks.flatMap(positions));
  return words.flatMap((word, at) => {
    const value = word.text === 'a' || word.text === 'an' ? undefined : findNumber(word.text);
    return value === undefined || used.has(at) || marked.has(at) ? [] : [{ at, next: at + 1, tag: { kind: 'number' as const, value } }];
  });
}

const LENGTH_OPENERS: readonly (readonly [words: string, less: boolean])[] = [
  ['for more than', false],
  ['for over', false],
  ['for at least', false],
  ['by more than', false],
  ['by over', false],
  ['in more than', false],
  ['in over', false],
  ['by at least', false],
  ['more than', false],
  ['longer than', false],
  ['over', false],
  ['at least', false],
  ['for less than', true],
  ['by less than', true],
  ['less than', true],
  ['under', true],
  ['fewer than', true],
];

/** "for more than 30 days", "over a month": counted back from today. */
function readLengths(words: readonly Word[], { today }: Scene): readonly Mark[] {
  return words.flatMap((_, at) => {
    const opener = LENGTH_OPENERS.find(([phrase]) => phrase.split(' ').every((part, step) => words[at + step]?.text === part));
    if (!opener) return [];
    const numberAt = at + opener[0].split(' ').length;
    const count = findNumber(words[numberAt]?.text ?? '');
    const unit = findUnit(words[numberAt + 1]?.text ?? '');
    if (count === undefined || unit === undefined) return [];
    const text = words
      .slice(at, numberAt + 2)
      .map((word) => word.raw)
      .join(' ');
    const extra = /^(?:ago|late|overdue)$/.test(words[numberAt + 2]?.text ?? '') && words[numberAt + 2]?.text === 'ago' ? 1 : 0;
    return [
      {
        at,
        next: numberAt + 2 + extra,
        tag: { kind: 'length' as const, since: addDays(shift(today, unit, -count), 0), less: opener[1], text },
      },
    ];
  });
}

export function hasAsk(sentence: Sentence, ...asks: readonly AskWord[]): boolean {
  return sentence.marks.some((mark) => mark.tag.kind === 'ask' && asks.includes(mark.tag.ask));
}

export function findTag<K extends Tag['kind']>(sentence: Sentence, kind: K): Extract<Tag, { kind: K }> | undefined {
  return tagsOf(sentence, kind)[0];
}

export function tagsOf<K extends Tag['kind']>(sentence: Sentence, kind: K): readonly Extract<Tag, { kind: K }>[] {
  return sentence.marks.flatMap(({ tag }) => (isKind(tag, kind) ? [tag] : []));
}

function isKind<K extends Tag['kind']>(tag: Tag, kind: K): tag is Extract<Tag, { kind: K }> {
  return tag.kind === kind;
}

export function textOf(sentence: Sentence, from: number, to: number): string {
  return sentence.words
    .slice(from, to)
    .map((word) => word.raw)
    .join(' ');
}

/** Whether leads are named as such ("list the leads", "busiest lead"), not what they lead. */
export function namesLeads(sentence: Sentence): boolean {
  return sentence.marks.some((mark) => isLeadNoun(sentence, mark));
}

export function isLeadNoun(sentence: Sentence, { tag, at, next }: Mark): boolean {
  if (tag.kind === 'noun') return tag.noun === 'lead';
  return tag.kind === 'frame' && tag.frame === 'leads' && next === at + 1 && /^(?:leads?|owners?)$/.test(sentence.words[at]?.text ?? '');
}
