import type { IsoDate } from '../../../domain/dates.ts';
import { plain } from '../text.ts';
import { CONTINUOUS, REVIEW } from './due-words.ts';
import { findMentions } from './find-mentions.ts';
import type { Mention } from './mention.ts';

/** Nobody writes a longer "by when". */
const LONGEST = 600;

/** What a "by when" is read against. */
export interface DueScene {
  /** The real date a spreadsheet cell holds. */
  readonly date?: IsoDate;
  /** The document's own day, for dates without a year. */
  readonly today?: IsoDate;
  /** False where that day is only gathered from other dates of the plan. */
  readonly isTodaySure?: boolean;
}

/** A "by when" made ready for the rules. */
export interface DueCell {
  readonly text: string;
  /** In the order of the words; a review or update date beside others is left out. */
  readonly mentions: readonly Mention[];
  /** True where a date has no year and the document gives none. */
  readonly yearless: boolean;
  readonly scene: DueScene;
}

export function prepareDue(text: string, scene: DueScene): DueCell {
  const words = plain(text).slice(0, LONGEST);
  const { mentions, yearless } = findMentions(words, scene.today);
  const main = mentions.filter((mention) => !REVIEW.test(words.slice(0, mention.at)));
  const isBeside = main.length > 0 || CONTINUOUS.test(words);
  return { text: words, mentions: isBeside ? main : mentions, yearless, scene };
}

export function before(cell: DueCell, mention: Mention): string {
  return cell.text.slice(0, mention.at);
}

export function after(cell: DueCell, mention: Mention): string {
  return cell.text.slice(mention.end);
}

export function between(cell: DueCell, first: Mention, second: Mention): string {
  return cell.text.slice(first.end, second.at);
}
