import { askForEvents } from './awaited-events.ts';
import type { Board } from './board.ts';
import type { IsoDate } from './dates.ts';
import { isStillEscalated, tellEscalations } from './escalation.ts';
import { tellHandOvers } from './hand-over.ts';
import type { Plan } from './plan.ts';
import type { Announced } from './reminder-item.ts';
import { tellOfAnswers, tellOfChecks, tellOfClashes, tellOfDecisions, tellOfExtensions, tellOfSteady } from './reply-tellings.ts';
import type { Telling, TellingRule } from './told.ts';

/** What is told, in the order it stands on the card. */
const rules: readonly TellingRule[] = [
  tellOfExtensions,
  tellOfDecisions,
  tellEscalations,
  tellOfClashes,
  tellOfChecks,
  tellHandOvers,
  askForEvents,
  tellOfSteady,
  tellOfAnswers,
];

/** Everything that is to be told this morning and was not told before. */
export function tellingsDue(
  plan: Plan,
  board: Board,
  today: IsoDate,
  spent: ReadonlySet<string>,
  announced: readonly Announced[] = [],
): readonly Telling[] {
  return rules.flatMap((rule) => rule(plan, board, today, announced)).filter((telling) => !spent.has(spentToldKey(telling)));
}

/** Names what was told among the spent rungs. */
export function spentToldKey({ personId, key }: Telling): string {
  return `${TOLD}${key}/${personId}`;
}

/** Whether what was put on a morning is still to be told of the plan and the board as they stand now. */
export function isStillTold({ personId, key, told }: Telling, plan: Plan, board: Board, on: IsoDate): boolean {
  if (told.kind === 'escalated') return isStillEscalated(plan, told.ref, told.since, on);
  // It says how things stood that morning; its button shows how they stand.
  if (told.kind === 'unreached') return true;
  return tellingsDue(plan, board, on, new Set()).some((telling) => telling.personId === personId && telling.key === key);
}

const TOLD = 'told/';

/** The spent key as it reads once its action has another number; undefined where the action is gone, the key itself where it names none. */
export function renumberTold(key: string, moved: ReadonlyMap<string, string>, gone: ReadonlySet<string>): string | undefined {
  const { kind = '', rest = '' } = /^told\/(?<kind>[^/]+)\/(?<rest>.*)$/s.exec(key)?.groups ?? {};
  const isAbout = (ref: string): boolean => rest.startsWith(`${ref}/`);
  if ([...gone].some(isAbout)) return undefined;
  const from = [...moved.keys()].find(isAbout);
  return from === undefined ? key : `${TOLD}${kind}/${moved.get(from) ?? from}${rest.slice(from.length)}`;
}

export function isToldKey(key: string): boolean {
  return key.startsWith(TOLD);
}
