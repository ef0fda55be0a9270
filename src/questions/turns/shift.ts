import { addDays, endOfMonth } from '../../domain/dates.ts';
import { addMonths } from '../../domain/months.ts';
import type { Condition, Query, Window } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import type { Frame } from './frame.ts';
import { withWindow } from './merge.ts';

const SHIFT =
  /^(?:(?:and|what about|how about|ok|okay|then|now) )*(?:the )?(?:following (?<ahead>week|month|quarter|year)|(?<named>week|month|quarter|year) (?<side>after|before)(?: that)?)(?: please)?$/;

const NEXT_OF_THEM = /^(?:and|what about|how about|ok and|then) next$/;

/** "due this week", then "and next?". */
function unitOf({ query }: Frame): string | undefined {
  const says = query.where.flatMap((condition) => ('window' in condition ? [condition.say] : []));
  return /^(?:in |during )?(?:this|next|last) (week|month|quarter|year)$/i.exec(says[0] ?? '')?.[1]?.toLowerCase();
}

/** "and the week after?": the window of the last question, one further on or back. */
export function readShift({ words }: Sentence, frame: Frame): Query | undefined {
  const text = words.map((word) => word.text).join(' ');
  const groups = SHIFT.exec(text)?.groups ?? (NEXT_OF_THEM.test(text) ? {} : undefined);
  const unit = groups?.['named'] ?? groups?.['ahead'] ?? unitOf(frame);
  if (groups === undefined || unit === undefined) return undefined;
  const step = groups['side'] === 'before' ? -1 : 1;
  const where = frame.query.where.map((condition) => shifted(condition, unit, step));
  const isMoved = where.some((condition, at) => condition !== frame.query.where[at]);
  return isMoved ? { ...frame.query, where } : undefined;
}

function shifted(condition: Condition, unit: string, step: 1 | -1): Condition {
  if (!('window' in condition) || condition.window.from === null || condition.window.by === null) return condition;
  const window = neighbour(condition.window, unit, step);
  return window === undefined ? condition : withWindow(condition, window, `from ${window.from ?? ''} to ${window.by ?? ''}`);
}

function neighbour({ from, by }: Window, unit: string, step: 1 | -1): Window | undefined {
  if (from === null || by === null) return undefined;
  if (unit === 'week') {
    const start = step === 1 ? addDays(by, 1) : addDays(from, -7);
    return { from: start, by: addDays(start, 6) };
  }
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const start = step === 1 ? addDays(by, 1) : addMonths(from, -months);
  return { from: start, by: endOfMonth(addMonths(start, months - 1)) };
}
