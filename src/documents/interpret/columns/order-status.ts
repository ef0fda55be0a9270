import { findMentions } from '../dates/find-mentions.ts';
import { plain } from '../text.ts';
import type { HeaderRows } from './header-row.ts';

const EARLIER = /\b(?:previous|prior|last|original|initial|start(?:ing)?|baseline|before|old)\b/i;
const NOW = /\b(?:current|now|latest|new|revised|present|today|this)\b/i;
/** What counts the same column on: "Q1", "Autumn term", "Review 2". */
const COUNTED =
  /\b(?:q ?\d|quarter|terms?|autumn|spring|summer|winter|half|reviews?|rounds?|visits?|months?|weeks?|first|second|third|fourth|1st|2nd|3rd|4th|mid|end|year|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d+)\b/gi;

/** A column named for the rating goes before one of status words, one for now before an earlier one; of several counted on the last comes first. */
export function orderStatus(columns: readonly number[], { headings }: HeaderRows): readonly number[] {
  const heading = (column: number): string => plain(headings[column] ?? '');
  if (columns.some((column) => findMentions(heading(column), undefined).mentions.length > 0) || isSeries(columns.map(heading)))
    return columns.toReversed();
  const isRating = (column: number): boolean => /\b(?:b?rag|rating|colour|traffic)/.test(heading(column));
  // "RAG Autumn" before "RAG Spring": the last rating is how things stand.
  return columns.toSorted(
    (one, other) =>
      Number(isRating(other)) - Number(isRating(one)) ||
      age(heading(one)) - age(heading(other)) ||
      (isRating(one) ? other - one : one - other),
  );
}

function age(heading: string): number {
  return NOW.test(heading) ? 0 : EARLIER.test(heading) ? 2 : 1;
}

function isSeries(headings: readonly string[]): boolean {
  const stems = headings.map((heading) =>
    heading
      .replace(COUNTED, '')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  );
  return headings.length >= 2 && new Set(headings).size > 1 && new Set(stems).size === 1;
}
