import { monthsFrom } from '../../../domain/months.ts';
import { calendarYearSpan, financialQuarterSpan, financialYearSpan, fullYear, type RawMention, type Span } from './mention.ts';
import { recogniser, type Recogniser } from './recognise-days.ts';

const SPANNED = '(\\d{4}|\\d{2})\\s?[-/]\\s?(\\d{4}|\\d{2})(?![\\d/.-])';
const YEAR_OF_QUARTER = `(?:\\s?(?:of|in|-|/|,|\\()?\\s?(?:the )?(?:financial year |fy ?)?(?:${SPANNED}|((?:19|20)\\d{2})))?`;
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const WHICH_YEAR = 'It does not say whether the calendar year or the financial year is meant.';

/** The starting year of "2015-16", "2015/2016" or "15/16"; undefined where the second is not the year after the first. */
function spannedYear(first: string | undefined, second: string | undefined): number | undefined {
  if (first === undefined || second === undefined) return undefined;
  return (fullYear(first) + 1) % 100 === fullYear(second) % 100 ? fullYear(first) : undefined;
}

function quarterMention(quarter: number, groups: readonly (string | undefined)[]): RawMention | undefined {
  const [first, second, calendarYear] = groups;
  const start = spannedYear(first, second);
  if (first !== undefined && start === undefined) return undefined;
  const year = start ?? (calendarYear === undefined ? undefined : Number(calendarYear));
  const base = { unit: 'quarter', inYear: (some: number) => financialQuarterSpan(some, quarter) } as const;
  if (start !== undefined) return { ...base, year: start };
  if (year !== undefined) return { ...base, year, doubt: WHICH_YEAR, isOpen: true };
  return { ...base, doubt: 'I took it as a quarter of the financial year from April.' };
}

function yearsMention(unit: 'financial-year' | 'year', year: number, span: Span, doubt?: string): RawMention {
  return { unit, year, inYear: () => span, ...(doubt === undefined ? {} : { doubt }) };
}

function readSpannedYears(prefix: string, first: string, second: string): RawMention | undefined {
  const start = spannedYear(first, second);
  const isAcademic = prefix.startsWith('academic') || prefix.startsWith('school');
  if (start !== undefined && isAcademic) return yearsMention('financial-year', start, monthsFrom(start, 9, 12));
  if (start !== undefined) {
    const couldBeDay = prefix === '' && first.length === 2 && Number(second) <= 12 && second.length === 2;
    return couldBeDay ? undefined : yearsMention('financial-year', start, financialYearSpan(start));
  }
  const [from, to] = [fullYear(first), fullYear(second)];
  if (first.length < 4 || to <= from || to > from + 15) return undefined;
  return yearsMention('year', from, { from: calendarYearSpan(from).from, to: calendarYearSpan(to).to }, WHICH_YEAR);
}

export const YEARS: readonly Recogniser[] = [
  recogniser(`(?:q|qtr|quarter)\\s?([1-4])(?!\\d)${YEAR_OF_QUARTER}`, ([, quarter, ...year]) => quarterMention(Number(quarter), year)),
  recogniser(`(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter${YEAR_OF_QUARTER}`, ([, ordinal, ...year]) =>
    quarterMention(ORDINALS[ordinal ?? ''] ?? 4, year),
  ),
  recogniser(`(?:financial year |fy ?)?${SPANNED},? ?(?:q|qtr|quarter) ?([1-4])(?!\\d)`, ([, first, second, quarter]) =>
    quarterMention(Number(quarter), [first, second]),
  ),
  recogniser(
    `((?:the )?(?:financial|fiscal|academic|school) years? (?:of )?|f/?y ?|years? )?${SPANNED}(?: (?:financial|academic|school) year)?`,
    ([text, prefix = '', first = '', second = '']) =>
      readSpannedYears(/academic|school/.test(text ?? '') ? 'academic' : prefix, first, second),
  ),
  recogniser('fy ?((?:20)?\\d{2})(?![\\d/-])', ([, year]) => {
    const start = fullYear(year ?? '') - 1;
    return yearsMention(
      'financial-year',
      start,
      financialYearSpan(start),
      'A financial year has two years; I took the one that ends in it.',
    );
  }),
  recogniser('((?:19|20)\\d{2})(?![\\d/-])', ([, year]) => {
    const some = Number(year);
    return yearsMention('year', some, calendarYearSpan(some), WHICH_YEAR);
  }),
];

const NO_DATES = 'The plan does not say on which day that is.';

function termMention(name: string, year: number | undefined): RawMention {
  const inYear = (some: number): Span =>
    name === 'autumn' || name === 'christmas' || name === 'winter'
      ? monthsFrom(some, 9, 4)
      : name === 'spring' || name === 'easter'
        ? monthsFrom(some, 1, 3)
        : monthsFrom(some, 4, 4);
  return { unit: 'term', inYear, ...(year === undefined ? {} : { year }), doubt: NO_DATES, isOpen: true };
}

/** Terms, seasons and feasts: they have no dates until somebody gives them. */
export const TERMS: readonly Recogniser[] = [
  recogniser(
    `(autumn|spring|summer|winter|easter|christmas|michaelmas|xmas)(?: (?:half.?)?terms?)?(?: ?\\(?[12]\\)?(?!\\d))?(?:[ ,]*(?:of )?(?:((?:19|20)\\d{2})(?![\\d/-])|${SPANNED}))?`,
    ([, name = '', year, first, second]) => {
      const start = spannedYear(first, second);
      const isAutumn = /autumn|christmas|xmas|michaelmas|winter/.test(name);
      return termMention(
        name === 'michaelmas' || name === 'xmas' ? 'autumn' : name,
        year === undefined ? (start === undefined || isAutumn ? start : start + 1) : Number(year),
      );
    },
  ),
];
