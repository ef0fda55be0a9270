import { openDoubts } from '../domain/draft-choice.ts';
import type { DraftAction, DraftDoubt } from '../domain/plan-draft.ts';
import { readingWords } from './phrases-dates.ts';
import { DOUBTS, fieldWords, meaningChoices, REVIEW } from './phrases-review.ts';
import { capitalise } from './phrases.ts';
import { reviewInputId } from './review-input.ts';
import { saveButton, turnButtons, viewAskOf, type AskView, type Choice, type PageView, type ReviewScene } from './review-view.ts';
import { shorten } from './safe-text.ts';

const QUOTE_LENGTH = 300;

/** The open doubts from one on, a few at a time; undefined where none is left from there. */
export function viewDoubts(scene: ReviewScene, from: number, size: number): PageView | undefined {
  const { draft, choices } = scene.document;
  const open = openDoubts(draft, choices);
  const rest = open.filter((index) => index >= from);
  const shown = rest.slice(0, size);
  const last = shown.at(-1);
  if (last === undefined) return undefined;
  const left = rest.length - shown.length;
  return {
    title: DOUBTS.title(open.length),
    intro: [],
    asks: shown.map((index) => viewDoubt(scene, index)),
    notes: [REVIEW.notLive],
    buttons: [saveButton(scene, 'doubts', last + 1), ...turnButtons(scene, 'doubts', { from, next: last + 1, left })],
  };
}

function viewDoubt({ document, next }: ReviewScene, index: number): AskView {
  const doubt = document.draft.doubts[index] ?? { ref: null, field: 'structure', text: '', why: '' };
  const action = document.draft.actions.find(({ ref }) => ref === doubt.ref);
  const title = next.plan.actions.find(({ ref }) => ref === doubt.ref)?.title ?? action?.title ?? '';
  const heading = doubt.ref === null ? DOUBTS.inDocument : DOUBTS.inAction(doubt.ref, shorten(title, 120));
  const words = doubt.text.trim();
  const frame = {
    heading: `${heading} – ${fieldWords(doubt.field)}`,
    quotes: words === '' ? [] : [shorten(words, QUOTE_LENGTH)],
  };
  return viewAskOf({ ...frame, ...asking(doubt, index, action) });
}

/** What there is to choose, by the field that is doubtful; our own reading is always the first choice. */
function asking(doubt: DraftDoubt, index: number, action: DraftAction | undefined): Pick<AskView, 'lines'> & Partial<AskView> {
  const ref = doubt.ref ?? '';
  switch (doubt.field) {
    case 'due':
      return {
        ...askDue(doubt, index, action),
        days: [{ id: reviewInputId('day', index), label: DOUBTS.day(ref), error: DOUBTS.dayError }],
      };
    case 'leads':
      return {
        ...askChoice(doubt, index, [asRead(action?.leads.join('; ') ?? ''), { title: DOUBTS.leadsChosen, value: 'words' }]),
        texts: [{ id: reviewInputId('words', index), label: DOUBTS.leads(ref), error: DOUBTS.textError, hint: DOUBTS.leadsHint }],
      };
    case 'title':
      return {
        ...askChoice(doubt, index, [asRead(shorten(action?.title ?? '', 80)), { title: DOUBTS.titleChosen, value: 'words' }]),
        texts: [{ id: reviewInputId('words', index), label: DOUBTS.title_(ref), error: DOUBTS.textError, hint: '' }],
      };
    case 'rag':
    case 'status':
      if (action?.mark !== doubt.text || doubt.text === '')
        return askChoice(doubt, index, [asRead(''), { title: DOUBTS.wrong, value: 'wrong' }]);
      return askChoice(doubt, index, [{ title: DOUBTS.noMeaning, value: 'as-read' }, ...meaningChoices()]);
    case 'area':
    case 'ref':
    case 'progress':
    case 'structure':
      return askChoice(doubt, index, [asRead(''), { title: DOUBTS.wrong, value: 'wrong' }]);
  }
}

function askDue(doubt: DraftDoubt, index: number, action: DraftAction | undefined): Pick<AskView, 'lines' | 'selects'> {
  const reading = action === undefined ? '' : readingWords(action.due);
  const { lines, selects } = askChoice(doubt, index, [
    asRead(reading),
    { title: DOUBTS.dayChosen, value: 'day' },
    { title: DOUBTS.continuous, value: 'continuous' },
    { title: DOUBTS.conditional, value: 'conditional' },
    { title: DOUBTS.noDate, value: 'none' },
  ]);
  return { lines: [...lines, DOUBTS.readAs(capitalise(reading), action?.dueRule ?? '')], selects };
}

function asRead(reading: string): Choice {
  return { title: reading === '' ? DOUBTS.asRead('it may stay as it is') : DOUBTS.asRead(shorten(reading, 120)), value: 'as-read' };
}

function askChoice(doubt: DraftDoubt, index: number, choices: readonly Choice[]): Pick<AskView, 'lines' | 'selects'> {
  const label = DOUBTS.answer(doubt.ref);
  return {
    lines: [doubt.why],
    selects: [{ id: reviewInputId('doubt', index), label, error: REVIEW.choose, hint: REVIEW.leaveOpen, value: '', choices }],
  };
}
