import type { IsoDate } from '../../../domain/dates.ts';
import type { Cell } from '../../content.ts';
import { plain, tidy } from '../text.ts';
import { findMentions } from './find-mentions.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "March 2015" */
export function monthWords(day: IsoDate): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** "12 March 2015" */
export function dayWords(day: IsoDate): string {
  return `${String(Number(day.slice(8)))} ${monthWords(day)}`;
}

/** A cell's words; a real date that is shown month first, or without its year, is written out, since nobody could read the day from the figures. */
export function cellWords({ text, date }: Cell): string {
  const words = tidy(text);
  return date === undefined || says(words, date) ? words : dayWords(date);
}

function says(words: string, date: IsoDate): boolean {
  const [mention, ...others] = findMentions(plain(words), undefined).mentions;
  if (mention === undefined || others.length > 0) return false;
  return mention.unit === 'day' ? mention.to === date : mention.unit === 'month' && mention.from <= date && date <= mention.to;
}
