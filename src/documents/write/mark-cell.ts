import type { Action, Rag, Status } from '../../domain/plan.ts';
import { withoutColours } from '../interpret/marks/colours.ts';
import { readMark } from '../interpret/marks/read-mark.ts';
import { oneLine, plain } from '../interpret/text.ts';
import type { KeyEntry } from '../read-plan.ts';
import type { TableCell } from './plan-table.ts';
import { NO_COLOUR, RAG, STATUS } from './wording.ts';

/** What the cell has to say, beside what the document says there. */
interface Judgement {
  readonly action: Action;
  readonly written: string;
  readonly key: readonly KeyEntry[];
  /** Another cell of the row says the status already. */
  readonly isStatusElsewhere: boolean;
}

/** The present colour and status in words that read back as just that: the document's own where they still hold, else those of its key. */
export function markCell({ action, written, key, isStatusElsewhere }: Judgement): TableCell {
  const { rag } = action;
  const isSaid = !isStatusElsewhere && isStatusSaid(action, written, key);
  const fits = (text: string): boolean => {
    const read = readMark({ text }, key);
    const isStatus = read.status === readAs(action.status) || (!isSaid && read.status === 'unknown');
    return text !== '' && read.rag === (rag ?? 'none') && isStatus;
  };
  const colour = rag === null ? '' : `${RAG[rag].sign} ${RAG[rag].word}`;
  const status = isSaid || rag === null ? STATUS[action.status] : '';
  const own = hasMoved(action) ? '' : withoutColours(oneLine(written));
  const entry = entryFor(action, key);
  const candidates = [
    hasWords(written) ? written : '',
    hasWords(own) ? join(colour, own) : '',
    hasWords(own) ? join(colour, own, status) : '',
    entry === undefined || !/[\p{L}\p{N}]/u.test(entry.mark) ? '' : join(entry.mark, entry.meaning),
    entry === undefined ? '' : join(colour, entry.meaning),
    join(colour, status),
    join(colour, STATUS[action.status]),
  ];
  return {
    text: candidates.find(fits) ?? join(colour === '' ? NO_COLOUR : colour, STATUS[action.status]),
    ...(rag === null ? {} : { rag }),
  };
}

/** A second column of status words: as it stands, unless it says another status than the present one. */
export function otherMark(action: Action, written: string, key: readonly KeyEntry[]): string {
  const { status } = readMark({ text: written }, key);
  return status === 'unknown' || status === readAs(action.status) || !hasMoved(action) ? written : STATUS[action.status];
}

export function saysStatus(action: Action, text: string, key: readonly KeyEntry[]): boolean {
  return readMark({ text }, key).status === readAs(action.status);
}

/** Not started is also what an action is before anybody says anything; only then does it need no word beside a colour. */
function isStatusSaid(action: Action, written: string, key: readonly KeyEntry[]): boolean {
  return (
    action.status !== 'not-started' ||
    action.written === undefined ||
    action.history.some(({ kind }) => kind === 'status') ||
    readMark({ text: written }, key).status === 'not-started'
  );
}

/** True where somebody has declared a status or a colour since the newest document. */
function hasMoved({ history }: Action): boolean {
  const fromDocument = history.findLastIndex(
    (entry) => entry.kind === 'created' || entry.kind === 'returned' || (entry.kind === 'update' && entry.route === 'document'),
  );
  const since = history.slice(fromDocument + 1);
  const reported = since.findIndex((entry) => entry.kind === 'update');
  return reported >= 0 && since.slice(reported).some(({ kind }) => kind === 'status' || kind === 'rag');
}

/** Embedded is a step after complete that documents have no word of their own for. */
export function readAs(status: Status): Exclude<Status, 'embedded'> {
  return status === 'embedded' ? 'complete' : status;
}

function entryFor({ rag, status }: Action, key: readonly KeyEntry[]): KeyEntry | undefined {
  const fitting = key.filter((entry) => (entry.rag ?? null) === rag && plain(entry.meaning) !== plain(rag ?? ''));
  return fitting.find((entry) => entry.status === readAs(status)) ?? (rag === null ? undefined : fitting[0]);
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ');
}

/** The ratings a key gives a meaning of their own, ready to be printed. */
export function keyMark({ mark, rag }: { readonly mark: string; readonly rag?: Rag }): string {
  return mark !== '' || rag === undefined ? mark : RAG[rag].word;
}
