import type { Board } from '../domain/board.ts';
import { chaseDay } from '../domain/chase-day.ts';
import { findPerson } from '../domain/board.ts';
import { openActionsOf } from '../domain/hand-over.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Action, Plan, ProgressUpdate } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { dueStatusWords, shortDay } from './phrases-dates.ts';
import { HAND_OVER } from './phrases-hand-over.ts';
import { capitalise, postName, quote, ragWords } from './phrases.ts';
import { oneLine, shorten } from './safe-text.ts';
import { drawSheet, type SheetRow } from './sheet.ts';

export interface HandOverView {
  readonly postId: string;
  readonly plan: Plan;
  readonly board: Board;
  readonly today: IsoDate;
  /** The first action to draw, counted from 0. */
  readonly from: number;
}

const SIZES = [4, 3, 2, 1];
const UPDATES = 3;

/** All that somebody who takes over a post needs: what is open, the last three updates on each, what comes next, and who held it. */
export function drawHandOver({ postId, plan, board, today, from }: HandOverView): Message {
  const actions = openActionsOf(plan, postId);
  const name = shorten(postName(plan, postId), 120);
  return drawSheet(SIZES, (size) => {
    const start = from < actions.length ? from : 0;
    const shown = actions.slice(start, start + size);
    const left = actions.length - start - shown.length;
    return {
      title: HAND_OVER.title(name),
      intro: [HAND_OVER.intro(actions.length)],
      rows: shown.map((action) => viewAction(action, plan, board, today)),
      notes: heldBefore(board, postId, today),
      buttons: [
        ...(left > 0 ? [viewButton(HAND_OVER.more(left), { verb: 'handover.show', post: postId, from: start + shown.length })] : []),
        ...(start > 0 ? [viewButton(HAND_OVER.first, { verb: 'handover.show', post: postId, from: 0 })] : []),
      ],
    };
  });
}

function viewAction(action: Action, plan: Plan, board: Board, today: IsoDate): SheetRow {
  const day = chaseDay(action, plan, board);
  const updates = action.history.flatMap((entry) => (entry.kind === 'update' ? [entry] : [])).slice(-UPDATES);
  return {
    heading: `${action.ref} ${shorten(action.title, 160)}`,
    lines: [
      `${ragWords(action.rag)} · ${capitalise(dueStatusWords(action, today))}`,
      day === undefined ? HAND_OVER.noNext : HAND_OVER.day(day.due, day.why, today),
      ...(updates.length === 0 ? [HAND_OVER.noWord] : updates.toReversed().map(updateLine)),
    ],
  };
}

function updateLine({ on, by, words }: ProgressUpdate): string {
  return `${shortDay(on)}${by === undefined ? '' : `, ${shorten(by, 60)}`}: ${quote(shorten(oneLine(words), 220))}`;
}

function heldBefore({ holdings, ...board }: Board, postId: string, today: IsoDate): readonly string[] {
  const past = holdings.filter((holding) => holding.postId === postId && holding.until !== undefined && holding.until < today);
  const names = past.map(({ personId, from, until }) =>
    HAND_OVER.heldBy(shorten(findPerson({ ...board, holdings }, personId)?.name ?? personId, 60), from, until),
  );
  return names.length === 0 ? [] : [HAND_OVER.held(names.slice(-4))];
}
