import type { Sentence } from '../sentence.ts';
import type { Mark } from '../tag.ts';

/** How a question takes up the one before it, by its first words and by the words it does without. */
export interface Opening {
  /** "and …", "what about …", "sorry, …": the rest swaps a part of the last question. */
  readonly isContinued: boolean;
  /** "just …", "only …": the rest narrows it. */
  readonly isNarrowing: boolean;
  /** The marks after the opening words that say anything. */
  readonly rest: readonly Mark[];
}

const CONTINUES =
  /^(?:(?:ok|okay|and|also|plus|but|or|then|now|so|sorry|no|yes|right|well|oh|actually|same|ditto|likewise|instead|again|what about|how about|(?:the )?same (?:again )?(?:question )?for|i (?:mean|meant))\s+)+/;
const SWAPS = /\b(?:and|also|plus|or|what about|how about|same|ditto|likewise|instead|i (?:mean|meant)|sorry|no|but)\b/;

export function readOpening({ words, marks }: Sentence): Opening {
  const text = `${words.map((word) => word.text).join(' ')} `;
  const opener = CONTINUES.exec(text)?.[0] ?? '';
  const count = opener === '' ? 0 : opener.trim().split(/\s+/).length;
  const next = words[count]?.text ?? '';
  const isNarrowing = next === 'just' || next === 'only' || words.at(-1)?.text === 'only';
  const rest = marks.filter(
    ({ at, tag }) => at >= count && tag.kind !== 'noise' && tag.kind !== 'greeting' && tag.kind !== 'weak' && tag.kind !== 'logic',
  );
  return { isContinued: SWAPS.test(opener) || /\b(?:instead|too|as well)\s*$/.test(text), isNarrowing, rest };
}

/** A question word or an order to show, list or count: what a fragment does without. */
export function asksFor(rest: readonly Mark[], { words }: Sentence): boolean {
  const first = rest[0];
  const isYesNo = words.slice(0, (first?.at ?? 0) + 1).some((word) => /^(?:is|are|was|were|has|have|had|does|do|did)$/.test(word.text));
  return isYesNo || rest.some(({ tag }) => tag.kind === 'ask' || tag.kind === 'group' || tag.kind === 'help');
}

/** A noun that says what the question is about, as against "ones", which points back. */
export function hasOwnNoun(rest: readonly Mark[], { words }: Sentence): boolean {
  return rest.some(({ tag, at, next }) => {
    if (tag.kind === 'frame')
      return /^(?:leads|owners)$/.test(words[at]?.text ?? '') && /^(?:the|all|our)$/.test(words[at - 1]?.text ?? '');
    return tag.kind === 'noun' && (tag.noun !== 'action' || !/^(?:ones?|those)$/.test(words[next - 1]?.text ?? ''));
  });
}

export function pointsBack(rest: readonly Mark[], { words }: Sentence): boolean {
  return rest.some(({ tag, next }) => tag.kind === 'noun' && tag.noun === 'action' && /^ones?$/.test(words[next - 1]?.text ?? ''));
}
