import type { ColumnContent } from '../../domain/plan-layout.ts';
import type { Rag, Said, Status } from '../../domain/plan.ts';

/** Every colour is a sign and a word as well, so that a page in black and white says as much. */
export const RAG: Readonly<Record<Rag, { readonly sign: string; readonly word: string }>> = {
  red: { sign: '■', word: 'Red' },
  amber: { sign: '▲', word: 'Amber' },
  green: { sign: '●', word: 'Green' },
  blue: { sign: '◆', word: 'Blue' },
};

/** Where a key gives a colour to words that an action without one has to be described in. */
export const NO_COLOUR = 'No colour';

export const STATUS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  embedded: 'Embedded',
};

export const SAID: Readonly<Record<Said, string>> = {
  'on-track': 'On track',
  'no-change': 'No change',
  'need-help': 'Need help',
  done: 'Done',
  'more-time': 'Need more time',
};

/** Headings of columns that the board's own document does not have. */
export const USUAL_HEADINGS: Readonly<Record<Exclude<ColumnContent, 'other'>, string>> = {
  ref: 'No.',
  area: 'Area',
  title: 'Action',
  lead: 'Lead',
  support: 'Supported by',
  due: 'By When',
  progress: 'Progress',
  mark: 'Status',
};
