import { wordsIn } from './likeness.ts';
import { PLAN_VERBS } from './plan-verbs.ts';

interface Wording {
  readonly ref: string;
  readonly title: string;
}

export interface Matches<Old, New> {
  readonly pairs: readonly { readonly old: Old; readonly new: New }[];
  readonly onlyOld: readonly Old[];
  readonly onlyNew: readonly New[];
}

/** Another number takes nearly all of the words that tell an action apart; the same number most of them. */
const OTHER_REF = 0.75;
const SAME_REF = 0.7;
/** A word in more rows than this is no help in finding a row, and of the rows found only the nearest are compared. */
const COMMON = 50;
const NEAREST = 8;

/**
 * Which action of a new version of a plan is which of the old: by the very words (a row put in between renumbers the rest), then by the words
 * that tell it apart from its neighbours, then by its number where most of those are left. Where nothing is sure it is another action: a
 * history that starts again is put right by hand, a "done" on the wrong action by nobody. No action is matched twice.
 */
export function matchActions<Old extends Wording, New extends Wording>(olds: readonly Old[], news: readonly New[]): Matches<Old, New> {
  const pairs = new Map<New, Old>();
  const left = new Set(olds);
  const pair = (one: New, old: Old | undefined): void => {
    if (old === undefined || pairs.has(one) || !left.delete(old)) return;
    pairs.set(one, old);
  };
  const unpaired = (): readonly New[] => news.filter((one) => !pairs.has(one));
  pairByExactWords(olds, news, pair);
  const telling = tellingWords(olds, news);
  pairByWords([...left], unpaired(), telling, pair);
  const byRef = new Map([...left].map((old) => [old.ref, old]));
  for (const one of unpaired()) {
    const old = byRef.get(one.ref);
    // A row that has lost its words is still the row of its number.
    if (old !== undefined && (one.title.trim() === '' || shareOf(telling(old), telling(one)) >= SAME_REF)) pair(one, old);
  }
  return {
    pairs: news.flatMap((one) => {
      const old = pairs.get(one);
      return old === undefined ? [] : [{ old, new: one }];
    }),
    onlyOld: olds.filter((old) => left.has(old)),
    onlyNew: unpaired(),
  };
}

type Pair<Old, New> = (one: New, old: Old | undefined) => void;
type Telling = (row: Wording) => ReadonlySet<string>;

/** Rows that say the same ("Each agency to report") are told apart by their order, as long as there are as many of them as before. */
function pairByExactWords<Old extends Wording, New extends Wording>(
  olds: readonly Old[],
  news: readonly New[],
  pair: Pair<Old, New>,
): void {
  const spelled = ({ title }: Wording): string => wordsIn(title).join(' ');
  const oldsBy = Map.groupBy(olds, spelled);
  for (const [words, same] of Map.groupBy(news, spelled)) {
    const before = oldsBy.get(words) ?? [];
    if (words === '') continue;
    if (before.length === same.length) for (const [at, one] of same.entries()) pair(one, before[at]);
    else
      for (const one of same)
        pair(
          one,
          before.find(({ ref }) => ref === one.ref),
        );
  }
}

const LINKS = new Set('a an and are as at be by for from in into is it its of on or our that the their this to which will with'.split(' '));

/** The words that tell a row apart: not those that most rows of its version share, nor link words, nor "review" and its like. */
function tellingWords(olds: readonly Wording[], news: readonly Wording[]): Telling {
  const shared = new Set([...sharedByMost(olds), ...sharedByMost(news)]);
  const known = new Map<Wording, ReadonlySet<string>>();
  return (row) => {
    const found =
      known.get(row) ?? new Set(wordsIn(row.title).filter((word) => !shared.has(word) && !LINKS.has(word) && !PLAN_VERBS.has(word)));
    known.set(row, found);
    return found;
  };
}

function sharedByMost(rows: readonly Wording[]): readonly string[] {
  if (rows.length < 4) return [];
  const counts = new Map<string, number>();
  for (const { title } of rows) for (const word of new Set(wordsIn(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > rows.length / 2).map(([word]) => word);
}

/** The likest of the rest, best pairs first; the same number goes before another as like. */
function pairByWords<Old extends Wording, New extends Wording>(
  olds: readonly Old[],
  news: readonly New[],
  telling: Telling,
  pair: Pair<Old, New>,
): void {
  const withWord = new Map<string, Old[]>();
  for (const old of olds) for (const word of telling(old)) withWord.set(word, [...(withWord.get(word) ?? []), old].slice(0, COMMON + 1));
  const candidates = news.flatMap((one) =>
    nearest(one, withWord, telling).map((old) => ({ one, old, like: shareOf(telling(old), telling(one)) })),
  );
  const rank = ({ one, old, like }: (typeof candidates)[number]): number => like + (one.ref === old.ref ? 0.01 : 0);
  for (const { one, old } of candidates.filter(({ like }) => like >= OTHER_REF).toSorted((left, right) => rank(right) - rank(left)))
    pair(one, old);
}

function nearest<Old>(one: Wording, withWord: ReadonlyMap<string, readonly Old[]>, telling: Telling): readonly Old[] {
  const counts = new Map<Old, number>();
  for (const word of telling(one)) {
    const rows = withWord.get(word) ?? [];
    if (rows.length <= COMMON) for (const old of rows) counts.set(old, (counts.get(old) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, NEAREST)
    .map(([old]) => old);
}

/** Twice the shared words over all of them (Dice); nothing where neither has a telling word. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
