import type { Button } from '../cards/button.ts';
import { parseMeant } from '../cards/correction-input.ts';
import { drawCorrection } from '../cards/draw-correction.ts';
import { drawMissed, type MissedView } from '../cards/draw-missed.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { parseMissedInput } from '../cards/missed-input.ts';
import { MISSED } from '../cards/phrases-corrections.ts';
import { mayImport } from '../domain/permission.ts';
import { redact } from '../domain/redact.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { ask } from '../questions/ask.ts';
import { formOf, questionOf } from '../questions/facets-form.ts';
import { answerQuestion, keepMissed, messageId, toScene } from './answer-question.ts';
import type { Setting } from './find-setting.ts';

export type CorrectionButton = Extract<Button, { verb: 'answer.wrong' | 'answer.meant' | 'missed.save' }>;

/** An answer that was not meant is asked again by its parts, and the question is kept for whoever looks after the board's words. */
export async function correctReading(
  tx: Transaction,
  setting: Setting,
  button: CorrectionButton,
  incoming: Extract<Incoming, { kind: 'press' }>,
): Promise<Reply> {
  switch (button.verb) {
    case 'answer.wrong': {
      const { trace } = ask(button.text, toScene(setting));
      return { kind: 'card', message: drawCorrection({ text: button.text, form: formOf(trace.query[0]), plan: setting.plan }) };
    }
    case 'answer.meant': {
      const question = questionOf(parseMeant(incoming.data, setting.plan), setting.plan);
      const isKept = ask(button.text, toScene(setting)).answer.kind !== 'safeguarding';
      if (isKept) await keepMissed(tx, setting, { id: messageId(incoming), text: redact(button.text), strange: '', why: 'misread' });
      return { kind: 'card', message: await answerQuestion(tx, setting, incoming, question) };
    }
    case 'missed.save':
      return await settleMissed(tx, setting, incoming.data, button.from);
  }
}

/** What people asked in vain, for the manager and the chair. */
export async function showMissed(tx: Transaction, setting: Setting): Promise<Reply> {
  if (!mayLook(setting)) return { kind: 'message', message: drawNotice(MISSED.notYours) };
  return { kind: 'message', message: drawMissed(await viewOf(tx, setting, 0)) };
}

async function settleMissed(tx: Transaction, setting: Setting, data: Readonly<Record<string, unknown>>, from: number): Promise<Reply> {
  if (!mayLook(setting)) return { kind: 'card', message: drawNotice(MISSED.notYours) };
  const { board } = setting;
  let added = 0;
  const missed = new Map((await tx.listMissed(board.id)).map((each) => [each.id, each]));
  for (const { id, postId } of parseMissedInput(data)) {
    const question = missed.get(id);
    if (question === undefined) continue;
    if (postId !== undefined && question.strange !== '' && (await tx.addAlias(board.id, postId, question.strange))) added += 1;
    await tx.settleMissed(board.id, id);
  }
  return { kind: 'card', message: drawMissed({ ...(await viewOf(tx, setting, from)), notice: MISSED.saved(added) }) };
}

async function viewOf(tx: Transaction, { board, plan }: Setting, from: number): Promise<MissedView> {
  return { missed: await tx.listMissed(board.id), plan, timeZone: board.calendar.timeZone, from };
}

function mayLook({ board, person }: Setting): boolean {
  return person !== undefined && mayImport(board, person.id);
}
