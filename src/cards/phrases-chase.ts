import type { AnswerRuleSet, ChaseEntry, Check, ExtensionDecided, Impact } from '../domain/chase-entry.ts';
import { shortDay } from './phrases-dates.ts';

export const IMPACT_WORDS: Readonly<Record<Impact['how'], string>> = {
  data: 'shown by data',
  audit: 'shown by audit',
  voice: 'shown by the voice of children and young people',
  'none-yet': 'not yet evidenced',
};

const DECISION_WORDS: Readonly<Record<ExtensionDecided['decision'], string>> = {
  agreed: 'agreed to more time',
  'agreed-shorter': 'agreed to a shorter extension',
  refused: 'refused more time',
};

const OUTCOME_WORDS: Readonly<Record<Check['outcome'], string>> = {
  confirmed: 'checked that it is done',
  'sent-back': 'checked it and sent it back',
  embedded: 'looked at it again and found it embedded',
  reopened: 'looked at it again and opened it once more',
};

const RULE_WORDS: Readonly<Record<AnswerRuleSet['rule'], string>> = {
  any: 'any one of the leads answers for all',
  all: 'every lead answers for themselves',
};

/** What one line about the chasing of an action tells, after its day. */
export function chaseWords(entry: ChaseEntry): string {
  const { by } = entry;
  switch (entry.kind) {
    case 'snoozed':
      return `${by} asked not to be reminded until ${shortDay(entry.until)}: “${entry.why}”`;
    case 'extension-asked':
      return `${by} asked for more time, until ${shortDay(entry.to)}: “${entry.why}”${entry.effect === '' ? '' : ` If late: “${entry.effect}”`}`;
    case 'extension-decided':
      return `${by} ${DECISION_WORDS[entry.decision]}${entry.to === undefined ? '' : `, until ${shortDay(entry.to)}`}${said(entry.why)}`;
    case 'evidence':
      return `evidence from ${by}${said(entry.words)}${entry.link === undefined ? '' : ` ${entry.link}`}`;
    case 'impact':
      return `${by} on what is different for children and young people, ${IMPACT_WORDS[entry.how]}${said(entry.words)}`;
    case 'checked':
      return `${by} ${OUTCOME_WORDS[entry.outcome]}${said(entry.words)}`;
    case 'asked':
      return `${by} asked for an update${said(entry.note)}`;
    case 'review-set':
      return `${by} set the next review for ${shortDay(entry.review)}`;
    case 'event':
      return `${by} named what it waits for: ${entry.name}${entry.day === undefined ? '' : `, on ${shortDay(entry.day)}`}`;
    case 'answer-rule':
      return `${by} set the rule: ${RULE_WORDS[entry.rule]}`;
    case 'ladder':
      return entry.rungs === null ? `${by} gave it back to the usual reminders` : `${by} set reminders of its own`;
  }
}

function said(words: string | undefined): string {
  return words === undefined || words.trim() === '' ? '' : `: “${words}”`;
}
