import type { Board } from './board.ts';
import type { IsoDate } from './dates.ts';
import type { Plan } from './plan.ts';
import { tellOfChecks, tellOfExtensions } from './reply-tellings.ts';
import type { Telling, TellingRule } from './telling.ts';

/** What is told, in the order it stands on the card. */
const rules: readonly TellingRule[] = [tellOfExtensions, tellOfChecks];

/** Everything that is to be told this morning and was not told before. */
export function tellingsDue(plan: Plan, board: Board, today: IsoDate, spent: ReadonlySet<string>): readonly Telling[] {
  return rules.flatMap((rule) => rule(plan, board, today)).filter(({ key }) => !spent.has(key));
}
