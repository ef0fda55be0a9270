import { findAction, type Action } from '../../src/domain/plan.ts';
import { openBoardRoom, type BoardRoom } from './board-room.ts';
import { wscbBoard } from './wscb.ts';

export const CHAIRS = 'reminder/p-chair/2015-03-11';
export const MANAGERS = 'reminder/p-manager/2015-03-11';

/** Everybody has their card of 11 March; it is a quarter past nine. */
export async function openAfterReminders(): Promise<BoardRoom> {
  const room = await openBoardRoom();
  for (const { id } of wscbBoard.people) await room.install(id);
  room.setTime('2015-03-11T09:00:00Z');
  await room.look();
  room.setTime('2015-03-11T09:15:00Z');
  return room;
}

interface Fields {
  readonly reminder?: string;
  readonly version?: number;
  readonly nonce?: string;
  readonly said?: unknown;
  readonly words?: unknown;
  readonly rag?: unknown;
}

/** What the button "Record 1.4" of a card brings back. */
export function pressed(ref: string, fields: Fields = {}): Record<string, unknown> {
  const { reminder = MANAGERS, version = 1, nonce = `${reminder}.${ref}.v${String(version)}` } = fields;
  const { said = 'done', words = 'Imams met on 10 March.', rag = 'green' } = fields;
  return { reminder, ref, version, nonce, [`said:${ref}`]: said, [`words:${ref}`]: words, [`rag:${ref}`]: rag };
}

export async function actionOf(room: BoardRoom, ref: string): Promise<Action> {
  const action = findAction(await room.plan(), ref);
  if (action === undefined) throw new Error(`no action ${ref}`);
  return action;
}

export async function updatesOf(room: BoardRoom, ref: string): Promise<number> {
  return (await actionOf(room, ref)).history.filter(({ kind }) => kind === 'update').length;
}
