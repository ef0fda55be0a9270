import { monthOf, yearOf } from '../../domain/months.ts';
import { after, before, prepareDue, type DueCell, type DueScene } from './dates/due-cell.ts';
import {
  AFTER,
  ANNUAL,
  BREAK,
  CONDITIONAL,
  CONFIRMED_LATER,
  CONTINUOUS,
  DONE,
  EVENT,
  IMMEDIATE,
  NO_DATE,
  ONWARDS,
  PERIOD,
  PERIOD_ANCHOR,
  RANGE,
  RECURRING,
  SOURCE,
  STARTING,
  TO_BE_SETTLED,
  TWO_RHYTHMS,
  YEAR_END,
} from './dates/due-words.ts';
import { monthSpan } from './dates/mention.ts';
import { readDated } from './dates/read-dated.ts';
import { reading, type DueReading } from './dates/reading.ts';

/** The rule of a date nobody has set yet, which takes no other date's place. */
export const STILL_OPEN = 'still to be settled';

type Rule = (cell: DueCell) => DueReading | undefined;

/** Tried in this order; the first that knows the words decides. */
const RULES: readonly Rule[] = [readBlank, readRealDate, readRecurring, readContinuous, readConditional, readDated, readSettledByNothing];

/** Reads a "by when" cell: day first, a month as its last day, the later of two dates as due. */
export function readDue(text: string, scene: DueScene = {}): DueReading {
  const cell = prepareDue(text, scene);
  for (const rule of RULES) {
    const read = rule(cell);
    if (read !== undefined)
      return isInOrder(read) ? read : reading('unclear', 'dates that contradict', { doubt: 'These dates contradict each other.' });
  }
  return reading('unclear', 'no date found', { doubt: 'I found no date in these words.' });
}

/** A time that ends before it starts, or a first date after the one that took its place, was not understood. */
function isInOrder({ from, by, originalBy }: DueReading): boolean {
  return by === null || ((from === null || from <= by) && (originalBy === null || originalBy <= by));
}

function readBlank({ text, scene }: DueCell): DueReading | undefined {
  if (scene.date !== undefined) return undefined;
  if (text === '') return reading('none', 'nothing written');
  if (NO_DATE.test(text)) return reading('none', 'no date wanted');
  return TO_BE_SETTLED.test(text)
    ? reading('unclear', STILL_OPEN, { doubt: 'The date is still to be settled: please give one.' })
    : undefined;
}

/** A real date of a spreadsheet; shown as month and year alone it means the month's last day. */
function readRealDate({ mentions, scene }: DueCell): DueReading | undefined {
  const { date } = scene;
  if (date === undefined) return undefined;
  const shown = mentions.length === 1 ? mentions[0] : undefined;
  const isMonth = shown?.unit === 'month' && shown.hasYear;
  return isMonth
    ? reading('on', 'a month means its last day', { by: monthSpan(yearOf(date), monthOf(date)).to })
    : reading('on', 'a day', { by: date });
}

function readRecurring(cell: DueCell): DueReading | undefined {
  const { text, mentions } = cell;
  const isDated = mentions.some(({ hasYear, unit }) => hasYear && unit !== 'financial-year');
  const match = RECURRING.exec(text) ?? (isDated ? null : ANNUAL.exec(text));
  const open = CONTINUOUS.exec(text);
  if (match === null || (open !== null && open.index < match.index)) return undefined;
  const doubt = TWO_RHYTHMS.test(text) ? { doubt: 'It may mean twice in a year (or month), or every second one: please say which.' } : {};
  const [first, second] = mentions.filter((mention) => mention.hasYear && mention.isOpen !== true);
  if (first === undefined) return reading('recurring', 'comes again', doubt);
  if (first.unit === 'financial-year' || first.unit === 'year')
    return reading('recurring', 'comes again within a year', { from: first.from, by: first.to, ...doubt });
  if (second !== undefined && RANGE.test(text.slice(first.end, second.at))) {
    return reading('recurring', 'comes again within a time', { from: first.from, by: second.to, ...doubt });
  }
  const isStart = STARTING.test(before(cell, first)) || ONWARDS.test(after(cell, first).slice(0, 10));
  return reading('recurring', 'comes again', { ...(isStart ? { from: first.from } : { by: first.to }), ...doubt });
}

function readContinuous(cell: DueCell): DueReading | undefined {
  const { text, mentions } = cell;
  const match = CONTINUOUS.exec(text);
  if (match === null) return undefined;
  const [first, second] = mentions.filter(({ isOpen }) => isOpen !== true);
  if (first === undefined) return reading('continuous', 'goes on');
  const lead = before(cell, first);
  if (second !== undefined) return reading('continuous', 'goes on for a time', { from: first.from, by: second.to });
  if (STARTING.test(lead) || ONWARDS.test(after(cell, first))) return reading('continuous', 'goes on from a day', { from: first.from });
  if (/\b(?:until|till|to|by|end(?: of)?)(?: the)? *$/.test(lead)) return reading('continuous', 'goes on until a day', { by: first.to });
  if (first.unit !== 'day' && first.unit !== 'month')
    return reading('continuous', 'goes on for a time', { from: first.from, by: first.to });
  if (/^ *-+ *$/.test(text.slice(first.end, match.index))) return reading('continuous', 'goes on from a day', { from: first.from });
  return first.at < match.index
    ? reading('continuous', 'goes on from a day', { from: first.from, doubt: 'It has a date and goes on: is anything due on that date?' })
    : reading('continuous', 'goes on until a day', { by: first.to, doubt: 'It goes on and has a date: I took the date as its end.' });
}

function readConditional(cell: DueCell): DueReading | undefined {
  const { text, mentions } = cell;
  const own = mentions.filter((mention) => !AFTER.test(before(cell, mention)) && mention.isOpen !== true).at(-1);
  if (CONDITIONAL.test(text)) return reading('conditional', 'waits for something', own === undefined ? {} : { by: own.to });
  if (own !== undefined || DONE.test(text)) return undefined;
  if (SOURCE.test(text) || CONFIRMED_LATER.test(text)) return reading('conditional', 'its date is set elsewhere');
  const isAfterADay = /^(?:not before|after|not until|no earlier than)\b/.test(text) && mentions.length === 1;
  return EVENT.test(text) && !isAfterADay && !IMMEDIATE.test(text) ? reading('conditional', 'waits for an event') : undefined;
}

/** No date and nothing to wait for: urgent words, lengths of time and year ends, each of which somebody has to put a day to. */
function readSettledByNothing({ text, yearless }: DueCell): DueReading | undefined {
  if (yearless) return reading('unclear', 'no year', { doubt: 'The year is not given, and nothing in the document says which it is.' });
  if (IMMEDIATE.test(text))
    return reading('unclear', 'at once', { doubt: 'It is to be done at once, but there is no day to remind anybody of.' });
  if (DONE.test(text)) return reading('none', 'done, not due');
  if (PERIOD.test(text)) {
    return PERIOD_ANCHOR.test(text)
      ? reading('conditional', 'counted from an event')
      : reading('unclear', 'a length of time', { doubt: 'It gives a length of time, but not the day it is counted from.' });
  }
  if (YEAR_END.test(text) || BREAK.test(text))
    return reading('unclear', 'the end of a period', { doubt: 'It does not say on which day that period ends.' });
  return undefined;
}
