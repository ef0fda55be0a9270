import type { Scene } from './answer.ts';
import { ASKS, REF } from './read-reply.ts';

export interface DoubtfulReport {
  /** As the plan writes it, or as it was typed where the plan has no such action. */
  readonly ref: string;
  readonly isInPlan: boolean;
  readonly words: string;
}

/** Words of people who tell rather than ask. "Progress", "update" and "report" alone are asked for as often as they are given. */
const TELLS =
  /\b(?:done|completed?|finished|sent|went|delivered|agreed|approved|held|met|booked|arranged|drafted|submitted|published|shared|launched|recruited|started|begun|underway|under way|waiting|awaiting|will be|has been|have been|have|had|not on track|on track|behind|slipping|slipped|delayed|stuck|blocked|need|more time|extension|nearly|almost|half ?way|\d+ ?%|percent)\b|\d+ ?%|[\u2705\u2714\u{1F44D}\u{1F7E2}]|\b(?:update|progress|report)\s*[:\u2013\u2014-]/iu;

/**
 * Words that tell something about one action but not clearly enough to be read as a report ("1.6 the workshop report went out"). The
 * person is then asked which of the four answers it is, so that nobody believes something was recorded that was not.
 */
export function findDoubtfulReport(text: string, { plan }: Scene): DoubtfulReport | undefined {
  const words = text.trim();
  if (words.length > 2_000 || ASKS.test(words) || !TELLS.test(words)) return undefined;
  const refs = [...new Set(words.match(REF) ?? [])];
  const [ref] = refs;
  if (ref === undefined || refs.length > 1) return undefined;
  const action = plan.actions.find((each) => each.ref.toLowerCase() === ref.toLowerCase());
  return { ref: action?.ref ?? ref, isInPlan: action !== undefined, words };
}
