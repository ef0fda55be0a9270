import type { Tag } from './tag.ts';

/** Phrases that mean the same: alternatives between "|", "(word)" may be left out, "[a/b]" is either. */
export type Entry = readonly [phrases: string, tag: Tag];

/** Phrases as a tree of words, so that thousands of them cost no more to look through than the words of the longest. */
export interface Lexicon {
  readonly next: ReadonlyMap<string, Lexicon>;
  readonly tag?: Tag;
}

interface Branch {
  readonly next: Map<string, Branch>;
  tag?: Tag;
}

/** Where two entries have the same phrase, the one that comes first counts. */
export function compileLexicon(entries: readonly Entry[]): Lexicon {
  const root: Branch = { next: new Map() };
  for (const [phrases, tag] of entries) {
    for (const phrase of phrases.split('|').flatMap((one) => expand(one.trim()))) {
      if (phrase === '') continue;
      const end = phrase.split(' ').reduce(grow, root);
      end.tag ??= tag;
    }
  }
  return root;
}

function grow(branch: Branch, word: string): Branch {
  const found = branch.next.get(word) ?? { next: new Map<string, Branch>() };
  branch.next.set(word, found);
  return found;
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
  let best: { next: number; tag: Tag } | undefined;
  let branch: Lexicon | undefined = lexicon;
  for (let here = at; branch !== undefined; here++) {
    if (branch.tag !== undefined) best = { next: here, tag: branch.tag };
    branch = isFree(here) ? branch.next.get(words[here]?.text ?? '') : undefined;
  }
  return best;
}

export function vocabularyOf(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  const collect = ({ next }: Lexicon): void => {
    for (const [word, branch] of next) {
      words.add(word);
      collect(branch);
    }
  };
  collect(lexicon);
  return words;
}
