/** A line of a table drawn with bars, as Markdown and some web pages draw it; undefined for any other line. */
export function findBarCells(line: string): string[] | undefined {
  const bars = line.split('|').length - 1;
  if (bars < 2) return undefined;
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The rule under a heading, `|---|:--:|`, is no row. */
export function isRule(line: string): boolean {
  return /^[\s|:+=-]+$/.test(line) && /[-=]{2}/.test(line);
}
