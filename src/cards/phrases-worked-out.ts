import type { PlanRules } from '../domain/chasing.ts';
import type { RagDifference, RagReason } from '../domain/worked-out-rag.ts';
import { colourRule } from '../questions/describe.ts';
import { daysWords, shortDay } from './phrases-dates.ts';
import { ragWords } from './phrases.ts';

export const WORKED_OUT = {
  heading: 'Declared and worked out',
  rule: (rules: PlanRules) => `Rule: ${colourRule(rules)}.`,
};

/** "Declared ● Green; worked out ■ Red: date passed 21 days ago; last word 10 Feb 2015" */
export function differenceWords({ declared, rag, reasons }: RagDifference): string {
  return `Declared ${ragWords(declared)}; worked out ${ragWords(rag)}: ${reasonsWords(reasons)}`;
}

/** "date passed 21 days ago; last word 10 Feb 2015" */
export function reasonsWords(reasons: readonly RagReason[]): string {
  return reasons.map(reasonWords).join('; ');
}

function reasonWords(reason: RagReason): string {
  switch (reason.kind) {
    case 'finished':
      return 'it is done';
    case 'date-passed':
      return `date passed ${daysWords(reason.days)} ago`;
    case 'due-in':
      return `due in ${daysWords(reason.days)}`;
    case 'asked-for-help':
      return `asked for help on ${shortDay(reason.on)}`;
    case 'last-word':
      return `last word ${shortDay(reason.on)}`;
    case 'no-word':
      return 'nobody has reported yet';
  }
}
