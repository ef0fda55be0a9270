import type { IsoDate } from '../../domain/dates.ts';
import type { PlanLayout } from '../../domain/plan-layout.ts';
import type { Action, ProgressUpdate } from '../../domain/plan.ts';
import { dayWords, monthWords } from '../interpret/dates/day-words.ts';
import { plain } from '../interpret/text.ts';
import { SAID } from './wording.ts';

export function newestProgressHeading(asOf: IsoDate): string {
  return `Progress – Update ${monthWords(asOf)}`;
}

/** Shorter words than these may stand in a cell by chance. */
const TELLING = 25;

/** What was reported since the document was written, newest first, a line to each: "12 March 2015, Name: words". */
export function newestProgress({ history, written }: Action, layout: PlanLayout | undefined): string {
  const cells = (layout?.columns ?? []).flatMap(({ holds }, column) => (holds === 'progress' ? [written?.[column] ?? ''] : []));
  const isNew = (update: ProgressUpdate): boolean => {
    const isOfDocument = update.route === 'document' && written !== undefined;
    return !isOfDocument && wordsOf(update) !== '' && !cells.some((cell) => tells(cell, update));
  };
  return history
    .filter((entry) => entry.kind === 'update')
    .filter(isNew)
    .toReversed()
    .map(lineOf)
    .join('\n');
}

function lineOf(update: ProgressUpdate): string {
  return `${dayWords(update.on)}${update.by === undefined ? '' : `, ${update.by}`}: ${wordsOf(update)}`;
}

/** True where the cell has the whole line, or the words as a line of their own, or many words of it in a row. */
function tells(cell: string, update: ProgressUpdate): boolean {
  const words = plain(wordsOf(update));
  const isWithin = plain(cell).includes(words);
  return (
    plain(cell).includes(plain(lineOf(update))) ||
    (isWithin && words.length >= TELLING) ||
    cell.split('\n').some((line) => plain(line) === words)
  );
}

function wordsOf({ words, said }: ProgressUpdate): string {
  return words.trim() !== '' || said === undefined ? words.trim() : SAID[said];
}
