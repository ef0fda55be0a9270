import { addDays } from '../../domain/dates.ts';
import type { Window } from '../query.ts';
import type { Word } from '../words.ts';
import { findBody } from './board-year.ts';
import { skipImpossible } from './named-days.ts';
import { isWords, textAt, type DateScene, type Period } from './period.ts';
import { readBetween, readRange } from './ranges.ts';
import { isBoundary, tokensOf } from './tokens.ts';

/** A date that stands in a question: its words from position `at` up to `next`, and the days it means, both ends inclusive. */
export interface DateMark {
  readonly at: number;
  readonly next: number;
  readonly text: string;
  readonly window: Window;
  readonly relation: Relation;
  readonly meeting?: Period['meeting'];
}

type Relation = 'in' | 'by' | 'before' | 'after' | 'since' | 'between';

const RELATIONS: readonly (readonly [words: string, relation: Relation | 'from'])[] = [
  ['up to and including', 'by'],
  ['by and including', 'by'],
  ['on or before', 'by'],
  ['on or after', 'from'],
  ['no earlier than', 'from'],
  ['not before', 'from'],
  ['as early as', 'from'],
  ['as late as', 'by'],
  ['up until', 'by'],
  ['up to', 'by'],
  ['no later than', 'by'],
  ['not later than', 'by'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['in advance of', 'before'],
  ['in time for', 'by'],
  ['earlier than', 'before'],
  ['later than', 'after'],
  ['as of', 'from'],
  ['as from', 'from'],
  ['with effect from', 'from'],
  ['effective from', 'from'],
  ['starting from', 'from'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['til', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['beyond', 'after'],
  ['since', 'since'],
  ['from', 'from'],
  ['in', 'in'],
  ['on', 'in'],
  ['at', 'in'],
  ['during', 'in'],
  ['over', 'in'],
  ['within', 'in'],
  ['throughout', 'in'],
  ['for', 'in'],
];

/** From today on, whatever comes. */
const AHEAD = [
  'from now on',
  'from now onwards',
  'from today on',
  'from today onwards',
  'from today',
  'in the future',
  'in future',
  'future',
  'going forward',
];

/** The words that questions are made of and no date begins with, so that most of them cost one look. */
const NEVER_FIRST: ReadonlySet<string> = new Set(
  'what is are was were be been which who whose how many much me my tell show list give about and or of to do does did has have had it its i you they them that there these those action actions lead leads led area overdue due red amber green status update updates updated complete completed done chair manager plan please can could with any all only just · - we us our am her his she he also got left ones things anything something everything nothing open closed outstanding percentage responsible owns say said mean progress history details behind rag colour group groups sub review members member lay risk track why where work'.split(
    ' ',
  ),
);

/** Every date of a question, from left to right. */
export function readDates(words: readonly Word[], scene: DateScene): readonly DateMark[] {
  const tokens = tokensOf(words);
  const marks: DateMark[] = [];
  for (let at = 0; at < tokens.length;) {
    const mayOpen = isBoundary(tokens, at) && !NEVER_FIRST.has(textAt(tokens, at));
    const reading = mayOpen ? readDateAt(tokens, at, scene) : undefined;
    if (reading && isBoundary(tokens, reading.next)) {
      const next = afterBody(tokens, reading, scene);
      const [from, to] = [tokens[at]?.word ?? 0, tokens[next]?.word ?? words.length];
      const raws = words.slice(from, to).map((word) => word.raw);
      marks.push({ ...reading, at: from, next: to, text: raws.join(' ') });
      at = Math.max(at + 1, next);
    } else {
      at = skipImpossible(tokens, at) ?? at + 1;
    }
  }
  return marks;
}

type Reading = Omit<DateMark, 'text' | 'at'>;

/** "since the 23 Feb exec": the body that meets on the day just named is a part of it, and no lead. */
function afterBody(tokens: readonly Word[], { next, meeting }: Reading, scene: DateScene): number {
  const before = tokens[next - 1];
  if (meeting !== undefined || before === undefined || !/^(?:\d|\p{L}{3,9}$)/u.test(before.text) || tokens[next]?.breaks === true)
    return next;
  const body = findBody(tokens, next, scene);
  const isOffice = body !== undefined && /^(?:chair|chairs|lead|leads|members?|manager|group)$/.test(textAt(tokens, body.next));
  return body === undefined || body.isBare === true || isOffice || tokens[body.next - 1]?.possessive === true ? next : body.next;
}

function readDateAt(words: readonly Word[], at: number, scene: DateScene): Reading | undefined {
  const between = readBetween(words, at, scene);
  if (between) return { next: between.next, window: { from: between.from, by: between.to }, relation: 'between' };
  const ahead = AHEAD.find((phrase) => isWords(words, at, phrase));
  if (ahead !== undefined) return { next: at + ahead.split(' ').length, window: { from: scene.today, by: null }, relation: 'since' };
  // "the week before Easter", "in 10 days" and their like begin with a word of a date, not with one about it.
  const bare = readRange(words, at, scene);
  for (const [phrase, relation] of RELATIONS) {
    if (!isWords(words, at, phrase)) continue;
    const start = skipHedges(words, at + phrase.split(' ').length);
    const period = readRange(words, start, leanFor(relation, scene));
    if (period && relation === 'since' && /^(?:ended|finished)$/.test(textAt(words, period.next)))
      return { ...withRelation(words, { ...period, next: period.next + 1 }, 'after'), relation };
    if (period && period.next > (bare?.next ?? 0))
      return withRelation(words, period, isOfPast(words, start, period, scene) ? 'in' : relation);
  }
  const start = bare ? undefined : readStart(words, at, scene);
  return start ?? (bare && withSuffix(words, bare));
}

/** "starting 7 January", "beginning on Monday": in a question about a plan these are what an action does, not a date. */
function readStart(words: readonly Word[], at: number, scene: DateScene): Reading | undefined {
  if (scene.isAlone !== true || !/^(?:starting|beginning|commencing)$/.test(textAt(words, at))) return undefined;
  const period = readRange(words, textAt(words, at + 1) === 'on' ? at + 2 : at + 1, scene);
  return period?.from === period?.to ? period && withRelation(words, period, 'from') : undefined;
}

/** "left over from last year" is about that year, not about all since. */
function isOfPast(words: readonly Word[], at: number, period: Period, { today }: DateScene): boolean {
  const isLast = textAt(words, at - 1) === 'from' && /^(?:last|previous)$/.test(textAt(words, at));
  return isLast && period.from !== period.to && period.to < today && !/^(?:onwards?|on|to)$/.test(textAt(words, period.next));
}

/** "since November" is about the last one, "by December" about the one to come. */
function leanFor(relation: Relation | 'from', scene: DateScene): DateScene {
  if (relation === 'since') return { ...scene, lean: 'past' };
  return (relation === 'by' || relation === 'before') && scene.lean === 'near' ? { ...scene, lean: 'ahead' } : scene;
}

const HEDGES: readonly string[] = [
  'close of play on',
  'close of business on',
  'close of play',
  'close of business',
  'noon on',
  'midday on',
  'midnight on',
  'noon',
  'midday',
  'midnight',
  'cop on',
  'cop',
  'cob',
  'about',
  'around',
  'roughly',
  'approximately',
  'sometime',
  'circa',
  'say',
  'at the latest',
];

/** "by about mid April", "by 5pm on Friday", "by close of play Friday": the day is what counts. */
function skipHedges(words: readonly Word[], at: number): number {
  const hedge = HEDGES.find((phrase) => isWords(words, at, phrase));
  if (hedge !== undefined) return at + hedge.split(' ').length;
  if (!/^\d{1,2}(?:[.:]\d{2})?(?:am|pm)$/.test(textAt(words, at))) return at;
  return textAt(words, at + 1) === 'on' ? at + 2 : at + 1;
}

function withRelation(words: readonly Word[], period: Period, relation: Relation | 'from'): Reading {
  const isOpen = relation === 'since' || relation === 'from';
  const next = isOpen ? skipOnwards(words, period.next) : period.next;
  if (relation === 'in') return { ...withSuffix(words, period) };
  return { next, window: windowOf(period, relation), relation: relation === 'from' ? 'since' : relation, ...meetingOf(period) };
}

const SUFFIXES: readonly (readonly [words: string, relation: Relation])[] = [
  ['onwards', 'since'],
  ['onward', 'since'],
  ['and beyond', 'since'],
  ['and after', 'since'],
  ['or later', 'since'],
  ['or after', 'since'],
  ['or earlier', 'by'],
  ['or before', 'by'],
  ['or sooner', 'by'],
];

/** "April onwards", "31 March or earlier"; "or before Easter" begins another date. */
function withSuffix(words: readonly Word[], period: Period): Reading {
  const suffix = SUFFIXES.find(([phrase]) => isWords(words, period.next, phrase));
  const next = suffix === undefined ? period.next : period.next + suffix[0].split(' ').length;
  const isLast = words[next] === undefined || words[next].breaks || /(?:onwards?|beyond|later|earlier|sooner)$/.test(suffix?.[0] ?? '');
  const relation = suffix !== undefined && isLast ? suffix[1] : 'in';
  return { next: relation === 'in' ? period.next : next, window: windowOf(period, relation), relation, ...meetingOf(period) };
}

function windowOf(period: Period, relation: Relation | 'from'): Window {
  const { from, to } = period;
  if (relation === 'by') return { from: null, by: to };
  if (relation === 'before') return { from: null, by: period.isEnd ? to : addDays(from, -1) };
  if (relation === 'after') return { from: addDays(to, 1), by: null };
  return relation === 'since' || relation === 'from' ? { from, by: null } : { from, by: to };
}

function skipOnwards(words: readonly Word[], next: number): number {
  if (/^(?:onwards?|on|forward)$/.test(textAt(words, next))) return next + 1;
  return textAt(words, next) === 'and' && /^(?:after|beyond)$/.test(textAt(words, next + 1)) ? next + 2 : next;
}

function meetingOf(period: Period): Pick<DateMark, 'meeting'> {
  return period.meeting ? { meeting: period.meeting } : {};
}
