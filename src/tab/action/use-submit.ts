import { useEffect, useState } from 'preact/hooks';
import type { ActionView } from '../../tab-contract.ts';
import { ApiRefusal } from '../api.ts';
import type { Draft } from '../drafts.ts';
import { FORM } from '../phrases.ts';
import { usePlanPage, type PlanPage } from '../plan-context.ts';

/** What keeps a report from being recorded. `look` is no fault: words that whoever wrote them is to look at once more, and may keep. */
export interface Trouble {
  readonly field: 'said' | 'words' | 'link' | 'look' | 'all';
  readonly sentence: string;
}

const FOCUS_ON: Readonly<Record<Trouble['field'], string>> = {
  said: 'input',
  words: 'textarea',
  link: '#form-link',
  look: '.look',
  all: '.trouble',
};

/** Sends the report, and takes the keyboard to whatever kept it from being recorded. */
export function useSubmit(action: ActionView, draft: Draft, clear: () => void, form: { readonly current: HTMLFormElement | null }) {
  const page = usePlanPage();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (trouble !== undefined) form.current?.querySelector<HTMLElement>(FOCUS_ON[trouble.field])?.focus();
  }, [trouble]);
  const submit = async (isLookedAt: boolean) => {
    const missing = findMissing(draft);
    setTrouble(missing);
    if (missing !== undefined) return;
    setSending(true);
    const outcome = await send(page, action, draft, isLookedAt);
    setSending(false);
    if (outcome.kind !== 'recorded') return setTrouble(outcome.trouble);
    clear();
    page.say(outcome.sentence);
  };
  const dismiss = () => {
    setTrouble(undefined);
    form.current?.querySelector<HTMLElement>(FOCUS_ON.words)?.focus();
  };
  return { trouble, isSending, submit, dismiss };
}

function findMissing({ said, words }: Draft): Trouble | undefined {
  if (said === '') return { field: 'said', sentence: FORM.choose };
  const needsWords = said === 'need-help' || said === 'more-time';
  return needsWords && words.trim() === '' ? { field: 'words', sentence: FORM.wordsNeeded } : undefined;
}

type Outcome = { readonly kind: 'recorded'; readonly sentence: string } | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The version sent is the one on the page: where it is newer than the draft's, what changed stands above the form and was read. */
async function send({ api, view, reload }: PlanPage, action: ActionView, draft: Draft, isLookedAt: boolean): Promise<Outcome> {
  if (draft.said === '') return failed('said', FORM.choose);
  const { said, words, rag, link = '' } = draft;
  const request = {
    ...{ said, words, version: action.version, shownOn: view.today },
    ...(rag === '' ? {} : { rag }),
    ...(link.trim() === '' ? {} : { link: link.trim() }),
    ...(isLookedAt ? { isLookedAt } : {}),
  };
  try {
    const { sentence } = await api.record(action.ref, request, draft.once);
    await reload();
    return { kind: 'recorded', sentence };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) return failed('all', FORM.lost);
    if (error.answer.kind === 'stale') await reload();
    return failed(FIELD_OF[error.answer.kind] ?? 'all', error.message);
  }
}

/** Refusals that one field can put right. */
const FIELD_OF: Readonly<Record<string, Trouble['field']>> = {
  'names-somebody': 'look',
  'words-missing': 'words',
  'no-change-again': 'words',
  'words-too-long': 'words',
  'bad-link': 'link',
};

function failed(field: Trouble['field'], sentence: string): Outcome {
  return { kind: 'failed', trouble: { field, sentence } };
}
