import { isChaseEntry } from './chase-entry.ts';
import type { Action, HistoryEntry, Plan } from './plan.ts';
import { withoutSensitive } from './sensitive.ts';

/**
 * The plan as those may read it who have no right to every word: what people wrote, without what could name or reach a child. `mayRead`
 * says of which actions the asker may read the words as they were written.
 */
export function sharedPlan(plan: Plan, mayRead: (action: Action) => boolean = () => false): Plan {
  const share = (action: Action): Action => (mayRead(action) ? action : shareAction(action));
  return { ...plan, actions: plan.actions.map(share), ...(plan.removed === undefined ? {} : { removed: plan.removed.map(share) }) };
}

/** The row as the document has it holds the same words again. */
function shareAction(action: Action): Action {
  const { written } = action;
  return {
    ...action,
    history: action.history.map(shareEntry),
    ...(written === undefined ? {} : { written: written.map(withoutSensitive) }),
  };
}

/** Fields that somebody typed; the plan document's own updates are read before they are adopted, and looked at all the same. */
const TYPED = ['words', 'why', 'effect', 'note', 'name', 'link'] as const;

function shareEntry(entry: HistoryEntry): HistoryEntry {
  if (entry.kind !== 'update' && entry.kind !== 'due' && !isChaseEntry(entry)) return entry;
  const fields: Readonly<Record<string, unknown>> = { ...entry };
  const safe = TYPED.flatMap((name) => {
    const text = fields[name];
    return typeof text === 'string' ? [[name, withoutSensitive(text)] as const] : [];
  });
  return { ...entry, ...Object.fromEntries(safe) };
}
