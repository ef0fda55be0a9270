import { managersOf, type Board } from './board.ts';
import { isoWeekOf, type IsoDate } from './dates.ts';
import { needsDoing, type Reach } from './reachability.ts';
import type { Telling, Unreached } from './told.ts';

/** Tells the managers, on their first morning of a week, of the leads whom no card reaches; nothing where every one can be reached. */
export function tellOfUnreached(board: Board, today: IsoDate, reach: readonly Reach[]): readonly Telling[] {
  const all = unreachedOf(reach);
  return managersOf(board).flatMap(({ id }): readonly Telling[] => {
    // A manager who reads this has been reached.
    const who = all.filter(({ personId }) => personId !== id);
    return who.length === 0 ? [] : [{ personId: id, key: `unreached/${isoWeekOf(today)}`, told: { kind: 'unreached', who } }];
  });
}

export function unreachedOf(reach: readonly Reach[]): readonly Unreached[] {
  return reach.filter(needsDoing).map(toUnreached);
}

function toUnreached(reach: Reach): Unreached {
  const { postIds } = reach;
  if (reach.kind === 'nobody') return { postIds, why: 'nobody' };
  return { postIds, personId: reach.personId, why: reach.trouble ?? 'no-chat' };
}
