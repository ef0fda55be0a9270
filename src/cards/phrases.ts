import { isChaseEntry } from '../domain/chase-entry.ts';
import type { Action, DateMove, HistoryEntry, Plan, Rag, Said, Status } from '../domain/plan.ts';
import { chaseWords } from './phrases-chase.ts';
import { shortDay } from './phrases-dates.ts';

/** Every RAG is a word and a shape; colour only comes on top. */
export const RAG_WORDS: Readonly<Record<Rag | 'none', string>> = {
  red: '■ Red',
  amber: '▲ Amber',
  green: '● Green',
  blue: '◆ Blue',
  none: '○ No colour',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  embedded: 'Embedded',
};

export const SAID_WORDS: Readonly<Record<Said, string>> = {
  'on-track': 'On track',
  'no-change': 'No change',
  'need-help': 'Need help',
  done: 'Done',
  'more-time': 'Need more time',
};

export function ragWords(rag: Rag | null): string {
  return RAG_WORDS[rag ?? 'none'];
}

/** "1 action", "3 actions". */
export function countActions(count: number): string {
  return count === 1 ? '1 action' : `${String(count)} actions`;
}

/** "1.4", "1.4 and 1.5", "1.4, 1.5 and 2.2". */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few of a long list, and how many more there are. */
export function firstOf(items: readonly string[], limit: number): string {
  return items.length <= limit ? listWords(items) : `${items.slice(0, limit).join(', ')} and ${String(items.length - limit)} more`;
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function quote(words: string): string {
  return `“${words}”`;
}

export function postName(plan: Plan, postId: string): string {
  return plan.posts.find((post) => post.id === postId)?.name ?? postId;
}

/** "Lead: A and B, with C". */
export function leadWords(action: Action, plan: Plan): string {
  const named = (part: 'lead' | 'supporting'): readonly string[] =>
    action.leads.filter((lead) => lead.part === part).map((lead) => postName(plan, lead.postId));
  const [leads, supporting] = [named('lead'), named('supporting')];
  if (leads.length + supporting.length === 0) return 'Lead: nobody is named';
  const support = supporting.length === 0 ? '' : `${leads.length === 0 ? '' : ', '}with ${listWords(supporting)}`;
  return `${leads.length > 1 ? 'Leads' : 'Lead'}: ${listWords(leads)}${support}`;
}

/** One line of an action's history. */
export function historyWords(entry: HistoryEntry): string {
  const words = entry.kind === 'update' ? entry.words.trim() : '';
  return `${shortDay(entry.on)}: ${historyLine(entry)}${words === '' ? '' : `: ${quote(words)}`}`;
}

/** What happened, without its day and without the words that somebody wrote. */
export function historyLine(entry: HistoryEntry): string {
  if (isChaseEntry(entry)) return chaseWords(entry);
  switch (entry.kind) {
    case 'created':
      return entry.made === undefined ? 'added to the plan' : `added to the plan in Teams, by ${entry.made.by}`;
    case 'update':
      return updateWords(entry.by, entry.said);
    case 'status':
      return `status went from ${STATUS_WORDS[entry.from]} to ${STATUS_WORDS[entry.to]}`;
    case 'rag':
      return `colour went from ${ragWords(entry.from)} to ${ragWords(entry.to)}`;
    case 'due':
      return moveWords(entry);
    case 'reworded':
      return `reworded; before it read ${quote(entry.from)}`;
    case 'leads':
      return 'given other leads';
    case 'removed':
      return 'left out of the new version of the plan';
    case 'renumbered':
      return `number ${entry.from} became ${entry.to}`;
    case 'returned':
      return 'back in the plan';
  }
}

/** Who asked for the move and who agreed to it are two people, and the history says both. */
function moveWords({ from, to, by, why, approvedBy }: DateMove): string {
  const moved = `due date went from ${dayOrNone(from)} to ${dayOrNone(to)}`;
  const who =
    approvedBy === undefined
      ? by === undefined
        ? ''
        : `, by ${by}`
      : `, ${by === undefined ? '' : `asked by ${by}, `}agreed by ${approvedBy}`;
  return `${moved}${who}${why === undefined ? '' : `: ${why}`}`;
}

export function dayOrNone(day: HistoryEntry['on'] | null): string {
  return day === null ? 'no date' : shortDay(day);
}

function updateWords(by: string | undefined, said: Said | undefined): string {
  const who = by ?? 'the plan document';
  return said === undefined ? `update from ${who}` : `${SAID_WORDS[said]}, said ${who}`;
}

export function steadyWords(times: number): string {
  return `Steady by say-so: “no change” ${String(times)} times running`;
}
