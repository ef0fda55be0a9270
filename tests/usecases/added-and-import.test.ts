import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../src/documents/write-document.ts';
import { findAction } from '../../src/domain/plan.ts';
import { openEmptyRoom, sendIn, seedDocument, soundWords } from '../support/import-room.ts';
import { openDialog, smart, submit } from '../support/dialog.ts';
import type { BoardRoom } from '../support/board-room.ts';

/** A board whose plan came from its own document, with one action added in Teams. */
async function openWithAdded(): Promise<BoardRoom> {
  const room = await openEmptyRoom();
  const { id } = await sendIn(room, seedDocument);
  await room.press('p-manager', 'review.adopt', { document: id });
  await submit(room, await openDialog(room), { ...smart, lead: 'none' }).then((answer) => {
    if (answer.kind !== 'dialog') throw new Error('no dialog');
  });
  const again = await openDialog(room);
  const seen = ['no-lead', 'made-before'];
  await submit(room, { ...again, data: { ...again.data, seen } }, { ...smart, lead: 'none' });
  expect((await room.plan()).actions.map(({ ref }) => ref)).toContain('2.3');
  return room;
}

describe('an action added in Teams and the next document', () => {
  it('a document that does not know of it shows it in a group of its own before it is left out, and its history is kept', async () => {
    const room = await openWithAdded();
    const { card, id } = await sendIn(room, seedDocument);
    expect(card).toMatch(/Added in Teams and not in this document: they would be left out \(their history is kept\): 1/);
    const changes = soundWords(await room.press('p-manager', 'review.show', { document: id, page: 'changes', from: 0 }));
    expect(changes).toMatch(/Added in Teams and not in this document.*: 1\n\s+2\.3 Write to every school/);
    await room.press('p-manager', 'review.adopt', { document: id });
    const removed = (await room.plan()).removed?.find(({ ref }) => ref === '2.3');
    expect(removed?.history.map(({ kind }) => kind)).toEqual(['created', 'removed']);
  });

  it.each(['docx', 'xlsx', 'csv'] as const)('the plan exported as %s knows it: nothing is added, left out or changed', async (format) => {
    const room = await openWithAdded();
    const before = await room.plan();
    const { name, bytes } = await writeDocument(before, format, '2015-03-10');
    const { card, id } = await sendIn(room, bytes, name);
    expect(card).toMatch(/It changes no action/);
    await room.press('p-manager', 'review.adopt', { document: id });
    expect(findAction(await room.plan(), '2.3')?.history).toEqual(findAction(before, '2.3')?.history);
  });

  it('its number is given to nothing else, not even once it is left out', async () => {
    const room = await openWithAdded();
    const { id } = await sendIn(room, seedDocument);
    await room.press('p-manager', 'review.adopt', { document: id });
    const dialog = await openDialog(room);
    await submit(
      room,
      { ...dialog, data: { ...dialog.data, seen: ['no-lead'] } },
      { ...smart, lead: 'none', title: 'Report to the board on all letters' },
    );
    expect((await room.plan()).actions.map(({ ref }) => ref)).toContain('2.4');
  });
});
