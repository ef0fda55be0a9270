import type { DueStatus } from '../domain/due-status.ts';
import type { Rag, Said, Status } from '../domain/plan.ts';
import type { GroupName, SortName, ViewName } from './address.ts';

/** Every sentence of the tab that does not come with the plan. */
export const RAG_WORDS: Readonly<Record<Rag | 'none', string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  none: 'No colour',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  embedded: 'Embedded',
};

export const DUE_WORDS: Readonly<Record<DueStatus, string>> = {
  overdue: 'Overdue',
  'review-missed': 'Review missed',
  'due-soon': 'Due in 28 days',
  upcoming: 'Later',
  continuous: 'Continuous',
  'cannot-say': 'Cannot say',
  finished: 'Finished',
};

export const SAID_WORDS: Readonly<Record<Said, string>> = {
  'on-track': 'On track',
  'need-help': 'Need help',
  done: 'Done',
  'more-time': 'Need more time',
  'no-change': 'No change',
};

export const VIEW_WORDS: Readonly<Record<ViewName, string>> = {
  plan: 'Plan',
  timeline: 'Timeline',
  trend: 'Trend',
  leads: 'By lead',
  upcoming: 'What will be sent',
  history: 'History',
  review: 'Review',
  posts: 'Posts',
  words: 'Words',
  outbox: 'Not delivered',
  cover: 'Cover',
  silence: 'Silence',
  reach: 'Reach',
  settings: 'Settings',
  audit: 'Audit trail',
};

export const SORT_WORDS: Readonly<Record<SortName, string>> = {
  plan: 'The plan’s order',
  due: 'Due date',
  rag: 'Colour, worst first',
  heard: 'Longest unheard of',
};

export const GROUP_WORDS: Readonly<Record<GroupName, string>> = {
  area: 'Area',
  lead: 'Lead',
  rag: 'Colour',
  none: 'One list',
};

export const NO_LEAD = 'No lead is named';

export const PAGE = {
  opening: 'Opening the plan…',
  skip: 'Skip to the content',
  views: 'Views of the plan',
  desk: 'Running the plan',
  asOf: (moment: string) => `As of ${moment}`,
  retry: 'Try again',
  offline: 'No connection. You see the plan as it was last read; what you type is kept on this device.',
  behind: 'The plan could not be read again. You see it as it was last read. Trying again…',
  failed: 'The plan could not be read',
  failedWhy: 'Chaser did not answer. Nothing is lost; please try again in a moment.',
  configure: 'The plan in this channel',
  configureWhy: 'Press Save, and the board’s action plan is shown here to everybody on the board’s list of people.',
  tabName: 'Plan',
  outside: 'Please open this in Teams',
  outsideWhy: 'The plan is shown inside Microsoft Teams, where Chaser knows who you are. Open Chaser there and choose the tab “Plan”.',
  chooseBoard: 'Which board?',
  updated: 'The plan was updated.',
  accessibility: 'Accessibility statement',
};

export const PLAN = {
  strip: 'Actions by due date',
  search: 'Search the plan',
  searchHint: 'Words, a number, a lead…',
  filters: 'Filter, sort and group',
  lead: 'Lead',
  area: 'Area',
  rag: 'Colour',
  due: 'Due',
  status: 'Status',
  sort: 'Sort by',
  group: 'Group by',
  any: 'Any',
  mine: 'Only mine',
  doubtful: 'Only doubtful',
  clear: 'Show all',
  shown: (count: number, all: number) => (count === all ? `${count} actions` : `${count} of ${all} actions`),
  none: 'No action fits',
  noneWhy: 'Nothing in the plan fits what you chose. Take a filter away, or show all.',
  empty: 'The plan has no actions',
  emptyWhy: 'The document that was adopted holds none. The board manager can send a newer one to Chaser.',
  table: 'The actions of the plan',
  columns: { ref: 'No.', title: 'Action', due: 'Due', rag: 'Colour', status: 'Status', last: 'Last heard' },
  lead1: 'Lead',
  withOthers: (names: string) => `with ${names}`,
  read: (wording: string) => `In the plan: “${wording}”`,
  unheard: 'Nobody has reported yet',
  doubt: 'To check',
  yours: 'Yours',
  by: (who: string, when: string) => `${who}, ${when}`,
  document: 'Plan document',
};

export const ACTION = {
  back: 'Back to the plan',
  close: 'Close',
  gone: 'This action is not in the plan',
  leads: 'Leads',
  supporting: 'Supporting',
  nobody: 'nobody holds it',
  due: 'Due',
  rag: 'Colour',
  status: 'Status',
  doubts: 'To check',
  story: 'What happened',
  written: 'In the board’s document',
  loading: 'Reading its history…',
  failed: 'Its history could not be read.',
  link: 'Copy a link',
  copied: 'Link copied.',
  notCopied: (link: string) => `It could not be copied. The link is ${link}`,
  workedOut: 'Worked out',
  evidence: (host: string) => `Open the evidence on ${host}`,
  mornings: 'Reminders',
};

export const FORM = {
  heading: (ref: string) => `Report on ${ref}`,
  said: 'How is it going?',
  words: 'A few words',
  wordsHint: 'What happened, what is next, what you need. Names of children or families do not belong here.',
  wordsNeeded: 'Please add a few words, so that the board knows what you need.',
  choose: 'Please choose one of the answers.',
  link: 'Link to what shows it',
  linkHint: 'Starts with https://. Leave it empty where there is none.',
  keepWords: 'Keep what I wrote',
  changeWords: 'Change my words',
  rag: 'Your colour for it',
  keep: (now: string) => `Leave it (${now})`,
  record: 'Record',
  recording: 'Recording…',
  left: (count: number) => `${count} characters left`,
  kept: 'What you typed is kept on this device until you record it.',
  lost: 'No answer came. It may or may not be recorded: press Record again, and it is recorded once.',
  changed: (by: string) => `${by} reported on this while you wrote. Read it first; pressing Record adds yours beside it.`,
  somebody: 'Somebody',
  notYours: 'Only its leads and the board manager can report on this action.',
  finished: 'It is finished: there is nothing more to report.',
};

export const DEMO = {
  region: 'Demo',
  name: 'Demo',
  person: 'You are',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
};
