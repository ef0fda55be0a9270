import { isoDate, type IsoDate } from '../domain/dates.ts';
import type { DraftChoice, MarkMeaning } from '../domain/draft-choice.ts';
import type { DraftDoubt, PlanDraft } from '../domain/plan-draft.ts';
import { DOUBTS, meaningChoices } from './phrases-review.ts';

export type ReviewField = 'doubt' | 'day' | 'words' | 'mark' | 'status' | 'post' | 'holder' | 'name';

/** Names an input by what it is about: a doubt by its place, a post, a mark or an action by its name, so that no redrawing moves it. */
export function reviewInputId(field: ReviewField, about: string | number): string {
  return `${field}:${String(about)}`;
}

export interface ReviewInput {
  readonly choices: readonly DraftChoice[];
  /** Sentences about what could not be taken. */
  readonly problems: readonly string[];
}

const MOST_CHARACTERS = 500;
const MOST_LEADS = 20;

/**
 * What was filled in on a page of the review. It came through a device nobody controls: whatever is not about this draft, or is none of the
 * answers offered, is passed over.
 */
export function parseReviewInput(data: Readonly<Record<string, unknown>>, draft: PlanDraft): ReviewInput {
  const fields = Object.entries(data).flatMap(([name, value]) => {
    const at = name.indexOf(':');
    const text = typeof value === 'string' ? value.trim().slice(0, MOST_CHARACTERS) : '';
    return at > 0 && text !== '' ? [{ field: name.slice(0, at), about: name.slice(at + 1), text }] : [];
  });
  const textOf = (field: ReviewField, about: string): string =>
    fields.find((each) => each.field === field && each.about === about)?.text ?? '';
  const answers = draft.doubts.map((doubt, index) => answerTo(doubt, index, textOf));
  return {
    choices: [
      ...answers.flatMap(({ choices }) => choices),
      ...fields.flatMap(({ field, about, text }) => standingChoice(draft, field, about, text)),
      ...holders(draft, fields),
    ],
    problems: answers.flatMap(({ problems }) => problems),
  };
}

const NOTHING: ReviewInput = { choices: [], problems: [] };

function answerTo(doubt: DraftDoubt, index: number, textOf: (field: ReviewField, about: string) => string): ReviewInput {
  const about = String(index);
  const [answer, day, words] = [textOf('doubt', about), textOf('day', about), textOf('words', about)];
  const one = (choice: DraftChoice): ReviewInput => ({ choices: [choice], problems: [] });
  const problem = (sentence: string): ReviewInput => ({ choices: [], problems: [sentence] });
  if (answer === 'as-read') return one({ kind: 'as-read', doubt: index });
  if (doubt.field === 'due') {
    const by = findDay(day);
    // A day that was filled in speaks for itself where nothing else was chosen.
    if (answer === 'day' || (answer === '' && day !== ''))
      return by === undefined ? problem(DOUBTS.missingDay(doubt.ref ?? '')) : one({ kind: 'due-day', doubt: index, by });
    return answer === 'continuous' || answer === 'conditional' || answer === 'none'
      ? one({ kind: 'due-kind', doubt: index, to: answer })
      : NOTHING;
  }
  if (doubt.field === 'leads' || doubt.field === 'title') {
    if (answer !== 'words' && words === '') return NOTHING;
    if (words === '') return problem(DOUBTS.missingWords(doubt.ref ?? ''));
    return one(
      doubt.field === 'title' ? { kind: 'title', doubt: index, title: words } : { kind: 'leads', doubt: index, leads: namesIn(words) },
    );
  }
  const meaning = findMeaning(answer);
  return meaning === undefined || doubt.text === '' ? NOTHING : one({ kind: 'mark', mark: doubt.text, meaning });
}

function standingChoice(draft: PlanDraft, field: string, about: string, text: string): readonly DraftChoice[] {
  const meaning = findMeaning(text);
  if (field === 'mark' && meaning !== undefined && draft.actions.some(({ mark }) => mark === about))
    return [{ kind: 'mark', mark: about, meaning }];
  const isStatus = meaning === 'not-started' || meaning === 'in-progress' || meaning === 'complete' || meaning === 'embedded';
  if (field === 'status' && isStatus && draft.actions.some(({ ref }) => ref === about))
    return [{ kind: 'status', ref: about, status: meaning }];
  return field === 'post' ? [{ kind: 'post', name: about, postId: text }] : [];
}

/** The picker answers with object ids, with commas between several; a typed name comes beside it or in its place. */
function holders(
  draft: PlanDraft,
  fields: readonly { readonly field: string; readonly about: string; readonly text: string }[],
): readonly DraftChoice[] {
  const names = new Set(draft.actions.flatMap(({ leads, supporting }) => [...leads, ...supporting]));
  const asked = [...new Set(fields.filter(({ field }) => field === 'holder' || field === 'name').map(({ about }) => about))];
  return asked.flatMap((name): readonly DraftChoice[] => {
    const textOf = (wanted: ReviewField): string | undefined => fields.find(({ field, about }) => field === wanted && about === name)?.text;
    const personId = textOf('holder')?.split(',')[0]?.trim();
    const typed = textOf('name');
    const isAbout = names.has(name) || personId !== undefined;
    if (!isAbout || (personId === undefined && typed === undefined)) return [];
    return [{ kind: 'holder', name, ...(personId === undefined ? {} : { personId }), ...(typed === undefined ? {} : { typed }) }];
  });
}

function namesIn(words: string): readonly string[] {
  return words
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST_LEADS);
}

function findMeaning(text: string): MarkMeaning | undefined {
  return meaningChoices().find(({ value }) => value === text)?.value;
}

function findDay(text: string): IsoDate | undefined {
  try {
    return isoDate(text);
  } catch {
    return undefined;
  }
}
