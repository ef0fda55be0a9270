import type { JSX } from 'preact';
import type { Rag, Said } from '../../domain/plan.ts';
import type { ActionView } from '../../tab-contract.ts';
import type { Draft } from '../drafts.ts';
import { FORM, RAG_WORDS, SAID_WORDS } from '../phrases.ts';
import { RagShape } from '../rag-mark.tsx';
import type { Trouble } from './use-submit.ts';

const SAID: readonly Said[] = ['on-track', 'no-change', 'need-help', 'done', 'more-time'];
const RAGS: readonly Rag[] = ['red', 'amber', 'green', 'blue'];
const LONGEST_WORDS = 2000;
const LONGEST_LINK = 500;

export interface FieldProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly trouble?: Trouble | undefined;
}

export function SaidChoice({ draft, change, trouble }: FieldProps): JSX.Element {
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

export function Words({ draft, change, trouble }: FieldProps): JSX.Element {
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

export function RagChoice({ draft, change, action }: FieldProps & { readonly action: ActionView }): JSX.Element {
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

export function EvidenceLink({ draft, change, trouble }: FieldProps): JSX.Element {
  const isWrong = trouble?.field === 'link';
  return (
    <div class="field">
      <label for="form-link">{FORM.link}</label>
      <input
        id="form-link"
        type="url"
        inputMode="url"
        autocomplete="off"
        maxLength={LONGEST_LINK}
        value={draft.link ?? ''}
        aria-describedby={isWrong ? 'link-hint link-trouble' : 'link-hint'}
        aria-invalid={isWrong}
        onInput={(event) => change({ link: event.currentTarget.value })}
      />
      <p id="link-hint" class="muted">
        {FORM.linkHint}
      </p>
      {isWrong && (
        <p id="link-trouble" class="trouble" role="alert">
          {trouble.sentence}
        </p>
      )}
    </div>
  );
}
