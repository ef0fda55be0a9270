import type { IsoDate } from '../domain/dates.ts';
import type { Scene } from './answer.ts';
import { datesIn } from './dates-alone.ts';

/** "snooze 1.3 until 14 April, waiting for the audit", as far as it could be read. */
export interface SnoozeReading {
  /** As the plan writes it, or as it was typed where the plan has no such action. */
  readonly ref: string;
  readonly until?: IsoDate;
  readonly why: string;
}

const LONGEST = 500;
const ASKED =
  /^(?:please |pls |can you |could you )?(?:snooze|pause|hold off on|put off|(?:do not|don't|stop) remind(?:ing)? me (?:of|about|on)|no (?:more )?reminders (?:on|for|about)|remind me later (?:of|about|on))\s+(?:(?:reminders (?:on|for|of) )?(?:action )?)(?<ref>\d{1,3}(?:\.\d{1,3}){1,2}[a-z]?)\b(?<rest>.*)$/isu;
const REASON = /[,;:–—]|\s-\s|\b(?:because|since we|as we|while|we are|i am)\b/iu;

/** Undefined for everything that is not asked so plainly; a question never is. */
export function readSnooze(text: string, scene: Scene): SnoozeReading | undefined {
  if (text.length > LONGEST || text.includes('?')) return undefined;
  const { ref, rest = '' } = ASKED.exec(text.trim().replaceAll('’', "'"))?.groups ?? {};
  if (ref === undefined) return undefined;
  const known = scene.plan.actions.find((action) => action.ref.toLowerCase() === ref.toLowerCase())?.ref ?? ref;
  const cut = REASON.exec(rest);
  const [when, why] = cut === null ? [rest, ''] : [rest.slice(0, cut.index), rest.slice(cut.index).replace(/^[,;:–—\s-]+/u, '')];
  const until = lastDayIn(when, scene) ?? (cut === null ? undefined : lastDayIn(why, scene));
  return { ref: known, why: why.trim(), ...(until === undefined ? {} : { until }) };
}

/** The last day of the last date that lies ahead: "until April" means its end. */
export function lastDayIn(text: string, { calendar, today }: Pick<Scene, 'calendar' | 'today'>): IsoDate | undefined {
  // "for two weeks" is a length where a question is asked, and a day here.
  const said = text.replace(/\bfor (?=(?:an? |the next )?(?:\w+ )?(?:days?|weeks?|months?|fortnights?)\b)/i, 'in ');
  const days = datesIn(said, calendar, today, false).dates.flatMap(({ by }) => (by !== null && by > today ? [by] : []));
  return days.at(-1);
}
