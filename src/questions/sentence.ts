import type { Scene } from './answer.ts';
import { correctWord } from './correct-words.ts';
import { readDates, type DateMark } from './dates/read-dates.ts';
import { readLengths } from './read-lengths.ts';
import { readPhrases } from './read-phrases.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { readRefs } from './refs.ts';
import { positions, type AskWord, type Mark, type Tag } from './tag.ts';
import type { Frame } from './turns/frame.ts';
import { readOrdinals } from './turns/ordinals.ts';
import { wordsOf, type Word } from './words.ts';

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
  /\b(?:updated?|updates|changed?|changes|happened|completed|finished|closed|done|started|began|begun|went|turned|was|were|did|had|fell|heard|reported|replied|responded|moved|new(?! (?:financial )?year)|touched|silent|quiet|slipped|achieved|delivered|signed|revised|been)\b/;
const LOOKS_AHEAD =
  /\b(?:due|deadlines?|will|should|must|got to|have to|has to|to have|supposed to|needs?|to be|coming|upcoming|expected|going to|starts?|begins?|starting|beginning)\b/;
const WAS_DUE = /\b(?:was|were|fell|been|supposed|meant) (?:to be )?due\b/;

/** `frame` is what was said before, so that "the second one" names an action. */
export function readSentence(text: string, scene: Scene, frame?: Frame): Sentence {
  const index = indexOf(scene.plan);
  const words = wordsOf(text)
    .slice(-LONGEST)
    .map((word) => correctWord(word, scene));
  const places = readOrdinals(words, frame, index, scene.plan);
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

/** Which way a question looks: "what was updated in November" is about the last one. */
export function leanOf(words: readonly Word[]): 'past' | 'near' {
  const text = words.map((word) => word.text).join(' ');
  return WAS_DUE.test(text) || (LOOKS_BACK.test(text) && !LOOKS_AHEAD.test(text)) ? 'past' : 'near';
}

/** Marks that do not touch a word another mark has already taken. */
function claim(taken: readonly Mark[], more: readonly Mark[]): readonly Mark[] {
  const used = new Set(taken.flatMap((mark) => positions(mark)));
  const free = more.filter((mark) => positions(mark).every((at) => !used.has(at)));
  return [...taken, ...free];
}

/** Words already read as a ref or an area cannot be part of a date. */
function maskWords(words: readonly Word[], marks: readonly Mark[]): readonly Word[] {
  const used = new Set(marks.flatMap(positions));
  return words.map((word, at) => (used.has(at) ? { ...word, text: '·' } : word));
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
