import type { Word } from '../words.ts';
import { fullYear, isMonthName, isWeekdayName } from './names.ts';

/** A word, or a part of one: "12-Apr-15" is three, "Apr-Jun" two months and the dash that joins them. */
export interface Token extends Word {
  /** The position of the word it comes from. */
  readonly word: number;
}

const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/;
const PART = /^(?:mid|early|late|end|start|of|the|to|month|year|quarter|week|half|term|now|today|tomorrow|day)$/;
const WHOLE = /^\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{2}|\d{4}))?$/;

/** The words as the readers of dates want them: joined ones taken apart, a dash between two of them a word of its own. */
export function tokensOf(words: readonly Word[]): readonly Token[] {
  return words.flatMap((word, at) => {
    if (isSlashed(words, at)) return [];
    const spaced = spacedFrom(words, at);
    if (spaced !== undefined) return [{ ...word, text: spaced, word: at }];
    const isYear = /'$/.test(word.gap ?? '') && /^\d{2}$/.test(word.text);
    const pieces = isYear ? [String(fullYear(word.text))] : piecesOf(word.text, words[at - 1]?.text ?? '', words.slice(at + 1, at + 4));
    const dash = at > 0 && /^\s*[-–—~]\s*$/.test(word.gap ?? '') ? ['-'] : [];
    return [...dash, ...pieces].map((text, step) => ({ ...word, text, breaks: word.breaks && step === 0, word: at }));
  });
}

/** Whether a slash with spaces about it joins this number to the one before: "12 / 4 / 2015", "11 / 2016". */
function isSlashed(words: readonly Word[], at: number): boolean {
  const [before, here] = [words[at - 1], words[at]];
  return /^(?: \/ ?|\/ )$/.test(here?.gap ?? '') && /^\d{1,4}$/.test(here?.text ?? '') && /^\d{1,4}$/.test(before?.text ?? '');
}

function spacedFrom(words: readonly Word[], at: number): string | undefined {
  if (!isSlashed(words, at + 1)) return undefined;
  const count = isSlashed(words, at + 2) ? 3 : 2;
  const parts = words.slice(at, at + count).map((word) => word.text);
  return parts.join('/');
}

function piecesOf(text: string, before: string, after: readonly Word[]): readonly string[] {
  if (text.length > 40 || /^(?:[a-z]+|\d+)$/.test(text)) return [text];
  const stuck = /^(\d{1,2}(?:st|nd|rd|th)?)([a-z]{3,9})(\d{4})?$/.exec(text) ?? /^([a-z]{3,9})(\d{1,2}|\d{4})$/.exec(text);
  const unstuck = stuck?.slice(1).filter((part) => (part as string | undefined) !== undefined) ?? [];
  if (unstuck.some(isMonthName)) return unstuck;
  const [left = '', right = '', ...more] = text.split('-');
  if (more.length === 0 && right !== '' && isStretch(left, right, before, after)) return [left, '-', right];
  // "Nov 18-Dec 19" has the dash of a stretch where "18-Dec" alone has none.
  if (isMonthName(before) && /^\d{1,2}$/.test(left) && isMonthName(right) && /^\d{1,2}$/.test(after[0]?.text ?? ''))
    return [left, '-', right];
  return splitNames(text, after[0]?.text ?? '') ?? [text];
}

/** "27/03/15-03/04/15", "2014-2018", and "3-17" beside a month. */
function isStretch(left: string, right: string, before: string, after: readonly Word[]): boolean {
  if (WHOLE.test(left) && WHOLE.test(right)) return true;
  if (/^\d{4}$/.test(left) && /^\d{4}$/.test(right)) return Number(right) > Number(left) + 1;
  const isDays = /^\d{1,2}(?:st|nd|rd|th)?$/.test(left) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(right);
  const [first = '', second = '', third = ''] = after.map((word) => word.text);
  const names = [before, first, ...(first === 'of' || first === 'in' || first === 'the' ? [second] : [])];
  return isDays && (names.some(isMonthName) || [first, second, third].includes('month'));
}

function splitNames(text: string, after: string): readonly string[] | undefined {
  const parts = text.split(/[-/.]/);
  const kinds = parts.map(kindOf);
  if (parts.length < 2 || parts.length > 5 || kinds.includes('other') || kinds.every((kind) => kind === 'number')) return undefined;
  const [first = '', last = ''] = parts;
  // Spreadsheets write April 2016 as "Apr-16".
  if (kinds.join() === 'month,number' && /^\d{2}$/.test(last) && !/^\d{4}$/.test(after)) return [first, String(fullYear(last))];
  return parts.flatMap((part, at) => {
    const isEnd = at > 0 && kinds[at] === kinds[at - 1] && kinds[at] !== 'part' && !/^\d{4}$/.test(part);
    return isEnd ? ['-', part] : [part];
  });
}

function kindOf(text: string): string {
  if (NUMBER.test(text)) return 'number';
  if (isMonthName(text)) return 'month';
  if (isWeekdayName(text)) return 'weekday';
  if (/^q[1-4]$/.test(text)) return 'quarter';
  if (/^h[12]$/.test(text)) return 'half';
  return PART.test(text) ? 'part' : 'other';
}

/** Whether a reading may begin or end before this token: dates are never parts of words. */
export function isBoundary(tokens: readonly Token[], at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  return (
    before === undefined || here === undefined || before.word !== here.word || (before.text === '-' && tokens[at - 2]?.word !== here.word)
  );
}
