import { DATE_WORDS } from './dates/named-days.ts';
import type { PlanIndex } from './plan-index.ts';
import { dictionaryOf, findCorrection, type Dictionary } from './spelling.ts';
import { KNOWN_WORDS, MEANT_WORDS } from './vocabulary.ts';
import { stemOf, wordsOf, type Word } from './words.ts';

const CORE: Dictionary = dictionaryOf(MEANT_WORDS);
const MOST_KEPT = 5_000;

interface Speller {
  readonly plan: Dictionary;
  /** Corrections already worked out, so that a word costs once. */
  readonly found: Map<string, string | undefined>;
}

const spellers = new WeakMap<PlanIndex, Speller>();

function spellerOf(index: PlanIndex): Speller {
  const speller = spellers.get(index) ?? { plan: dictionaryOf(index.vocabulary), found: new Map<string, string | undefined>() };
  spellers.set(index, speller);
  return speller;
}

/** The word as it was meant. A word that Chaser, the plan or its posts know stays as it is. */
export function correctWord(word: Word, index: PlanIndex): Word {
  if (KNOWN_WORDS.has(word.text) || index.vocabulary.has(word.text) || isInflected(word.text, index)) return word;
  const corrected = lookUp(word.text, index);
  // A short word with a capital may be somebody's name: "Dave" is not "date", though "Aprl" is April.
  const isName = word.text.length < 6 && /^\p{Lu}\p{Ll}/u.test(word.raw) && !DATE_WORDS.includes(corrected ?? '');
  return corrected === undefined || isName ? word : { ...word, text: corrected };
}

/** "recruiting" where the plan has "recruit"; a bare stem such as "complet" is no word. */
function isInflected(text: string, index: PlanIndex): boolean {
  const stem = stemOf(text);
  return stem !== text && index.stems.has(stem);
}

function lookUp(text: string, index: PlanIndex): string | undefined {
  const { plan, found } = spellerOf(index);
  if (found.has(text)) return found.get(text);
  const corrected = findCorrection(text, CORE, plan);
  if (found.size < MOST_KEPT) found.set(text, corrected);
  return corrected;
}

/** A text with its slips mended, for what looks at whole phrases. */
export function correctText(text: string, index: PlanIndex): string {
  return text.replace(/[A-Za-z]{2,24}/g, (raw) => {
    const words = wordsOf(raw);
    const [word] = words;
    if (word === undefined || words.length !== 1) return raw;
    const { text: meant } = correctWord(word, index);
    return meant === raw.toLowerCase() ? raw : meant;
  });
}
