/** How many requests one person may make: so many at once, and then as many a second as come back. */
export interface Rate {
  readonly atOnce: number;
  readonly aSecond: number;
}

/** More people than sit on any board; whoever is forgotten starts with a full measure. */
const MOST_PEOPLE = 5_000;

/** Answers whether this one is still within the measure. `now` is in milliseconds of a clock that never goes back. */
export function createRateBound({ atOnce, aSecond }: Rate, now: () => number): (who: string) => boolean {
  const measures = new Map<string, { left: number; at: number }>();
  return (who) => {
    const at = now();
    const before = measures.get(who);
    const left = before === undefined ? atOnce : Math.min(atOnce, before.left + ((at - before.at) / 1000) * aSecond);
    if (before === undefined && measures.size >= MOST_PEOPLE) measures.clear();
    measures.set(who, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  };
}
