import { dueDay } from '../domain/due-date.ts';
import { withKnownMarks } from '../domain/next-plan.ts';
import { isFinished, type KeyEntry } from '../domain/plan.ts';
import { marksToRead, openDoubts } from '../domain/draft-choice.ts';
import type { Message } from '../ports.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { drawLargest, type Room } from './message.ts';
import { ADOPTED, CHANGES, REVIEW } from './phrases-review.ts';
import { removedIn, viewActions, viewChanges } from './review-actions.ts';
import { silentActions, viewDeclared } from './review-declared.ts';
import { viewDoubts } from './review-doubts.ts';
import { RAG_WORDS, STATUS_WORDS } from './phrases.ts';
import { hasHolder, viewPosts } from './review-posts.ts';
import { drawPage, showButton, type PageView, type ReviewPage, type ReviewScene } from './review-view.ts';
import { shorten } from './safe-text.ts';

const SIZES = [6, 4, 3, 2, 1];

export interface ReviewAt {
  readonly page: ReviewPage;
  /** The first thing shown of a long list, counted from 0. */
  readonly from: number;
  /** What has just happened. */
  readonly notice?: string;
}

/** The review of a plan document: an overview, and a page for each thing that may need a person. */
export function drawReview(scene: ReviewScene, { page, from, notice }: ReviewAt): Message {
  return drawLargest(SIZES, (room) => drawPage(viewPage(scene, page, from, room), notice, room.longest));
}

function viewPage(scene: ReviewScene, page: ReviewPage, from: number, { rows }: Room): PageView {
  switch (page) {
    case 'overview':
      return viewOverview(scene);
    case 'doubts':
      return viewDoubts(scene, from, Math.min(rows, 3)) ?? viewOverview(scene);
    case 'posts':
      return viewPosts(scene, from, Math.min(rows, 4));
    case 'declared':
      return viewDeclared(scene, from, Math.min(rows, 5)) ?? viewOverview(scene);
    case 'actions':
      return viewActions(scene, from, rows);
    case 'changes':
      return viewChanges(scene, rows);
  }
}

export function viewOverview(scene: ReviewScene): PageView {
  const { document, next } = scene;
  const { draft, choices } = document;
  const open = openDoubts(draft, choices).length;
  const marks = marksToRead(draft, withKnownMarks(draft, choices, scene.present)).map(({ mark }) => mark);
  const silent = silentActions(scene).length;
  const undated = next.plan.actions.filter((action) => !isFinished(action) && dueDay(action.due) === undefined).map(({ ref }) => ref);
  const lacking = next.posts.filter((each) => !hasHolder(scene, each)).map(({ name }) => name);
  const checks = [
    REVIEW.doubts(open, draft.doubts.length),
    ...(marks.length === 0 ? [] : [REVIEW.unread(marks)]),
    ...(silent === 0 ? [] : [REVIEW.noStatus(silent)]),
    ...(undated.length === 0 ? [] : [REVIEW.undated(undated)]),
    REVIEW.holders(lacking),
    ...(next.plan.key === undefined ? [] : [REVIEW.key(next.plan.key.map(keyWords))]),
  ];
  return {
    title: REVIEW.title(shorten(document.source.name, 100)),
    intro: [REVIEW.counts(shorten(draft.title ?? '', 150), draft.actions.length, draft.areas.length, next.posts.length)],
    groups: [
      { heading: REVIEW.checkHeading, lines: checks },
      { heading: REVIEW.changesHeading, lines: [scene.present === undefined ? REVIEW.firstPlan : changeSummary(scene)] },
    ],
    notes: [REVIEW.notLive],
    links: overviewLinks(scene, open, marks.length + silent),
    buttons: [
      viewButton(REVIEW.adopt, { verb: 'review.adopt', document: document.id }),
      viewButton(REVIEW.withdraw, { verb: 'review.withdraw', document: document.id }),
    ],
  };
}

function keyWords({ mark, meaning, rag, status }: KeyEntry): string {
  const said = rag === undefined ? (status === undefined ? '' : STATUS_WORDS[status]) : RAG_WORDS[rag];
  const words = [shorten(meaning, 60), said].filter((each) => each !== '').join(', ');
  return `${mark === '' ? '' : `${shorten(mark, 30)} = `}${words}`;
}

function overviewLinks(scene: ReviewScene, open: number, undeclared: number): readonly ButtonView[] {
  return [
    ...(open === 0 ? [] : [showButton(scene, REVIEW.buttonDoubts(open), 'doubts')]),
    showButton(scene, REVIEW.buttonPosts, 'posts'),
    ...(undeclared === 0 ? [] : [showButton(scene, REVIEW.buttonDeclared, 'declared')]),
    scene.present === undefined ? showButton(scene, REVIEW.buttonActions, 'actions') : showButton(scene, REVIEW.buttonChanges, 'changes'),
  ];
}

function changeSummary(scene: ReviewScene): string {
  const { diff } = scene.next;
  const { byDocument, inTeams } = removedIn(scene);
  const parts = [
    [CHANGES.added, diff.added.length],
    [CHANGES.returned, diff.returned.length],
    [CHANGES.removed, byDocument.length],
    [CHANGES.removedMade, inTeams.length],
    [CHANGES.renumbered, diff.renumbered.length],
    [CHANGES.moved, diff.moved.length],
    [CHANGES.reworded, diff.reworded.length],
    [CHANGES.ledByOthers, diff.ledByOthers.length],
    [CHANGES.clashes, diff.clashes.length],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words}: ${String(count)}`);
  return told.length === 0 ? CHANGES.none : `${told.join('. ')}. ${CHANGES.unchanged(diff.unchanged)}`;
}

/** What became of a review that is over. */
export function drawReviewOver(kind: 'adopted' | 'withdrawn'): Message {
  const view: PageView = {
    title: kind === 'adopted' ? ADOPTED.already : ADOPTED.withdrawnTitle,
    intro: kind === 'adopted' ? [] : [ADOPTED.withdrawn],
    buttons: [],
  };
  return drawPage(view, undefined, 500);
}
