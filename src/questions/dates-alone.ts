import { z } from 'zod';
import type { BoardCalendar } from '../domain/calendar.ts';
import { instant, isoDate, localTimeIn, type Instant, type IsoDate } from '../domain/dates.ts';
import { parseBatchLine } from './batch-line.ts';
import { clean } from './clean.ts';
import { DATE_WORDS } from './dates/names.ts';
import { readDates } from './dates/read-dates.ts';
import { leanOf } from './sentence.ts';
import { dictionaryOf, findCorrection } from './spelling.ts';
import { KNOWN_WORDS } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** A date as it was read: the words, and the days they mean, both ends inclusive, null where open. */
export interface ReadDate {
  readonly text: string;
  readonly from: IsoDate | null;
  readonly by: IsoDate | null;
}

/** What dates are read against: the year of a board, or of anybody in England where there is none. */
export interface DatesFile {
  readonly now: Instant;
  readonly calendarOn: (today: IsoDate) => BoardCalendar;
  readonly explain: boolean;
}

const LONGEST = 400;
const NAMES = [dictionaryOf(DATE_WORDS)];
const line = z.object({ id: z.string(), text: z.string(), now: z.string().optional() });

/** Reads the dates of lines of JSON (`{id, text, now}`) into lines of JSON. A line that cannot be read throws one sentence with its number. */
export function readDatesOf(lines: readonly string[], file: DatesFile): readonly string[] {
  return lines.map((text, at) => {
    const { id, text: said, now } = parseBatchLine(text, at + 1, line, 'an "id" and a "text", and may have a "now"');
    const today = now === undefined ? localTimeIn(file.now, 'Europe/London').date : dayOf(now, at + 1);
    return JSON.stringify({ id, ...datesIn(said, file.calendarOn(today), today, file.explain) });
  });
}

/** The dates of one text, as a question about a plan would be read; with `explain` the way there too. */
export function datesIn(
  text: string,
  calendar: BoardCalendar,
  today: IsoDate,
  explain: boolean,
): { readonly dates: readonly ReadDate[]; readonly trace?: object } {
  const cleaned = clean(text);
  const words = wordsOf(cleaned).slice(-LONGEST).map(correct);
  const lean = leanOf(words);
  const marks = readDates(words, { today, calendar, lean, isAlone: true });
  const dates = marks.map((mark) => ({ text: mark.text, ...mark.window }));
  if (!explain) return { dates };
  const unexplained = words.filter((_, at) => !marks.some((mark) => mark.at <= at && at < mark.next)).map((word) => word.raw);
  return { dates, trace: { cleaned, today, lean, dates, tags: marks.map((mark) => `${mark.text}: ${mark.relation}`), unexplained } };
}

function correct(word: Word): Word {
  const corrected = KNOWN_WORDS.has(word.text) ? undefined : findCorrection(word.text, NAMES);
  // "Augusta" is no August.
  return corrected === undefined || word.text.startsWith(corrected) ? word : { ...word, text: corrected };
}

/** The day in London at an instant; a date-time without a zone is London's own. */
function dayOf(now: string, number: number): IsoDate {
  try {
    return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(now.slice(10)) ? localTimeIn(instant(now), 'Europe/London').date : isoDate(localDay(now));
  } catch (cause) {
    throw new Error(`Line ${String(number)} of the batch has a "now" that is no moment such as 2015-03-10T09:30:00.`, { cause });
  }
}

function localDay(now: string): string {
  return /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(now)?.[1] ?? '';
}
