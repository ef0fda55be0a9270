import { addDays } from '../../domain/dates.ts';
import type { Window } from '../query.ts';
import type { Word } from '../words.ts';
import { readBreak, readFeast, readMeeting, readSeason } from './board-year.ts';
import { readFinancialYear, readQuarter, readYear } from './financial.ts';
import { readDayAndMonth, readDayOfMonth, readMonth, readNumericDay, readWeekday, skipThe } from './named-days.ts';
import { textAt, weekOf, type DateScene, type Period, type ReadPeriod } from './period.ts';
import { readCalendarUnit, readDistance, readNearDay, readPart, readRolling } from './relative.ts';

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

/** Tried in this order at every word; the longest reading wins, the earlier one on a tie. */
const PERIODS: readonly ReadPeriod[] = [
  readNumericDay,
  readMeeting,
  readBreak,
  readDayAndMonth,
  readMonth,
  readFinancialYear,
  readQuarter,
  readWeekday,
  readNearDay,
  readRolling,
  readDistance,
  readCalendarUnit,
  readSeason,
  readFeast,
  readDayOfMonth,
  readYear,
];

const RELATIONS: readonly (readonly [string, Relation])[] = [
  ['on or before', 'by'],
  ['on or after', 'since'],
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
  ['as of', 'since'],
  ['starting from', 'since'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['til', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['beyond', 'after'],
  ['since', 'since'],
  ['from', 'since'],
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

/** Every date of a question, from left to right. */
export function readDates(words: readonly Word[], scene: DateScene): readonly DateMark[] {
  const marks: DateMark[] = [];
  for (let at = 0; at < words.length; at = marks.at(-1)?.next === undefined ? at + 1 : Math.max(at + 1, marks.at(-1)?.next ?? 0)) {
    const mark = readDateAt(words, at, scene);
    if (mark)
      marks.push({
        ...mark,
        text: words
          .slice(mark.at, mark.next)
          .map((word) => word.raw)
          .join(' '),
      });
  }
  return marks;
}

type Reading = Omit<DateMark, 'text'>;

function readDateAt(words: readonly Word[], at: number, scene: DateScene): Reading | undefined {
  const between = readBetween(words, at, scene);
  if (between) return between;
  const ahead = AHEAD.map((phrase) => matchLength(words, at, phrase)).find((length) => length > 0);
  if (ahead !== undefined) return { at, next: at + ahead, window: { from: scene.today, by: null }, relation: 'since' };
  for (const [phrase, relation] of RELATIONS) {
    const length = matchLength(words, at, phrase);
    if (length === 0) continue;
    const start = at + length;
    const period =
      readRange(words, start, relation === 'since' ? { ...scene, lean: 'past' } : scene) ?? readFuture(words, start, relation, scene);
    if (period) return withRelation(at, period, relation, words, scene);
  }
  const bare = readRange(words, at, scene);
  return bare && { at, next: bare.next, window: { from: bare.from, by: bare.to }, relation: 'in', ...meetingOf(bare) };
}

/** "from April" looks ahead where nothing says that it looks back. */
function readFuture(words: readonly Word[], at: number, relation: Relation, scene: DateScene): Period | undefined {
  return relation === 'since' ? readRange(words, at, scene) : undefined;
}

function withRelation(at: number, period: Period, relation: Relation, words: readonly Word[], scene: DateScene): Reading {
  const { next } = period;
  const isFrom = textAt(words, at) === 'from';
  const ahead = isFrom ? (readRange(words, at + 1, scene) ?? period) : period;
  const window = windowOf(period, ahead, relation);
  return { at, next: relation === 'since' ? skipOnwards(words, next) : next, window, relation, ...meetingOf(period) };
}

function windowOf(period: Period, ahead: Period, relation: Relation): Window {
  const { from, to } = period;
  if (relation === 'by') return { from: null, by: to };
  if (relation === 'before') return { from: null, by: period.isEnd ? to : addDays(from, -1) };
  if (relation === 'after') return { from: addDays(to, 1), by: null };
  return relation === 'since' ? { from: ahead.from, by: null } : { from, by: to };
}

function skipOnwards(words: readonly Word[], next: number): number {
  if (/^(?:onwards?|on|forward)$/.test(textAt(words, next))) return next + 1;
  return textAt(words, next) === 'and' && /^(?:after|beyond)$/.test(textAt(words, next + 1)) ? next + 2 : next;
}

/** "between 1 March and Easter", "from April to June", "between now and the next board". */
function readBetween(words: readonly Word[], at: number, scene: DateScene): Reading | undefined {
  const opener = textAt(words, at);
  if (opener !== 'between' && opener !== 'from') return undefined;
  const isNow = textAt(words, at + 1) === 'now';
  const first = isNow
    ? { from: scene.today, to: scene.today, next: at + 2 }
    : (readPeriod(words, at + 1, scene) ?? readBareDay(words, at + 1, scene));
  if (!first) return undefined;
  const joint = textAt(words, first.next);
  if (!(opener === 'between' ? joint === 'and' : /^(?:to|until|till|through)$/.test(joint))) return undefined;
  const isToday = textAt(words, first.next + 1) === 'now';
  const second = isToday ? { from: scene.today, to: scene.today, next: first.next + 2 } : readPeriod(words, first.next + 1, scene);
  if (!second || first.from > second.to) return undefined;
  return { at, next: second.next, window: { from: first.from, by: second.to }, relation: 'between' };
}

/** "between 1 and 15 March": the first day takes its month from the second. */
function readBareDay(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(textAt(words, at))) return undefined;
  const second = readDayAndMonth(words, skipThe(words, at + 2), scene);
  const first = Number(textAt(words, at).replace(/\D+/, ''));
  if (!second || first < 1 || first > Number(second.from.slice(8))) return undefined;
  const from = addDays(second.from, first - Number(second.from.slice(8)));
  return { from, to: from, next: at + 1 };
}

/** A period, or two that touch: "March and April", "April to June", "the next two weeks". */
function readRange(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const first = readPeriod(words, at, scene);
  if (!first || !/^(?:and|or|to|until|till|through)$/.test(textAt(words, first.next))) return first;
  const second = readPeriod(words, first.next + 1, scene);
  if (!second || second.meeting || second.from < first.from) return first;
  const isOpen = /^(?:to|until|till|through)$/.test(textAt(words, first.next));
  return isOpen || second.from === addDays(first.to, 1) ? { from: first.from, to: second.to, next: second.next } : first;
}

function readPeriod(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const week = readNamedWeek(words, at, scene);
  return week ?? readPart(words, at, scene, readWhole) ?? readWhole(words, at, scene);
}

const readWhole: ReadPeriod = (words, at, scene) => {
  let best: Period | undefined;
  for (const read of PERIODS) {
    const period = read(words, at, scene);
    if (period && period.next > (best?.next ?? at)) best = period;
  }
  if (best === undefined && textAt(words, at) === 'the') return readWhole(words, at + 1, scene);
  return best;
};

/** "week commencing 16th March", "w/c 16/3", "week ending Friday". */
function readNamedWeek(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const start = skipThe(words, at);
  const isFortnight = textAt(words, start) === 'fortnight';
  const isWeek = isFortnight || textAt(words, start) === 'week';
  const kind = isWeek ? textAt(words, start + 1) : textAt(words, start);
  const isBeginning = isWeek ? /^(?:commencing|beginning|starting|of)$/.test(kind) : /^(?:w\/c|wc)$/.test(kind);
  const isEnding = isWeek ? kind === 'ending' : kind === 'w/e';
  if (!isBeginning && !isEnding) return undefined;
  const dayAt = skipThe(words, start + (isWeek ? 2 : 1));
  const day = readWhole(words, dayAt, scene);
  if (!day || day.from !== day.to) return undefined;
  if (kind === 'of') return { ...weekOf(day.from), next: day.next };
  return isBeginning
    ? { from: day.from, to: addDays(day.from, isFortnight ? 13 : 6), next: day.next }
    : { from: addDays(day.from, -6), to: day.from, next: day.next };
}

function matchLength(words: readonly Word[], at: number, phrase: string): number {
  const parts = phrase.split(' ');
  return parts.every((part, step) => textAt(words, at + step) === part) ? parts.length : 0;
}

function meetingOf(period: Period): Pick<DateMark, 'meeting'> {
  return period.meeting ? { meeting: period.meeting } : {};
}
