import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rag, Said } from '../../domain/plan.ts';
import type { ActionView } from '../../tab-contract.ts';
import { ApiRefusal } from '../api.ts';
import type { Draft } from '../drafts.ts';
import { FORM, RAG_WORDS, SAID_WORDS } from '../phrases.ts';
import { usePlanPage, type PlanPage } from '../plan-context.ts';
import { RagShape } from '../rag-mark.tsx';
import { isBegun, useDraft } from './use-draft.ts';

const SAID: readonly Said[] = ['on-track', 'no-change', 'need-help', 'done', 'more-time'];
const RAGS: readonly Rag[] = ['red', 'amber', 'green', 'blue'];
const LONGEST_WORDS = 2000;

type Trouble = { readonly field: 'said' | 'words' | 'all'; readonly sentence: string };

/** Where a lead reports, by the same rules as on the card. */
export function ProgressForm({ action }: { readonly action: ActionView }): JSX.Element {
  const [draft, change, clear] = useDraft(action);
  const form = useRef<HTMLFormElement>(null);
  const { trouble, isSending, submit } = useSubmit(action, draft, clear, form);
  const isChanged = isBegun(draft) && draft.version !== action.version;
  return (
    <form ref={form} class="progress-form" noValidate onSubmit={(event) => void submit(event)} aria-labelledby="form-heading">
      <h3 id="form-heading">{FORM.heading(action.ref)}</h3>
      {isChanged && <Changed action={action} />}
      <SaidChoice draft={draft} change={change} trouble={trouble} />
      <Words draft={draft} change={change} trouble={trouble} />
      <RagChoice draft={draft} change={change} action={action} />
      {trouble?.field === 'all' && (
        <p class="trouble" role="alert" tabIndex={-1}>
          {trouble.sentence}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isSending}>
          {isSending ? FORM.recording : FORM.record}
        </button>
        {isBegun(draft) && <span class="muted">{FORM.kept}</span>}
      </div>
    </form>
  );
}

/** Sends the report, and takes the keyboard to whatever kept it from being recorded. */
function useSubmit(action: ActionView, draft: Draft, clear: () => void, form: { readonly current: HTMLFormElement | null }) {
  const page = usePlanPage();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isSending, setSending] = useState(false);
  const focusOn = { said: 'input', words: 'textarea', all: '.trouble' };
  useEffect(() => {
    if (trouble !== undefined) form.current?.querySelector<HTMLElement>(focusOn[trouble.field])?.focus();
  }, [trouble]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const missing = findMissing(draft);
    setTrouble(missing);
    if (missing !== undefined) return;
    setSending(true);
    const outcome = await send(page, action, draft);
    setSending(false);
    if (outcome.kind !== 'recorded') return setTrouble({ field: 'all', sentence: outcome.sentence });
    clear();
    page.say(outcome.sentence);
  };
  return { trouble, isSending, submit };
}

function findMissing({ said, words }: Draft): Trouble | undefined {
  if (said === '') return { field: 'said', sentence: FORM.choose };
  const needsWords = said === 'need-help' || said === 'more-time';
  return needsWords && words.trim() === '' ? { field: 'words', sentence: FORM.wordsNeeded } : undefined;
}

type Outcome = { readonly kind: 'recorded' | 'failed'; readonly sentence: string };

/** The version sent is the one on the page: where it is newer than the draft's, what changed stands above the form and was read. */
async function send({ api, view, reload }: PlanPage, action: ActionView, draft: Draft): Promise<Outcome> {
  if (draft.said === '') return { kind: 'failed', sentence: FORM.choose };
  const { said, words, rag } = draft;
  const request = { said, words, ...(rag === '' ? {} : { rag }), version: action.version, shownOn: view.today };
  try {
    const { sentence } = await api.record(action.ref, request, draft.once);
    await reload();
    return { kind: 'recorded', sentence };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) return { kind: 'failed', sentence: FORM.lost };
    if (error.answer.kind === 'stale') await reload();
    return { kind: 'failed', sentence: error.message };
  }
}

function Changed({ action: { last } }: { readonly action: ActionView }): JSX.Element {
  return (
    <div class="changed" role="status">
      <p>{FORM.changed(last?.by ?? FORM.somebody)}</p>
      {last !== undefined && <q>{`${last.said === undefined ? '' : `${SAID_WORDS[last.said]}. `}${last.words}`}</q>}
    </div>
  );
}

interface FieldProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly trouble?: Trouble | undefined;
}

function SaidChoice({ draft, change, trouble }: FieldProps): JSX.Element {
  const isWrong = trouble?.field === 'said';
  return (
    <fieldset aria-describedby={isWrong ? 'said-trouble' : undefined}>
      <legend>{FORM.said}</legend>
      <div class="options">
        {SAID.map((said) => (
          <label key={said} class="option">
            <input type="radio" name="said" checked={draft.said === said} onChange={() => change({ said })} />
            {SAID_WORDS[said]}
          </label>
        ))}
      </div>
      {isWrong && (
        <p id="said-trouble" class="trouble" role="alert">
          {trouble.sentence}
        </p>
      )}
    </fieldset>
  );
}

function Words({ draft, change, trouble }: FieldProps): JSX.Element {
  const isWrong = trouble?.field === 'words';
  const left = LONGEST_WORDS - draft.words.length;
  return (
    <div class="field">
      <label for="form-words">{FORM.words}</label>
      <textarea
        id="form-words"
        rows={4}
        maxLength={LONGEST_WORDS}
        value={draft.words}
        aria-describedby={isWrong ? 'words-hint words-trouble' : 'words-hint'}
        aria-invalid={isWrong}
        onInput={(event) => change({ words: event.currentTarget.value })}
      />
      <p id="words-hint" class="muted">
        {left < 200 ? FORM.left(left) : FORM.wordsHint}
      </p>
      {isWrong && (
        <p id="words-trouble" class="trouble" role="alert">
          {trouble.sentence}
        </p>
      )}
    </div>
  );
}

function RagChoice({ draft, change, action }: FieldProps & { readonly action: ActionView }): JSX.Element {
  const now = RAG_WORDS[action.rag ?? 'none'].toLowerCase();
  return (
    <fieldset>
      <legend>{FORM.rag}</legend>
      <div class="options">
        <label class="option">
          <input type="radio" name="rag" checked={draft.rag === ''} onChange={() => change({ rag: '' })} />
          {FORM.keep(now)}
        </label>
        {RAGS.map((rag) => (
          <label key={rag} class="option">
            <input type="radio" name="rag" checked={draft.rag === rag} onChange={() => change({ rag })} />
            <RagShape rag={rag} />
            {RAG_WORDS[rag]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
