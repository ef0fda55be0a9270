import type { DigestReason, DigestSection } from '../domain/digest.ts';
import { daysWords, shortDay } from './phrases-dates.ts';
import { differenceWords } from './phrases-worked-out.ts';
import { dayOrNone, firstOf, ragWords, STATUS_WORDS, steadyWords } from './phrases.ts';

export const SECTION_WORDS: Readonly<Record<DigestSection['kind'], string>> = {
  'needs-decision': 'Needs a decision',
  'newly-overdue': 'Newly overdue',
  changed: 'Changed since last week',
  silent: 'No word from the leads',
  'review-missed': 'Review missed',
  doubtful: 'Green but doubtful',
  'due-soon': 'Due in the next four weeks',
  done: 'Done since last week',
  impact: 'Done, impact not yet evidenced',
};

export const DIGEST = {
  title: (week: string) => `Action plan: ${week}`,
  /** `weeks` is more than one where a digest could not be posted. */
  subtitle: (planTitle: string, asOf: string, weeks: number) =>
    `${planTitle}. As of ${asOf}.${weeks > 1 ? ` It tells ${String(weeks)} weeks at once, because none was posted in between.` : ''}`,
  quiet: (overdue: readonly string[]) =>
    `Nothing has changed since last week. ${overdue.length === 0 ? 'Nothing with a clear date is overdue.' : `Still overdue: ${firstOf(overdue, 20)}.`}`,
  overdue: (refs: readonly string[]) => (refs.length === 0 ? 'Nothing with a clear date is overdue' : `Overdue: ${firstOf(refs, 20)}`),
  cannotSay: (refs: readonly string[]) => `Cannot say if late, for want of a clear date: ${firstOf(refs, 20)}`,
  counts: 'The whole plan, against a week ago',
  chart: 'Actions by colour',
  more: (count: number, refs: string) => `And ${String(count)} more: ${refs}`,
};

const VERSION_WORDS: Readonly<Record<'reworded' | 'leads' | 'removed' | 'renumbered' | 'returned', string>> = {
  reworded: 'Worded differently in the new version of the plan',
  leads: 'Led by others in the new version of the plan',
  removed: 'Left out of the new version of the plan',
  renumbered: 'It has another number in the new version of the plan',
  returned: 'Back in the plan',
};

/** Why a line stands in the digest. Never what a lead wrote: the channel is read by many. */
export function reasonWords(reason: DigestReason): string {
  switch (reason.kind) {
    case 'asked-for-help':
      return `A lead asked for help on ${shortDay(reason.on)}`;
    case 'asked-for-time':
    case 'steady':
    case 'doubted':
    case 'no-impact':
      return replyReasonWords(reason);
    case 'overdue':
      return `Was due ${shortDay(reason.due)}, ${daysWords(reason.days)} overdue`;
    case 'review-missed':
      return `To be looked at again by ${shortDay(reason.review)}, ${daysWords(reason.days)} ago`;
    case 'rag-changed':
      return `Colour went from ${ragWords(reason.from)} to ${ragWords(reason.to)}`;
    case 'status-changed':
      return `Status went from ${STATUS_WORDS[reason.from]} to ${STATUS_WORDS[reason.to]}`;
    case 'due-moved':
      return `Due date went from ${dayOrNone(reason.from)} to ${dayOrNone(reason.to)}`;
    case 'added':
      return 'New in the plan';
    case 'reworded':
    case 'leads':
    case 'removed':
    case 'renumbered':
    case 'returned':
      return VERSION_WORDS[reason.kind];
    case 'reported':
      return `A lead reported on ${shortDay(reason.on)}`;
    case 'silent':
      return reason.since === undefined
        ? 'Nobody has reported yet'
        : `Last report ${shortDay(reason.since)}${reason.days === undefined ? '' : `, ${daysWords(reason.days)} ago`}`;
    case 'due':
      return `Due ${shortDay(reason.due)}, ${dueInWords(reason.days)}`;
    case 'done':
      return `Done on ${shortDay(reason.on)}, ${reason.daysLate > 0 ? `${daysWords(reason.daysLate)} late` : 'in time'}`;
  }
}

type ReplyReason = Extract<DigestReason, { kind: 'asked-for-time' | 'steady' | 'doubted' | 'no-impact' }>;

function replyReasonWords(reason: ReplyReason): string {
  switch (reason.kind) {
    case 'asked-for-time':
      return reason.to === undefined
        ? `A lead asked for more time on ${shortDay(reason.on)}`
        : `Extension asked until ${shortDay(reason.to)}, on ${shortDay(reason.on)}; not decided yet`;
    case 'steady':
      return steadyWords(reason.times);
    case 'doubted':
      return differenceWords(reason.difference);
    case 'no-impact':
      return 'Nobody has said yet what is different for children and young people';
  }
}

/** "Overdue 3 (↑ up 1)"; no word where nothing moved. */
export function countWithMovement(label: string, now: number, before: number): string {
  const change = now - before;
  if (change === 0) return `${label} ${String(now)}`;
  return `${label} ${String(now)} (${change > 0 ? `↑ up ${String(change)}` : `↓ down ${String(-change)}`})`;
}

function dueInWords(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${daysWords(days)}`;
}
