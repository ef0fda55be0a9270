const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Source of a pattern with one group: a month's name or short name, with or without a full stop. */
export const MONTH =
  '(jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';

/** A month that its own short year follows, so that the figures before it are the year of the month before: "Apr 16 - Oct 16". */
const MONTH_OF_A_DAY = `${MONTH.replace('(', '(?:')}(?![\\s./-]*'?\\d{2}(?![\\d./]))`;

/** Source of a pattern with one group: a year of four figures, or of two that no ordinal, month or further figure follows. */
export const YEAR = `((?:19|20)\\d{2}(?!\\d)|'?\\d{2}(?!\\d|st|nd|rd|th|[./:]\\d|\\s*(?:-\\s*)?${MONTH_OF_A_DAY}|\\s?(?:day|week|month)s?\\b))`;

export function monthNumber(name: string): number {
  return NAMES.indexOf(name.slice(0, 3)) + 1;
}
