import type { JSX } from 'preact';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly longest: number;
  readonly onChange: (value: string) => void;
}

/** A line to type in, under its label. */
export function TextField({ label, value, longest, onChange }: TextFieldProps): JSX.Element {
  return (
    <label class="choose">
      <span>{label}</span>
      <input type="text" maxLength={longest} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
