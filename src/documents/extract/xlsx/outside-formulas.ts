/** Nobody writes a longer formula. */
export const longestFormula = 8192;

/** "[1]Tracker!F7", "'[2]Old plan'!$A$1", "[1]!Due", and the same with the workbook's own name. */
const OTHER_WORKBOOK = /\[(?:\d{1,5}|[^[\]]{1,255}\.xl\w{1,2})\][^[\]!"(),;+*&=<>]{0,255}!/i;
/** Functions that fetch from the web or from another program when the workbook is opened. */
const FETCHED = /\b(?:WEBSERVICE|FILTERXML|RTD|STOCKHISTORY|IMPORTDATA)\s*\(/i;

/** True where a formula's value comes from outside its workbook. `names` are the workbook's own names for places outside it, in lower case. */
export function reachesOutside(formula: string, names: ReadonlySet<string>): boolean {
  // INDIRECT makes a place of a text; elsewhere a text is only words.
  const places = /\bINDIRECT\s*\(/i.test(formula) ? formula.replaceAll('"', '') : withoutTexts(formula);
  if (OTHER_WORKBOOK.test(places) || FETCHED.test(withoutTexts(formula))) return true;
  return (
    names.size > 0 && (withoutTexts(formula).match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((word) => names.has(word.toLowerCase()))
  );
}

/** True for "cmd|'/c calc'!A0", which asks another program for a value (DDE): no operator of a formula looks like that. */
export function asksProgram(formula: string): boolean {
  return withoutTexts(formula)
    .replace(/'[^']*'/g, '')
    .includes('|');
}

function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/g, '');
}
