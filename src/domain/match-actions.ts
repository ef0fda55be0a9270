import { likeness, wordsIn } from './likeness.ts';

interface Wording {
  readonly ref: string;
  readonly title: string;
}

export interface Matches<Old, New> {
  readonly pairs: readonly { readonly old: Old; readonly new: New }[];
  readonly onlyOld: readonly Old[];
  readonly onlyNew: readonly New[];
}

/** The same number is the same action where its words have not become others altogether. */
const SAME_REF = 0.5;
/** Under another number it takes nearly the same words. */
const OTHER_REF = 0.75;
/** A number that nothing else explains is still the same action while a trace of its words is left. */
const LAST_RESORT = 0.25;

/**
 * Which action of a new version of a plan is which of the old: by number and words, then by words alone (a row put in between renumbers the
 * rest), then by number alone. No action is matched twice.
 */
export function matchActions<Old extends Wording, New extends Wording>(olds: readonly Old[], news: readonly New[]): Matches<Old, New> {
  const pairs = new Map<New, Old>();
  const left = new Set(olds);
  const pair = (one: New, old: Old | undefined): void => {
    if (old === undefined || pairs.has(one) || !left.delete(old)) return;
    pairs.set(one, old);
  };
  const byRef = new Map(olds.map((old) => [old.ref, old]));
  const pairByRef = (atLeast: number): void => {
    for (const one of news) {
      const old = byRef.get(one.ref);
      if (old !== undefined && left.has(old) && likeness(old.title, one.title) >= atLeast) pair(one, old);
    }
  };
  pairByRef(1);
  pairByExactWords(olds, news, pair);
  pairByRef(SAME_REF);
  pairByWords(
    [...left],
    news.filter((one) => !pairs.has(one)),
    pair,
  );
  pairByRef(LAST_RESORT);
  return {
    pairs: news.flatMap((one) => {
      const old = pairs.get(one);
      return old === undefined ? [] : [{ old, new: one }];
    }),
    onlyOld: olds.filter((old) => left.has(old)),
    onlyNew: news.filter((one) => !pairs.has(one)),
  };
}

type Pair<Old, New> = (one: New, old: Old | undefined) => void;

/** Only where the words stand once on either side: two rows that say "Review the policy" are told apart by their numbers. */
function pairByExactWords<Old extends Wording, New extends Wording>(
  olds: readonly Old[],
  news: readonly New[],
  pair: Pair<Old, New>,
): void {
  const spelled = ({ title }: Wording): string => wordsIn(title).join(' ');
  const oldsBy = Map.groupBy(olds, spelled);
  for (const [words, same] of Map.groupBy(news, spelled)) {
    const old = oldsBy.get(words) ?? [];
    const [one] = same;
    if (words !== '' && one !== undefined && same.length === 1 && old.length === 1) pair(one, old[0]);
  }
}

/** A word in more rows than this ("the", "children") is no help in finding a row. */
const COMMON = 50;

/**
 * The likest of the rest, best pairs first. A plan's rows are often built alike ("Review the … arrangements of the board"), so the words that
 * most of them share do not count.
 */
function pairByWords<Old extends Wording, New extends Wording>(olds: readonly Old[], news: readonly New[], pair: Pair<Old, New>): void {
  const shared = sharedByMost([...olds, ...news]);
  const withWord = Map.groupBy(
    olds.flatMap((old) => [...new Set(wordsIn(old.title))].map((word) => ({ word, old }))),
    ({ word }) => word,
  );
  const candidates = news.flatMap((one) => {
    const rare = [...new Set(wordsIn(one.title))].map((word) => withWord.get(word) ?? []).filter(({ length }) => length <= COMMON);
    const sharing = new Set(rare.flat().map(({ old }) => old));
    return [...sharing].map((old) => ({
      one,
      old,
      like: Math.min(likeness(old.title, one.title), likeness(old.title, one.title, shared)),
    }));
  });
  for (const { one, old } of candidates.filter(({ like }) => like >= OTHER_REF).toSorted((left, right) => right.like - left.like)) {
    pair(one, old);
  }
}

function sharedByMost(rows: readonly Wording[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { title } of rows) for (const word of new Set(wordsIn(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > rows.length / 2).map(([word]) => word));
}
