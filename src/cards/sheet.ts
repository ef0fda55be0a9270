import template from '../../cards/sheet.json' with { type: 'json' };
import type { IsoDate } from '../domain/dates.ts';
import type { Message } from '../ports.ts';
import type { ButtonView } from './button-view.ts';
import { drawLargest, drawMessage, type Room } from './message.ts';
import { shorten } from './safe-text.ts';

type Choice = { readonly title: string; readonly value: string };
type Input = { readonly id: string; readonly label: string; readonly error: string };

/** What can be filled in on a sheet; each comes back under its `id`. */
export type SheetInputs = {
  readonly selects: readonly (Input & { readonly value: string; readonly choices: readonly Choice[] })[];
  /** Finds people in the directory beside those offered. */
  readonly pickers: readonly (Input & { readonly hint: string; readonly choices: readonly Choice[] })[];
  /** On a 24-hour clock, `08:30`. */
  readonly times: readonly (Input & { readonly value: string })[];
  readonly days: readonly (Input & { readonly value: IsoDate | '' })[];
  readonly texts: readonly (Input & { readonly hint: string; readonly value: string; readonly isMultiline: boolean })[];
};

/** One thing of a list, with buttons of its own. */
export interface SheetRow {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly buttons?: readonly ButtonView[];
}

/** A page of what the board itself is told and can set: rows, inputs, or both. */
export interface Sheet {
  readonly title: string;
  /** What has just happened. */
  readonly notice?: string;
  readonly intro?: readonly string[];
  readonly rows?: readonly SheetRow[];
  readonly inputs?: Partial<SheetInputs>;
  readonly notes?: readonly string[];
  readonly buttons?: readonly ButtonView[];
}

const HEADING_LENGTH = 200;
const NOTICE_LENGTH = 300;
const NO_INPUTS: SheetInputs = { selects: [], pickers: [], times: [], days: [], texts: [] };

/** The sheet with as many rows as fit; `sizes` are tried from the left. */
export function drawSheet(sizes: readonly number[], viewOf: (rows: number) => Sheet): Message {
  return drawLargest(sizes, (room) => drawIn(room, viewOf(room.rows)));
}

function drawIn({ longest }: Room, { title, notice, intro = [], rows = [], inputs, notes = [], buttons = [] }: Sheet): Message {
  const notices = notice === undefined ? [] : [shorten(notice, NOTICE_LENGTH)];
  const views = rows.map((row) => ({
    heading: shorten(row.heading, HEADING_LENGTH),
    lines: row.lines,
    links: row.buttons === undefined || row.buttons.length === 0 ? [] : [{ buttons: row.buttons }],
  }));
  const lines = [
    ...notices,
    title,
    ...intro,
    ...views.flatMap(({ heading, lines: inner }) => [heading, ...inner.map((line) => `  ${line}`)]),
    ...notes,
  ];
  const view = { title, notices, intro, rows: views, inputs: inputs === undefined ? [] : [{ ...NO_INPUTS, ...inputs }], notes, buttons };
  return drawMessage(template, { ...view, summary: `${notices[0] ?? title}. ${intro[0] ?? ''}` }, lines, longest);
}
