import type { IsoDate } from '../domain/dates.ts';
import { isFinished, type Action, type Plan, type Rag } from '../domain/plan.ts';
import { openExtension } from '../domain/extension.ts';
import { dueStatusWords, dueWords } from './phrases-dates.ts';
import { doneLateWords, extensionAskedWords } from './phrases-more-time.ts';
import { capitalise, leadWords, ragWords, STATUS_WORDS } from './phrases.ts';
import { shorten } from './safe-text.ts';

/** One action as the cards stack it on a narrow phone. */
export type RowView = {
  readonly ref: string;
  readonly title: string;
  /** The shape takes the colour, the word stays as dark as any text: yellow words on white cannot be read. */
  readonly ragShape: string;
  readonly ragWord: string;
  readonly ragColor: string;
  readonly state: string;
  readonly details: readonly string[];
};

const RAG_COLOURS: Readonly<Record<Rag | 'none', string>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'accent',
  none: 'default',
};

const TITLE_LENGTH = 200;

export function shortTitle(action: Action): string {
  return shorten(action.title, TITLE_LENGTH);
}

export function viewRow(action: Action, plan: Plan, today: IsoDate): RowView {
  return {
    ref: shorten(action.ref, 40),
    title: shortTitle(action),
    ...ragParts(action.rag),
    ragColor: RAG_COLOURS[action.rag ?? 'none'],
    state: stateWords(action, today),
    details: [shorten(leadWords(action, plan), 200), shorten(dueWords(action.due), 200)],
  };
}

function ragParts(rag: Rag | null): { ragShape: string; ragWord: string } {
  const [ragShape = '', ...words] = ragWords(rag).split(' ');
  return { ragShape, ragWord: words.join(' ') };
}

/** The row as plain text. */
export function rowLines(row: RowView): readonly string[] {
  return [`${row.ref} ${row.title}`, `  ${row.ragShape} ${row.ragWord} · ${row.state}`, ...row.details.map((detail) => `  ${detail}`)];
}

/** "38 days overdue · In progress · extension asked until 30 Apr 2015"; what was finished late stays marked so. */
function stateWords(action: Action, today: IsoDate): string {
  const status = STATUS_WORDS[action.status];
  if (isFinished(action)) return [status, ...doneLateWords(action)].join(' · ');
  const asked = openExtension(action);
  return [capitalise(dueStatusWords(action, today)), status, ...(asked === undefined ? [] : [extensionAskedWords(asked)])].join(' · ');
}
