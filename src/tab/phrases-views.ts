/** The sentences of the other views. */
export const TIMELINE = {
  intro: 'Each action by its due date. The line is today; small marks are the mornings on which its leads are reminded.',
  none: 'No action has a date that could be drawn.',
  undated: 'Without a clear date',
  today: (day: string) => `Today, ${day}`,
  bar: (ref: string, words: string) => `${ref}: ${words}`,
};

export const TREND = {
  intro: 'How many actions had which colour as each week began, and today. Colours are what leads declared.',
  week: 'Week of',
  finished: 'Finished',
  overdue: 'Overdue',
  today: 'Today',
  table: 'The same as a table',
  chart: 'Actions by colour, week by week',
  tooFew: 'The plan is too new for a trend: it has been in Chaser for less than a week.',
};

export const LEADS = {
  intro: 'What each post leads, and who holds it today.',
  holder: 'Held by',
  vacant: 'Nobody holds it',
  leads: 'Leads',
  supports: 'Supports',
  open: 'Open',
  overdue: 'Overdue',
  next: 'Next due',
  nothing: 'Leads nothing',
};

export const UPCOMING = {
  intro: 'The reminders of the next four weeks, as they would go out if nobody reported before. Choose one to see the card itself.',
  none: 'No reminder is due in the next four weeks.',
  noneYours: 'You will get no reminder in the next four weeks.',
  card: (name: string) => `The card for ${name}`,
  preview: 'This is what it will look like. Its buttons do nothing here.',
  loading: 'Drawing the card…',
  failed: 'The card could not be drawn.',
};

export const HISTORY = {
  intro: 'Everything that was reported and changed, the newest first.',
  more: (count: number) => `Show more (${count} left)`,
  none: 'Nothing has happened yet.',
};

export const REVIEW = {
  none: 'No document waits for review',
  noneWhy: 'Send the plan’s Word, Excel, CSV, text or PDF file to Chaser in your own chat. What was read in it then waits here.',
  heading: (name: string) => `What was read in ${name}`,
  check: 'To check',
  changes: 'What adopting it would change',
  doubts: (count: number) => `Doubts (${count})`,
  declared: (count: number) => `Colours and statuses (${count})`,
  posts: (count: number) => `Posts and who holds them (${count})`,
  row: 'In the document',
  says: 'The document says',
  noRow: 'This is about the document as a whole.',
  leaveOpen: 'Leave it open for now',
  save: 'Save my answers',
  saving: 'Saving…',
  adopt: 'Adopt this plan',
  withdraw: 'Do not adopt it',
  sure: 'It becomes the board’s plan at once. Adopt it?',
  sureAway: 'It is put aside and nothing is changed. Put it aside?',
  yes: 'Yes',
  no: 'No',
  notLive: 'Nothing of this is live until you adopt it. What you fill in is kept.',
  unsaved: 'Save your answers first, so that they count.',
};

export const POSTS = {
  intro:
    'Who answers for what. A post that is given to somebody here is theirs from today; reminders follow it. Those of a vacant post come to the manager.',
  holder: 'Held by',
  vacant: 'Nobody',
  leaveVacant: 'Nobody: leave it vacant',
  forget: (name: string) => `Forget the name “${name}”`,
  assign: 'Give it to',
  choose: 'Choose a person',
  save: 'Assign',
  names: 'Also known as',
  alias: 'Another name for it',
  add: 'Add name',
  none: 'The plan names no post.',
};

export const WORDS = {
  intro: 'Questions that nobody understood. Where one names a post in other words, choose the post: that name is understood from then on.',
  none: 'Nothing is waiting: every question was understood.',
  means: (words: string) => `“${words}” is another name of`,
  nothing: 'Nothing: take it off the list',
  settle: 'Settle',
  glossary: 'What the board’s short words mean',
  noGlossary: 'The board’s glossary is empty.',
  term: 'Short word',
  meaning: 'What it means',
  setTerm: 'Save',
  change: (term: string) => `Change ${term}`,
  takeOff: (term: string) => `Take ${term} off`,
  asked: (when: string) => `Asked ${when}`,
};

export const OUTBOX = {
  intro: 'What has not arrived, and what to do about it.',
  none: 'Everything that was due has been delivered.',
  attention: 'Needs you',
  waiting: 'On its way',
  again: 'Try again',
  trying: 'Trying…',
  since: (when: string) => `Since ${when}`,
  about: 'About',
};

export const PANEL = {
  intro: {
    cover: 'Who stands in for a post while its holders are away. Reminders go to whoever stands in; it ends by itself.',
    silence: 'Who has been reminded and has not answered, the longest silence first.',
    reach: 'Whether Chaser can reach each lead, and what would put it right.',
    settings: 'How and when Chaser reminds. Every change stands on the audit trail.',
    audit: 'Who changed what about the board itself, the newest first.',
  },
  arrange: 'Arrange cover',
  post: 'Which post',
  person: 'Who stands in',
  from: 'From (today where it is empty)',
  until: 'Until, that day included',
  choose: 'Choose',
  look: 'Look at it first',
  start: 'Back to the start',
};

export const DESK = { loading: 'Reading…', failed: 'This could not be read.', notYours: 'This is for the chair and the board manager.' };
