import { marksToRead, withoutStatus } from '../domain/draft-choice.ts';
import { viewButton } from './button-view.ts';
import { DECLARED, meaningChoices, meaningWords, POSTS, REVIEW } from './phrases-review.ts';
import { reviewInputId } from './review-input.ts';
import { saveButton, turnButtons, viewAskOf, type AskView, type PageView, type ReviewScene } from './review-view.ts';
import { oneLine, shorten } from './safe-text.ts';

const QUOTE_LENGTH = 200;
const STATUSES = ['not-started', 'in-progress', 'complete', 'embedded'] as const;

/** What marks mean and how far actions are, where the document says neither; undefined where it says all. */
export function viewDeclared(scene: ReviewScene, from: number, size: number): PageView | undefined {
  const { draft, choices, id } = scene.document;
  const silent = withoutStatus(draft, choices);
  const items = [...marksToRead(draft, choices).map((mark) => () => askMark(mark)), ...silent.map((action) => () => askStatus(action))];
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

function askMark({ mark, refs }: ReturnType<typeof marksToRead>[number]): AskView {
  return viewAskOf({
    heading: DECLARED.mark(shorten(mark, 60)),
    lines: [DECLARED.onActions(refs)],
    selects: [
      {
        id: reviewInputId('mark', mark),
        label: DECLARED.meaning(shorten(mark, 60)),
        error: POSTS.error,
        hint: REVIEW.leaveOpen,
        value: '',
        choices: meaningChoices(),
      },
    ],
  });
}

function askStatus(action: ReturnType<typeof withoutStatus>[number]): AskView {
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
        error: POSTS.error,
        hint: REVIEW.leaveOpen,
        value: '',
        choices: STATUSES.map((value) => ({ title: meaningWords(value), value })),
      },
    ],
  });
}
