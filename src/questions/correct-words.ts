import { DATE_WORDS } from './dates/names.ts';
import type { Glossary, Scene } from './answer.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { dictionaryOf, findCorrection, type Dictionary } from './spelling.ts';
import { KNOWN_WORDS, MEANT_WORDS } from './vocabulary.ts';
import { stemOf, wordsOf, type Word } from './words.ts';

const CORE: Dictionary = dictionaryOf(MEANT_WORDS);
const MOST_KEPT = 5_000;

interface Speller {
  /** Made when the first word is looked up that nobody knows. */
  readonly dictionaries: () => readonly Dictionary[];
  /** Corrections already worked out, so that a word costs once. */
  readonly found: Map<string, string | undefined>;
  /** The same for stretches of letters as they were typed. */
  readonly mended: Map<string, string>;
}

const NO_GLOSSARY: Glossary = {};
const spellers = new WeakMap<PlanIndex, WeakMap<Glossary, Speller>>();

function spellerOf(index: PlanIndex, glossary: Glossary): Speller {
  const known = spellers.get(index) ?? new WeakMap<Glossary, Speller>();
  const speller = known.get(glossary) ?? makeSpeller(index, glossary);
  spellers.set(index, known.set(glossary, speller));
  return speller;
}

function makeSpeller(index: PlanIndex, glossary: Glossary): Speller {
  const meanings = Object.values(glossary).flatMap((meaning) => meaning.toLowerCase().match(/[a-z]+/g) ?? []);
  const found = new Map<string, string | undefined>(Object.keys(glossary).map((acronym) => [acronym.toLowerCase(), undefined]));
  let made: readonly Dictionary[] | undefined;
  const dictionaries = (): readonly Dictionary[] => (made ??= [CORE, dictionaryOf([...index.vocabulary, ...meanings])]);
  return { dictionaries, found, mended: new Map() };
}

/** The word as it was meant. A word that Chaser, the plan, its posts or the board's glossary know stays as it is. */
export function correctWord(word: Word, { plan, glossary = NO_GLOSSARY }: Scene): Word {
  const index = indexOf(plan);
  if (KNOWN_WORDS.has(word.text) || index.vocabulary.has(word.text) || isInflected(word.text, index)) return word;
  const corrected = lookUp(word.text, spellerOf(index, glossary));
  // A short word with a capital may be somebody's name: "Dave" is not "date", though "Aprl" is April.
  const isName = word.text.length < 6 && /^\p{Lu}\p{Ll}/u.test(word.raw) && !DATE_WORDS.includes(corrected ?? '');
  return corrected === undefined || isName ? word : { ...word, text: corrected };
}

/** "recruiting" where the plan has "recruit"; a bare stem such as "complet" is no word. */
function isInflected(text: string, index: PlanIndex): boolean {
  const stem = stemOf(text);
  return stem !== text && index.stems.has(stem);
}

function lookUp(text: string, { dictionaries, found }: Speller): string | undefined {
  if (found.has(text)) return found.get(text);
  const corrected = findCorrection(text, dictionaries());
  if (found.size < MOST_KEPT) found.set(text, corrected);
  return corrected;
}

/** A text with its slips mended, for what looks at whole phrases. */
export function correctText(text: string, scene: Scene): string {
  const { mended } = spellerOf(indexOf(scene.plan), scene.glossary ?? NO_GLOSSARY);
  return text.replace(/[A-Za-z]{2,24}/g, (raw) => {
    const meant = mended.get(raw) ?? mend(raw, scene);
    if (mended.size < MOST_KEPT) mended.set(raw, meant);
    return meant;
  });
}

function mend(raw: string, scene: Scene): string {
  const words = wordsOf(raw);
  const [word] = words;
  if (word === undefined || words.length !== 1) return raw;
  const { text: meant } = correctWord(word, scene);
  return meant === raw.toLowerCase() ? raw : meant;
}
