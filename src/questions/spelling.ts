import { COMMON_WORDS } from './common-words.ts';

/**
 * The one word of the vocabulary that a mistyped one must have meant, or undefined. Never changes a word of ordinary English, a short one
 * or one with a digit; one slip is allowed in four to seven letters, two in longer ones; a tie is no answer.
 */
export function findCorrection(word: string, vocabulary: ReadonlyMap<number, readonly string[]>): string | undefined {
  if (word.length < 4 || word.length > 24 || !/^[a-z]+$/.test(word) || COMMON_WORDS.has(word)) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: { word: string; slips: number } | undefined;
  let isTie = false;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const candidate of vocabulary.get(length) ?? []) {
      if (candidate[0] !== word[0] && !(candidate[0] === word[1] && candidate[1] === word[0])) continue;
      const slips = countSlips(word, candidate, best?.slips ?? most);
      if (slips === undefined) continue;
      isTie = best !== undefined && slips === best.slips && candidate !== best.word;
      if (best === undefined || slips < best.slips) best = { word: candidate, slips };
    }
  }
  return isTie ? undefined : best?.word;
}

/** Words of a vocabulary by length, so that only those near enough are compared. */
export function byLength(words: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const word of new Set(words))
    if (word.length >= 4 && /^[a-z]+$/.test(word)) map.set(word.length, [...(map.get(word.length) ?? []), word]);
  return map;
}

/** Letters left out, added, changed or swapped with a neighbour; undefined above `most`. */
function countSlips(left: string, right: string, most: number): number | undefined {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return undefined;
    [before, row] = [row, next];
  }
  const slips = row[right.length] ?? 0;
  return slips <= most ? slips : undefined;
}
