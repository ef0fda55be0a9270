import { addDays, weekdayOf, type IsoDate } from '../../domain/dates.ts';
import type { Word } from '../words.ts';
import { findWeekday } from './names.ts';
import { asDay, findNumber, lookUp, skipThe, textAt, weekOf, type DateScene, type Period, type ReadPeriod } from './period.ts';

const WEEK_STEPS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, following: 1, coming: 1 };

/** "Friday" is the coming one, "next Friday" that of next week, "a week on Friday" and "Friday week" seven days after the coming one. */
export const readWeekday: ReadPeriod = (words, at, scene) => {
  const special = readWeekLater(words, at, scene.today) ?? readWeekThenDay(words, at, scene.today);
  if (special) return special;
  const start = skipThe(words, at);
  const pick = /^(?:last|next|this|coming|past|previous|following)$/.exec(textAt(words, start))?.[0];
  const nameAt = pick === undefined ? at : start + 1;
  const weekday = findWeekday(words, nameAt);
  if (weekday === undefined || isRecurring(words, at, nameAt + 1)) return undefined;
  if (pick === undefined || pick === 'this' || pick === 'coming') {
    const followed = readAfterName(words, nameAt, weekday, scene);
    if (followed) return followed;
  }
  return { ...dayOf(weekday, pick, nameAt + 1, scene), ...(pick === undefined ? { isWeekday: true } : {}) };
};

/** "every Monday", "the second Tuesday of each month", "the first Friday": no one day. */
function isRecurring(words: readonly Word[], at: number, next: number): boolean {
  const isEach = /^(?:each|every|alternate)$/;
  if (/^(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)$/.test(textAt(words, at - 1))) return true;
  return isEach.test(textAt(words, at - 1)) || (textAt(words, next) === 'of' && isEach.test(textAt(words, next + 1)));
}

function dayOf(weekday: number, pick: string | undefined, next: number, { today, lean }: DateScene): Period {
  if (pick === 'last' || pick === 'past' || pick === 'previous') return day(lastWeekday(today, weekday), next);
  if (pick === undefined && lean === 'past') return day(addDays(comingWeekday(today, weekday), -7), next);
  if (pick === 'next' || pick === 'following') return day(addDays(weekOf(today).from, 6 + weekday), next);
  const here = addDays(weekOf(today).from, weekday - 1);
  return day(pick === 'this' && (here >= today || lean === 'past') ? here : comingWeekday(today, weekday), next);
}

function day(date: IsoDate, next: number): Period {
  return { from: date, to: date, next };
}

/** "Friday week", "Friday fortnight", "Friday next", "Friday of next week", "Monday last week". */
function readAfterName(words: readonly Word[], nameAt: number, weekday: number, { today }: DateScene): Period | undefined {
  const after = textAt(words, nameAt + 1);
  if (after === 'week' && !/^(?:commencing|beginning|ending|starting|of)$/.test(textAt(words, nameAt + 2)))
    return asDay(addDays(comingWeekday(today, weekday), 7), nameAt + 2);
  if (after === 'fortnight') return asDay(addDays(comingWeekday(today, weekday), 14), nameAt + 2);
  const week = readWeekPhrase(words, /^(?:of|in)$/.test(after) ? skipThe(words, nameAt + 2) : nameAt + 1, today);
  if (week) return asDay(addDays(week.monday, weekday - 1), week.next);
  if (!/^(?:next|last)$/.test(after) || /^(?:month|year|quarter|board|meeting|executive|summer|few)$/.test(textAt(words, nameAt + 2)))
    return undefined;
  const isOpen = words[nameAt + 2] === undefined || findNumber(textAt(words, nameAt + 2)) === undefined;
  if (!isOpen) return undefined;
  return asDay(after === 'next' ? addDays(weekOf(today).from, 6 + weekday) : lastWeekday(today, weekday), nameAt + 2);
}

/** "next week", "last week": its Monday. */
function readWeekPhrase(words: readonly Word[], at: number, today: IsoDate): { monday: IsoDate; next: number } | undefined {
  const start = skipThe(words, at);
  const step = lookUp(WEEK_STEPS, textAt(words, start));
  if (step === undefined || textAt(words, start + 1) !== 'week') return undefined;
  return { monday: addDays(weekOf(today).from, 7 * step), next: start + 2 };
}

/** "next week Wednesday", "next week on Tuesday". */
function readWeekThenDay(words: readonly Word[], at: number, today: IsoDate): Period | undefined {
  const week = readWeekPhrase(words, at, today);
  if (!week) return undefined;
  const dayAt = /^(?:on|-)$/.test(textAt(words, week.next)) ? week.next + 1 : week.next;
  const weekday = words[week.next]?.breaks === true ? undefined : findWeekday(words, dayAt);
  return weekday === undefined ? undefined : asDay(addDays(week.monday, weekday - 1), dayAt + 1);
}

/** "a week on Friday", "a fortnight today", "two weeks from Friday", "a week last Friday". */
function readWeekLater(words: readonly Word[], at: number, today: IsoDate): Period | undefined {
  const count = findNumber(textAt(words, at));
  const unit = /^(week|fortnight)s?$/.exec(textAt(words, at + 1))?.[1];
  if (count === undefined || count > 520 || unit === undefined) return undefined;
  const length = count * (unit === 'week' ? 7 : 14);
  const dayAt = /^(?:on|from)$/.test(textAt(words, at + 2)) ? at + 3 : at + 2;
  const text = textAt(words, dayAt);
  if (text === 'last') {
    const weekday = findWeekday(words, dayAt + 1);
    return asDay(weekday === undefined ? undefined : addDays(lastWeekday(today, weekday), -length), dayAt + 2);
  }
  const weekday = findWeekday(words, dayAt);
  const start =
    text === 'today' ? today : text === 'tomorrow' ? addDays(today, 1) : weekday === undefined ? undefined : comingWeekday(today, weekday);
  return asDay(start === undefined ? undefined : addDays(start, length), dayAt + 1);
}

/** The next such weekday after today; today itself is a week away. */
function comingWeekday(today: IsoDate, weekday: number): IsoDate {
  const days = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, days === 0 ? 7 : days);
}

function lastWeekday(today: IsoDate, weekday: number): IsoDate {
  const days = (weekdayOf(today) - weekday + 7) % 7;
  return addDays(today, days === 0 ? -7 : -days);
}
