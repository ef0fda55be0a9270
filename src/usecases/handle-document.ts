import { parseButton } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { MISSED } from '../cards/phrases-corrections.ts';
import { IMPORTING } from '../cards/phrases-review.ts';
import type { Plan } from '../domain/plan.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { partsOf } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { readCommand } from '../questions/read-command.ts';
import { readReply } from '../questions/read-reply.ts';
import { toScene } from './answer-question.ts';
import { showMissed } from './correct-reading.ts';
import type { Errand } from './errand.ts';
import { exportPlan, giveFile } from './export-plan.ts';
import type { ImportSetting } from './find-setting.ts';
import { reviewDocument, showOpenReview, type ReviewButton } from './review-document.ts';
import { sendDocument } from './send-document.ts';
import type { Service } from './service.ts';

/** Whatever is about the plan as a document: bringing one in, reviewing it, giving it out. Undefined for everything else. */
export async function handleDocument(
  service: Service,
  tx: Transaction,
  setting: ImportSetting,
  incoming: Incoming,
): Promise<Reply | Errand | undefined> {
  switch (incoming.kind) {
    case 'message':
      return speaksForItself(setting, incoming)
        ? undefined
        : ((await sendDocument(tx, setting, incoming)) ?? (await obey(tx, setting, incoming)));
    case 'press': {
      const button = parseButton(incoming.verb, incoming.data);
      const isOurs = button !== undefined && isReview(button) && incoming.trigger === 'manual';
      return isOurs ? await reviewDocument(tx, setting, button, incoming.data) : undefined;
    }
    case 'file-consent':
      return giveFile(service, setting, incoming);
    case 'dialog':
    case 'extension':
    case 'installed':
    case 'removed':
    case 'edited':
    case 'ignored':
    case 'unknown-invoke':
      return undefined;
  }
}

/** A report or a worry is heard as one, whatever is attached to it or however it is laid out. */
function speaksForItself({ plan, ...setting }: ImportSetting, { text, attached }: Extract<Incoming, { kind: 'message' }>): boolean {
  if (text.trim() === '') return false;
  const scene = toScene({ ...setting, plan: plan ?? NO_PLAN });
  const hasFile = attached.files.length > 0 || attached.hasOther;
  return (
    partsOf(ask(text, scene).answer).some(({ kind }) => kind === 'safeguarding') || (hasFile && (readReply(text, scene) ?? []).length > 0)
  );
}

const NO_PLAN: Plan = { id: '', title: '', subtitle: '', areas: [], posts: [], actions: [] };

async function obey(
  tx: Transaction,
  setting: ImportSetting,
  message: Extract<Incoming, { kind: 'message' }>,
): Promise<Reply | Errand | undefined> {
  const command = readCommand(message.text);
  switch (command?.kind) {
    case undefined:
      return undefined;
    case 'export':
      return setting.plan === undefined ? undefined : exportPlan({ ...setting, plan: setting.plan }, message, command.format);
    case 'review':
      if (message.conversation.kind !== 'personal') return { kind: 'message', message: drawNotice(IMPORTING.inPrivate) };
      return await showOpenReview(tx, setting);
    case 'missed':
      if (message.conversation.kind !== 'personal') return { kind: 'message', message: drawNotice(MISSED.inPrivate) };
      return setting.plan === undefined ? undefined : await showMissed(tx, { ...setting, plan: setting.plan });
    case 'how-to-import':
      return { kind: 'message', message: drawNotice(IMPORTING.how) };
  }
}

function isReview(button: { readonly verb: string }): button is ReviewButton {
  return button.verb.startsWith('review.');
}
