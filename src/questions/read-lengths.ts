import type { Scene } from './answer.ts';
import { findNumber, findUnit, shift } from './dates/period.ts';
import type { Mark } from './tag.ts';
import type { Word } from './words.ts';

const LENGTH_OPENERS: readonly (readonly [words: readonly string[], less: boolean])[] = [
  [['for', 'more', 'than'], false],
  [['for', 'over'], false],
  [['for', 'at', 'least'], false],
  [['by', 'more', 'than'], false],
  [['by', 'over'], false],
  [['in', 'more', 'than'], false],
  [['in', 'over'], false],
  [['by', 'at', 'least'], false],
  [['more', 'than'], false],
  [['longer', 'than'], false],
  [['over'], false],
  [['at', 'least'], false],
  [['for', 'less', 'than'], true],
  [['by', 'less', 'than'], true],
  [['less', 'than'], true],
  [['for'], false],
  [['under'], true],
  [['fewer', 'than'], true],
];

/** What may follow a length and belongs to it. */
const TAILS: readonly (readonly string[])[] = [
  ['ago'],
  ['or', 'more'],
  ['or', 'longer'],
  ['plus'],
  ['and', 'counting'],
  ['and', 'more'],
  ['and', 'over'],
];

function isOrMore(tail: readonly string[] | undefined): boolean {
  return tail !== undefined && tail[0] !== 'ago';
}

/** "for more than 30 days", "over a month": counted back from today. */
export function readLengths(words: readonly Word[], { today }: Scene): readonly Mark[] {
  return words.flatMap((_, at) => {
    const opener = LENGTH_OPENERS.find(([phrase]) => phrase.every((part, step) => words[at + step]?.text === part));
    if (!opener) return [];
    const numberAt = at + opener[0].length;
    const count = findNumber(words[numberAt]?.text ?? '');
    const unit = findUnit(words[numberAt + 1]?.text ?? '');
    if (count === undefined || unit === undefined) return [];
    const unitNext = numberAt + 2;
    const tail = TAILS.find((phrase) => phrase.every((part, step) => words[unitNext + step]?.text === part));
    const next = unitNext + (tail?.length ?? 0);
    const text = words
      .slice(at, next)
      .map((word) => word.raw)
      .join(' ');
    const atLeast = opener[0].at(-1) === 'least' || (!opener[1] && opener[0].length === 1 && opener[0][0] === 'for') || isOrMore(tail);
    return [{ at, next, tag: { kind: 'length' as const, since: shift(today, unit, -count), less: opener[1], atLeast, text } }];
  });
}
