import type { JSX } from 'preact';

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  /** What stands for no choice; absent where one must be made. */
  readonly any?: string;
  readonly onChange: (value: string) => void;
}

/** A labelled list of choices, drawn by the browser itself so that every keyboard and reader knows it. */
export function Choose({ label, value, choices, any, onChange }: ChooseProps): JSX.Element {
  return (
    <label class="choose">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
