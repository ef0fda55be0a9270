import type { IsoDate } from '../../domain/dates.ts';
import { monthOf, monthsFrom, yearOf } from '../../domain/months.ts';
import type { Word } from '../words.ts';
import { findMonth, findYear } from './names.ts';
import { skipThe, textAt, type DateScene, type Period, type ReadPeriod } from './period.ts';

const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const SCHOOL_TIME = /^(?:term|break|holiday|holidays|vacation)$/;
/** What makes a season's name part of something else. */
const NO_SEASON = /^(?:term|holidays?|break|vacation|bank|clean|cleaning|clean-up|school|half)$/;
const MEET = /^(?:meeting|meetings|meets|meet|met)$/;

/** "the next board", "last executive meeting", "the April board", "when the board next meets", "we last met": days from the board's calendar. */
export const readMeeting: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const ofMonth = readMeetingOfMonth(words, start, scene);
  if (ofMonth) return ofMonth;
  const month = findMonth(words, start);
  const pick = /^(?:next|last|previous|upcoming|latest|coming)$/.exec(textAt(words, start))?.[0];
  const bodyAt = month === undefined && pick === undefined ? start : start + 1;
  const body = findBody(words, bodyAt, scene);
  const weMeet = textAt(words, start) === 'we' ? readVerb(words, start + 1, scene) : undefined;
  if (weMeet) return meetingPeriod('board', weMeet.last, weMeet.next, scene);
  if (body === undefined) return undefined;
  const verb = readVerb(words, body.next, scene);
  const isNamed =
    (body.isMeeting && (!body.isBare || isBesideMeeting(words, start))) || verb !== undefined || pick !== undefined || month !== undefined;
  if (!isNamed) return undefined;
  const last = verb?.last ?? (pick === 'last' || pick === 'previous' || pick === 'latest' || (pick === undefined && scene.lean === 'past'));
  if (month === undefined) return meetingPeriod(body.name, last, verb?.next ?? body.next, scene);
  return meetingIn(month, body.name, body.next, scene);
};

/** "the exec in February", "the board of 9 February"; "the December and February boards", each by its month. */
function readMeetingOfMonth(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const body = findBody(words, at, scene);
  const isIn = body !== undefined && !body.isBare && /^(?:in|of)$/.test(textAt(words, body.next));
  const after = isIn ? findMonth(words, body.next + 1) : undefined;
  const isDayBefore = textAt(words, at - 1) === 'the' || at === 0 || body?.isMeeting === true;
  if (body && after !== undefined && isDayBefore) return meetingIn(after, body.name, body.next + 2, scene);
  const month = findMonth(words, at);
  const isListed =
    month !== undefined && /^(?:and|to|or)$/.test(textAt(words, at + 1)) && findMonth(words, skipThe(words, at + 2)) !== undefined;
  const shared = isListed ? findBody(words, skipThe(words, at + 2) + 1, scene) : undefined;
  return month !== undefined && shared ? meetingIn(month, shared.name, at + 1, scene) : undefined;
}

function meetingIn(month: number, body: string, next: number, { calendar, today }: DateScene): Period | undefined {
  const day = (calendar.meetings[body] ?? []).find((one) => monthOf(one) === month);
  return day === undefined ? undefined : { from: day, to: day, next, meeting: { body, last: day < today } };
}

/** "by the meeting" is about the board's; "the meeting is on Friday" and "1-1 meetings" are not. */
function isBesideMeeting(words: readonly Word[], start: number): boolean {
  const isThe = textAt(words, start - 1) === 'the';
  return /^(?:by|before|after|since|until|till|at|for|to|and|from|following|of|when|is|our|-)$/.test(
    textAt(words, isThe ? start - 2 : start - 1),
  );
}

function readVerb(words: readonly Word[], at: number, { lean }: DateScene): { last: boolean; next: number } | undefined {
  const pick = textAt(words, at);
  if ((pick === 'next' || pick === 'last') && MEET.test(textAt(words, at + 1))) return { last: pick === 'last', next: at + 2 };
  const after = textAt(words, at + 1);
  if (MEET.test(pick) && (after === 'next' || after === 'last')) return { last: after === 'last', next: at + 2 };
  // "when does the executive meet", "when did it meet"
  if (pick === 'meet') return { last: lean === 'past', next: at + 1 };
  return pick === 'meets' ? { last: false, next: at + 1 } : pick === 'met' ? { last: true, next: at + 1 } : undefined;
}

/** The body a text names at a place, with the word "meeting" behind it. */
export function findBody(
  words: readonly Word[],
  at: number,
  { calendar }: DateScene,
): { name: string; next: number; isMeeting: boolean; isBare?: boolean } | undefined {
  const text = textAt(words, at);
  if (MEET.test(text)) return { name: 'board', next: at + 1, isMeeting: true, isBare: true };
  const found = text === 'exec' || text === 'execs' ? { name: 'executive', next: at + 1 } : findNamedBody(words, at, calendar);
  if (found === undefined || !Object.hasOwn(calendar.meetings, found.name)) return undefined;
  const isMeeting = /^(?:meeting|meetings|date)$/.test(textAt(words, found.next));
  return { name: found.name, next: found.next + (isMeeting ? 1 : 0), isMeeting };
}

/** A body's name may be several words: "quality-assurance-group" is what people call the quality assurance group. */
function findNamedBody(
  words: readonly Word[],
  at: number,
  { meetings }: Pick<DateScene['calendar'], 'meetings'>,
): { readonly name: string; readonly next: number } | undefined {
  const names = namesOf(meetings);
  let said = '';
  for (let next = at; next < at + LONGEST_NAME && next < words.length; next += 1) {
    said += compact(textAt(words, next));
    const name = names.get(said) ?? names.get(said.replace(/s$/, ''));
    if (name !== undefined) return { name, next: next + 1 };
  }
  return undefined;
}

const named = new WeakMap<DateScene['calendar']['meetings'], ReadonlyMap<string, string>>();

/** The bodies of a calendar by how they are said. */
function namesOf(meetings: DateScene['calendar']['meetings']): ReadonlyMap<string, string> {
  const known = named.get(meetings);
  if (known !== undefined) return known;
  const made = new Map(Object.keys(meetings).map((name) => [compact(name), name]));
  named.set(meetings, made);
  return made;
}

/** Every body a text names, in its order. */
export function bodiesIn(words: readonly Word[], calendar: Pick<DateScene['calendar'], 'meetings'>): readonly string[] {
  return words.flatMap(({ text }, at) => (text === 'exec' ? 'executive' : (findNamedBody(words, at, calendar)?.name ?? [])));
}

const LONGEST_NAME = 6;

function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The next meeting is the first after today, the last one the latest up to today. */
export function findMeeting(body: string, last: boolean, { calendar, today }: Pick<DateScene, 'calendar' | 'today'>): IsoDate | undefined {
  const days = (calendar.meetings[body] ?? []).toSorted();
  return last ? days.findLast((day) => day <= today) : days.find((day) => day > today);
}

function meetingPeriod(body: string, last: boolean, next: number, scene: DateScene): Period | undefined {
  const day = findMeeting(body, last, scene);
  return day === undefined ? undefined : { from: day, to: day, next, meeting: { body, last } };
}

/** "half term", "summer half-term", "last half term". */
export const readBreak: ReadPeriod = (words, at, scene) => {
  const start = skipThe(words, at);
  const hasPick = /^(?:next|last|this)$/.test(textAt(words, start));
  const own = readOwnBreak(words, hasPick ? start + 1 : start, scene);
  if (own) return own;
  const nameAt = hasPick ? start + 1 : start;
  const isNamed = /^(?:half|half-term)$/.test(textAt(words, nameAt + 1));
  const halfAt = isNamed ? nameAt + 1 : nameAt;
  const next =
    textAt(words, halfAt) === 'half-term'
      ? halfAt + 1
      : textAt(words, halfAt) === 'half' && textAt(words, halfAt + 1) === 'term'
        ? halfAt + 2
        : undefined;
  if (next === undefined) return undefined;
  const name = isNamed ? textAt(words, nameAt) : '';
  const month = isNamed ? findMonth(words, nameAt) : undefined;
  const fits = scene.calendar.breaks.filter(
    (one) => one.name.includes('half term') && (month === undefined ? one.name.includes(name) : monthOf(one.from) === month),
  );
  const looksBack = textAt(words, start) === 'last' || (!hasPick && scene.lean === 'past');
  const found = looksBack
    ? fits.findLast((one) => one.from <= scene.today)
    : (fits.find((one) => one.to >= scene.today) ?? (isNamed ? fits.at(-1) : undefined));
  return found === undefined ? undefined : { from: found.from, to: found.to, next };
};

/** "the autumn term", "the Easter holidays": as the board's calendar names them, and never guessed. */
function readOwnBreak(words: readonly Word[], at: number, { calendar, today, lean }: DateScene): Period | undefined {
  const name = `${textAt(words, at)} ${textAt(words, at + 1)}`;
  if (!SCHOOL_TIME.test(textAt(words, at + 1))) return undefined;
  const fits = calendar.breaks.filter((one) => one.name === name);
  const found = lean === 'past' ? fits.findLast((one) => one.from <= today) : (fits.find((one) => one.to >= today) ?? fits.at(-1));
  return found && { from: found.from, to: found.to, next: at + 2 };
}

/** "this summer", "spring 2016": the board's own seasons where the calendar has them, else June to August and so on. */
export const readSeason: ReadPeriod = (words, at, { today, calendar, lean }) => {
  const start = skipThe(words, at);
  const pick = /^(?:next|last|this)$/.exec(textAt(words, start))?.[0];
  const nameAt = pick === undefined ? start : start + 1;
  const name = textAt(words, nameAt);
  const month = Object.hasOwn(SEASON_MONTHS, name) ? SEASON_MONTHS[name] : undefined;
  if (month === undefined) return undefined;
  if (NO_SEASON.test(textAt(words, nameAt + 1))) return undefined;
  const year = findYear(textAt(words, nameAt + 1));
  const next = nameAt + (year === undefined ? 1 : 2);
  const own = calendar.seasons[name];
  if (own && pick === undefined && (year === undefined || yearOf(own.from) === year) && (year !== undefined || own.to >= today))
    return { ...own, next };
  const looksBack = pick === 'last' || (pick === undefined && lean === 'past');
  const years = [-2, -1, 0, 1, 2].map((step) => monthsFrom(yearOf(today) + step, month, 3));
  const coming = years.find(({ from, to }) => (pick === 'next' ? from > today : to >= today));
  const near = looksBack ? years.findLast(({ from, to }) => (pick === 'last' ? to < today : from <= today)) : coming;
  const span = year === undefined ? near : monthsFrom(year, month, 3);
  return span && { ...span, next };
};
