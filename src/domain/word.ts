import type { Board } from './board.ts';
import type { AskedNow } from './chase-entry.ts';
import { answeringWith } from './cover.ts';
import type { IsoDate } from './dates.ts';
import { wordsIn } from './likeness.ts';
import type { Action, HistoryEntry } from './plan.ts';

/** The last thing somebody told about an action, by whatever button. */
export interface Word {
  readonly on: IsoDate;
  readonly words: string;
  /** The name as it was then; absent where the plan document told it. */
  readonly by?: string;
}

/** What counts as an answer to a reminder: a report, but also a question for more time or a day until which to be left alone. */
const ANSWERS: ReadonlySet<HistoryEntry['kind']> = new Set<HistoryEntry['kind']>([
  'update',
  'snoozed',
  'extension-asked',
  'evidence',
  'impact',
  'event',
  'review-set',
]);

/** Words that answer and tell nothing. */
const EMPTY =
  /^(?:(?:still )?on ?going|on track|as (?:before|above|last time)|no (?:change|update)s?|nothing new|n ?a|none|same|ok|okay|fine|in progress|tbc|see above)$/;
const FEWEST_WORDS = 3;

/**
 * The last word on an action. Where each lead answers for themselves, only what `ofPeople` (ids) said counts; otherwise anybody's does.
 */
export function lastWord(action: Action, ofPeople: readonly string[]): Word | undefined {
  const own = answersForAll(action) ? undefined : ofPeople;
  const entry = action.history.findLast((each) => isAnswer(each) && (own === undefined || isBy(each, own)));
  if (entry === undefined) return undefined;
  return { on: entry.on, words: wordsOf(entry), ...('by' in entry ? { by: entry.by } : {}) };
}

/** Whether an entry of the history speaks for a lead: anybody's does, unless each post answers for itself. */
export function speaksFor(action: Action, entry: HistoryEntry, { board, who, on }: { board: Board; who: string; on: IsoDate }): boolean {
  return answersForAll(action) || !('personId' in entry) || answeringWith(board, action, who, on).includes(entry.personId);
}

/** Whether one lead's answer stands for all of them, as it does until somebody says otherwise. */
export function answersForAll({ history }: Action): boolean {
  const rule = history.findLast((entry) => entry.kind === 'answer-rule');
  return rule?.rule !== 'all';
}

/** The question for an update out of turn that still waits for an answer. */
export function openAsking({ history }: Action): AskedNow | undefined {
  const asked = history.findLast((entry) => entry.kind === 'asked');
  return asked === undefined || history.slice(history.indexOf(asked)).some(isAnswer) ? undefined : asked;
}

/** An answer that says neither what happened nor what is next. A finished action, a snooze or a question for more time says enough. */
export function saysLittle(action: Action): boolean {
  const last = action.history.findLast(isAnswer);
  if (last?.kind !== 'update' || (last.said !== 'on-track' && last.said !== 'no-change')) return false;
  const words = wordsIn(last.words);
  return words.length < FEWEST_WORDS || EMPTY.test(words.join(' '));
}

function isAnswer(entry: HistoryEntry): boolean {
  return ANSWERS.has(entry.kind);
}

function isBy(entry: HistoryEntry, people: readonly string[]): boolean {
  return 'personId' in entry && people.includes(entry.personId);
}

function wordsOf(entry: HistoryEntry): string {
  if (entry.kind === 'update' || entry.kind === 'evidence' || entry.kind === 'impact') return entry.words;
  return entry.kind === 'snoozed' || entry.kind === 'extension-asked' ? entry.why : '';
}
