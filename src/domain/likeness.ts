/** The words of a text in lower case, for comparing two wordings. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The same words in the same order, whatever their case, spacing and punctuation. */
export function isSameWording(one: string, other: string): boolean {
  return wordsIn(one).join(' ') === wordsIn(other).join(' ');
}

/** How much two wordings share, 0 to 1: twice the shared words over all of them (Dice). `ignored` are words that tell nothing apart. */
export function likeness(one: string, other: string, ignored: ReadonlySet<string> = new Set()): number {
  const telling = (text: string): readonly string[] => wordsIn(text).filter((word) => !ignored.has(word));
  const [left, right] = [telling(one), telling(other)];
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}
