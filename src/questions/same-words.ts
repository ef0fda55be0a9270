import type { Action, Plan } from '../domain/plan.ts';

/** Whether two plans have the same words in the same places: whatever else changed, questions about the one can be held against the other. */
export function haveSameWords(one: Plan, other: Plan): boolean {
  return (
    isAlike(
      one.posts,
      other.posts,
      (left, right) => left.id === right.id && left.name === right.name && left.aliases.join('|') === right.aliases.join('|'),
    ) &&
    isAlike(one.areas, other.areas, (left, right) => left.ref === right.ref && left.title === right.title) &&
    isAlike(one.actions, other.actions, isSameAction)
  );
}

function isSameAction(left: Action, right: Action): boolean {
  return (
    left.ref === right.ref &&
    left.title === right.title &&
    isAlike(
      left.history,
      right.history,
      (one, two) => one.kind === two.kind && (one.kind !== 'update' || two.kind !== 'update' || one.words === two.words),
    )
  );
}

function isAlike<T>(left: readonly T[], right: readonly T[], isSame: (left: T, right: T) => boolean): boolean {
  return left.length === right.length && left.every((one, at) => isSame(one, right[at] as T));
}
