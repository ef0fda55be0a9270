import { COMMON_WORDS } from './common-words.ts';

/** Words a slip may have meant, by first letter and length, so that only those near enough are compared. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

const VOWELS = /[aeiou]/g;
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LESS_LIKELY = 0.15;
const EVEN = 0.01;

export function dictionaryOf(words: Iterable<string>): Dictionary {
  const map = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) continue;
    const key = `${word[0] ?? ''}${word.length}`;
    map.set(key, [...(map.get(key) ?? []), word]);
  }
  return map;
}

/**
 * The one word that a mistyped one must have meant, or undefined. Never changes a word of ordinary English or one with a digit. The first of
 * the dictionaries goes before the others; slips weigh by how easily they are made, and a tie is no answer.
 */
export function findCorrection(word: string, dictionaries: readonly Dictionary[]): string | undefined {
  if (word.length < 3 || word.length > 24 || !/^[a-z]+$/.test(word) || COMMON_WORDS.has(word)) return undefined;
  const short = findShortened(word, dictionaries[0]);
  if (short !== undefined || word.length < 4) return short;
  let best: { word: string; cost: number } | undefined;
  let isTie = false;
  for (const [candidate, handicap] of nearTo(word, dictionaries)) {
    const most = mostFor(Math.max(word.length, candidate.length)) + handicap;
    const slips = weighSlips(word, candidate, Math.min(most - handicap, best === undefined ? most : best.cost - handicap + EVEN));
    if (slips === undefined || candidate === best?.word) continue;
    const cost = slips + handicap;
    isTie = best !== undefined && Math.abs(cost - best.cost) < EVEN;
    if (best === undefined || cost < best.cost) best = { word: candidate, cost };
  }
  return isTie ? undefined : best?.word;
}

function mostFor(length: number): number {
  return length < 5 ? 1.1 : length < 8 ? 1.45 : 2.3;
}

function* nearTo(word: string, dictionaries: readonly Dictionary[]): Generator<readonly [string, number]> {
  for (const first of new Set([word[0] ?? '', word[1] ?? ''])) {
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const key = `${first}${length}`;
      for (const [at, dictionary] of dictionaries.entries())
        for (const candidate of dictionary.get(key) ?? []) if (beginsAlike(word, candidate)) yield [candidate, at === 0 ? 0 : LESS_LIKELY];
    }
  }
}

function beginsAlike(word: string, candidate: string): boolean {
  return candidate[0] === word[0] || (candidate[0] === word[1] && candidate[1] === word[0]);
}

/** "nxt", "mnth": a word without its vowels. */
function findShortened(word: string, core: Dictionary | undefined): string | undefined {
  if (core === undefined || word.length > 7 || /[aeiouy]/.test(word)) return undefined;
  const found = new Set<string>();
  for (let length = word.length + 1; length <= word.length + 5; length++)
    for (const candidate of core.get(`${word[0] ?? ''}${length}`) ?? []) if (candidate.replace(VOWELS, '') === word) found.add(candidate);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Letters left out, added, changed or swapped with a neighbour, each by its weight; undefined above `most`. */
function weighSlips(typed: string, meant: string, most: number): number | undefined {
  if (Math.abs(typed.length - meant.length) > 2) return undefined;
  let before: number[] = [];
  let row = firstRow(meant);
  for (let i = 1; i <= typed.length; i++) {
    const next = [(row[0] ?? 0) + 1];
    for (let j = 1; j <= meant.length; j++) {
      const extra = (row[j] ?? 0) + (typed[i - 1] === typed[i - 2] ? 0.7 : 1.05);
      const missing = (next[j - 1] ?? 0) + missingWeight(meant, j);
      const changed = (row[j - 1] ?? 0) + changeWeight(typed[i - 1] ?? '', meant[j - 1] ?? '');
      let cost = Math.min(extra, missing, changed);
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 0.9);
      next.push(cost);
    }
    if (Math.min(...next) > most) return undefined;
    [before, row] = [row, next];
  }
  const slips = row[meant.length] ?? 0;
  return slips <= most ? slips : undefined;
}

function firstRow(meant: string): number[] {
  const row = [0];
  for (let j = 1; j <= meant.length; j++) row.push((row[j - 1] ?? 0) + missingWeight(meant, j));
  return row;
}

/** A doubled letter is the easiest to leave out. */
function missingWeight(meant: string, j: number): number {
  return meant[j - 1] === meant[j - 2] || meant[j - 1] === meant[j] ? 0.6 : 0.95;
}

function changeWeight(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const isVowels = /[aeiou]/.test(typed) && /[aeiou]/.test(meant);
  return isVowels || areNeighbours(typed, meant) ? 1.1 : 1.4;
}

function areNeighbours(left: string, right: string): boolean {
  return ROWS.some((row) => row.includes(left) && row.includes(right) && Math.abs(row.indexOf(left) - row.indexOf(right)) === 1);
}
