import { madeInTeams } from '../domain/add-action.ts';
import { compareRefs } from '../domain/due-status.ts';
import type { PlanDiff } from '../domain/plan-diff.ts';
import { findAction, type Action } from '../domain/plan.ts';
import { viewButton } from './button-view.ts';
import { dueWords } from './phrases-dates.ts';
import { CHANGES, DECLARED, REVIEW } from './phrases-review.ts';
import { dayOrNone, firstOf, leadWords, ragWords, STATUS_WORDS } from './phrases.ts';
import { showButton, turnButtons, type PageView, type ReviewScene } from './review-view.ts';
import { shorten } from './safe-text.ts';

/** Every action as it would stand, so that a reading can be held against the paper. */
export function viewActions(scene: ReviewScene, from: number, size: number): PageView {
  const { plan } = scene.next;
  const shown = plan.actions.slice(from, from + size);
  const next = from + shown.length;
  return {
    title: REVIEW.buttonActions,
    intro: [],
    groups: shown.map((action) => ({
      heading: `${action.ref} ${shorten(action.title, 150)}`,
      lines: [shorten(leadWords(action, plan), 200), shorten(dueWords(action.due), 250), declaredWords(action)],
    })),
    notes: [REVIEW.notLive],
    buttons: turnButtons(scene, 'actions', { from, next, left: plan.actions.length - next }),
  };
}

function declaredWords({ rag, status }: Pick<Action, 'rag' | 'status'>): string {
  return `${ragWords(rag)} · ${STATUS_WORDS[status]}`;
}

/** Lines of one kind of change before the rest is only counted. */
const LINES_EACH = 2;

/** What adopting would change, a group a kind. */
export function viewChanges(scene: ReviewScene, size: number): PageView {
  const { diff } = scene.next;
  const groups = changeLines(scene, diff)
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading: `${heading}: ${String(lines.length)}`, lines: firstLines(lines, size * LINES_EACH) }));
  const takesDeclared = scene.document.choices.some(({ kind }) => kind === 'document-declares');
  const take = viewButton(DECLARED.documentDeclares, { verb: 'review.take', document: scene.document.id, what: 'document-declares' });
  return {
    title: CHANGES.title,
    intro: [scene.present === undefined ? REVIEW.firstPlan : groups.length === 0 ? CHANGES.none : CHANGES.unchanged(diff.unchanged)],
    groups,
    notes: [REVIEW.notLive],
    buttons: [
      ...(diff.clashes.length === 0 || takesDeclared ? [] : [take]),
      showButton(scene, REVIEW.buttonActions, 'actions'),
      showButton(scene, REVIEW.overview, 'overview'),
    ],
  };
}

function changeLines(scene: ReviewScene, diff: PlanDiff): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const { plan } = scene.next;
  const named = (ref: string): string => `${ref} ${shorten(findAction(plan, ref)?.title ?? '', 90)}`;
  const before = (ref: string): string => `${ref} ${shorten(findTitle(scene, ref), 90)}`;
  const isTaken = scene.document.choices.some(({ kind }) => kind === 'document-declares');
  const removed = removedIn(scene);
  return [
    { heading: CHANGES.added, lines: diff.added.map(named) },
    { heading: CHANGES.returned, lines: diff.returned.map(named) },
    { heading: CHANGES.removedMade, lines: removed.inTeams.map(before) },
    { heading: CHANGES.removed, lines: removed.byDocument.map(before) },
    { heading: CHANGES.renumbered, lines: diff.renumbered.map(({ from, to }) => `${from} → ${to}`) },
    { heading: CHANGES.moved, lines: diff.moved.map(({ ref, from, to }) => `${ref}: ${dayOrNone(from)} → ${dayOrNone(to)}`) },
    {
      heading: CHANGES.reworded,
      lines: diff.reworded.map(({ ref, from, to }) => `${ref}: ${CHANGES.was(shorten(from, 90), shorten(to, 90))}`),
    },
    { heading: CHANGES.ledByOthers, lines: diff.ledByOthers.map((ref) => leadsLine(scene, ref)) },
    {
      heading: isTaken ? CHANGES.clashesTaken : CHANGES.clashes,
      lines: diff.clashes.map(({ ref, recorded, inDocument }) => `${ref}: ${declaredWords(recorded)} → ${declaredWords(inDocument)}`),
    },
  ];
}

/** What adopting would leave out: a document cannot know of what was added in Teams, so those are told apart. */
export function removedIn({ present, next: { diff } }: ReviewScene): {
  readonly byDocument: readonly string[];
  readonly inTeams: readonly string[];
} {
  const isMade = (ref: string): boolean => {
    const action = present === undefined ? undefined : findAction(present, ref);
    return action !== undefined && madeInTeams(action) !== undefined;
  };
  const refs = diff.removed.toSorted(compareRefs);
  return { byDocument: refs.filter((ref) => !isMade(ref)), inTeams: refs.filter(isMade) };
}

function findTitle({ present }: ReviewScene, ref: string): string {
  return (present === undefined ? undefined : findAction(present, ref))?.title ?? '';
}

function leadsLine({ next: { plan } }: ReviewScene, ref: string): string {
  const action = findAction(plan, ref);
  return action === undefined ? ref : `${ref}: ${shorten(leadWords(action, plan), 150)}`;
}

function firstLines(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const rest = lines.slice(most).map((line) => line.split(/[: ]/)[0] ?? '');
  return [...lines.slice(0, most), `… ${firstOf(rest, 30)}`];
}
