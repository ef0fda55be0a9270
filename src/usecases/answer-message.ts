import { drawAnswer } from '../cards/draw-answer.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { REPLY_IN_PRIVATE } from '../cards/phrases-replies.ts';
import { postsHeldBy } from '../domain/board.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import type { Scene } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { readReply } from '../questions/read-reply.ts';
import type { Setting } from './find-setting.ts';
import { proposeProgress } from './propose-progress.ts';

/** A progress reply is echoed back for one tap; everything else is a question, and a question changes nothing. */
export async function answerMessage(tx: Transaction, setting: Setting, message: Extract<Incoming, { kind: 'message' }>): Promise<Reply> {
  const readings = readReply(message.text, toScene(setting));
  if (readings === undefined || readings.length === 0) return { kind: 'message', message: answerQuestion(setting, message.text) };
  if (message.conversation.kind !== 'personal') return { kind: 'message', message: drawNotice(REPLY_IN_PRIVATE) };
  const messageId = `${message.conversation.id}/${message.activityId}`;
  return await proposeProgress(tx, { setting, messageId, words: message.text, readings });
}

export function answerQuestion(setting: Setting, text: string): Message {
  const scene = toScene(setting);
  return drawAnswer(ask(text, scene).answer, scene, { safeguardingRoute: setting.board.safeguardingRoute });
}

function toScene({ board, plan, person, now, today }: Setting): Scene {
  const askerPosts = person === undefined ? undefined : postsHeldBy(board, person.id, today);
  return { plan, calendar: board.calendar, now, today, askerPosts };
}
