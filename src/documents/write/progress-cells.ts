import type { IsoDate } from '../../domain/dates.ts';
import type { Action, ProgressUpdate } from '../../domain/plan.ts';
import { plain } from '../interpret/text.ts';
import { dayWords, monthWords, SAID } from './wording.ts';

export function newestProgressHeading(asOf: IsoDate): string {
  return `Progress – Update ${monthWords(asOf)}`;
}

/** What was reported since the document was written, newest first, a line to each: "12 March 2015, Name: words". */
export function newestProgress(action: Action): string {
  const cells = (action.written ?? []).map(plain);
  const isNew = (update: ProgressUpdate): boolean => {
    const words = plain(wordsOf(update));
    const isOfDocument = update.route === 'document' && action.written !== undefined;
    return !isOfDocument && words !== '' && !cells.some((cell) => cell.includes(words));
  };
  return action.history
    .filter((entry) => entry.kind === 'update')
    .filter(isNew)
    .toReversed()
    .map((update) => `${dayWords(update.on)}${update.by === undefined ? '' : `, ${update.by}`}: ${wordsOf(update)}`)
    .join('\n');
}

function wordsOf({ words, said }: ProgressUpdate): string {
  return words.trim() !== '' || said === undefined ? words.trim() : SAID[said];
}
