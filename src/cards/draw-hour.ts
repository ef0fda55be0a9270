import type { Board, Person } from '../domain/board.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { HOUR, SETTINGS } from './phrases-settings.ts';
import { settingId } from './settings-input.ts';
import { drawSheet } from './sheet.ts';

/** Zones people of an English board live in or travel to; another one can be said in words. */
const ZONES = [
  'Europe/London',
  'Europe/Dublin',
  'Europe/Paris',
  'Europe/Warsaw',
  'Europe/Athens',
  'Asia/Dubai',
  'Asia/Kolkata',
  'America/New_York',
];

/** When somebody gets their morning's card, and a way to choose. */
export function drawHour(board: Board, person: Person, notice?: string): Message {
  const zone = person.hour?.timeZone ?? board.calendar.timeZone;
  const zones = [...new Set([board.calendar.timeZone, zone, ...ZONES])];
  return drawSheet([1], () => ({
    title: HOUR.title,
    ...(notice === undefined ? {} : { notice }),
    intro: [HOUR.intro(hourWords(board, person))],
    inputs: {
      times: [{ id: settingId('hour'), label: HOUR.time, error: SETTINGS.time, value: person.hour?.time ?? board.reminderTime }],
      selects: [
        {
          id: settingId('zone'),
          label: HOUR.zone,
          error: SETTINGS.choose,
          value: zone,
          choices: zones.map((value) => ({ title: value, value })),
        },
      ],
    },
    buttons: [
      viewButton(HOUR.save, { verb: 'hour.save' }),
      ...(person.hour === undefined ? [] : [viewButton(HOUR.clear, { verb: 'hour.clear' })]),
    ],
  }));
}

/** "at 07:30 on the clocks of Europe/Dublin" */
export function hourWords(board: Board, { hour }: Person): string {
  return hour === undefined ? HOUR.boards(board.reminderTime) : HOUR.own(hour.time, hour.timeZone ?? board.calendar.timeZone);
}
