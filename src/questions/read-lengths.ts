import { addDays } from '../domain/dates.ts';
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
  [['under'], true],
  [['fewer', 'than'], true],
];

/** "for more than 30 days", "over a month": counted back from today. */
export function readLengths(words: readonly Word[], { today }: Scene): readonly Mark[] {
  return words.flatMap((_, at) => {
    const opener = LENGTH_OPENERS.find(([phrase]) => phrase.every((part, step) => words[at + step]?.text === part));
    if (!opener) return [];
    const numberAt = at + opener[0].length;
    const count = findNumber(words[numberAt]?.text ?? '');
    const unit = findUnit(words[numberAt + 1]?.text ?? '');
    if (count === undefined || unit === undefined) return [];
    const text = words
      .slice(at, numberAt + 2)
      .map((word) => word.raw)
      .join(' ');
    const extra = /^(?:ago|late|overdue)$/.test(words[numberAt + 2]?.text ?? '') && words[numberAt + 2]?.text === 'ago' ? 1 : 0;
    return [
      {
        at,
        next: numberAt + 2 + extra,
        tag: { kind: 'length' as const, since: addDays(shift(today, unit, -count), 0), less: opener[1], text },
      },
    ];
  });
}
