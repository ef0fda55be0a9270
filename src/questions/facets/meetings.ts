import type { IsoDate } from '../../domain/dates.ts';
import { bodiesIn } from '../dates/board-year.ts';
import { queryFor, type Facet, type Reading } from '../facet.ts';
import { hasAsk, tagsOf } from '../sentence.ts';

/** "when is the next board?", "date of the last executive meeting", "is there a board in April?". */
export const readMeetingQuestion: Facet = (reading) => {
  const { sentence, where } = reading;
  const found = tagsOf(sentence, 'date').find(({ date }) => date.meeting !== undefined)?.date;
  if (!found?.meeting || !where.every((condition) => condition.is === 'due' || condition.is === 'lead')) return undefined;
  const isAlone = sentence.marks.every(
    ({ tag }) => tag.kind === 'date' || tag.kind === 'noise' || tag.kind === 'greeting' || tag.kind === 'weak',
  );
  const isAsked = where.length < 2 && asksDay(reading) && !relates(reading);
  if (!isAlone && !isAsked && !asksWhetherMeets(reading)) return undefined;
  const { from, by } = found.window;
  const on: { on?: IsoDate } = from !== null && from === by && namesMonth(found.text) ? { on: from } : {};
  return queryFor({ kind: 'meeting', body: bodyOf(reading) ?? found.meeting.body, last: found.meeting.last, ...on }, [], reading.unused);
};

function asksDay({ sentence }: Reading): boolean {
  const isDate = tagsOf(sentence, 'noun').some(({ noun }) => noun === 'date') && tagsOf(sentence, 'verb').length === 0;
  return hasAsk(sentence, 'when', 'how-left') || isDate;
}

function relates({ sentence }: Reading): boolean {
  return sentence.marks.some(({ tag }) => (tag.kind === 'verb' && tag.verb !== 'start') || (tag.kind === 'noun' && tag.noun !== 'date'));
}

/** "when does the executive meet", "is there a board meeting in April": about the meeting itself, whoever else is named. */
function asksWhetherMeets(reading: Reading): boolean {
  const { sentence } = reading;
  const meets = sentence.words.some(({ text }) => /^(?:meet|meets|meeting|meetings|met)$/.test(text));
  const isThere = /^is there|^are there|^do we have|^have we got/.test(sentence.words.map(({ text }) => text).join(' '));
  return meets && (asksDay(reading) || isThere) && !relates(reading);
}

function bodyOf({ sentence: { words, scene } }: Reading): string | undefined {
  return bodiesIn(words, scene.calendar)[0];
}

function namesMonth(text: string): boolean {
  return /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(text);
}
