import { isoDate, type IsoDate } from '../domain/dates.ts';
import { LONGEST_WORDS } from './button-parts.ts';
import { printable } from './safe-text.ts';

/*
 * What comes back from a form's fields, by their names. It was filled in on a device nobody controls, so nothing is taken for granted:
 * whatever is not what the field takes counts as not filled in.
 */

export type Filled = Readonly<Record<string, unknown>>;

/** The words of a field; empty where there are none. Undefined where they are longer than is kept. */
export function readWords(data: Filled, id: string): string | undefined {
  const text = data[id];
  if (typeof text !== 'string') return '';
  return text.length > LONGEST_WORDS ? undefined : printable(text).trim();
}

export function readDay(data: Filled, id: string): IsoDate | undefined {
  const text = data[id];
  try {
    return typeof text === 'string' ? isoDate(text.trim().slice(0, 10)) : undefined;
  } catch {
    return undefined;
  }
}

export function readChoice<Value extends string>(data: Filled, id: string, values: readonly Value[]): Value | undefined {
  return values.find((value) => value === data[id]);
}
