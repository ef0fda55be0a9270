import { addDays, type IsoDate } from '../../../domain/dates.ts';
import { yearOf } from '../../../domain/months.ts';
import type { Mention, RawMention, Span } from './mention.ts';
import { DAYS, MONTHS } from './recognise-days.ts';
import { TERMS, YEARS } from './recognise-years.ts';

interface Found {
  readonly at: number;
  readonly end: number;
  readonly raw: RawMention;
}

const RECOGNISERS = [...DAYS, ...MONTHS, ...YEARS, ...TERMS];
/** Nobody writes a longer date; what is longer is prose. */
const LONGEST = 600;
const MOST_DAYS_GONE = 153;
/** A day without a year so far ahead may as well be that of the year before. */
const MOST_DAYS_AHEAD = 245;
const WHICH_YEAR = 'The year is not given: it may also be the year before.';

/**
 * The dates that stand in a plain text, in their order. One without a year takes that of a later date beside it, else that of
 * `today`, the document's own day; where there is neither, it is left out and `yearless` says so.
 */
export function findMentions(plainText: string, today: IsoDate | undefined): { mentions: readonly Mention[]; yearless: boolean } {
  const found = scan(plainText.slice(0, LONGEST));
  const mentions = found.map((one, index) => settle(one, found.slice(index + 1), today));
  const settled = mentions.filter((mention) => mention !== undefined);
  return { mentions: settled, yearless: settled.length < mentions.length };
}

function scan(text: string): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const best = mayStart(text, at) ? longestAt(text, at) : undefined;
    const isNoDay = best !== undefined && followsNoDay(text, at, found.at(-1)?.end ?? 0);
    if (best !== undefined && !isNoDay) found.push(best);
    at = best?.end ?? at + 1;
  }
  return found;
}

function mayStart(text: string, at: number): boolean {
  return /[a-z0-9']/.test(text[at] ?? '') && !/[a-z0-9]/.test(text[at - 1] ?? '') && !/\d[./]$/.test(text.slice(Math.max(0, at - 2), at));
}

/** After "30", "February 2015" is the rest of a day there is not. */
function followsNoDay(text: string, at: number, used: number): boolean {
  return /[a-z]/.test(text[at] ?? '') && /(?:^|[^\d])\d{1,2}(?:st|nd|rd|th)?[ ./-]?(?:of )?$/.test(text.slice(Math.max(used, at - 9), at));
}

function longestAt(text: string, at: number): Found | undefined {
  let best: Found | undefined;
  for (const { pattern, read } of RECOGNISERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const end = at + (match?.[0].length ?? 0);
    const raw = match === null || end <= (best?.end ?? at) ? undefined : read([...match]);
    if (raw !== undefined && !/[a-z0-9]/.test((text[end - 1] ?? '') === '.' ? '' : (text[end] ?? ''))) best = { at, end, raw };
  }
  return best;
}

function settle({ at, end, raw }: Found, later: readonly Found[], today: IsoDate | undefined): Mention | undefined {
  const beside = later.find((other) => other.raw.year !== undefined)?.raw;
  const span = raw.year !== undefined ? raw.inYear(raw.year) : beside?.year !== undefined ? besideYear(raw, beside) : nearest(raw, today);
  if (span === undefined) return undefined;
  const hasYear = raw.year !== undefined || beside?.year !== undefined;
  const { unit, isOpen } = raw;
  const isFar = !hasYear && today !== undefined && span.from > addDays(today, MOST_DAYS_AHEAD);
  const doubt = raw.doubt ?? (isFar ? WHICH_YEAR : undefined);
  return { at, end, unit, ...span, hasYear, ...(doubt === undefined ? {} : { doubt }), ...(isOpen === undefined ? {} : { isOpen }) };
}

/** In "14 Aug and 3 Sept 2015" both are of 2015; in "November - February 2015" the first is of the year before. */
function besideYear(raw: RawMention, beside: RawMention): Span | undefined {
  const year = beside.year ?? 0;
  const [span, other] = [raw.inYear(year), beside.inYear(year)];
  return span !== undefined && other !== undefined && span.from > other.to ? raw.inYear(year - 1) : span;
}

/** The document's own year, or the next where that day is more than five months gone. */
function nearest(raw: RawMention, today: IsoDate | undefined): Span | undefined {
  if (today === undefined) return undefined;
  const years = [yearOf(today), yearOf(today) + 1, yearOf(today) + 2];
  return years.map((year) => raw.inYear(year)).find((span) => span !== undefined && span.to >= addDays(today, -MOST_DAYS_GONE));
}
