import { isAttribute } from '../piece.ts';
import type { Condition, Window } from '../query.ts';
import { silentIn } from '../read-windows.ts';

/** The part of a question a condition fills; a condition may lie across two ("overdue" says both when and how it stands). */
type Slot = 'lead' | 'area' | 'refs' | 'topic' | 'time' | 'state' | 'rag' | 'change';

const SLOTS: Readonly<Record<Exclude<Condition['is'], 'not' | 'any'>, readonly Slot[]>> = {
  overdue: ['time', 'state'],
  status: ['state'],
  rag: ['rag'],
  'on-track': ['rag', 'state'],
  area: ['area'],
  refs: ['refs'],
  lead: ['lead'],
  leads: ['lead'],
  due: ['time'],
  starts: ['time'],
  dated: ['time'],
  continuous: ['time'],
  moved: ['change'],
  'review-missed': ['time'],
  doubted: ['rag'],
  'without-impact': ['state'],
  'without-evidence': ['state'],
  unchecked: ['state'],
  'help-asked': ['state'],
  'to-be-decided': ['state'],
  'extension-asked': ['time'],
  punctual: ['state'],
  changed: ['change'],
  silent: ['change'],
  topic: ['topic'],
};

export function slotsOf(condition: Condition): readonly Slot[] {
  if (condition.is === 'not') return slotsOf(condition.of);
  return condition.is === 'any' ? condition.of.flatMap(slotsOf) : SLOTS[condition.is];
}

export function dropSlots(conditions: readonly Condition[], slots: readonly Slot[]): readonly Condition[] {
  return conditions.filter((condition) => !slotsOf(condition).some((slot) => slots.includes(slot)));
}

/** What a fragment names takes the place of what was there; what is only left out ("not the chair's") comes on top. */
export function swapIn(where: readonly Condition[], own: readonly Condition[]): readonly Condition[] {
  const timed = own.map((condition) => retime(condition, where));
  const named = timed.filter((condition) => condition.is !== 'not').flatMap(slotsOf);
  return settleFinished([...dropSlots(where, named), ...timed]);
}

/** "just the red ones": everything still holds, and this too. */
export function narrowBy(where: readonly Condition[], own: readonly Condition[]): readonly Condition[] {
  return settleFinished([...where, ...own]);
}

/** Which actions a question was about, without what it asked of them. */
export function scopeOf(where: readonly Condition[]): readonly Condition[] {
  return where.filter((condition) => !isAttribute(condition));
}

/** "what changed in March?" and then "and in February?": a bare date says of the actions what the date before it said. */
function retime(condition: Condition, where: readonly Condition[]): Condition {
  const silent = where.find((one) => one.is === 'silent');
  // "no update since January", then "since February".
  if (condition.is === 'changed' && condition.what === 'any' && silent !== undefined && /^(?:and )?since\b/i.test(condition.say))
    return silentIn(condition.window, condition.say);
  if (condition.is !== 'due') return condition;
  const due = where.find((one) => one.is === 'due');
  if (due?.is === 'due') return isBare(condition.say) ? { ...condition, window: likeBefore(condition.window, due.window) } : condition;
  const model = where.find((one) => one.is === 'changed' || one.is === 'silent' || one.is === 'starts');
  return model === undefined ? condition : withWindow(model, likeBefore(condition.window, model.window), condition.say);
}

/** "April", as against "in April" or "by April". */
function isBare(say: string): boolean {
  return !/^(?:in|on|by|before|after|since|until|till|til|up|from|between|during|over|within|throughout|prior|ahead|no|not|at|earlier|later|as|due)\b/i.test(
    say,
  );
}

/** "due by March", then "sorry, April": by April; "since March", then "February": since February. */
function likeBefore(window: Window, before: Window): Window {
  if (before.from === null && before.by !== null) return { from: null, by: window.by };
  return before.by === null && before.from !== null && window.by !== null ? { from: window.from, by: null } : window;
}

export function withWindow<C extends Condition & { window: Window; say: string }>(condition: C, window: Window, say: string): C {
  return { ...condition, window, say };
}

/** "completed ones due in March" are wanted whatever the window. */
function settleFinished(where: readonly Condition[]): readonly Condition[] {
  const wantsFinished = where.some((condition) => condition.is === 'status' && condition.statuses.includes('complete'));
  return where.map((condition) => (wantsFinished && condition.is === 'due' ? { ...condition, finishedToo: true } : condition));
}
