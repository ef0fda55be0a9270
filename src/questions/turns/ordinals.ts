import { findNumber } from '../dates/period.ts';
import type { Plan } from '../../domain/plan.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { Mark } from '../tag.ts';
import type { Word } from '../words.ts';
import type { Frame } from './frame.ts';

const PLACES: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  top: 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  ninth: 9,
  '9th': 9,
  tenth: 10,
  '10th': 10,
  last: -1,
  final: -1,
  bottom: -1,
  penultimate: -2,
};
const NOUN = /^(?:ones?|actions?|items?|entry|entries|rows?|listed)$/;
const TAILS = ['on the list', 'in the list', 'on that list', 'in that list', 'of those', 'of them', 'of these', 'there', 'listed'];
const ENDS = /^(?:please|pls|thanks|and|or|is|was|has|then|again|instead)$/;
/** What may be said of "the third" without a noun; "the last due" and "the first overdue" are superlatives of their own. */
const SAID_OF = /^(?:due|overdue|late|done|finished|complete|started|red|amber|green|about)$/;
const NEIGHBOURS: readonly (readonly [phrase: string, step: number])[] = [
  ['the next one', 1],
  ['next one', 1],
  ['the one after that', 1],
  ['the one after', 1],
  ['the previous one', -1],
  ['the one before that', -1],
  ['the one before', -1],
  ['the previous', -1],
  ['previous', -1],
  ['next', 1],
];
const NOT_BEFORE = /^(?:on|by|before|after|since|until|till|from|between|to|for|in|of)$/;

/** "the second one", "number 3", "the first two", "the next one": places in the last list shown, as refs of its actions. */
export function readOrdinals(words: readonly Word[], frame: Frame | undefined, index: PlanIndex, plan: Plan): readonly Mark[] {
  const area = frame && readBareArea(words, frame, index, plan);
  if (area) return [area];
  if (frame === undefined) return readOrphans(words);
  if (frame.list.length === 0) {
    const neighbours = words.flatMap((_, at) => readNeighbour(words, at, inPlanOrder(frame, plan)) ?? []).slice(0, 1);
    return neighbours.length > 0 ? neighbours : readOrphans(words);
  }
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at++) {
    const mark = readNumbered(words, at, frame, index) ?? readPlace(words, at, frame) ?? readNeighbour(words, at, inPlanOrder(frame, plan));
    if (!mark) continue;
    marks.push(mark);
    at = mark.next - 1;
  }
  return marks;
}

const BARE_NUMBERS = /^(?:(?:and|ok|now|then|so|or|what about|how about) )*(?<numbers>\w+(?: (?:and|or) \w+)*)(?: please| then| now)?$/;

/** "anything late in area 2?", then "what about 3?", "and 4 and 5": bare numbers after an area are areas. */
function readBareArea(words: readonly Word[], { query }: Frame, { refs }: PlanIndex, { areas }: Plan): Mark | undefined {
  if (words.length > 7 || !query.where.some(({ is }) => is === 'area')) return undefined;
  const said = BARE_NUMBERS.exec(words.map(({ text }) => text).join(' '))?.groups?.['numbers']?.split(/ (?:and|or) /) ?? [];
  const found = said.map((word) =>
    /^an?$/.test(word) || refs.has(word) ? undefined : areas.find(({ ref }) => ref === String(findNumber(word))),
  );
  const named = found.flatMap((area) => area?.ref ?? []);
  if (said.length === 0 || named.length < said.length) return undefined;
  const at = words.findIndex(({ text }) => text === said[0]);
  return { at, next: at + said.length * 2 - 1, tag: { kind: 'areas', areas: named, unknown: [] } };
}

/** "the second one" where no list was shown points at nothing, and must not be passed over. */
function readOrphans(words: readonly Word[]): readonly Mark[] {
  return words.flatMap((_, at) => {
    const isPlace = words[at]?.text === 'the' && findPlace(words[at + 1]) !== undefined && words[at + 2]?.text === 'one';
    const isEnd = words.slice(at + 3).every((word) => ENDS.test(word.text));
    return isPlace && isEnd ? [{ at, next: at + 3, tag: { kind: 'pronoun' as const } }] : [];
  });
}

/** "number 2", "item 3", where the plan has no action of that ref. */
function readNumbered(words: readonly Word[], at: number, frame: Frame, index: PlanIndex): Mark | undefined {
  if (!/^(?:number|no|item|action|position|line|row)$/.test(words[at]?.text ?? '')) return undefined;
  const text = words[at + 1]?.text ?? '';
  const place = /^(?:an?)$/.test(text) ? undefined : findNumber(text);
  const isPoint = /^(?:point|dot)$/.test(words[at + 2]?.text ?? '') || findNumber(words[at + 2]?.text ?? '') !== undefined;
  if (place === undefined || place < 1 || index.refs.has(text) || isPoint) return undefined;
  return refsMark(at, at + 2, [place], frame, textOf(words, at, at + 2));
}

function readPlace(words: readonly Word[], at: number, frame: Frame): Mark | undefined {
  const start = words[at]?.text === 'the' ? at + 1 : at;
  const place = findPlace(words[start]);
  if (place === undefined) return undefined;
  const many = findNumber(words[start + 1]?.text ?? '') ?? 1;
  const afterCount = start + (many > 1 ? 2 : 1);
  const next = skipNoun(words, afterCount);
  const isNamed = next > afterCount || many > 1;
  const isSuperlative = place < 0 && /^(?:due|deadline|deadlines|updated|updates?)$/.test(words[next]?.text ?? '');
  if (isSuperlative || (!isNamed && !standsAlone(words, at, start + 1, place))) return undefined;
  const places = Array.from({ length: Math.min(many, 50) }, (_, step) => (place < 0 ? place - many + 1 + step : place + step));
  return refsMark(at, next, places, frame, textOf(words, at, next));
}

function findPlace(word: Word | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(PLACES, word.text) ? PLACES[word.text] : undefined;
}

/** "one on the list", "of those": what may follow a place and adds nothing to it. */
function skipNoun(words: readonly Word[], at: number): number {
  const afterNoun = NOUN.test(words[at]?.text ?? '') ? at + 1 : at;
  const tail = TAILS.find((phrase) => phrase.split(' ').every((part, step) => words[afterNoun + step]?.text === part));
  return tail === undefined ? afterNoun : afterNoun + tail.split(' ').length;
}

function standsAlone(words: readonly Word[], at: number, next: number, place: number): boolean {
  const isOf = words[at]?.text === 'the' && /^(?:of|for)$/.test(words[at - 1]?.text ?? '');
  if (!isOf && NOT_BEFORE.test(words[at - 1]?.text ?? '')) return false;
  const after = words[next];
  const isEnd = after === undefined || ENDS.test(after.text);
  const isJoined = /^(?:and|or)$/.test(words[at - 1]?.text ?? '') || (after?.text === 'and' && findPlace(words[next + 1]) !== undefined);
  if (words[at]?.text !== 'the' && !isJoined) return at === 0 && isEnd;
  return isEnd || after.breaks || (place > 1 && SAID_OF.test(after.text)) || isAskedWhen(words, at, next);
}

/** "when's the first due?" of a list shown asks it of its first line. */
function isAskedWhen(words: readonly Word[], at: number, next: number): boolean {
  const isDue = words[next]?.text === 'due' && words.slice(next + 1).every((word) => ENDS.test(word.text));
  return (
    isDue &&
    /^(?:(?:and|ok|so) )*when (?:is|was)$/.test(
      words
        .slice(0, at)
        .map(({ text }) => text)
        .join(' '),
    )
  );
}

/** Where one action was spoken of and no list shown, the one after it is the plan's. */
function inPlanOrder(frame: Frame, { actions }: Plan): Frame {
  return frame.list.length > 1 ? frame : { ...frame, list: actions.map(({ ref }) => ref) };
}

/** "the next one", "the one after that", "the one before": a step from the action last spoken of. */
function readNeighbour(words: readonly Word[], at: number, frame: Frame): Mark | undefined {
  const phrase = NEIGHBOURS.find(([text]) => text.split(' ').every((part, step) => words[at + step]?.text === part));
  const [only, ...more] = frame.refs;
  const place = only === undefined || more.length > 0 ? -1 : frame.list.indexOf(only);
  if (!phrase || place < 0) return undefined;
  const [text, step] = phrase;
  // "next" by itself only; "next month" and "due next" are something else.
  if (!text.endsWith('one') && !text.startsWith('the one') && !words.slice(0, at).every((word) => /^(?:and|ok|then|the)$/.test(word.text)))
    return undefined;
  const next = at + text.split(' ').length;
  const isLast = words.slice(next).every((word) => /^(?:please|pls|thanks|then|on|the|list)$/.test(word.text));
  return isLast ? refsMark(at, next, [place + 1 + step], frame, text) : undefined;
}

function refsMark(at: number, next: number, places: readonly number[], { list }: Frame, text: string): Mark {
  const found = places.map((place) => (place === 0 ? undefined : list.at(place > 0 ? place - 1 : place)));
  const refs = found.flatMap((ref) => ref ?? []);
  return { at, next, tag: { kind: 'refs', refs, unknown: refs.length < places.length ? [text] : [] } };
}

function textOf(words: readonly Word[], at: number, next: number): string {
  return words
    .slice(at, next)
    .map((word) => word.raw)
    .join(' ');
}
