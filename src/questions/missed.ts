import { redact } from '../domain/redact.ts';
import { partsOf } from './answer.ts';
import type { Explained } from './ask.ts';
import { COMMON_WORDS } from './common-words.ts';

/** A question nobody could answer, fit to be kept. */
export interface Missed {
  readonly text: string;
  /** The words nobody knew. */
  readonly strange: string;
}

const LONGEST = 300;

/**
 * What of a question is worth showing to whoever keeps the board's vocabulary; undefined where it was answered, declined, or about somebody.
 * A question that speaks of a child, a family or a case is never kept, whatever else is in it.
 */
export function findMissed({ answer, trace }: Pick<Explained, 'answer' | 'trace'>): Missed | undefined {
  const parts = partsOf(answer);
  if (parts.some(({ kind }) => kind === 'safeguarding')) return undefined;
  const missed = parts.find((part) => part.kind === 'clarify' || (part.kind === 'unknown' && part.what !== 'action'));
  if (missed === undefined || trace.cleaned.trim() === '') return undefined;
  const strange = missed.kind === 'clarify' ? missed.notUnderstood.join(' ') : missed.kind === 'unknown' ? missed.text : '';
  const text = withoutNames(redact(trace.cleaned)).slice(0, LONGEST);
  // What was taken out of the text is not kept beside it.
  const left = withoutNames(redact(strange))
    .split(' ')
    .filter((word) => text.toLowerCase().includes(word.toLowerCase()));
  return { text, strange: left.join(' ').slice(0, LONGEST) };
}

const NAMES = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+/gu;

/** Two words in capitals that are no words of English are taken for somebody's name; one alone may be a post's. */
function withoutNames(text: string): string {
  return text.replace(NAMES, (name) => (name.split(/[ -]/).every((word) => !COMMON_WORDS.has(word.toLowerCase())) ? '…' : name));
}
