import { drawNotice, drawRefusal } from '../cards/draw-notice.ts';
import { REPLY_IN_PRIVATE } from '../cards/phrases-replies.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import type { Scene } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { findDoubtfulReport } from '../questions/doubtful-report.ts';
import { readSnooze } from '../questions/read-snooze.ts';
import { readReply } from '../questions/read-reply.ts';
import { answerQuestion, toScene } from './answer-question.ts';
import type { Setting } from './find-setting.ts';
import { proposeSnooze } from './answer-for-action.ts';
import { proposeProgress } from './propose-progress.ts';

const PRIVATELY: Reply = { kind: 'message', message: drawNotice(REPLY_IN_PRIVATE) };

/** A progress reply is echoed back for one tap; everything else is a question, and a question changes nothing. */
export async function answerMessage(tx: Transaction, setting: Setting, message: Extract<Incoming, { kind: 'message' }>): Promise<Reply> {
  const scene = toScene(setting);
  const snooze = readSnooze(message.text, scene);
  if (snooze !== undefined) return message.conversation.kind === 'personal' ? proposeSnooze(setting, snooze) : PRIVATELY;
  const readings = readReply(message.text, scene) ?? [];
  const doubtful = readings.length > 0 || isWorry(message.text, scene) ? undefined : findDoubtfulReport(message.text, scene);
  if (readings.length === 0 && doubtful === undefined)
    return { kind: 'message', message: await answerQuestion(tx, setting, message, message.text) };
  if (message.conversation.kind !== 'personal') return PRIVATELY;
  const typed = { setting, messageId: `${message.conversation.id}/${message.activityId}`, words: message.text };
  if (doubtful === undefined) return await proposeProgress(tx, { ...typed, readings });
  if (!doubtful.isInPlan) return { kind: 'message', message: drawRefusal({ kind: 'no-such-action', ref: doubtful.ref }) };
  // What "said" holds does not matter before the person chooses.
  const reading = { ref: doubtful.ref, said: 'on-track', words: doubtful.words } as const;
  return await proposeProgress(tx, { ...typed, readings: [reading], isDoubtful: true });
}

/** Doubtful words about an action that also speak of a child go to the safeguarding route, not into a record. */
function isWorry(text: string, scene: Scene): boolean {
  return ask(text, scene).answer.kind === 'safeguarding';
}
