import { shortDay, shortMoment } from '../../cards/phrases-dates.ts';
import { REMINDED, TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { capitalise, historyLine } from '../../cards/phrases.ts';
import { isChaseEntry } from '../../domain/chase-entry.ts';
import { readEvidenceLink } from '../../domain/evidence-link.ts';
import { findPerson } from '../../domain/board.ts';
import { findAction, type Action, type HistoryEntry, type Plan } from '../../domain/plan.ts';
import type { StoredEnvelope } from '../../envelope.ts';
import type { Transaction } from '../../ports.ts';
import type { ActionDetail, TimelineEvent } from '../../tab-contract.ts';
import type { HistoryLine, HistoryView } from '../../tab-desk-contract.ts';
import { runsPlan, type PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** One action with everything that happened to it, newest first: what was reported and moved, and which reminders went out. */
export async function showAction(tx: Transaction, setting: PlannedSetting, ref: string): Promise<TabOutcome<ActionDetail>> {
  const { board, plan } = setting;
  const action = findAction(plan, ref);
  if (action === undefined) return refuse('missing', 'no-such-action', TAB_REFUSED.noAction(ref));
  // What did not arrive is told to those who can do something about it.
  const states = runsPlan(setting) ? (['sent', 'waiting', 'sending', 'attention'] as const) : (['sent'] as const);
  const reminders = (await tx.listEnvelopes(board.id, states)).flatMap((envelope) => reminderEvents(envelope, ref, setting));
  const history = action.history.map((entry) => toEvent(entry, setting));
  return ok({
    ref,
    version: action.version,
    events: [...history, ...reminders].toReversed().toSorted(newestFirst),
    written: writtenRow(plan, action),
  });
}

/** As many as a reader takes in at once. */
const LINES_A_PAGE = 100;

/** What changed in the whole plan, newest first, a page at a time. */
export async function showHistory(setting: PlannedSetting, from: number): Promise<TabOutcome<HistoryView>> {
  const { plan } = setting;
  const entries = [...plan.actions, ...(plan.removed ?? [])].flatMap((action) => action.history.map((entry) => ({ action, entry })));
  const sorted = entries.toReversed().toSorted((one, other) => newestFirst(momentOf(one.entry), momentOf(other.entry)));
  const lines = sorted.slice(from, from + LINES_A_PAGE).map(({ action: { ref, title }, entry }): HistoryLine => ({
    ref,
    title,
    ...toEvent(entry, setting),
  }));
  return ok({ lines, more: Math.max(0, sorted.length - from - lines.length) });
}

/** The plan's row as the board's document has it; empty where the plan came without one. */
function writtenRow({ layout }: Plan, { written = [] }: Action): ActionDetail['written'] {
  const columns = layout?.columns ?? [];
  return columns.map(({ heading }, index) => ({ heading, text: written[index] ?? '' })).filter(({ text }) => text.trim() !== '');
}

function toEvent(entry: HistoryEntry, { board }: PlannedSetting): TimelineEvent {
  const { told, link } = withoutLink(entry);
  const words = entry.kind === 'update' ? entry.words.trim() : '';
  const at = entry.kind === 'update' || isChaseEntry(entry) ? entry.at : undefined;
  return {
    kind: kindOf(entry),
    on: entry.on,
    when: at === undefined ? shortDay(entry.on) : `${shortDay(entry.on)}, ${shortMoment(at, board.calendar.timeZone).slice(-5)}`,
    line: capitalise(historyLine(told)),
    ...(words === '' ? {} : { quote: words }),
    ...(link === undefined ? {} : { link }),
  };
}

/** A page shows the address of evidence as a link; what is no address any more, since a part of it was taken out, stays in the line. */
function withoutLink(entry: HistoryEntry): { readonly told: HistoryEntry; readonly link?: string } {
  if (entry.kind !== 'evidence') return { told: entry };
  const { link: kept = '', ...told } = entry;
  const link = readEvidenceLink(kept);
  return link === undefined ? { told: entry } : { told, link };
}

function kindOf(entry: HistoryEntry): TimelineEvent['kind'] {
  if (isChaseEntry(entry)) return 'chase';
  const { kind } = entry;
  return kind === 'removed' || kind === 'returned' || kind === 'renumbered' ? 'moved' : kind;
}

function reminderEvents({ reason, to, state }: StoredEnvelope, ref: string, { board }: PlannedSetting): readonly TimelineEvent[] {
  if (reason.kind !== 'reminder' || !reason.items.some((item) => item.ref === ref)) return [];
  const names = to.kind === 'person' ? [findPerson(board, to.personId)?.name ?? to.personId] : [REMINDED.nobody];
  const words = state === 'sent' ? REMINDED.sent : state === 'attention' ? REMINDED.attention : REMINDED.waiting;
  return [{ kind: 'reminder', on: reason.on, when: shortDay(reason.on), line: capitalise(words(names)) }];
}

function momentOf(entry: HistoryEntry): { readonly on: string } {
  return { on: entry.kind === 'update' || isChaseEntry(entry) ? (entry.at ?? entry.on) : entry.on };
}

function newestFirst(one: { readonly on: string }, other: { readonly on: string }): number {
  return one.on === other.on ? 0 : one.on < other.on ? 1 : -1;
}
