import type { Check, Evidence, Impact } from '../domain/chase-entry.ts';
import type { CheckDecision, Closing } from '../domain/closing.ts';
import { shortDay } from './phrases-dates.ts';
import { NOT_TAKEN } from './phrases-replies.ts';
import { quote } from './phrases.ts';

export const CLOSING = {
  open: (ref: string) => `Evidence and impact of ${ref}`,
  heading: (ref: string) => `${ref} is done. What shows it, and what is different?`,
  explain: 'Two questions, asked once. Leave out what you cannot say yet: it stays on the list of what is still to come.',
  how: 'How do we know what is different for children and young people?',
  howError: 'Please choose one of the answers offered.',
  impact: 'What is different for children and young people',
  impactHint: 'In a sentence or two, without naming anybody',
  evidence: 'What shows that it is done',
  evidenceHint: 'Minutes, a report, a date; no names of children',
  link: 'Link to it (starts with https://)',
  linkHint: 'https://',
  wordsError: 'Please use at most 2,000 characters.',
  save: 'Save',
  nothing: `Please fill in one of the two, or go back. ${NOT_TAKEN}`,
  impactWordless: `Please say in a sentence what is different. ${NOT_TAKEN}`,
  badLink: `The link does not start with https:// or is not an address I can keep. ${NOT_TAKEN}`,
  notDone: (ref: string) => ({
    title: `${ref} is not done yet`,
    sentence: 'Evidence and impact are asked for once it is reported done. Nothing was recorded.',
  }),
  saved: (ref: string) => `Saved with ${ref}. Somebody else now looks at it.`,
};

export const HOW_CHOICES: readonly { readonly title: string; readonly value: Impact['how'] }[] = [
  { title: 'Data shows it', value: 'data' },
  { title: 'An audit shows it', value: 'audit' },
  { title: 'Children and young people told us', value: 'voice' },
  { title: 'We do not know yet', value: 'none-yet' },
];

export const CHECK = {
  open: (ref: string) => `Check ${ref}`,
  heading: (ref: string, again: boolean) => (again ? `${ref}: does it still hold?` : `${ref}: is it done?`),
  outcome: 'What you found',
  outcomeError: 'Please choose one of the two.',
  choices: {
    confirmed: 'It is done',
    'sent-back': 'Not yet: send it back',
    embedded: 'It still holds: embedded',
    reopened: 'It does not hold: open it again',
  } satisfies Record<Check['outcome'], string>,
  words: 'What you saw',
  wordsHint: 'What you looked at and what you found',
  wordsError: 'Please use at most 2,000 characters.',
  save: 'Save',
  noChoice: `Please choose what you found. ${NOT_TAKEN}`,
  notYours: (ref: string) => ({
    title: `${ref}: somebody else has to look`,
    sentence:
      'What is done is checked by the chair, the board manager or another lead, and not by whoever reported it. Nothing was recorded.',
  }),
  line: (ref: string, outcome: Check['outcome']) => `Recorded: ${ref}, ${OUTCOMES[outcome]}`,
};

const OUTCOMES: Readonly<Record<Check['outcome'], string>> = {
  confirmed: 'checked that it is done. It is looked at again in some months.',
  'sent-back': 'sent back. It is in progress again; what was said stays in its history.',
  embedded: 'embedded.',
  reopened: 'opened again. It is in progress; what was said stays in its history.',
};

/** What a checker has to go on. */
export function closingLines(action: { readonly title: string }, { done, evidence, impact, check }: Closing): readonly string[] {
  const reported =
    done === undefined ? 'The plan’s document says that it is done.' : `Reported done on ${shortDay(done.on)} by ${done.by ?? 'a lead'}`;
  const doneWords = done === undefined || done.words === '' ? '' : `: ${quote(done.words)}`;
  return [
    quote(action.title),
    `${reported}${doneWords}`,
    ...(evidence.length === 0 ? ['No evidence was given: what you saw, in words, stands for it.'] : evidence.map(evidenceWords)),
    ...(impact === undefined ? [] : [impactLine(impact)]),
    ...(check === undefined
      ? []
      : [`Checked on ${shortDay(check.on)} by ${check.by}${check.words === '' ? '' : `: ${quote(check.words)}`}`]),
  ];
}

function evidenceWords({ words, link, by }: Evidence): string {
  return `Evidence from ${by}: ${[words === '' ? '' : quote(words), link ?? ''].filter((part) => part !== '').join(' ')}`;
}

export function impactLine({ how, words }: Impact): string {
  const known = HOW_CHOICES.find(({ value }) => value === how)?.title ?? '';
  return `For children and young people: ${words === '' ? known : `${quote(words)} (${known.toLowerCase()})`}`;
}

const STEPS: Readonly<Record<Exclude<Closing['step'], 'open'>, string>> = {
  done: 'done, no evidence yet',
  evidenced: 'done, evidence given, not checked yet',
  checked: 'checked by somebody else',
  embedded: 'embedded',
};

/** "Closing: 3 of 4, checked by somebody else; looked at again from 11 Jun 2015"; empty while it is open. */
export function closingWords({ step, relookOn }: Closing): string {
  if (step === 'open') return '';
  const place = { done: 1, evidenced: 2, checked: 3, embedded: 4 }[step];
  const again = step === 'checked' && relookOn !== undefined ? `; looked at again from ${shortDay(relookOn)}` : '';
  return `Closing, step ${String(place)} of 4: ${STEPS[step]}${again}`;
}

export function checkProblem(kind: Exclude<CheckDecision['kind'], 'checked'>, ref: string, relookOn?: string): string {
  switch (kind) {
    case 'not-done':
      return `${ref} is not reported done, so there is nothing to check. Nothing was changed.`;
    case 'words-missing':
      return `Please say in a few words what you saw. ${NOT_TAKEN}`;
    case 'checked-already':
      return `${ref} was checked already. Nothing was changed.`;
    case 'not-checked':
      return `${ref} has to be checked first. ${NOT_TAKEN}`;
    case 'too-early':
      return `${ref} counts as embedded after a second look${relookOn === undefined ? ', months after the check' : `, from ${relookOn} on`}. ${NOT_TAKEN}`;
  }
}
