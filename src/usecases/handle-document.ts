import { parseButton } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { IMPORTING } from '../cards/phrases-review.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { readCommand } from '../questions/read-command.ts';
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
      return (await sendDocument(tx, setting, incoming)) ?? (await obey(tx, setting, incoming));
    case 'press': {
      const button = parseButton(incoming.verb, incoming.data);
      const isOurs = button !== undefined && isReview(button) && incoming.trigger === 'manual';
      return isOurs ? await reviewDocument(tx, setting, button, incoming.data) : undefined;
    }
    case 'file-consent':
      return giveFile(service, setting, incoming);
    case 'installed':
    case 'removed':
    case 'edited':
    case 'ignored':
    case 'unknown-invoke':
      return undefined;
  }
}

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
      return await showOpenReview(tx, setting);
    case 'missed':
      return setting.plan === undefined ? undefined : await showMissed(tx, { ...setting, plan: setting.plan });
    case 'how-to-import':
      return { kind: 'message', message: drawNotice(IMPORTING.how) };
  }
}

function isReview(button: { readonly verb: string }): button is ReviewButton {
  return button.verb.startsWith('review.');
}
