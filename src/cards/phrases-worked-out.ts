import { RAG_RULE, type RagDifference, type RagReason } from '../domain/worked-out-rag.ts';
import { daysWords, shortDay } from './phrases-dates.ts';
import { ragWords } from './phrases.ts';

export const WORKED_OUT = {
  heading: 'Declared and worked out',
  rule: `Rule: red is more than ${String(RAG_RULE.redAfter)} days past its date, or past it and asking for help; amber is past its date, asking for help, or no word for ${String(RAG_RULE.silentAfter)} days with the date within ${String(RAG_RULE.soon)}; else green.`,
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
