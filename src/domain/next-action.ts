import { addDays, type IsoDate } from './dates.ts';
import { dueDay, originalDueDay, type DueDate } from './due-date.ts';
import { isSameWording, wordsIn } from './likeness.ts';
import type { DraftAction } from './plan-draft.ts';
import type { Declared } from './plan-diff.ts';
import { type Action, type DateMove, type HistoryEntry, type Lead, type ProgressUpdate } from './plan.ts';

/** What a draft's row needs to know to become an action of the plan. */
export interface Transfer {
  readonly on: IsoDate;
  readonly by: string;
  readonly documentName: string;
  readonly documentDay: IsoDate | undefined;
  /** Where the layout has the due date's words; -1 where nowhere. */
  readonly dueColumn: number;
  readonly postIdOf: (name: string) => string;
  readonly areaRefOf: (draft: DraftAction) => string;
  readonly takesDeclared: boolean;
  /** What stood at a ref before; 0 where nothing did. */
  readonly versionAt: (ref: string) => number;
}

export interface NextAction {
  readonly action: Action;
  /** Undefined where it is new. */
  readonly was?: Action;
  readonly isReturned: boolean;
  readonly change: {
    readonly moved?: { readonly from: IsoDate | null; readonly to: IsoDate | null };
    readonly reworded?: { readonly from: string; readonly to: string };
    readonly isLedByOthers?: boolean;
    readonly clash?: { readonly recorded: Declared; readonly inDocument: Declared };
  };
}

export function addedAction(draft: DraftAction, transfer: Transfer): NextAction {
  const action: Action = {
    ref: draft.ref,
    areaRef: transfer.areaRefOf(draft),
    title: draft.title,
    leads: leadsOf(draft, transfer),
    due: draft.due,
    status: draft.status ?? (hasProgress(draft) ? 'in-progress' : 'not-started'),
    rag: draft.rag,
    history: inOrder([{ kind: 'created', on: transfer.on }, ...updatesOf(draft, [], transfer)]),
    written: draft.written,
    version: transfer.versionAt(draft.ref) + 1,
  };
  return { action, isReturned: false, change: {} };
}

/** The same action in a new version of the plan; one that was left out before gets a line that says it is back. */
export function carriedAction(was: Action, draft: DraftAction, transfer: Transfer, isReturned: boolean): NextAction {
  const due = nextDue(was, draft, transfer);
  const move = moveOf(was, due, transfer);
  const title = draft.title.trim() === '' || isSameWording(was.title, draft.title) ? was.title : draft.title;
  const leads = leadsOf(draft, transfer);
  const isLedByOthers = !isSameLeads(was.leads, leads);
  const declared = nextDeclared(was, draft, transfer);
  const { on } = transfer;
  const entries: readonly HistoryEntry[] = [
    ...(isReturned ? [{ kind: 'returned' as const, on }] : []),
    ...(draft.ref === was.ref ? [] : [{ kind: 'renumbered' as const, on, from: was.ref, to: draft.ref }]),
    ...updatesOf(draft, was.history, transfer),
    ...(title === was.title ? [] : [{ kind: 'reworded' as const, on, from: was.title, to: title }]),
    ...(isLedByOthers ? [{ kind: 'leads' as const, on, from: was.leads, to: leads }] : []),
    ...(move === undefined ? [] : [move]),
    ...(declared.status === was.status ? [] : [{ kind: 'status' as const, on, from: was.status, to: declared.status }]),
    ...(declared.rag === was.rag ? [] : [{ kind: 'rag' as const, on, from: was.rag, to: declared.rag }]),
  ];
  const { status, rag } = declared;
  const present = { title, leads, due, status, rag, areaRef: transfer.areaRefOf(draft), written: draft.written, ref: draft.ref };
  const version = entries.length > 0 ? Math.max(was.version, transfer.versionAt(draft.ref)) + 1 : was.version;
  return {
    action: { ...was, ...present, history: inOrder([...was.history, ...entries]), version },
    was,
    isReturned,
    change: {
      ...(move === undefined ? {} : { moved: { from: move.from, to: move.to } }),
      ...(title === was.title ? {} : { reworded: { from: was.title, to: title } }),
      isLedByOthers,
      ...(declared.clash === undefined ? {} : { clash: declared.clash }),
    },
  };
}

/** What an action counts as whose document does not say how far it is, as the review tells. */
function hasProgress({ progress, updates }: DraftAction): boolean {
  return progress.trim() !== '' || updates.length > 0;
}

export function leftOutAction(action: Action, { on }: Transfer): Action {
  return { ...action, history: [...action.history, { kind: 'removed', on }], version: action.version + 1 };
}

/** Stable, so that what happened on one day stays in the order it happened. */
function inOrder(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

function leadsOf({ leads, supporting }: DraftAction, { postIdOf }: Transfer): readonly Lead[] {
  const all: readonly Lead[] = [
    ...leads.map((name) => ({ postId: postIdOf(name), part: 'lead' as const })),
    ...supporting.map((name) => ({ postId: postIdOf(name), part: 'supporting' as const })),
  ];
  return all.filter(({ postId }, index) => all.findIndex((other) => other.postId === postId) === index);
}

function isSameLeads(one: readonly Lead[], other: readonly Lead[]): boolean {
  const spelled = (leads: readonly Lead[]): string =>
    leads
      .map(({ postId, part }) => `${part}:${postId}`)
      .toSorted()
      .join();
  return spelled(one) === spelled(other);
}

/** A document that still says what it said last time does not undo a date the board has moved since. */
function nextDue(was: Action, draft: DraftAction, { dueColumn }: Transfer): DueDate {
  if (draft.isDueChosen === true) return draft.due;
  const last = was.written?.[dueColumn] ?? was.due.wording;
  const isAsBefore = isSameWording(last, draft.due.wording) || isSameWording(was.due.wording, draft.due.wording);
  // Nor does it undo a day a reviewer has given its words; a day that is read now in words that gave none is news.
  if (isAsBefore && (dueDay(was.due) !== undefined || dueDay(draft.due) === undefined)) return was.due;
  const { due } = draft;
  if (due.kind !== 'on' && due.kind !== 'window') return due;
  const original = originalDueDay(was.due) ?? dueDay(was.due);
  return due.originally !== undefined || original === undefined || original === due.by ? due : { ...due, originally: original };
}

function moveOf(was: Action, due: DueDate, { on, by, documentName }: Transfer): DateMove | undefined {
  const [from, to] = [dueDay(was.due) ?? null, dueDay(due) ?? null];
  if (from === to) return undefined;
  return { kind: 'due', on, from, to, wording: was.due.wording, by, why: `new version of the plan (${documentName})` };
}

/**
 * What a lead has declared in Chaser stands over what a document says, unless the reviewer chose otherwise; where nobody has declared
 * anything, the document is the only word there is.
 */
function nextDeclared(
  was: Action,
  draft: DraftAction,
  { takesDeclared }: Transfer,
): Declared & { readonly clash?: NextAction['change']['clash'] } {
  const recorded: Declared = { status: was.status, rag: was.rag };
  const inDocument: Declared = { status: draft.status ?? was.status, rag: draft.rag ?? was.rag };
  const isSame = inDocument.status === recorded.status && inDocument.rag === recorded.rag;
  if (isSame) return recorded;
  const isDeclared = was.history.some((entry) => entry.kind === 'update' && entry.route !== 'document');
  if (!isDeclared) return inDocument;
  return { ...(takesDeclared ? inDocument : recorded), clash: { recorded, inDocument } };
}

/** The document's progress as updates, without those the history has already. Words without a day of their own are older than today. */
function updatesOf(draft: DraftAction, history: readonly HistoryEntry[], { on, documentDay }: Transfer): readonly ProgressUpdate[] {
  const yesterday = addDays(on, -1);
  const undated = documentDay !== undefined && documentDay < on ? documentDay : yesterday;
  const dated = draft.updates.map(({ on: day, words }) => ({ on: day < on ? day : yesterday, words }));
  const isInDated = dated.some(({ words }) => isSameWording(words, draft.progress));
  const all = draft.progress.trim() === '' || isInDated ? dated : [...dated, { on: undated, words: draft.progress }];
  return all
    .filter(({ words }) => !isKnown(words, history))
    .map(({ on: day, words }) => ({ kind: 'update', on: day, words, route: 'document' }));
}

/** The words a day is written with. */
const DAY_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/**
 * Whether a progress cell says nothing beyond the updates the history has: a plan that was given out and comes back has a day and a name beside
 * each. Any other word is news, however short.
 */
function isKnown(words: string, history: readonly HistoryEntry[]): boolean {
  const updates = history.flatMap((entry) => (entry.kind === 'update' ? [entry] : []));
  const names = new Set(updates.flatMap(({ by }) => wordsIn(by ?? '')));
  let rest = ` ${wordsIn(words).join(' ')} `;
  let isFound = false;
  for (const update of updates) {
    const said = ` ${wordsIn(update.words).join(' ')} `;
    if (said.trim() === '' || !rest.includes(said)) continue;
    rest = rest.replace(said, ' ');
    isFound = true;
  }
  return isFound && wordsIn(rest).every((word) => DAY_WORD.test(word) || names.has(word));
}
