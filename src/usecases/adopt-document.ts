import { drawAdopted } from '../cards/draw-adopted.ts';
import { drawReview } from '../cards/draw-review.ts';
import { ADOPTED } from '../cards/phrases-review.ts';
import { chosenHolder } from '../cards/review-posts.ts';
import { assignHolder } from '../domain/assign-holder.ts';
import { holdersOf, type Board } from '../domain/board.ts';
import { isoWeekOf } from '../domain/dates.ts';
import type { DraftChoice } from '../domain/draft-choice.ts';
import type { NextPlan } from '../domain/next-plan.ts';
import { checkSmart } from '../domain/smart-check.ts';
import { tellOfUnreached, unreachedOf } from '../domain/reach-telling.ts';
import { isToldKey, renumberTold, spentToldKey } from '../domain/tellings.ts';
import type { Unreached } from '../domain/told.ts';
import type { Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { findReach } from './find-deliveries.ts';
import { findNamed } from './find-named.ts';
import type { ImportSetting } from './find-setting.ts';
import { startDigestAfter } from './queue-digest.ts';
import { startRemindersAfter } from './queue-reminders.ts';
import { sceneOf, type ReadImport } from './review-scene.ts';

/** What became of a review whose reader wanted it adopted. */
export type Adopted =
  | {
      readonly kind: 'adopted';
      readonly next: NextPlan;
      /** With the holders that the review named. */
      readonly board: Board;
      readonly isFirstPlan: boolean;
      readonly unmatched: readonly string[];
    }
  /** Somebody recorded something meanwhile: nothing was changed. */
  | { readonly kind: 'changed' };

/** Adopts it, and draws the card that says so; or else the review, with what adopting would change now. */
export async function adoptDocument(tx: Transaction, setting: ImportSetting, document: ReadImport): Promise<Reply> {
  const adopted = await adopt(tx, setting, document);
  if (adopted.kind === 'changed')
    return { kind: 'card', message: drawReview(sceneOf(setting, document), { page: 'changes', from: 0, notice: ADOPTED.changed }) };
  const { next, ...rest } = adopted;
  const { plan, diff } = next;
  const unreached = await tellUnreached(tx, setting, adopted);
  return { kind: 'card', message: drawAdopted({ ...rest, plan, diff, findings: checkSmart(plan), unreached }) };
}

/** Whom no card reaches of those who lead now; whoever reads it here is not told the same again in the week. */
async function tellUnreached(
  tx: Transaction,
  { person, today }: ImportSetting,
  { board, next }: Extract<Adopted, { kind: 'adopted' }>,
): Promise<readonly Unreached[]> {
  const reach = await findReach(tx, { board, plan: next.plan, today });
  const told = tellOfUnreached(board, today, reach).filter(({ personId }) => personId === person?.id);
  await tx.spendRungs(board.id, told.map(spentToldKey), today);
  return unreachedOf(reach);
}

/**
 * Makes a reviewed document the board's plan: plan, holders, spent rungs and the end of the review are committed together or not at all.
 */
export async function adopt(tx: Transaction, setting: ImportSetting, document: ReadImport): Promise<Adopted> {
  const { board, plan, person, now, today } = setting;
  const { next } = sceneOf(setting, document);
  if (plan === undefined) {
    await tx.addPlan(board.id, next.plan);
    await startRemindersAfter(tx, board.id, today);
    await startDigestAfter(tx, board.id, isoWeekOf(today));
  } else if (!(await tx.replacePlan(board.id, plan, next.plan))) {
    return { kind: 'changed' };
  }
  const isFirst = await tx.closeImport(board.id, document.id, 'adopted', { personId: person?.id ?? '', at: now });
  if (!isFirst) throw new Error('The document was adopted or withdrawn in the same moment.');
  await carryRungs(tx, setting, next);
  const { board: staffed, unmatched } = assignHolders(setting, next, document.choices);
  if (staffed !== board) await tx.saveBoard(staffed);
  setting.count('adopted', {});
  return { kind: 'adopted', next, board: staffed, isFirstPlan: plan === undefined, unmatched };
}

/**
 * Rungs are spent by an action's number. One that is renumbered takes its rungs along, so that nobody hears of the same twice; a number that
 * now stands on a new action starts with none, so that its first reminder is not lost.
 */
async function carryRungs(tx: Transaction, { board, plan, today }: ImportSetting, { diff }: NextPlan): Promise<void> {
  const spent = await tx.spentRungs(board.id);
  if (plan === undefined || spent.size === 0) return;
  const moved = new Map(diff.renumbered.map(({ from, to }) => [from, to]));
  const gone = new Set(diff.removed);
  const kept = [...spent].flatMap((key) => {
    if (isToldKey(key)) return renumberTold(key, moved, gone) ?? [];
    const { ref = '', rest = '' } = /^(?<ref>.*?)(?<rest>\/\d{4}-\d{2}-\d{2}\/.*)$/s.exec(key)?.groups ?? {};
    return gone.has(ref) ? [] : [`${moved.get(ref) ?? ref}${rest}`];
  });
  await tx.replaceRungs(board.id, [...new Set(kept)], today);
}

function assignHolders(
  { board, person, today }: ImportSetting,
  { posts }: NextPlan,
  choices: readonly DraftChoice[],
): { readonly board: Board; readonly unmatched: readonly string[] } {
  const unmatched: string[] = [];
  let staffed = board;
  for (const { name, post } of posts) {
    const chosen = chosenHolder(choices, name);
    if (chosen === undefined) continue;
    const holder = findNamed(staffed, chosen);
    if (holder === undefined) unmatched.push(chosen.typed ?? name);
    else if (!holdersOf(staffed, post.id, today).some(({ id }) => id === holder.id)) {
      staffed = assignHolder(staffed, { postId: post.id, person: holder, on: today, by: person?.id ?? '' });
    }
  }
  return { board: staffed, unmatched };
}
