import type { ExtensionAsked } from '../domain/chase-entry.ts';
import type { IsoDate } from '../domain/dates.ts';
import { dueDay } from '../domain/due-date.ts';
import type { AskDecision, ExtensionVerdict, VerdictDecision } from '../domain/extension.ts';
import type { Action } from '../domain/plan.ts';
import { daysLate, firstDueDay, slippage } from '../domain/slippage.ts';
import { daysWords, shortDay } from './phrases-dates.ts';
import { NOT_TAKEN } from './phrases-replies.ts';
import { quote } from './phrases.ts';

export const EXTENSION = {
  open: (ref: string) => `More time for ${ref}`,
  heading: (ref: string) => `More time for ${ref}`,
  explain: 'The chair or the board manager decides. Until then the present date stands, and everybody sees that more time is asked for.',
  to: 'New date',
  toError: 'Please give the day by which it will be done.',
  why: 'Why it needs longer',
  whyHint: 'What happened, and what is left to do',
  effect: 'What it means for children, families or the board if this is late',
  effectHint: 'What waits for it, who feels it',
  wordsError: 'Please use at most 2,000 characters.',
  save: 'Ask for it',
  noDate: `Please give the new date. ${NOT_TAKEN}`,
  asked: (ref: string, to: IsoDate) => `Asked: more time for ${ref}, until ${shortDay(to)}. You hear as soon as it is decided.`,
};

export const VERDICT = {
  open: (ref: string) => `Decide on ${ref}`,
  heading: (ref: string) => `${ref}: more time is asked for`,
  decision: 'Your decision',
  decisionError: 'Please choose one of the three.',
  agree: (to: IsoDate) => `Agree, until ${shortDay(to)}`,
  shorter: 'Agree, until an earlier date',
  refuse: 'Refuse',
  to: 'The earlier date, if you chose one',
  toError: 'Please give a date before the one that was asked for.',
  why: 'Words for the lead (needed to refuse)',
  whyHint: 'Why, and what you expect by then',
  wordsError: 'Please use at most 2,000 characters.',
  save: 'Decide',
  noChoice: `Please choose what you decide. ${NOT_TAKEN}`,
  notYours: (ref: string) => ({
    title: `${ref}: somebody else decides`,
    sentence: 'The chair and the board manager decide on more time, and not whoever asked for it. Nothing was recorded.',
  }),
  settled: (ref: string) => ({
    title: `${ref}: nothing waits for a decision`,
    sentence: 'It was decided already, or is done by now. Nothing was changed.',
    suggestions: [`history of ${ref}`],
  }),
};

/** What the decision rests on: who asks for what, why, and how far the date has slipped before. */
export function askedLines(action: Action, asked: ExtensionAsked): readonly string[] {
  const effect = asked.effect === '' ? 'They did not say what it means if it is late.' : `If late: ${quote(asked.effect)}`;
  return [quote(action.title), `${asked.by} asks for ${shortDay(asked.to)}: ${quote(asked.why)}`, effect, datesLine(action)];
}

function datesLine(action: Action): string {
  const [due, first] = [dueDay(action.due), firstDueDay(action)];
  const slipped = slippageWords(action);
  if (due === undefined) return 'It has no clear date now.';
  return `Due now: ${shortDay(due)}.${slipped === '' || first === undefined ? ' It has not moved before.' : ` First due ${shortDay(first)}; ${slipped}.`}`;
}

/** "moved twice, 94 days"; empty where the date stands where it first stood. */
export function slippageWords(action: Action): string {
  const slipped = slippage(action);
  if (slipped === undefined) return '';
  const { times, days } = slipped;
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${String(times)} times`;
  const far = days === 0 ? 'back to its first date' : days < 0 ? `${daysWords(-days)} earlier` : daysWords(days);
  return `moved ${often}, ${far}`;
}

/** "extension asked until 30 Jun 2015" */
export function extensionAskedWords({ to }: Pick<ExtensionAsked, 'to'>): string {
  return `extension asked until ${shortDay(to)}`;
}

/** "done 12 days late", against the first date it ever had; nothing where it was in time or nobody can say. */
export function doneLateWords(action: Action): readonly string[] {
  const late = daysLate(action) ?? 0;
  return late === 0 ? [] : [`done ${daysWords(late)} late`];
}

export function askProblem(kind: Exclude<AskDecision['kind'], 'asked'>, ref: string): string {
  switch (kind) {
    case 'finished-already':
      return `${ref} is done, so it needs no more time. Nothing was changed.`;
    case 'words-missing':
      return `Please say why it needs longer. ${NOT_TAKEN}`;
    case 'date-passed':
      return `The new date must lie ahead. ${NOT_TAKEN}`;
    case 'date-not-later':
      return `The new date must be later than the present one. ${NOT_TAKEN}`;
    case 'date-too-far':
      return `The new date is more than two years away. Please choose an earlier one. ${NOT_TAKEN}`;
  }
}

export function verdictProblem(kind: Exclude<VerdictDecision['kind'], 'decided' | 'nothing-asked'>): string {
  switch (kind) {
    case 'words-missing':
      return `Please say why you refuse: the lead has to plan with it. ${NOT_TAKEN}`;
    case 'date-missing':
      return `Please give the earlier date you agree to. ${NOT_TAKEN}`;
    case 'date-passed':
      return `The date must lie ahead. ${NOT_TAKEN}`;
    case 'date-not-later':
      return `The date must be later than the present one. ${NOT_TAKEN}`;
    case 'date-not-shorter':
      return `Please give a date before the one that was asked for. ${NOT_TAKEN}`;
  }
}

export function verdictLine(ref: string, { decision }: ExtensionVerdict, asker: string, to: IsoDate | undefined): string {
  const until = to === undefined ? '' : ` until ${shortDay(to)}`;
  return decision === 'refused'
    ? `Decided: no more time for ${ref}. ${asker} is told.`
    : `Decided: more time for ${ref}${until}. ${asker} is told.`;
}
