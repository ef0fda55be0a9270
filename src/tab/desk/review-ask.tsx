import type { JSX } from 'preact';
import type { ReviewAsk, ReviewInputView } from '../../tab-desk-contract.ts';
import { DocumentRow } from '../action/action-story.tsx';
import { Choose } from '../choose.tsx';
import { REVIEW } from '../phrases-views.ts';

interface AskProps {
  readonly ask: ReviewAsk;
  readonly fields: Readonly<Record<string, string>>;
  readonly change: (id: string, value: string) => void;
}

/** One thing to settle: the question to the left, the document's own row to the right. */
export function Ask({ ask, fields, change }: AskProps): JSX.Element {
  return (
    <li class={ask.row.length > 0 ? 'ask beside' : 'ask'}>
      <div class="question">
        <h4>{ask.heading}</h4>
        {ask.quotes.map((quote) => (
          <p key={quote} class="says">
            {REVIEW.says} <q>{quote}</q>
          </p>
        ))}
        {ask.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <div class="inputs">
          {ask.inputs.map((input) => (
            <Input key={input.id} input={input} value={fields[input.id] ?? ''} change={(value) => change(input.id, value)} />
          ))}
        </div>
      </div>
      {ask.row.length > 0 && (
        <div class="document-row">
          <h5>{REVIEW.row}</h5>
          <DocumentRow row={ask.row} />
        </div>
      )}
    </li>
  );
}

interface InputProps {
  readonly input: ReviewInputView;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Input({ input, value, change }: InputProps): JSX.Element {
  const { kind, label, hint, choices } = input;
  if (kind === 'select') {
    const offered = choices.map((choice) => [choice.value, choice.title] as const);
    return <Choose label={label} any={hint === '' ? REVIEW.leaveOpen : hint} value={value} choices={offered} onChange={change} />;
  }
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => change(event.currentTarget.value);
  return (
    <label class="choose">
      <span>{label}</span>
      {kind === 'day' ? (
        <input type="date" value={value} onInput={onInput} />
      ) : (
        <input type="text" maxLength={500} placeholder={hint} value={value} onInput={onInput} />
      )}
    </label>
  );
}
