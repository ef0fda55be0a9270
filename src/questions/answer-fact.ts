import { daysBetween } from '../domain/dates.ts';
import { dueDay, originalDueDay, startDay } from '../domain/due-date.ts';
import { isOverdue } from '../domain/due-status.ts';
import { lastUpdate, type Action } from '../domain/plan.ts';
import type { Answer, FactField, Scene } from './answer.ts';

/** One fact of an action; null where the plan does not hold it. */
export function factOf(field: FactField, action: Action, { today }: Scene): Extract<Answer, { kind: 'fact' }>['value'] {
  const due = dueDay(action.due);
  switch (field) {
    case 'leads':
      return action.leads.map((lead) => lead.postId);
    case 'due':
      return due ?? null;
    case 'start':
      return startDay(action.due) ?? null;
    case 'status':
      return action.status;
    case 'rag':
      return action.rag;
    case 'overdue':
      return isOverdue(action, today);
    case 'originalDue':
      return originalDueDay(action.due) ?? null;
    case 'lastUpdate':
      return lastUpdate(action)?.on ?? null;
    case 'daysOverdue':
      return due === undefined ? null : isOverdue(action, today) ? daysBetween(due, today) : 0;
    case 'daysLeft':
      return due === undefined ? null : daysBetween(today, due);
    case 'meeting':
      return null;
  }
}
