import { marksToRead, withoutStatus } from '../domain/draft-choice.ts';
import { withKnownMarks } from '../domain/next-plan.ts';
import type { DraftAction } from '../domain/plan-draft.ts';
import { viewButton } from './button-view.ts';
import { DECLARED, meaningChoices, meaningWords, REVIEW } from './phrases-review.ts';
import { reviewInputId } from './review-input.ts';
import { saveButton, turnButtons, viewAskOf, type AskView, type PageView, type ReviewScene } from './review-view.ts';
import { oneLine, shorten } from './safe-text.ts';

const QUOTE_LENGTH = 200;
const STATUSES = ['not-started', 'in-progress', 'complete', 'embedded'] as const;

/** What marks mean and how far actions are, where the document says neither; undefined where it says all. */
export function viewDeclared(scene: ReviewScene, from: number, size: number): PageView | undefined {
  const { draft, choices, id } = scene.document;
  const silent = silentActions(scene);
  const items = [
    ...marksToRead(draft, withKnownMarks(draft, choices, scene.present)).map((mark) => () => askMark(mark)),
    ...silent.map((action) => () => askStatus(action)),
  ];
  const shown = items.slice(from, from + size);
  if (items.length === 0) return undefined;
  const next = from + shown.length;
  const suggested = silent.filter(({ suggestedStatus }) => suggestedStatus !== undefined).length;
  const take = viewButton(DECLARED.takeSuggested(suggested), { verb: 'review.take', document: id, what: 'suggested-statuses' });
  return {
    title: DECLARED.title,
    intro: [DECLARED.intro],
    asks: shown.map((view) => view()),
    notes: [REVIEW.notLive],
    buttons: [
      // What is settled leaves the list, so the next ones stand where these stood.
      saveButton(scene, 'declared', from),
      ...(suggested === 0 ? [] : [take]),
      ...turnButtons(scene, 'declared', { from, next, left: items.length - next }),
    ],
  };
}

/** New actions of which nobody says how far they are; one the plan has already keeps the status it has. */
export function silentActions({ document: { draft, choices }, next }: ReviewScene): readonly DraftAction[] {
  const added = new Set(next.diff.added);
  return withoutStatus(draft, choices).filter(({ ref }) => added.has(ref));
}

function askMark({ mark, refs }: ReturnType<typeof marksToRead>[number]): AskView {
  return viewAskOf({
    heading: DECLARED.mark(shorten(mark, 60)),
    lines: [DECLARED.onActions(refs)],
    selects: [
      {
        id: reviewInputId('mark', mark),
        label: DECLARED.meaning(shorten(mark, 60)),
        error: REVIEW.choose,
        hint: REVIEW.leaveOpen,
        value: '',
        choices: meaningChoices(),
      },
    ],
  });
}

function askStatus(action: DraftAction): AskView {
  const { ref, title, progress, suggestedStatus } = action;
  const words = oneLine(progress);
  return viewAskOf({
    heading: `${ref} ${shorten(title, 120)}`,
    quotes: words === '' ? [] : [shorten(words, QUOTE_LENGTH)],
    lines: suggestedStatus === undefined ? (words === '' ? [DECLARED.noWords] : []) : [DECLARED.suggests(suggestedStatus)],
    selects: [
      {
        id: reviewInputId('status', ref),
        label: DECLARED.status(ref),
        error: REVIEW.choose,
        hint: REVIEW.leaveOpen,
        value: '',
        choices: STATUSES.map((value) => ({ title: meaningWords(value), value })),
      },
    ],
  });
}
