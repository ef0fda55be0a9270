import type { Cell } from '../content.ts';
import type { Doubt, KeyEntry, ReadAction as WholeAction, ReadStatus } from '../read-plan.ts';
import type { PlacedRow } from './areas.ts';
import type { Columns, Row } from './columns/choose-columns.ts';
import { isDateLike } from './columns/looks-like.ts';
import { isTicked } from './columns/tick-columns.ts';
import { cellWords } from './dates/day-words.ts';
import { findMentions } from './dates/find-mentions.ts';
import { reading, type DueReading } from './dates/reading.ts';
import type { DocumentDay } from './document-day.ts';
import { readLeads, type LeadKey, type LeadReading } from './leads/read-leads.ts';
import type { IsKnownLead } from './leads/split-leads.ts';
import { readMark, type MarkReading } from './marks/read-mark.ts';
import { readCompleted, readOpeningWords, readShortNote, suggestStatus } from './marks/status-words.ts';
import { readProgress } from './progress.ts';
import { readDue, STILL_OPEN } from './read-due.ts';
import type { RefReading } from './refs.ts';
import type { PlanTable } from './tables/find-tables.ts';
import { oneLine, plain, tidy } from './text.ts';

/** An action but for its row as written, which the layout of the whole document decides. */
type ReadAction = Omit<WholeAction, 'written'>;

/** What a row is read with: the document's own keys, leads and day. */
export interface ReadingScene {
  readonly statusKey: readonly KeyEntry[];
  readonly leadKey: LeadKey;
  readonly isKnownLead: IsKnownLead;
  readonly day?: DocumentDay;
}

export function readAction(
  { table, cells, area }: PlacedRow,
  { ref, doubt }: RefReading,
  scene: ReadingScene,
): { action: ReadAction; doubts: readonly Doubt[] } {
  const { columns } = table;
  const when = readWhen(cells, columns, scene.day);
  const { leads, supporting, doubt: leadDoubt } = readPeople(cells, columns, scene);
  const progress = readProgress(cells, columns);
  const mark = readMarks(cells, table, scene.statusKey, progress.text);
  const status = readStatus(mark, cells, columns, progress.text, when);
  const suggested = status === 'unknown' ? suggestStatus(progress.text) : undefined;
  const { doubt: dueDoubt, ...due } = when.due;
  const title =
    tidy(textIn(cells, columns.title)) || tidy(columns.areas.map((column) => textIn(cells, column)).find((text) => text !== '') ?? '');
  const action: ReadAction = {
    ref,
    area,
    title,
    leads,
    ...(supporting.length === 0 ? {} : { supporting }),
    byWhen: when.text,
    due,
    progress: progress.text,
    mark: mark.mark,
    status,
    ...(suggested === undefined ? {} : { suggestedStatus: suggested }),
    rag: mark.rag,
    ...(progress.updates.length === 0 ? {} : { updates: progress.updates }),
  };
  const doubts: readonly Doubt[] = [
    ...asDoubt(ref, 'ref', ref, doubt),
    ...asDoubt(ref, 'leads', '', leadDoubt),
    ...asDoubt(ref, 'due', when.text, dueDoubt),
    ...asDoubt(ref, 'rag', mark.mark, mark.doubt),
    ...asDoubt(ref, 'title', '', title === '' ? 'The row does not say what is to be done.' : undefined),
  ];
  return { action, doubts };
}

function asDoubt(ref: string, field: Doubt['field'], text: string, why: string | undefined): readonly Doubt[] {
  return why === undefined ? [] : [{ ref, field, text, why }];
}

function textIn(cells: Row, column: number | undefined): string {
  return column === undefined ? '' : (cells[column]?.text ?? '');
}

const LONGEST_DAY = 40;

interface When {
  readonly text: string;
  readonly due: DueReading;
}

/** The due date, a new one taking the first one's place; the words are those of the date that counts. */
function readWhen(cells: Row, columns: Columns, day: DocumentDay | undefined): When {
  const target = readWhenCell(columns.due === undefined ? undefined : cells[columns.due], columns.due === columns.lead, day);
  const renewed = readWhenCell(columns.newDue === undefined ? undefined : cells[columns.newDue], false, day);
  const original = readWhenCell(columns.oldDue === undefined ? undefined : cells[columns.oldDue], false, day);
  const current = renewed.due.kind === 'none' || renewed.due.rule === STILL_OPEN ? target : renewed;
  const earlier = current === renewed && target.due.by !== null ? target.due.by : original.due.by;
  const revised = current.due.by !== null && earlier !== null && earlier !== current.due.by ? putInOrder(current, earlier) : current;
  return withStart(revised, columns.start === undefined ? undefined : cells[columns.start], day);
}

/** The later of two dates is due, whichever column it stands in. */
function putInOrder({ text, due }: When, earlier: NonNullable<DueReading['by']>): When {
  const by = due.by ?? earlier;
  const isLater = by > earlier;
  return { text, due: { ...due, by: isLater ? by : earlier, originalBy: isLater ? earlier : by, rule: 'a revised date' } };
}

function withStart(when: When, start: Cell | undefined, day: DocumentDay | undefined): When {
  if (start === undefined || when.due.kind !== 'on' || when.due.by === null) return when;
  // A day among many words is none to start on: "From:" may be a letter's.
  const mentions = start.text.length > LONGEST_DAY ? [] : findMentions(plain(start.text), day?.today).mentions;
  const from = start.date ?? mentions[0]?.from;
  return from === undefined || from > when.due.by
    ? when
    : { text: when.text, due: { ...when.due, kind: 'window', from, rule: 'from a start to an end' } };
}

function readWhenCell(cell: Cell | undefined, isShared: boolean, day: DocumentDay | undefined): When {
  if (cell === undefined) return { text: '', due: reading('none', 'nothing written') };
  const text = isShared ? datedLines(cell.text, true) : cellWords(cell);
  return { text, due: readDue(text, { ...(cell.date === undefined ? {} : { date: cell.date }), ...day }) };
}

/** In a column of leads and days, the lines that hold days, or those that do not. */
function datedLines(text: string, isDated: boolean): string {
  return tidy(text)
    .split('\n')
    .flatMap(partAtDay)
    .filter((line) => isDateLike(line) === isDated)
    .join('\n');
}

/** "DI Holt – 30/09/2020", "Head of Service, Jan 2021", "Named GP (by Dec 2020)": who on the left, when on the right. */
function partAtDay(line: string): readonly string[] {
  for (const {
    0: { length },
    index,
  } of line.matchAll(/\s+[\u2013\u2014-]\s+|[,;:]\s+|\s+\((?:by )?|\s+by\s+/g)) {
    const [who, when] = [
      line.slice(0, index).trim(),
      line
        .slice(index + length)
        .replace(/\)$/, '')
        .trim(),
    ];
    if (who !== '' && !isDateLike(who) && isDateLike(when)) return [who, when];
  }
  return [line];
}

function readPeople(cells: Row, columns: Columns, { leadKey, isKnownLead }: ReadingScene): LeadReading {
  const text = textIn(cells, columns.lead);
  const own = readLeads(columns.lead === columns.due ? datedLines(text, false) : text, leadKey, isKnownLead);
  const others = columns.coLeads.flatMap((column) => readLeads(textIn(cells, column), leadKey, isKnownLead).leads);
  const leads = [...new Set([...own.leads, ...others])];
  const support = columns.support.flatMap((column) => readLeads(textIn(cells, column), leadKey, isKnownLead).leads);
  return { ...own, leads, supporting: [...new Set([...own.supporting, ...support.filter((lead) => !leads.includes(lead))])] };
}

/** The status column, else a progress cell that holds a word of the key or a colour, else what the "Completed" column says. */
function readMarks(cells: Row, { columns, headings }: PlanTable, key: readonly KeyEntry[], progress: string): MarkReading {
  const marks = columns.status.map((column) => readMark(inPercent(cells[column], headings[column] ?? ''), key));
  const rated = marks.find(({ rag }) => rag !== 'none') ?? marks.find(({ mark }) => mark !== '');
  if (rated !== undefined)
    return {
      ...rated,
      status: rated.status === 'unknown' ? (marks.find(({ status }) => status !== 'unknown')?.status ?? 'unknown') : rated.status,
    };
  const ticked = readTicks(cells, columns, key);
  if (ticked !== undefined) return ticked;
  const completed = oneLine(textIn(cells, columns.completed));
  if (columns.status.length > 0) return { mark: '', rag: 'none', status: 'unknown' };
  const [noted] = columns.progress.map(({ column }) => readProgressMark(cells[column], key)).filter((mark) => mark !== undefined);
  if (noted !== undefined) return noted;
  const shown = columns.completed === undefined ? undefined : readProgressMark(cells[columns.completed], key);
  return (
    shown ?? {
      mark: completed === '' && readShortNote(progress) !== undefined ? oneLine(progress) : completed,
      rag: 'none',
      status: 'unknown',
    }
  );
}

/** A tick says what stands over it. */
function readTicks(cells: Row, { ticks }: Columns, key: readonly KeyEntry[]): MarkReading | undefined {
  const [first, second] = ticks.filter(({ column }) => isTicked(cells[column]));
  if (first === undefined) return undefined;
  const mark = oneLine(textIn(cells, first.column)) || first.says;
  return second === undefined
    ? { ...readMark({ text: first.says }, key), mark }
    : { mark, rag: 'unknown', status: 'unknown', doubt: 'It is ticked more than once.' };
}

/** "60" under "% done" is 60 %. */
function inPercent(cell: Cell | undefined, heading: string): Cell | undefined {
  const isBare = cell !== undefined && /%|\bper ?cent/i.test(heading) && /^\d{1,3}(?:\.\d+)?$/.test(cell.text.trim());
  return isBare ? { ...cell, text: `${cell.text.trim()}%` } : cell;
}

/** A progress cell as a mark: only where its colour or its words are plainly one. */
function readProgressMark(cell: Cell | undefined, key: readonly KeyEntry[]): MarkReading | undefined {
  if (cell === undefined) return undefined;
  const read = readMark(cell, key);
  const isSign = /^[^\p{L}\p{N}]{1,3}$/u.test(oneLine(cell.text));
  const isMark = (read.rag !== 'none' && read.rag !== 'unknown') || (isSign && read.mark !== '');
  const isInKey = key.some(({ meaning, mark }) => [meaning, mark].some((word) => word !== '' && plain(word) === plain(cell.text)));
  return isMark || isInKey ? read : undefined;
}

function readStatus(mark: MarkReading, cells: Row, columns: Columns, progress: string, { text, due }: When): ReadStatus {
  if (mark.status !== 'unknown') return mark.status;
  const completed = columns.completed === undefined ? undefined : cells[columns.completed];
  const done = completed === undefined || oneLine(completed.text) === '' ? undefined : readCompleted(completed.text);
  const isDone = /^(?:completed?|done|closed|achieved)\b/.test(plain(text));
  const noted = readShortNote(progress);
  // "June and July done" of something to be done every month.
  const isOfADay = findMentions(plain(progress), '2015-01-01').mentions.length > 0;
  const said = noted === 'complete' && due.kind === 'recurring' && isOfADay ? 'in-progress' : noted;
  return done ?? said ?? readOpeningWords(progress) ?? (isDone ? 'complete' : 'unknown');
}
