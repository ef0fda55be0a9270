import type { Sensitive, SensitiveKind } from '../domain/sensitive.ts';
import { firstOf, listWords, quote } from './phrases.ts';

const WHAT: Readonly<Record<SensitiveKind, string>> = {
  child: 'a child',
  birth: 'a date of birth',
  nhs: 'an NHS number',
  file: 'a case number',
  address: 'an address',
  phone: 'a telephone number',
  email: 'an e-mail address',
};

export const SENSITIVE = {
  heading: (ref: string) => `${ref}: please look at your words once more`,
  /** "It looks as if they name a child: “Sam (7)”." */
  found: (found: readonly Sensitive[]) =>
    `It looks as if they name ${listWords([...new Set(found.map(({ kind }) => WHAT[kind]))])}: ${firstOf(
      found.map(({ text }) => quote(text)),
      4,
    )}.`,
  explain:
    'Nothing is recorded yet. You can change them below, or keep what you wrote: then the record has your words, and a channel or a group only ever sees the version without.',
  words: 'Your words for the record',
  wordsHint: 'What happened, without naming anybody',
  wordsError: 'Please use at most 2,000 characters.',
  change: 'Record these words',
  keep: 'Keep what I wrote',
  /** Under a reply typed in chat. */
  note: (found: readonly Sensitive[], safe: string) => `${SENSITIVE.found(found)} A channel or a group would only see: ${quote(safe)}`,
  recordSafe: 'Record it without that',
  /** Over a form whose words were not recorded: what they would be without. */
  inForm: (found: readonly Sensitive[], safe: readonly string[]) =>
    `${SENSITIVE.found(found)} Nothing is recorded yet: change the words below, record them without that, or keep them. A channel or a group only ever sees: ${firstOf(safe.map(quote), 3)}`,
  /** After something was recorded. */
  after: (found: readonly Sensitive[]) => `${SENSITIVE.found(found)} A channel or a group only sees it without.`,
};
