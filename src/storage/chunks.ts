/** Both databases limit the parameters of one statement (SQLite to 32,766), and a row of ours has sixteen at most. */
const ROWS_AT_ONCE = 1000;

/** The rows in lists short enough to be inserted by one statement each. */
export function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );
}
