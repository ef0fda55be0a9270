import { addDays, type IsoDate } from '../../../domain/dates.ts';
import { after, before, between, type DueCell } from './due-cell.ts';
import { BREAK, CONFIRMED_LATER, DONE, END_OF, NOT_BEFORE, NOTHING_BETWEEN, ONWARDS, RANGE, REVISED, STARTING } from './due-words.ts';
import type { Mention } from './mention.ts';
import { reading, type DueReading } from './reading.ts';

/** A "by when" with at least one date in it and nothing that makes it recurring, open-ended or conditional. */
export function readDated(cell: DueCell): DueReading | undefined {
  const [first, ...others] = withoutRepeats(cell.mentions);
  if (first === undefined) return undefined;
  const open = [first, ...others].find((mention) => mention.isOpen);
  if (open !== undefined) return reading('unclear', 'no date known', { doubt: suggest(open) });
  if (BREAK.test(cell.text) && ![first, ...others].some(({ unit }) => unit === 'day')) {
    return reading('unclear', 'no date known', { doubt: 'The plan does not say on which day that is.' });
  }
  if (DONE.test(cell.text)) {
    return reading('none', 'done, not due', { doubt: 'This says when it was done, not when it was due.', confidence: 'open' });
  }
  const read = others.length === 0 ? readOne(cell, first) : readSeveral(cell, [first, ...others]);
  const doubt = read.doubt ?? findYearDoubt(cell, [first, ...others]);
  return doubt === undefined ? read : { ...read, doubt, confidence: read.confidence === 'sure' ? 'likely' : read.confidence };
}

function suggest({ from, to, doubt = '' }: Mention): string {
  return `${doubt} It could be ${from} to ${to}: please give a day.`;
}

function findYearDoubt({ text, scene }: DueCell, mentions: readonly Mention[]): string | undefined {
  if (CONFIRMED_LATER.test(text)) return 'The date is still to be confirmed.';
  const isGuessed = mentions.some(({ hasYear }) => !hasYear) && scene.isTodaySure !== true;
  return isGuessed ? 'The year is not given; I took it from the other dates of the plan.' : undefined;
}

function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ from, to }, index) => mentions.findIndex((other) => other.from === from && other.to === to) === index);
}

const WEEK_OF = /\b(?:w\/c|week (?:commencing|beginning|of|starting))[: -]*$/;

function readOne(cell: DueCell, mention: Mention): DueReading {
  const lead = before(cell, mention);
  const doubt = mention.doubt === undefined ? {} : { doubt: mention.doubt };
  if (NOT_BEFORE.test(lead)) {
    return reading('none', 'not before a day', { from: startAfter(lead, mention), doubt: 'It says when it starts, not when it is due.' });
  }
  if (mention.unit === 'day' && WEEK_OF.test(lead))
    return reading('window', 'a week', { from: mention.from, by: addDays(mention.from, 6) });
  if (STARTING.test(lead) || ONWARDS.test(after(cell, mention))) return reading('continuous', 'open from a day on', { from: mention.from });
  const isEnd = END_OF.test(lead);
  switch (mention.unit) {
    case 'day':
      return reading('on', 'a day', { by: mention.to, ...doubt });
    case 'month':
      return readMonth(lead, mention);
    case 'days':
    case 'months':
      return reading('window', 'from the first to the last', { from: mention.from, by: mention.to, ...doubt });
    case 'quarter':
    case 'financial-year':
    case 'term':
      return isEnd ? reading('on', 'the end of a period', { by: mention.to, ...doubt }) : span(mention, doubt);
    case 'year':
      if (/\bend(?: of)?(?: the)?(?: calendar year)? *$/.test(lead)) return reading('on', 'the end of a year', { by: mention.to });
      return isEnd ? reading('on', 'a year means its last day', { by: mention.to, ...doubt }) : span(mention, doubt);
  }
}

function startAfter(lead: string, mention: Mention): IsoDate {
  return /\b(?:after|following)\b/.test(lead) ? addDays(mention.to, 1) : mention.from;
}

function span({ from, to }: Mention, doubt: { readonly doubt?: string }): DueReading {
  return reading('window', 'a period', { from, by: to, ...doubt });
}

function readMonth(lead: string, { from, to, doubt }: Mention): DueReading {
  if (/\bmid(?:dle)?(?: of)?[ -]*$/.test(lead)) {
    return reading('on', 'the middle of a month', { by: addDays(from, 14), doubt: 'I took the middle of the month as its 15th.' });
  }
  if (/\b(?:early|start of|beginning of|start|beginning)(?: the)? *$/.test(lead)) {
    return reading('on', 'the start of a month', { by: from, doubt: 'I took the start of the month as its first day.' });
  }
  if (/\b(?:before|prior to)(?: the)? *$/.test(lead)) {
    return reading('on', 'before a month', { by: addDays(from, -1), doubt: 'I took it as the last day before that month.' });
  }
  return reading('on', 'a month means its last day', { by: to, ...(doubt === undefined ? {} : { doubt }) });
}

function readSeveral(cell: DueCell, mentions: readonly [Mention, ...Mention[]]): DueReading {
  const [first, second] = mentions;
  const days = mentions.map(({ to }) => to).toSorted();
  const last = days.at(-1) ?? first.to;
  if (second !== undefined && mentions.length === 2 && isRange(cell, first, second)) {
    return reading('window', 'from one day to another', { from: first.from, by: second.to });
  }
  const revised = { by: last, originalBy: days[0] ?? null };
  if (REVISED.test(cell.text)) return reading('on', 'a revised date', revised);
  const isBare = mentions.every((mention, index) => {
    const next = mentions[index + 1];
    return next === undefined || NOTHING_BETWEEN.test(between(cell, mention, next));
  });
  return isBare
    ? reading('on', 'the later of two dates', {
        ...revised,
        doubt: 'Several dates in one cell; I took the latest as due and the earliest as the date before.',
      })
    : reading('on', 'the last of several dates', { by: last, doubt: 'Several dates in one cell; I took the last as due.' });
}

function isRange(cell: DueCell, first: Mention, second: Mention): boolean {
  if (second.to < first.from || /\b(?:revised|moved|extended|slipped|changed|deferred|postponed|was)\b/.test(cell.text)) return false;
  const [lead, gap] = [before(cell, first), between(cell, first, second)];
  return (
    RANGE.test(gap) || (/\bbetween *(?:the )?$/.test(lead) && /^ *(?:and|&) *$/.test(gap)) || (STARTING.test(lead) && END_OF.test(gap))
  );
}
