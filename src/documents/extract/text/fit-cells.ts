export interface FittedRow {
  readonly cells: readonly string[];
  /** How a row with too many or too few cells was fitted under the headings, as a sentence. */
  readonly why?: string;
}

/** Puts rows under their headings, also those with more or fewer cells than there are headings. */
export function fitCells(rows: readonly (readonly string[])[], headings: readonly string[]): FittedRow[] {
  const width = headings.length;
  const merged = rows.map((row) => mergeSurplus(row, width));
  const whole = merged.filter((row) => row.length === width);
  return merged.map((cells) => {
    if (cells.length >= width || cells.length < 2) return { cells };
    const filled = placeCells(cells, headings, whole);
    const missing = headings.filter((_, column) => filled[column] === undefined).map((heading) => `"${heading.replaceAll('\n', ' ')}"`);
    const why = `The row has ${String(cells.length)} cells under ${String(width)} headings; ${missing.join(' and ')} ${missing.length > 1 ? 'seem' : 'seems'} to be missing.`;
    return { cells: filled.map((cell) => cell ?? ''), why };
  });
}

/** One cell too many is most often two leads, "Chair / DCS": the two shortest neighbours that are no date or number belong together. */
function mergeSurplus(row: readonly string[], width: number): string[] {
  const cells = [...row];
  while (cells.length > width) {
    const lengths = cells.slice(0, -1).map((cell, at) => pairLength(cell, cells[at + 1] ?? ''));
    const at = lengths.indexOf(Math.min(...lengths));
    cells.splice(at, 2, `${cells[at] ?? ''} / ${cells[at + 1] ?? ''}`);
  }
  return cells;
}

function pairLength(left: string, right: string): number {
  const isApart = (cell: string) => cell === '' || /\d/.test(cell);
  return left.length + right.length + (isApart(left) || isApart(right) ? 1000 : 0);
}

/** Tries every place for the empty cells and keeps the one where the others look most like their columns. */
function placeCells(cells: readonly string[], headings: readonly string[], whole: readonly (readonly string[])[]): (string | undefined)[] {
  const width = headings.length;
  const likeness = cells.map((cell) =>
    headings.map((_, column) =>
      likenessTo(
        cell,
        whole.map((row) => row[column] ?? ''),
      ),
    ),
  );
  // best[i][c]: the best sum for cells from i on in columns from c on.
  const best: number[][] = Array.from({ length: cells.length + 1 }, (_, cell) =>
    Array.from({ length: width + 1 }, () => (cell === cells.length ? 0 : Number.NEGATIVE_INFINITY)),
  );
  const at = (cell: number, column: number) => best[cell]?.[column] ?? Number.NEGATIVE_INFINITY;
  const taking = (cell: number, column: number) => (likeness[cell]?.[column] ?? 0) + at(cell + 1, column + 1);
  for (let cell = cells.length - 1; cell >= 0; cell -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const row = best[cell];
      if (row) row[column] = Math.max(taking(cell, column), at(cell, column + 1));
    }
  }
  let next = 0;
  return headings.map((_, column) => {
    const isHere = next < cells.length && taking(next, column) >= at(next, column + 1);
    if (isHere) next += 1;
    return isHere ? cells[next - 1] : undefined;
  });
}

function likenessTo(cell: string, column: readonly string[]): number {
  const filled = column.filter((each) => each !== '');
  if (filled.length === 0) return 0;
  const words = wordsOf(cell);
  const shared = filled.map((each) => [...words].filter((word) => wordsOf(each).has(word)).length / Math.max(1, words.size));
  const sameKind = filled.map((each) => (kindOf(each) === kindOf(cell) ? 1 : 0));
  const sameLength = filled.map((each) => Math.min(each.length, cell.length) / Math.max(each.length, cell.length, 1));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * Math.max(...shared) + mean(sameKind) + mean(sameLength);
}

const common = new Set('and the of to by in for on with at as be is are'.split(' '));

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !common.has(word)));
}

function kindOf(text: string): string {
  if (/^\d+[.)]?$/.test(text)) return 'number';
  if (/^[\p{Lu}&/ ,]{2,12}$/u.test(text)) return 'code';
  return /\b(?:19|20)\d\d\b|\d[/.]\d/.test(text) && text.length < 30 ? 'date' : 'words';
}
