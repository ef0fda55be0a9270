import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import { findDay, firstOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findYear } from './names.ts';
import { asDay, isWords, skipThe, textAt, type DateScene, type Period, type ReadPeriod } from './period.ts';

type DayIn = (year: number, easter: IsoDate) => IsoDate;

const on =
  (month: number, day: number): DayIn =>
  (year) =>
    addDays(firstOf(year, month), day - 1);
const fromEaster =
  (days: number): DayIn =>
  (_, easter) =>
    addDays(easter, days);
/** The n-th such weekday of a month, the last where `place` is 0. */
const nth =
  (place: number, weekday: number, month: number): DayIn =>
  (year) => {
    const { from, to } = monthsFrom(year, month, 1);
    if (place === 0) return addDays(to, -((weekdayOf(to) - weekday + 7) % 7));
    return addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + 7 * (place - 1));
  };

/** Days that people in England name, longest names first. What only the almanac of another calendar can tell is not among them. */
const FEASTS: readonly (readonly [name: string, day: DayIn])[] = (
  [
    ['easter', fromEaster(0)],
    ['easter sunday', fromEaster(0)],
    ['easter day', fromEaster(0)],
    ['easter monday', fromEaster(1)],
    ['good friday', fromEaster(-2)],
    ['maundy thursday', fromEaster(-3)],
    ['palm sunday', fromEaster(-7)],
    ['mothering sunday', fromEaster(-21)],
    ['mother day', fromEaster(-21)],
    ['mothers day', fromEaster(-21)],
    ['ash wednesday', fromEaster(-46)],
    ['shrove tuesday', fromEaster(-47)],
    ['pancake day', fromEaster(-47)],
    ['ascension day', fromEaster(39)],
    ['whitsun', fromEaster(49)],
    ['whit sunday', fromEaster(49)],
    ['pentecost', fromEaster(49)],
    ['whit monday', fromEaster(50)],
    ['christmas', on(12, 25)],
    ['xmas', on(12, 25)],
    ['christmas day', on(12, 25)],
    ['xmas day', on(12, 25)],
    ['christmas eve', on(12, 24)],
    ['xmas eve', on(12, 24)],
    ['boxing day', on(12, 26)],
    ['new year', on(1, 1)],
    ['new year day', on(1, 1)],
    ['new years day', on(1, 1)],
    ['new year eve', on(12, 31)],
    ['new years eve', on(12, 31)],
    ['hogmanay', on(12, 31)],
    ['twelfth night', on(1, 5)],
    ['burns night', on(1, 25)],
    ['valentine day', on(2, 14)],
    ['valentines day', on(2, 14)],
    ['st david day', on(3, 1)],
    ['st patrick day', on(3, 17)],
    ['saint patrick day', on(3, 17)],
    ['lady day', on(3, 25)],
    ['st george day', on(4, 23)],
    ['may day', on(5, 1)],
    ['may day bank holiday', nth(1, 1, 5)],
    ['early may bank holiday', nth(1, 1, 5)],
    ['may bank holiday', nth(1, 1, 5)],
    ['first may bank holiday', nth(1, 1, 5)],
    ['spring bank holiday', nth(0, 1, 5)],
    ['late may bank holiday', nth(0, 1, 5)],
    ['second may bank holiday', nth(0, 1, 5)],
    ['whit bank holiday', nth(0, 1, 5)],
    ['father day', nth(3, 7, 6)],
    ['fathers day', nth(3, 7, 6)],
    ['midsummer day', on(6, 24)],
    ['august bank holiday', nth(0, 1, 8)],
    ['summer bank holiday', nth(0, 1, 8)],
    ['late august bank holiday', nth(0, 1, 8)],
    ['michaelmas', on(9, 29)],
    ['michaelmas day', on(9, 29)],
    ['halloween', on(10, 31)],
    ['bonfire night', on(11, 5)],
    ['guy fawkes', on(11, 5)],
    ['guy fawkes night', on(11, 5)],
    ['guy fawkes day', on(11, 5)],
    ['armistice day', on(11, 11)],
    ['remembrance day', on(11, 11)],
    ['remembrance sunday', nth(2, 7, 11)],
    ['st andrew day', on(11, 30)],
  ] satisfies (readonly [string, DayIn])[]
).toSorted((a, b) => b[0].length - a[0].length);

/** The first words of all those names, so that most words need one look. */
const OPENERS = new Set(FEASTS.map(([name]) => name.split(' ')[0] ?? ''));
const HOLIDAYS = /^(?:holidays?|break|term|vac|vacation|half|half-term|party|lunch|card|cards|dinner)$/;

/** Easter, Christmas and their like: the day itself. */
export const readFeast: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const pick = /^(?:next|last|this|following|previous)$/.exec(textAt(words, start))?.[0];
  const nameAt = pick === undefined ? start : start + 1;
  if (!OPENERS.has(textAt(words, nameAt))) return undefined;
  const found = FEASTS.find(([name]) => isWords(words, nameAt, name));
  if (!found) return undefined;
  const end = nameAt + found[0].split(' ').length;
  if (HOLIDAYS.test(textAt(words, end))) return undefined;
  if (found[0] === 'new year') return readNewYear(words, at, end, scene);
  if (textAt(words, end) === 'weekend' && found[0] === 'easter') return easterWeekend(feastDay(found[1], pick, scene), end + 1);
  const yearAt = textAt(words, end) === 'of' ? end + 1 : end;
  const year = findYear(textAt(words, yearAt));
  if (year !== undefined) return asDay(found[1](year, easterOf(year, scene)), yearAt + 1);
  return asDay(feastDay(found[1], pick, scene), end);
};

function easterWeekend(easter: IsoDate, next: number): Period {
  return { from: addDays(easter, -2), to: addDays(easter, 1), next };
}

/** "by New Year" is by a day, "in the new year" in the year that it opens; "the new year plan" is neither. */
function readNewYear(words: readonly Word[], at: number, next: number, scene: DateScene): Period | undefined {
  if (/^(?:in|during|early|into)$/.test(textAt(words, at - 1))) return { ...monthsFrom(yearOf(scene.today) + 1, 1, 12), next };
  return asDay(feastDay(on(1, 1), undefined, scene), next);
}

/** The coming one (the day after it still counts), or, looking back, the last. */
function feastDay(dayIn: DayIn, pick: string | undefined, scene: DateScene): IsoDate {
  const { today, lean } = scene;
  const year = yearOf(today);
  const days = [year - 1, year, year + 1].map((one) => dayIn(one, easterOf(one, scene)));
  const isBack = pick === 'last' || pick === 'previous' || (pick === undefined && lean === 'past');
  const found = isBack
    ? days.findLast((day) => day <= today)
    : days.find((day) => (pick === 'next' || pick === 'following' ? day > today : addDays(day, 1) >= today));
  return found ?? days[1] ?? today;
}

/** "the next bank holiday", "the bank holiday", "last bank holiday": a day on which the board's offices are closed. */
export const readBankHoliday: ReadPeriod = (words, at, { today, calendar, lean }) => {
  const start = skipThe(words, at);
  const pick = /^(?:next|last|this|coming)$/.exec(textAt(words, start))?.[0];
  const nameAt = pick === undefined ? start : start + 1;
  if (!isWords(words, nameAt, 'bank holiday') || nameAt === at) return undefined;
  const next = nameAt + (textAt(words, nameAt + 2) === 'monday' ? 3 : 2);
  const days = next > nameAt + 2 ? calendar.closedDays.filter((day) => weekdayOf(day) === 1) : calendar.closedDays;
  const isBack = pick === 'last' || (pick === undefined && lean === 'past');
  return asDay(isBack ? days.findLast((day) => day < today) : days.find((day) => day > today), next);
};

function easterOf(year: number, { calendar }: DateScene): IsoDate {
  return calendar.easterSunday?.startsWith(String(year)) ? calendar.easterSunday : easterSunday(year);
}

/** The Gregorian computus in its anonymous (Meeus) form. */
function easterSunday(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return findDay(year, Math.floor(n / 31), (n % 31) + 1) ?? addDays(`${year}-04-01`, 0);
}
