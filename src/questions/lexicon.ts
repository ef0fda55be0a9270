import type { Tag } from './tag.ts';

/** Phrases that mean the same: alternatives between "|", "(word)" may be left out, "[a/b]" is either. */
export type Entry = readonly [phrases: string, tag: Tag];

/** Phrases by their first word, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly tag: Tag }[]>;

/** Where two entries have the same phrase, the one that comes first counts. */
export function compileLexicon(entries: readonly Entry[]): Lexicon {
  const lexicon = new Map<string, { words: readonly string[]; tag: Tag }[]>();
  const seen = new Set<string>();
  for (const [phrases, tag] of entries) {
    for (const phrase of phrases.split('|').flatMap((one) => expand(one.trim()))) {
      if (phrase === '' || seen.has(phrase)) continue;
      seen.add(phrase);
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      lexicon.set(first, [...(lexicon.get(first) ?? []), { words, tag }]);
    }
  }
  for (const phrases of lexicon.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

function expand(pattern: string): readonly string[] {
  const parts = pattern.match(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/g) ?? [];
  return parts
    .reduce<readonly string[]>((phrases, part) => phrases.flatMap((phrase) => optionsOf(part).map((option) => `${phrase} ${option}`)), [''])
    .map((phrase) => phrase.replaceAll(/ +/g, ' ').trim());
}

function optionsOf(part: string): readonly string[] {
  if (part.startsWith('(')) return ['', ...part.slice(1, -1).split('/')];
  return part.startsWith('[') ? part.slice(1, -1).split('/') : [part];
}

/** The longest phrase of the lexicon that stands at a position, where `isFree` lets it use the words. */
export function findPhrase(
  lexicon: Lexicon,
  words: readonly { readonly text: string }[],
  at: number,
  isFree: (at: number) => boolean,
): { readonly next: number; readonly tag: Tag } | undefined {
  const found = lexicon
    .get(words[at]?.text ?? '')
    ?.find((phrase) => phrase.words.every((word, step) => words[at + step]?.text === word && isFree(at + step)));
  return found && { next: at + found.words.length, tag: found.tag };
}

export function vocabularyOf(lexicon: Lexicon): ReadonlySet<string> {
  return new Set([...lexicon.values()].flatMap((phrases) => phrases.flatMap((phrase) => phrase.words)));
}
