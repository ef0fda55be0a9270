import { isoDate } from '../domain/dates.ts';
import type { Action, Plan } from '../domain/plan.ts';
import type { Answer, FactField } from '../questions/answer.ts';
import { daysWords, dueWords, longDay } from './phrases-dates.ts';
import { countActions, listWords, postName, RAG_WORDS, STATUS_WORDS } from './phrases.ts';

const WORDS: Readonly<Record<string, string>> = { ...RAG_WORDS, ...STATUS_WORDS };

type FactValue = Extract<Answer, { kind: 'fact' }>['value'];

/** One fact in one sentence; where the plan does not say, it says that. */
export function factSentence(field: FactField, value: FactValue, plan: Plan, action: Action | undefined): string {
  switch (field) {
    case 'leads':
      return isEmpty(value) ? 'The plan names no lead.' : `Led by ${listWords(asList(value).map((post) => postName(plan, post)))}.`;
    case 'due':
      return `${isEmpty(value) ? 'The plan gives no clear due date.' : `Due ${dayWords(value)}.`}${action ? ` ${dueWords(action.due)}.` : ''}`;
    case 'start':
      return isEmpty(value) ? 'The plan gives no start date.' : `Starts ${dayWords(value)}.`;
    case 'originalDue':
      return isEmpty(value) ? 'The due date has not moved.' : `First due ${dayWords(value)}.`;
    case 'lastUpdate':
      return isEmpty(value) ? 'Nobody has reported on it yet.' : `Last reported on ${dayWords(value)}.`;
    case 'meeting':
      return isEmpty(value) ? 'I know of no such meeting.' : `The meeting is on ${listWords(asList(value).map(dayWords))}.`;
    case 'status':
      return `Status: ${WORDS[words(value)] ?? words(value)}.`;
    case 'rag':
      return isEmpty(value) ? 'No colour: nobody has declared one.' : `Colour: ${WORDS[words(value)] ?? words(value)}.`;
    case 'overdue':
      return overdueSentence(value);
    case 'daysOverdue':
      return isEmpty(value) ? 'I cannot say: it has no clear due date.' : `${daysWords(Number(value))} overdue.`;
    case 'daysLeft':
      return isEmpty(value) ? 'I cannot say: it has no clear due date.' : `${daysWords(Number(value))} left.`;
  }
}

/** "Chair of WSCB and Chair of the Executive: 2 actions each." */
export function peopleSentence(posts: readonly string[], count: number | undefined, plan: Plan): string {
  if (posts.length === 0) return 'Nobody in the plan.';
  const many = count === undefined ? '' : `: ${countActions(count)}${posts.length > 1 ? ' each' : ''}`;
  return `${listWords(posts.map((post) => postName(plan, post)))}${many}.`;
}

function overdueSentence(value: FactValue): string {
  if (isEmpty(value)) return 'I cannot say if it is overdue: it has no clear due date.';
  return value === true ? 'Yes, it is overdue.' : 'No, it is not overdue.';
}

function isEmpty(value: FactValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function asList(value: FactValue): readonly string[] {
  return typeof value === 'object' && value !== null ? value : [words(value)];
}

function words(value: FactValue): string {
  return typeof value === 'object' && value !== null ? listWords(value) : String(value ?? '');
}

/** A value that is no day is shown as it is. */
function dayWords(value: FactValue): string {
  const text = words(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? longDay(isoDate(text)) : text;
}
