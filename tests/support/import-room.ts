import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Attached, Reply } from '../../src/incoming.ts';
import type { PlanImport } from '../../src/plan-import.ts';
import { openBoardRoom, wordsOf, type BoardRoom } from './board-room.ts';
import { expectSoundCard } from './card-checks.ts';
import { wscbBoard } from './wscb.ts';

export const address = 'https://wscb.sharepoint.com/plan';
export const seedDocument = readFileSync(new URL('../documents/fixtures/public/seed_wscb_action_plan.docx', import.meta.url));

export function fileNamed(name: string, at = address): { readonly attached: Attached } {
  return { attached: { files: [{ kind: 'file', name, address: at, needsToken: false }], hasOther: false } };
}

/** A board that has no plan yet; everybody has the app. */
export async function openEmptyRoom(holdings: typeof wscbBoard.holdings = []): Promise<BoardRoom> {
  const room = await openBoardRoom({ board: { ...wscbBoard, holdings }, plan: null });
  for (const { id } of wscbBoard.people) await room.install(id);
  return room;
}

export interface SentIn {
  readonly reply: string;
  /** The card that followed, in words. */
  readonly card: string;
  /** The review that is open now; empty where none is. */
  readonly id: string;
}

/** Sends a document as the manager, and lets Chaser read it. */
export async function sendIn(room: BoardRoom, bytes: Uint8Array, name = 'plan.docx'): Promise<SentIn> {
  room.files.set(address, bytes);
  const reply = soundWords(await room.say('p-manager', '', fileNamed(name)));
  return { reply, ...(await readIn(room)) };
}

export async function readIn(room: BoardRoom): Promise<Pick<SentIn, 'card' | 'id'>> {
  const mark = room.posted.length;
  await room.look();
  const posted = room.posted.slice(mark).map(({ message }) => message);
  for (const message of posted) expectSoundCard(message);
  return { card: posted.map(({ text }) => text).join('\n'), id: (await openImport(room))?.id ?? '' };
}

export function openImport(room: BoardRoom): Promise<PlanImport | undefined> {
  return room.store.transact((tx) => tx.findOpenImport(wscbBoard.id));
}

/** What a person reads; whatever is a card is sound. */
export function soundWords(reply: Reply): string {
  if (reply.kind === 'card' || reply.kind === 'message') expectSoundCard(reply.message);
  expect(reply.kind).not.toBe('nothing');
  return wordsOf(reply);
}

/** A plan as a spreadsheet would give it, one row an action: ref, action, lead, by when. */
export function csvOf(rows: readonly (readonly [string, string, string, string])[]): Uint8Array {
  const lines = [['No.', 'Action', 'Lead', 'By When'], ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** A small plan with one doubtful date. */
export const importRows = [
  ['1.1', 'Review the training strategy', 'Chair of WSCB', 'end of March 2015'],
  ['1.2', 'Publish the threshold document', 'Business Manager', 'bi-annually'],
] as const;
