import type { IsoDate } from '../../domain/dates.ts';
import type { ReadUpdate } from '../read-plan.ts';
import type { Columns, Row } from './columns/choose-columns.ts';
import { findMentions } from './dates/find-mentions.ts';
import { plain, tidy } from './text.ts';

export interface ProgressReading {
  readonly text: string;
  readonly updates: readonly ReadUpdate[];
}

/** The newest progress note and, where headings or the notes themselves give days, all notes with theirs, oldest first. */
export function readProgress(cells: Row, columns: Columns): ProgressReading {
  const notes = columns.progress.map(({ column, on }) => ({ text: tidy(cells[column]?.text ?? ''), on })).filter(({ text }) => text !== '');
  const dated = notes.flatMap(({ text, on }) => splitByDays(text, on));
  const updates = dated
    .flatMap(({ text, on }) => (on === undefined ? [] : [{ text, on }]))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const newest = notes
    .filter(({ on }) => on !== undefined)
    .toSorted((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1))
    .at(-1);
  const text = newest?.text ?? notes.map((note) => note.text).join('\n');
  return { text, updates };
}

/** "12/03/15: report drafted" or "12 March 2015, A. Chair: agreed", a line to a day; lines before the first day keep that of the heading. */
function splitByDays(text: string, heading: IsoDate | undefined): readonly { text: string; on: IsoDate | undefined }[] {
  const parts: { text: string; on: IsoDate | undefined }[] = [];
  for (const line of text.split('\n')) {
    const day = dayAtStart(line, heading);
    const last = parts.at(-1);
    if (day !== undefined) parts.push({ text: line, on: day });
    else if (last === undefined) parts.push({ text: line, on: heading });
    else parts[parts.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return parts;
}

function dayAtStart(line: string, heading: IsoDate | undefined): IsoDate | undefined {
  const words = plain(line).slice(0, 80);
  const [first] = findMentions(words, heading).mentions;
  const isLabel =
    first !== undefined && (first.unit === 'day' || first.unit === 'month') && /^(?:update |as at |\(|\[)?$/.test(words.slice(0, first.at));
  return isLabel && /^\)?\]?\s*(?:[:–-]|update\b|, [^:]{1,40}:|$)/.test(words.slice(first.end)) ? first.to : undefined;
}
