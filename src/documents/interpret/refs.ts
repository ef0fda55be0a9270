export interface RefReading {
  readonly ref: string;
  /** A sentence, where the number was not simply read. */
  readonly doubt?: string;
  /** True where another action has this number and this one was named after it. */
  readonly isRepeated?: boolean;
}

/** Numbers as written, without the full stop after them; each once in the plan. */
export function readRefs(written: readonly string[]): readonly RefReading[] {
  const taken = new Set(written.filter((ref) => ref !== '').map(trimRef));
  const given = new Set<string>();
  let before = '';
  return written.map((text, index): RefReading => {
    const wanted = trimRef(text);
    const ref = wanted === '' ? unnumbered(index + 1, before, taken, given) : restoreZero(wanted, before);
    const unique = firstFree(ref, given);
    given.add(unique);
    if (wanted !== '') before = unique;
    if (ref !== wanted && wanted !== '') {
      return { ref: unique, doubt: `The number reads ${wanted}, but it stands after ${wanted.replace(/\d+$/, '')}9.` };
    }
    return unique === ref ? { ref: unique } : { ref: unique, isRepeated: true };
  });
}

function trimRef(text: string): string {
  const bare = text.replace(/\s+/g, ' ').trim();
  return bare.replace(bare.includes('(') ? /[.:]+$/ : /[.):]+$/, '');
}

/** A plan without numbers is numbered by place; a lone row without one is named after the row above. */
function unnumbered(place: number, before: string, taken: ReadonlySet<string>, given: ReadonlySet<string>): string {
  if (taken.size === 0) return String(place);
  if (before !== '') return firstFree(`${before} (2)`, given);
  return firstFree(taken.has(String(place)) ? `0.${String(place)}` : String(place), given);
}

/** A spreadsheet shows 1.10 as 1.1: after 1.9 it is 1.10. */
function restoreZero(ref: string, before: string): string {
  const [, stem, last] = /^(.*\.)(\d)$/.exec(ref) ?? [];
  const isAfterNine = stem !== undefined && last !== undefined && before === `${stem}${String(Number(last) * 10 - 1)}`;
  return isAfterNine ? `${ref}0` : ref;
}

/** The ref itself, or "1 (2)" where 1 is given already. */
export function firstFree(ref: string, given: ReadonlySet<string>): string {
  if (!given.has(ref)) return ref;
  const stem = ref.replace(/ \(\d+\)$/, '');
  for (let count = 2; ; count += 1) {
    const next = `${stem} (${String(count)})`;
    if (!given.has(next)) return next;
  }
}

/** Numbers that stand before the words of each action, "A1 Refresh the board": all or nearly all have one, and each once. */
export function splitRefsFromTitles(titles: readonly string[]): readonly { ref: string; title: string }[] | undefined {
  const found = titles.map((title) => /^((?:[A-Z]{1,3}[.-]?)?\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)[.):]?\s+(?=\p{L})/u.exec(title));
  const refs = found.flatMap((match) => match?.[1] ?? []);
  const isNumbering = refs.length >= 2 && refs.length * 5 >= titles.length * 4 && new Set(refs).size === refs.length && isRising(refs);
  if (!isNumbering) return undefined;
  return titles.map((title, index) => ({ ref: found[index]?.[1] ?? '', title: title.slice(found[index]?.[0].length ?? 0) }));
}

/** "12 nurses" and "3 workshops" are amounts, not numbers of actions. */
function isRising(refs: readonly string[]): boolean {
  return (
    refs.every((ref) => /[.A-Z]/.test(ref)) ||
    refs.every((ref, index) => Number.parseInt(ref, 10) === Number.parseInt(refs[0] ?? '', 10) + index)
  );
}
