import type { Instant, IsoDate } from './dates.ts';
import type { Reminder } from './reminder.ts';
import { spentToldKey } from './tellings.ts';

/** Names a rung spent on one person; a new due date starts the ladder again because the date is part of the name. */
export function spentRungKey(ref: string, due: IsoDate, rung: number, who: string): string {
  return `${ref}/${due}/${String(rung)}/${who}`;
}

/** Names a question out of turn that was put to one person. */
export function askedKey(ref: string, asked: Instant, who: string): string {
  return `${ref}/${asked.slice(0, 10)}/asked ${asked}/${who}`;
}

/** All that a reminder spends on whom it is for: the rungs it stands for, the questions it puts, and what it tells. */
export function spentBy(reminder: Reminder): readonly string[] {
  const who = whoIs(reminder);
  const keys = reminder.items.flatMap(({ ref, due, rungs, asked }) => [
    ...rungs.map((rung) => spentRungKey(ref, due, rung, who)),
    ...(asked === undefined ? [] : [askedKey(ref, asked, who)]),
  ]);
  return [...keys, ...(reminder.told ?? []).map(spentToldKey)];
}

/** Who a reminder is for, as `spentRungKey` names them: a person, or a post that nobody holds. */
export function whoIs(reminder: Pick<Reminder, 'personId' | 'postIds'>): string {
  return reminder.personId ?? `post:${reminder.postIds.join('+')}`;
}

/**
 * That nobody holds a post is told to the manager with the first reminder there would be and once more when the date has come; to hear it
 * again every week, when nothing has changed, helps nobody. For people every rung is new.
 */
export function isNewToNobody(ref: string, due: IsoDate, rungs: readonly number[], who: string, spent: ReadonlySet<string>): boolean {
  if (!who.startsWith('post:')) return true;
  const [start, end] = [`${ref}/${due}/`, `/${who}`];
  const told = [...spent]
    .filter((key) => key.startsWith(start) && key.endsWith(end))
    .map((key) => Number(key.slice(start.length, -end.length)));
  return told.length === 0 || (rungs.some((rung) => rung >= 0) && told.every((rung) => rung < 0));
}
