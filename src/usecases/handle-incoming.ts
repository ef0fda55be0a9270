import { parseButton } from '../cards/button.ts';
import { drawNotice, drawRefusal } from '../cards/draw-notice.ts';
import { drawWelcome } from '../cards/draw-welcome.ts';
import { boardChosen, NO_PLAN_YET, whichBoard } from '../cards/phrases-replies.ts';
import { isChase } from '../cards/chase-buttons.ts';
import { isSeeing } from '../cards/seeing-buttons.ts';
import type { Board } from '../domain/board.ts';
import type { Instant } from '../domain/dates.ts';
import type { Handle, Incoming, Reply } from '../incoming.ts';
import type { Metrics, Transaction } from '../ports.ts';
import { answerForAction, isFormButton } from './answer-for-action.ts';
import { answerEdit } from './answer-edit.ts';
import { answerMessage } from './answer-message.ts';
import { answerQuestion } from './answer-question.ts';
import { correctReading } from './correct-reading.ts';
import type { Errand } from './errand.ts';
import { findSetting, type Setting } from './find-setting.ts';
import { handleDocument } from './handle-document.ts';
import { handleChase } from './handle-chase.ts';
import { handleSeeing } from './handle-seeing.ts';
import { handleExtension } from './handle-extension.ts';
import { recordNoChange } from './record-no-change.ts';
import { recordProgress } from './record-progress.ts';
import { rememberConversation, rememberTeam } from './remember-conversation.ts';
import type { Service } from './service.ts';
import { writeInDialog } from './write-in-dialog.ts';
import { settleProposal } from './settle-proposal.ts';
import { showReminder } from './show-reminder.ts';

const NOTHING: Reply = { kind: 'nothing' };

/**
 * What Chaser does about anything that comes in. One activity is one unit of work: its effects commit together, before the reply. What only
 * reads and takes time (writing a file, passing it to Teams) is an errand, run once the unit of work is over.
 */
export function createHandle(service: Service): Handle {
  return async (incoming) => {
    let counted: Parameters<Metrics['count']>[] = [];
    const outcome = await service.store.transact((tx) => {
      counted = [];
      return handle(service, tx, incoming, (...count) => void counted.push(count));
    });
    for (const count of counted) service.metrics.count(...count);
    service.wake();
    return outcome.kind === 'errand' ? await outcome.run() : outcome;
  };
}

async function handle(service: Service, tx: Transaction, incoming: Incoming, count: Metrics['count']): Promise<Reply | Errand> {
  if (incoming.kind === 'removed') return await forget(tx, incoming);
  if (incoming.kind === 'ignored' || incoming.kind === 'unknown-invoke') return NOTHING;
  if (incoming.kind === 'extension') return { kind: 'extension', answer: await handleExtension(service, tx, incoming, count) };
  const now = service.clock.now();
  const found = await findSetting(tx, incoming, { now, welcomesVisitors: service.welcomesVisitors, count });
  switch (found.kind) {
    case 'stranger':
      if (incoming.kind === 'installed') await rememberTeam(tx, incoming, now);
      return isSpoken(incoming) ? { kind: 'message', message: drawRefusal({ kind: 'not-on-board' }) } : NOTHING;
    case 'several-boards':
      return await chooseBoard(tx, incoming, found.boards, now);
    case 'no-plan':
      await rememberConversation(tx, found.board, incoming, now);
      return (
        (await handleDocument(service, tx, found, incoming)) ??
        (isSpoken(incoming) ? { kind: 'message', message: drawNotice(NO_PLAN_YET) } : NOTHING)
      );
    case 'found':
      return await handleOnBoard(service, tx, found, incoming);
  }
}

async function handleOnBoard(service: Service, tx: Transaction, setting: Setting, incoming: Incoming): Promise<Reply | Errand> {
  const isFirstContact = (await tx.findConversation(setting.board.id, incoming.conversation.id)) === undefined;
  await rememberConversation(tx, setting.board, incoming, setting.now);
  if (incoming.kind === 'message' && (await isRepeated(tx, setting, incoming))) return NOTHING;
  const document = await handleDocument(service, tx, setting, incoming);
  if (document !== undefined) return document;
  const seen = await handleSeeing(tx, setting, incoming);
  if (seen !== undefined) return seen;
  const chased = await handleChase(tx, setting, incoming);
  if (chased !== undefined) return chased;
  switch (incoming.kind) {
    case 'message':
      return await answerMessage(tx, setting, incoming);
    case 'press':
      return await press(tx, setting, incoming);
    case 'installed':
      return isFirstContact && incoming.conversation.kind === 'personal' ? welcome(service, setting) : NOTHING;
    case 'dialog':
      return await writeInDialog(tx, setting, incoming);
    case 'edited':
      return await answerEdit(tx, setting, incoming);
    case 'file-consent':
    case 'extension':
    case 'removed':
    case 'ignored':
    case 'unknown-invoke':
      return NOTHING;
  }
}

/** Teams sends a message again when the first answer was slow: same id, no second effect and no second answer. */
async function isRepeated(tx: Transaction, { board, now, count }: Setting, { conversation, activityId }: Incoming): Promise<boolean> {
  const taken = await tx.takeInbox({ boardId: board.id, key: `message/${conversation.id}/${activityId}` }, now);
  if (!taken.taken) count('duplicates', { kind: 'message' });
  return !taken.taken;
}

async function press(tx: Transaction, setting: Setting, incoming: Extract<Incoming, { kind: 'press' }>): Promise<Reply> {
  const button = parseButton(incoming.verb, incoming.data);
  // A refresh is Teams' doing, not a person's: it may draw, never record.
  if (incoming.trigger === 'automatic' && button?.verb !== 'reminder.show') return NOTHING;
  if (button !== undefined && isFormButton(button)) return await answerForAction(tx, setting, button, incoming);
  if (button !== undefined && (isSeeing(button) || isChase(button))) return NOTHING;
  switch (button?.verb) {
    case undefined:
    case 'review.show':
    case 'review.save':
    case 'review.take':
    case 'review.adopt':
    case 'review.withdraw':
      return { kind: 'card', message: drawRefusal({ kind: 'unknown-button' }) };
    case 'ask':
      return { kind: 'card', message: await answerQuestion(tx, setting, incoming, button.text) };
    case 'answer.wrong':
    case 'answer.meant':
    case 'missed.save':
      return await correctReading(tx, setting, button, incoming);
    case 'reminder.show':
      return await showReminder(tx, setting, button);
    case 'proposal.record':
    case 'proposal.redact':
    case 'proposal.withdraw':
      return await settleProposal(tx, { setting, proposalId: button.proposal, verb: button.verb });
    case 'proposal.choose':
      return await settleProposal(tx, { setting, proposalId: button.proposal, verb: button.verb, said: button.said });
    case 'progress.record':
    case 'progress.add':
    case 'progress.keep':
    case 'progress.changed':
      return await recordProgress(tx, { setting, button, data: incoming.data });
    case 'progress.no-change':
      return await recordNoChange(tx, setting, button);
  }
}

function welcome(service: Service, { board, person, today }: Setting): Reply {
  const name = person === undefined ? {} : { personName: person.name };
  return { kind: 'message', message: drawWelcome({ boardName: board.name, ...name, isDemo: service.welcomesVisitors, today }) };
}

async function forget(tx: Transaction, { conversation }: Incoming): Promise<Reply> {
  for (const { boardId } of await tx.conversationsWithId(conversation.id)) await tx.forgetConversation(boardId, conversation.id);
  return NOTHING;
}

/** Somebody of several boards says once which one a chat is about. */
async function chooseBoard(tx: Transaction, incoming: Incoming, boards: readonly Board[], now: Instant): Promise<Reply> {
  if (!isSpoken(incoming)) return NOTHING;
  const said = textOf(incoming).trim().toLowerCase();
  const chosen = boards.find(({ name }) => said === `board: ${name}`.toLowerCase());
  if (chosen === undefined) return { kind: 'message', message: drawNotice(whichBoard(boards.map(({ name }) => name))) };
  await rememberConversation(tx, chosen, incoming, now);
  return { kind: 'message', message: drawNotice(boardChosen(chosen.name)) };
}

function isSpoken(incoming: Incoming): boolean {
  return incoming.kind === 'message' || incoming.kind === 'press' || incoming.kind === 'dialog';
}

function textOf(incoming: Incoming): string {
  if (incoming.kind === 'message') return incoming.text;
  const text = incoming.kind === 'press' ? incoming.data['text'] : undefined;
  return typeof text === 'string' ? text : '';
}
