import type { Button } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { drawReview, drawReviewOver, type ReviewAt } from '../cards/draw-review.ts';
import { DECLARED, IMPORTING, REVIEW } from '../cards/phrases-review.ts';
import { parseReviewInput } from '../cards/review-input.ts';
import type { DraftChoice } from '../domain/draft-choice.ts';
import { mayImport } from '../domain/permission.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { adoptDocument } from './adopt-document.ts';
import type { ImportSetting } from './find-setting.ts';
import { isRead, sceneOf, type ReadImport } from './review-scene.ts';

export type ReviewButton = Extract<Button, { verb: `review.${string}` }>;

/**
 * A press on a review. What was filled in is kept with the document at once, so that nothing typed is lost if the chat is left; nothing is
 * live before it is adopted.
 */
export async function reviewDocument(
  tx: Transaction,
  setting: ImportSetting,
  button: ReviewButton,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const found = await findReview(tx, setting, button.document);
  if ('kind' in found) return found;
  switch (button.verb) {
    case 'review.show':
      return show(setting, found, { page: button.page, from: button.from });
    case 'review.save': {
      const { choices, problems } = parseReviewInput(data, found.draft);
      const notice = [REVIEW.saved(choices.length), ...problems].join(' ');
      const from = problems.length > 0 ? 0 : button.from;
      return await keep(tx, setting, found, choices, { page: button.page, from, notice });
    }
    case 'review.take':
      return button.what === 'suggested-statuses'
        ? await keep(tx, setting, found, [{ kind: 'suggested-statuses' }], { page: 'overview', from: 0, notice: DECLARED.suggestionsTaken })
        : await keep(tx, setting, found, [{ kind: 'document-declares' }], {
            page: 'changes',
            from: 0,
            notice: DECLARED.documentDeclaresDone,
          });
    case 'review.adopt':
      return await adoptDocument(tx, setting, found);
    case 'review.withdraw':
      await tx.closeImport(setting.board.id, found.id, 'withdrawn', { personId: setting.person?.id ?? '', at: setting.now });
      return { kind: 'card', message: drawReviewOver('withdrawn') };
  }
}

/** The review that waits, as a new message: for whoever lost sight of the card. */
export async function showOpenReview(tx: Transaction, setting: ImportSetting): Promise<Reply> {
  if (setting.person === undefined || !mayImport(setting.board, setting.person.id))
    return { kind: 'message', message: drawNotice(IMPORTING.notImporter) };
  const document = await tx.findOpenImport(setting.board.id);
  if (document === undefined || !isRead(document)) return { kind: 'message', message: drawNotice(IMPORTING.noReview) };
  return { kind: 'message', message: drawReview(sceneOf(setting, document), { page: 'overview', from: 0 }) };
}

/** An open, read document; or the card that says why there is none for this person. */
async function findReview(tx: Transaction, { board, person }: ImportSetting, id: string): Promise<ReadImport | Reply> {
  if (person === undefined || !mayImport(board, person.id)) return { kind: 'card', message: drawNotice(IMPORTING.notImporter) };
  const document = await tx.findImport(board.id, id);
  if (document?.state === 'adopted' || document?.state === 'withdrawn') return { kind: 'card', message: drawReviewOver(document.state) };
  return document?.state === 'open' && isRead(document) ? document : { kind: 'card', message: drawNotice(IMPORTING.gone) };
}

async function keep(
  tx: Transaction,
  setting: ImportSetting,
  document: ReadImport,
  choices: readonly DraftChoice[],
  at: ReviewAt,
): Promise<Reply> {
  await tx.addChoices(setting.board.id, document.id, choices);
  return show(setting, { ...document, choices: [...document.choices, ...choices] }, at);
}

function show(setting: ImportSetting, document: ReadImport, at: ReviewAt): Reply {
  return { kind: 'card', message: drawReview(sceneOf(setting, document), at) };
}
