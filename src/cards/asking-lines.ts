import type { IsoDate } from '../domain/dates.ts';
import { pauseOf } from '../domain/pause.ts';
import type { Action } from '../domain/plan.ts';
import type { NextStep, ReminderItem } from '../domain/reminder-item.ts';
import { openAsking } from '../domain/word.ts';
import { ASKING } from './phrases-asking.ts';
import { oneLine, shorten } from './safe-text.ts';

/** Who asked for an update out of turn, and with what words. */
export function askedLines(action: Action): readonly string[] {
  const ask = openAsking(action);
  return ask === undefined ? [] : [ASKING.asked(shorten(ask.by, 80), ask.on, shorten(oneLine(ask.note), 200))];
}

/** Why an open action is asked about, where that is not its due date, and what comes next without a reply. */
export function askingLines(action: Action, item: ReminderItem | undefined, today: IsoDate): readonly string[] {
  const pause = pauseOf(action, today);
  if (pause !== undefined) return [ASKING.pause(pause)];
  if (item === undefined) return [];
  const why = item.why === 'review' || item.why === 'event' ? [ASKING.why(item.why, item.due)] : [];
  const next = stepsAhead(item, today);
  return [...why, ...(next.length === 0 ? [] : [ASKING.next(next)])];
}

/** The next step in a few words, for an action that is named on a card and not shown: nobody may hear of it unannounced. */
export function nextInShort(action: Action, item: ReminderItem | undefined, today: IsoDate): string | undefined {
  const [next] = item === undefined || pauseOf(action, today) !== undefined ? [] : stepsAhead(item, today);
  return next === undefined ? undefined : ASKING.nextInShort(next);
}

function stepsAhead({ next = [] }: ReminderItem, today: IsoDate): readonly NextStep[] {
  return next.filter(({ on }) => on >= today);
}
