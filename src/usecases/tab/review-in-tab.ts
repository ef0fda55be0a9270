import { viewOverview } from '../../cards/draw-review.ts';
import { ADOPTED, REVIEW } from '../../cards/phrases-review.ts';
import { TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { viewChanges } from '../../cards/review-actions.ts';
import { viewDeclared } from '../../cards/review-declared.ts';
import { viewDoubts } from '../../cards/review-doubts.ts';
import { parseReviewInput } from '../../cards/review-input.ts';
import { viewPosts } from '../../cards/review-posts.ts';
import type { AskView, PageView, ReviewScene } from '../../cards/review-view.ts';
import { openDoubts } from '../../domain/draft-choice.ts';
import type { PlanDraft } from '../../domain/plan-draft.ts';
import type { Transaction } from '../../ports.ts';
import type { AdoptRequest, AnswersRequest, DoneAnswer, ReviewAsk, ReviewInputView, ReviewView } from '../../tab-desk-contract.ts';
import { adopt } from '../adopt-document.ts';
import { isRead, sceneOf, type ReadImport } from '../review-scene.ts';
import type { TabSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** More than any document of a board has; the page shows them all and turns none. */
const ALL = 10_000;

/** The document that waits for review, with everything that may need a person beside the document's own row; null where none waits. */
export async function showReview(tx: Transaction, setting: TabSetting): Promise<TabOutcome<ReviewView | null>> {
  const document = await tx.findOpenImport(setting.board.id);
  return document === undefined || !isRead(document) ? ok(null) : ok(viewReview(setting, document, ''));
}

/** Keeps what was filled in at once; nothing of it is live before the plan is adopted. */
export async function answerReview(
  tx: Transaction,
  setting: TabSetting,
  { document: id, fields }: AnswersRequest,
): Promise<TabOutcome<ReviewView>> {
  const document = await findOpen(tx, setting, id);
  if (document === undefined) return refuseGone();
  const { choices, problems } = parseReviewInput(fields, document.draft);
  await tx.addChoices(setting.board.id, document.id, choices);
  const notice = [REVIEW.saved(choices.length), ...problems].join(' ');
  return ok(viewReview(setting, { ...document, choices: [...document.choices, ...choices] }, notice));
}

/** Adopts the document as it was seen: where more was settled or recorded since, it is shown again instead. */
export async function adoptReview(
  tx: Transaction,
  setting: TabSetting,
  { document: id, choices }: AdoptRequest,
): Promise<TabOutcome<DoneAnswer>> {
  const document = await findOpen(tx, setting, id);
  if (document === undefined) return refuseGone();
  if (document.choices.length !== choices) return refuse('conflict', 'stale', TAB_REFUSED.reviewChanged);
  const { plan, ...rest } = setting;
  const adopted = await adopt(tx, plan === undefined ? rest : { ...rest, plan }, document);
  if (adopted.kind === 'changed') return refuse('conflict', 'stale', ADOPTED.changed);
  const { next, unmatched } = adopted;
  const holders = unmatched.length === 0 ? [] : [ADOPTED.unmatched(unmatched)];
  return ok({ sentence: [`${ADOPTED.title(next.plan.title)}.`, ADOPTED.live(next.plan.actions.length), ...holders].join(' ') });
}

/** Puts the document aside. */
export async function withdrawReview(tx: Transaction, setting: TabSetting, id: string): Promise<TabOutcome<DoneAnswer>> {
  const { board, person, now } = setting;
  const isFirst = await tx.closeImport(board.id, id, 'withdrawn', { personId: person.id, at: now });
  return isFirst ? ok({ sentence: ADOPTED.withdrawn }) : refuseGone();
}

async function findOpen(tx: Transaction, { board }: TabSetting, id: string): Promise<ReadImport | undefined> {
  const document = await tx.findImport(board.id, id);
  return document?.state === 'open' && isRead(document) ? document : undefined;
}

function refuseGone(): TabOutcome<never> {
  return refuse('missing', 'no-review', TAB_REFUSED.reviewGone);
}

function viewReview({ plan, ...rest }: TabSetting, document: ReadImport, notice: string): ReviewView {
  const scene = sceneOf(plan === undefined ? rest : { ...rest, plan }, document);
  const overview = viewOverview(scene);
  const changes = viewChanges(scene, ALL);
  return {
    document: document.id,
    name: document.source.name,
    choices: document.choices.length,
    notice,
    overview: [...overview.intro, ...(overview.groups?.[0]?.lines ?? [])],
    changes: [{ heading: changes.intro.join(' '), lines: [] }, ...(changes.groups ?? [])],
    asks: asksOf(scene),
  };
}

function asksOf(scene: ReviewScene): readonly ReviewAsk[] {
  const { draft, choices } = scene.document;
  const open = openDoubts(draft, choices);
  const doubts = asked(viewDoubts(scene, 0, ALL)).map((ask, index) =>
    toAsk('doubt', ask, rowOf(draft, draft.doubts[open[index] ?? -1]?.ref ?? null)),
  );
  const declared = asked(viewDeclared(scene, 0, ALL)).map((ask) => toAsk('declared', ask, rowOf(draft, refOfStatus(ask))));
  return [...doubts, ...declared, ...asked(viewPosts(scene, 0, ALL)).map((ask) => toAsk('post', ask, []))];
}

function asked(page: PageView | undefined): readonly AskView[] {
  return page?.asks ?? [];
}

/** Only what is asked about one action's status has a row of its own; a mark stands on many. */
function refOfStatus({ selects: [select] }: AskView): string | null {
  return /^status:(.+)$/s.exec(select?.id ?? '')?.[1] ?? null;
}

function rowOf({ actions, layout }: PlanDraft, ref: string | null): ReviewAsk['row'] {
  const written = actions.find((action) => action.ref === ref)?.written ?? [];
  return layout.columns.map(({ heading }, index) => ({ heading, text: written[index] ?? '' })).filter(({ text }) => text.trim() !== '');
}

function toAsk(
  about: ReviewAsk['about'],
  { heading, quotes, lines, selects, pickers, days, texts }: AskView,
  row: ReviewAsk['row'],
): ReviewAsk {
  const chosen = [...selects, ...pickers.map((picker) => ({ ...picker, value: '' }))];
  const inputs: readonly ReviewInputView[] = [
    ...chosen.map(({ id, label, hint, value, choices }) => ({ kind: 'select' as const, id, label, hint, value, choices })),
    ...days.map(({ id, label }) => ({ kind: 'day' as const, id, label, hint: '', value: '', choices: [] })),
    ...texts.map(({ id, label, hint }) => ({ kind: 'text' as const, id, label, hint, value: '', choices: [] })),
  ];
  return { about, heading, quotes, lines, inputs, row };
}
