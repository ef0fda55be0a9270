import { expect } from 'vitest';
import type { ChosenMessage, ExtensionAnswer } from '../../src/extension.ts';
import type { BoardRoom } from './board-room.ts';
import { expectSoundCard, nodesOf } from './card-checks.ts';

export const chosen: ChosenMessage = {
  id: '19:somebody_else@unq/1425979800000',
  content: '<p>Write to <b>every</b> school about the&nbsp;new threshold document</p>',
  isHtml: true,
  author: 'Karen Smith',
};

export interface OpenDialog {
  readonly words: string;
  /** What stands in the fields. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the first button carries. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly button: string;
}

/** A sound dialog, as a person finds it. */
export function dialogOf(answer: ExtensionAnswer): OpenDialog {
  if (answer.kind !== 'dialog') throw new Error(`There is no dialog but ${JSON.stringify(answer)}`);
  expectSoundCard(answer.message);
  const { card } = answer.message;
  const inputs = nodesOf(card['body']).filter(({ type }) => String(type).startsWith('Input.'));
  const [button = {}] = nodesOf(card['actions']);
  return {
    words: answer.message.text,
    fields: Object.fromEntries(inputs.map(({ id, value }) => [String(id), value])),
    data: button['data'] as OpenDialog['data'],
    button: String(button['title']),
  };
}

export function sentenceOf(answer: ExtensionAnswer): string {
  expect(answer.kind).toBe('sentence');
  return answer.kind === 'sentence' ? answer.text : '';
}

export async function openDialog(room: BoardRoom, personId = 'p-manager', message: ChosenMessage = chosen): Promise<OpenDialog> {
  return dialogOf(await room.extend(personId, { kind: 'open-dialog', message }));
}

/** Presses the dialog's button with these fields beside what it carries. */
export function submit(
  room: BoardRoom,
  dialog: OpenDialog,
  fields: Record<string, unknown>,
  personId = 'p-manager',
): Promise<ExtensionAnswer> {
  return room.extend(personId, { kind: 'submit-dialog', data: { ...dialog.data, ...dialog.fields, ...fields } });
}

export const smart = { title: 'Write to every school about the new threshold document', area: '2', lead: 'chair', day: '2015-06-30' };
