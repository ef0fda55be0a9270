import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ActionView } from '../../tab-contract.ts';
import { FORM, SAID_WORDS } from '../phrases.ts';
import { EvidenceLink, RagChoice, SaidChoice, Words } from './form-fields.tsx';
import { isBegun, useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';

/** Where a lead reports, by the same rules as on the card. */
export function ProgressForm({ action }: { readonly action: ActionView }): JSX.Element {
  const [draft, change, clear] = useDraft(action);
  const form = useRef<HTMLFormElement>(null);
  const { trouble, isSending, submit, dismiss } = useSubmit(action, draft, clear, form);
  const isChanged = isBegun(draft) && draft.version !== action.version;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    void submit(false);
  };
  return (
    <form ref={form} class="progress-form" noValidate onSubmit={onSubmit} aria-labelledby="form-heading">
      <h3 id="form-heading">{FORM.heading(action.ref)}</h3>
      {isChanged && <Changed action={action} />}
      <SaidChoice draft={draft} change={change} trouble={trouble} />
      <Words draft={draft} change={change} trouble={trouble} />
      <EvidenceLink draft={draft} change={change} trouble={trouble} />
      <RagChoice draft={draft} change={change} action={action} />
      {trouble?.field === 'all' && (
        <p class="trouble" role="alert" tabIndex={-1}>
          {trouble.sentence}
        </p>
      )}
      {trouble?.field === 'look' && <LookAgain sentence={trouble.sentence} keep={() => void submit(true)} alter={dismiss} />}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isSending}>
          {isSending ? FORM.recording : FORM.record}
        </button>
        {isBegun(draft) && <span class="muted">{FORM.kept}</span>}
      </div>
    </form>
  );
}

interface LookAgainProps {
  readonly sentence: string;
  readonly keep: () => void;
  readonly alter: () => void;
}

/** Words that look as if they named a child: whoever wrote them decides. */
function LookAgain({ sentence, keep, alter }: LookAgainProps): JSX.Element {
  return (
    <div class="changed look" role="alert" tabIndex={-1}>
      <p>{sentence}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={alter}>
          {FORM.changeWords}
        </button>
        <button type="button" class="button" onClick={keep}>
          {FORM.keepWords}
        </button>
      </div>
    </div>
  );
}

function Changed({ action: { last } }: { readonly action: ActionView }): JSX.Element {
  return (
    <div class="changed" role="status">
      <p>{FORM.changed(last?.by ?? FORM.somebody)}</p>
      {last !== undefined && <q>{`${last.said === undefined ? '' : `${SAID_WORDS[last.said]}. `}${last.words}`}</q>}
    </div>
  );
}
