import { drawAnswer } from '../cards/draw-answer.ts';
import { COMMANDS, EXAMPLES } from '../cards/phrases-answers.ts';
import type { MissedQuestion } from '../ask-memory.ts';
import { answersFor } from '../domain/cover.ts';
import { addMilliseconds } from '../domain/dates.ts';
import { mayOversee } from '../domain/permission.ts';
import type { Plan } from '../domain/plan.ts';
import { sharedPlan } from '../domain/shared-plan.ts';
import type { Incoming } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import type { Scene } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { findMissed } from '../questions/missed.ts';
import { readFrame } from '../questions/turns/frame-json.ts';
import type { Setting } from './find-setting.ts';
import { planShownTo } from './plan-shown-to.ts';

/** What nobody has settled in a quarter is not going to be. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** Answers in the light of what this asker said before in this conversation, and remembers what it was about. */
export async function answerQuestion(tx: Transaction, setting: Setting, incoming: Incoming, text: string): Promise<Message> {
  const { board, person, now } = setting;
  const scene = toScene({ ...setting, plan: planShownIn(setting, incoming) });
  const key = {
    boardId: board.id,
    conversationId: incoming.conversation.threadId,
    personId: person?.id ?? incoming.asker.teamsUserId,
  };
  const frame = isOffered(incoming, text) ? undefined : readFrame(await tx.findFrame(key));
  const explained = ask(text, scene, frame);
  if (explained.frame !== undefined) await tx.saveFrame(key, explained.frame, now);
  const missed = findMissed(explained);
  if (missed !== undefined) await keepMissed(tx, setting, { id: messageId(incoming), ...missed, why: 'not-understood' });
  return drawAnswer(explained.answer, scene, {
    safeguardingRoute: board.safeguardingRoute,
    question: explained.trace.cleaned,
    mayAskNow: incoming.conversation.kind === 'personal' && person !== undefined && mayOversee(board, person.id),
  });
}

/** In a channel or a group nobody sees what could name a child. */
function planShownIn(setting: Setting, { conversation }: Incoming): Plan {
  return conversation.kind === 'personal' ? planShownTo(setting) : sharedPlan(setting.plan);
}

/** A question Chaser itself offers, on a button or in Teams' list of commands, is whole: "Red ones" means the plan's, whatever was said before. */
function isOffered(incoming: Incoming, text: string): boolean {
  const said = text.trim().toLowerCase();
  return incoming.kind === 'press' || [...COMMANDS, ...EXAMPLES].some((offered) => offered.toLowerCase() === said);
}

export async function keepMissed(
  tx: Transaction,
  { board, now }: Setting,
  missed: Pick<MissedQuestion, 'id' | 'text' | 'strange' | 'why'>,
): Promise<void> {
  await tx.keepMissed({ boardId: board.id, askedAt: now, ...missed }, addMilliseconds(now, -KEPT_MS));
}

/** Input ids carry it, so it is kept short. */
export function messageId({ conversation, activityId }: Incoming): string {
  return `${conversation.threadId}/${activityId}`.slice(-150);
}

export function toScene({ board, plan, person, now, today }: Setting): Scene {
  const askerPosts = person === undefined ? undefined : answersFor(board, person.id, today);
  const glossary = board.glossary === undefined ? {} : { glossary: board.glossary };
  return { plan, calendar: board.calendar, now, today, askerPosts, ...glossary };
}
