import { distinct, type Box, type Rule } from './shapes.ts';

/** A table as its lines draw it. */
export interface RuledTable extends Box {
  /** Places of all lines down the page, from the left, and across it, from the top. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** For every place of the grid, row by row, the place its cell begins at: itself, or another where lines are missing in between. */
  readonly origins: readonly (readonly { readonly row: number; readonly column: number }[])[];
}

/** Lines this far apart are drawn as one; those this far from meeting meet. */
const tolerance = 3;
/** No page of a plan is ruled like this; beyond it the lines are a picture. */
const mostRules = 4000;

/** Tables whose lines touch one another, from the top of the page down; single boxes and mere underlines are none. */
export function findRuledTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length > mostRules) return [];
  return groupTouching(joinCollinear(rules))
    .flatMap((group) => makeTable(group) ?? [])
    .sort((one, other) => one.top - other.top);
}

/** Borders are drawn cell by cell: pieces of one line become that line. */
function joinCollinear(rules: readonly Rule[]): Rule[] {
  const across = rules.filter((rule) => rule.isAcross).sort((one, other) => one.top - other.top || one.left - other.left);
  const down = rules.filter((rule) => !rule.isAcross).sort((one, other) => one.left - other.left || one.top - other.top);
  return [...joinSorted(across), ...joinSorted(down)];
}

function joinSorted(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules) {
    const at = joined.findLastIndex((each) => isContinuation(each, rule));
    const known = joined[at];
    if (known) joined[at] = { ...around([known, rule]), isAcross: rule.isAcross };
    else joined.push(rule);
  }
  return joined;
}

function isContinuation(known: Rule, rule: Rule): boolean {
  const isLevel = known.isAcross
    ? Math.abs(known.top - rule.top) <= tolerance && Math.abs(known.bottom - rule.bottom) <= tolerance
    : Math.abs(known.left - rule.left) <= tolerance && Math.abs(known.right - rule.right) <= tolerance;
  return isLevel && touches(known, rule);
}

function touches(one: Box, other: Box): boolean {
  const isBeside = one.right + tolerance < other.left || other.right + tolerance < one.left;
  return !isBeside && one.bottom + tolerance >= other.top && other.bottom + tolerance >= one.top;
}

function groupTouching(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of left) {
        if (touches(rule, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function makeTable(rules: readonly Rule[]): RuledTable | undefined {
  const columns = distinct(
    rules.filter((rule) => !rule.isAcross).map((rule) => rule.left),
    tolerance,
  );
  const rows = distinct(
    rules.filter((rule) => rule.isAcross).map((rule) => rule.top),
    tolerance,
  );
  if (columns.length < 3 || rows.length < 2) return undefined;
  return { ...around(rules), columns, rows, origins: findOrigins(columns, rows, rules) };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function findOrigins(columns: readonly number[], rows: readonly number[], rules: readonly Rule[]): { row: number; column: number }[][] {
  const middle = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const isRuled = (isAcross: boolean, x: number, y: number) =>
    rules.some((rule) => {
      const isNear = x >= rule.left - tolerance && x <= rule.right + tolerance && y >= rule.top - tolerance && y <= rule.bottom + tolerance;
      return rule.isAcross === isAcross && isNear;
    });
  const origins: { row: number; column: number }[][] = [];
  for (let row = 0; row < rows.length - 1; row += 1) {
    const line: { row: number; column: number }[] = [];
    for (let column = 0; column < columns.length - 1; column += 1) {
      const above = row > 0 && !isRuled(true, middle(columns, column), rows[row] ?? 0) ? origins[row - 1]?.[column] : undefined;
      const before = column > 0 && !isRuled(false, columns[column] ?? 0, middle(rows, row)) ? line[column - 1] : undefined;
      line.push(above ?? before ?? { row, column });
    }
    origins.push(line);
  }
  return origins;
}
