import type { BoardSettings, CountSetting, SettingProblem, TimeSetting } from '../domain/board-settings.ts';
import type { Chasing } from '../domain/chasing.ts';
import { capitalise, listWords } from './phrases.ts';

/** What each setting is called, on the card and on the trail. */
export const SETTING_NAMES: Readonly<Record<keyof BoardSettings, string>> = {
  ladder: 'Days around the due date',
  repeatEvery: 'After the last of them, again every so many days (0 for never)',
  reminderTime: 'Morning reminders at',
  digestTime: 'Weekly digest at',
  quietFrom: 'Nothing unasked goes out from',
  managerAfter: 'Working days without a reply until the manager is told',
  chairAfter: 'Working days without a reply until it is listed to the chair',
  catchUpDays: 'Missed mornings are made up for so many days',
  reviewAt: 'Actions without an end are looked at again',
  askAgainAfter: 'Days until the same action may be asked about again',
  relookAfterMonths: 'Months after a check until it is looked at again',
  redAfter: 'Days past its date until an action is red',
  silentAfter: 'Days without a word until an action counts as silent',
};

const REVIEW_WORDS: Readonly<Record<Chasing['reviewAt'], string>> = {
  'quarter-end': 'at the end of the quarter',
  'next-board': 'at the next board',
};

export function reviewChoices(): readonly { readonly title: string; readonly value: Chasing['reviewAt'] }[] {
  return (Object.keys(REVIEW_WORDS) as Chasing['reviewAt'][]).map((value) => ({ title: capitalise(REVIEW_WORDS[value]), value }));
}

/** "28, 14, 7 and 1 days before, on the day, 7 days after" */
export function ladderWords(rungs: readonly number[]): string {
  const sorted = rungs.toSorted((one, other) => one - other);
  const side = (days: readonly number[], word: string): readonly string[] =>
    days.length === 0
      ? []
      : [
          `${listWords(days.map((day) => String(Math.abs(day))))} ${days.length === 1 && Math.abs(days[0] ?? 0) === 1 ? 'day' : 'days'} ${word}`,
        ];
  const parts = [
    ...side(
      sorted.filter((rung) => rung < 0),
      'before',
    ),
    ...(sorted.includes(0) ? ['on the day'] : []),
    ...side(
      sorted.filter((rung) => rung > 0),
      'after',
    ),
  ];
  return parts.join(', ');
}

/** A setting's value as the board manager would say it. */
export function settingWords(settings: BoardSettings, name: keyof BoardSettings): string {
  if (name === 'ladder') return ladderWords(settings.ladder);
  return name === 'reviewAt' ? REVIEW_WORDS[settings.reviewAt] : String(settings[name]);
}

export const SETTINGS = {
  title: {
    reminders: 'Reminders and digest',
    escalation: 'When nobody replies',
    colours: 'Colours and silence',
    plan: 'This plan’s own reminders',
    channels: 'Where the digest goes',
  },
  intro: {
    reminders: 'What you change counts from now on, for every action without reminders of its own.',
    escalation: 'Leads are told beforehand what comes next and when. Days are working days.',
    colours: 'A lead’s colour is kept as declared. Chaser works its own out by this rule, and shows it only where the two differ.',
    plan: 'Leave it empty and this plan follows the board’s own days.',
    channels: 'The weekly digest goes to the channels that are on. Chaser must be in the team of a channel to post there.',
  },
  ladderHint: '28, 14, 7 and 1 days before, on the day',
  choose: 'Please choose one of the answers offered.',
  time: 'Please give a time between 06:00 and 21:00, such as 08:30.',
  number: 'Please give a whole number.',
  text: 'Please use at most 500 characters.',
  save: 'Save',
  pages: { reminders: 'Reminders', escalation: 'No reply', colours: 'Colours', plan: 'This plan', channels: 'Digest' },
  saved: (lines: readonly string[]) => `Saved. ${lines.join(' ')}`,
  same: 'Nothing was changed: it was like that already.',
  notSaved: (problems: readonly string[]) => `Nothing was changed. ${problems.join(' ')}`,
  changed: (name: string, from: string, to: string) => `${name}: from ${from} to ${to}.`,
  on: 'On',
  off: 'Off',
  channel: (name: string) => `Digest in ${name}`,
  noChannel: 'Chaser is in no channel yet. Add it to the board’s team; the first channel then gets the digest.',
  unnamedChannel: 'an unnamed channel',
  boards: 'the board’s own days',
  escalationOnly: 'The board manager can change the other settings; the chair and the manager both can change these.',
};

/** What is wrong with a setting and what would do. */
export function problemWords(problem: SettingProblem): string {
  switch (problem.kind) {
    case 'ladder-empty':
      return `I need at least one day, such as “${SETTINGS.ladderHint}”.`;
    case 'ladder-too-long':
      return 'At most twelve reminders go out around one due date. Please leave some out.';
    case 'ladder-too-far':
      return 'Reminders go out within a year of the due date. Please give smaller numbers.';
    case 'out-of-range':
      return `“${countName(problem.setting)}” takes a whole number from ${String(problem.least)} to ${String(problem.most)}.`;
    case 'time-unclear':
      return `“${SETTING_NAMES[problem.setting]}” takes a time such as 08:30.`;
    case 'time-unkind':
      return `“${SETTING_NAMES[problem.setting]}” takes a time between 06:00 and 21:00, so that nobody is woken.`;
    case 'quiet-before':
      return `“${timeName(problem.setting)}” would fall into the quiet hours. Please make it earlier, or let the quiet begin later.`;
    case 'chair-before-manager':
      return 'The manager is told before the chair. Please give the chair more days than the manager.';
  }
}

const RULE_WORDS: Readonly<Record<'any' | 'all', string>> = {
  any: 'any one of the leads answers for all',
  all: 'every lead answers for themselves',
};

export function ruleChoices(): readonly { readonly title: string; readonly value: 'any' | 'all' }[] {
  return (['any', 'all'] as const).map((value) => ({ title: capitalise(RULE_WORDS[value]), value }));
}

export const ACTION_SETTINGS = {
  title: (ref: string) => `Settings of ${ref}`,
  intro: 'Leave the days empty and the action follows the plan’s days.',
  rule: 'Who answers',
  usual: 'the usual days',
  changed: 'Somebody has changed this action meanwhile. Nothing of yours was saved; please look again.',
  ladderLine: (ref: string, from: string, to: string) => `Reminders of ${ref}: from ${from} to ${to}.`,
  ruleLine: (ref: string, from: 'any' | 'all', to: 'any' | 'all') => `${ref}: from “${RULE_WORDS[from]}” to “${RULE_WORDS[to]}”.`,
};

export const LADDER_UNREAD = `I could not read the days. Please write them like “${SETTINGS.ladderHint}”.`;

function countName(setting: CountSetting): string {
  return SETTING_NAMES[setting];
}

function timeName(setting: TimeSetting): string {
  return SETTING_NAMES[setting];
}

export const AUDIT = {
  title: 'The audit trail',
  none: 'Nothing has been changed in Teams yet.',
  intro: (count: number) =>
    count === 1 ? '1 change of the board itself, newest first.' : `${String(count)} changes of the board itself, newest first.`,
  heading: (moment: string, by: string) => `${moment}, ${by}`,
  note: 'What happens to an action stands in its own history.',
};

export const HOUR = {
  title: 'Your own hour',
  intro: (present: string) =>
    `Your morning’s card comes ${present}. You can choose an hour of your own; it never comes on a closed day or in the quiet hours.`,
  boards: (time: string) => `at the board’s hour, ${time}`,
  own: (time: string, zone: string) => `at ${time} on the clocks of ${zone}`,
  time: 'Your hour',
  zone: 'Your time zone',
  save: 'Save',
  clear: 'Use the board’s hour',
  saved: (present: string) => `Saved. Your morning’s card now comes ${present}.`,
  unread: 'I could not read the time. Please write it like “remind me at 7.30”. Nothing was changed.',
  late: (quiet: string) => `Nothing goes out from ${quiet} on this board, so please choose an earlier hour. Nothing was changed.`,
  zoneUnknown: 'I do not know that time zone. Please name it like Europe/London. Nothing was changed.',
  unkind: 'Please choose an hour between 06:00 and 21:00. Nothing was changed.',
  notMember: { title: 'Not on this board yet', sentence: 'Only people of the board can choose an hour. Nothing was changed.' },
  trail: (name: string, from: string, to: string) => `${name}’s own hour: from ${from} to ${to}.`,
};
