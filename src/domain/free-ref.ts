import type { Action, Plan } from './plan.ts';

/** What a button can carry; a board's own numbers are far shorter. */
const LONGEST = 40;
const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/**
 * The number of a new action of an area, in the way the area's others are numbered. It is one that nothing has and nothing ever had, so
 * that no card, reply or minute from before can mean the new action.
 */
export function freeRef(plan: Plan, areaRef: string): string {
  const ever = refsEver(plan);
  const inArea = everyAction(plan).flatMap((action) => (action.areaRef === areaRef ? [bare(action.ref)] : []));
  const lettered = nextLetter(inArea.at(-1) ?? '', ever);
  if (lettered !== undefined) return lettered;
  const own = inArea.findLast((ref) => stemOf(ref) !== undefined);
  const stem = (own === undefined ? undefined : stemOf(own)) ?? stemLikeOthers(plan, areaRef);
  return nextNumber(stem, ever);
}

function everyAction({ actions, removed = [] }: Plan): readonly Action[] {
  return [...removed, ...actions];
}

/** Every number of the plan's history in capitals, without what tells two of the same apart. */
function refsEver(plan: Plan): ReadonlySet<string> {
  const all = everyAction(plan).flatMap(({ ref, history }) => [
    ref,
    ...history.flatMap((entry) => (entry.kind === 'renumbered' ? [entry.from, entry.to] : [])),
  ]);
  return new Set([...all, ...all.map(bare)].map((ref) => ref.toUpperCase()));
}

/** "1.2 (2)" and "1.2 (old)" are ours. */
function bare(ref: string): string {
  return ref.replace(/ \((?:old ?)?\d*\)$/, '');
}

function stemOf(ref: string): string | undefined {
  return /^(.*?)\d{1,9}$/s.exec(ref)?.[1];
}

/** "2c" after "2b": an area whose last action is told from its neighbours by a letter. */
function nextLetter(last: string, ever: ReadonlySet<string>): string | undefined {
  const { stem, letter } = /^(?<stem>.*\d[.)]?)(?<letter>[a-z])$/is.exec(last)?.groups ?? {};
  if (stem === undefined || letter === undefined) return undefined;
  const isCapital = letter === letter.toUpperCase();
  const free = LETTERS.findLastIndex((each) => ever.has(`${stem}${each}`.toUpperCase())) + 1;
  const next = LETTERS[free];
  return next === undefined ? undefined : `${stem}${isCapital ? next.toUpperCase() : next}`;
}

/** An area without actions is numbered as the others are: "B3" like "A1", "4" behind "3", else "2.1". */
function stemLikeOthers({ actions }: Plan, areaRef: string): string {
  const under = actions.find((action) => action.areaRef !== '' && action.ref.startsWith(action.areaRef) && action.ref !== action.areaRef);
  const link = under === undefined ? undefined : /^\D*/.exec(under.ref.slice(under.areaRef.length))?.[0];
  if (link !== undefined) return `${areaRef}${link}`;
  const isCounted = actions.length > 0 && actions.every(({ ref }) => /^\d+$/.test(ref));
  return isCounted ? '' : `${areaRef}.`;
}

function nextNumber(stem: string, ever: ReadonlySet<string>): string {
  const short = stem.length > LONGEST - 10 ? '' : stem;
  const start = short.toUpperCase();
  const numbers = [...ever].flatMap((ref) => {
    const rest = ref.startsWith(start) ? ref.slice(start.length) : '';
    return /^\d{1,9}$/.test(rest) ? [Number(rest)] : [];
  });
  return `${short}${String(Math.max(0, ...numbers) + 1)}`;
}
