import { drawHour, hourWords } from '../cards/draw-hour.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { HOUR } from '../cards/phrases-settings.ts';
import { settingId, textAt } from '../cards/settings-input.ts';
import { findPerson, type PreferredHour } from '../domain/board.ts';
import { chasingOf } from '../domain/chasing.ts';
import type { LocalTime } from '../domain/dates.ts';
import { hourProblem, withHour } from '../domain/own-hour.ts';
import type { Message, Transaction } from '../ports.ts';
import { addToTrail } from './add-to-trail.ts';
import type { Setting } from './find-setting.ts';

export function showHour({ board, person }: Setting, notice?: string): Message {
  return person === undefined ? drawNotice(HOUR.notMember) : drawHour(board, person, notice);
}

/** From a card's inputs. */
export async function saveHour(tx: Transaction, setting: Setting, data: Readonly<Record<string, unknown>>): Promise<Message> {
  const zone = textAt(data, settingId('zone'));
  const time = textAt(data, settingId('hour')) ?? '';
  const isOwnZone = zone !== undefined && zone !== '' && zone !== setting.board.calendar.timeZone;
  return await setHour(tx, setting, { time: time as LocalTime, ...(isOwnZone ? { timeZone: zone } : {}) });
}

/** Somebody's own hour, or none; anybody of the board sets theirs and nobody else's. It counts from the next card on. */
export async function setHour(tx: Transaction, setting: Setting, hour: PreferredHour | undefined): Promise<Message> {
  const { board, person } = setting;
  if (person === undefined) return drawNotice(HOUR.notMember);
  const problem = hour === undefined ? undefined : hourProblem(board, hour);
  if (problem !== undefined) return showHour(setting, problemWords(setting, problem));
  const changed = withHour(board, person.id, hour);
  const after = findPerson(changed, person.id) ?? person;
  const [from, to] = [hourWords(board, person), hourWords(changed, after)];
  if (from !== to) {
    await tx.saveBoard(changed);
    await addToTrail(tx, setting, 'hour', HOUR.trail(person.name, from, to));
  }
  return drawHour(changed, after, HOUR.saved(to));
}

function problemWords({ board }: Setting, problem: NonNullable<ReturnType<typeof hourProblem>>): string {
  switch (problem) {
    case 'unclear':
      return HOUR.unread;
    case 'unkind':
      return HOUR.unkind;
    case 'zone':
      return HOUR.zoneUnknown;
    case 'quiet':
      return HOUR.late(chasingOf(board).quietFrom);
  }
}
