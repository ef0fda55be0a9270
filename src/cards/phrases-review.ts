import type { MarkMeaning } from '../domain/draft-choice.ts';
import type { DoubtField } from '../domain/plan-draft.ts';
import type { SmartGap } from '../domain/smart-check.ts';
import type { Status } from '../domain/plan.ts';
import { countActions, firstOf, listWords, RAG_WORDS, STATUS_WORDS } from './phrases.ts';

export function some(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

export const REVIEW = {
  title: (name: string) => `What I read in ${name}`,
  counts: (title: string, actions: number, areas: number, posts: number) =>
    `${title === '' ? 'A plan without a title' : title}: ${countActions(actions)} in ${some(areas, 'area')}, led by ${some(posts, 'post')}.`,
  notLive: 'Nothing of this is live until you press “Adopt this plan”. What you fill in here is kept.',
  doubts: (open: number, all: number) => {
    if (all === 0) return 'Nothing in it was doubtful.';
    return open === 0 ? 'Every doubt is settled.' : `${some(open, 'doubt')}${open === all ? '' : ` of ${String(all)}`} to look at.`;
  },
  undated: (refs: readonly string[]) =>
    `No last day in ${firstOf(refs, 10)}: nobody can be reminded of ${refs.length === 1 ? 'it' : 'them'} until there is one.`,
  unread: (marks: readonly string[]) => `No meaning yet for: ${firstOf(marks, 8)}. Nobody’s colour is guessed from them.`,
  noStatus: (count: number) =>
    `${countActions(count)} ${count === 1 ? 'does' : 'do'} not say how far ${count === 1 ? 'it is' : 'they are'}. Unless you say otherwise, those with a word of progress count as in progress and the others as not started.`,
  holders: (without: readonly string[]) =>
    without.length === 0 ? 'Every post has a holder.' : `Without a holder: ${firstOf(without, 6)}. Their reminders go to the manager.`,
  key: (entries: readonly string[]) => `The plan’s key: ${firstOf(entries, 8)}.`,
  checkHeading: 'To check',
  changesHeading: 'What adopting it would change',
  firstPlan: 'This is the board’s first plan in Chaser.',
  buttonDoubts: (open: number) => `Check ${some(open, 'doubt')}`,
  buttonPosts: 'Posts and who holds them',
  buttonDeclared: 'Colours and statuses',
  buttonActions: 'Every action as read',
  buttonChanges: 'What would change',
  adopt: 'Adopt this plan',
  withdraw: 'Do not adopt it',
  save: 'Save and go on',
  next: (rest: number) => `Next (${String(rest)} more)`,
  first: 'From the start',
  overview: 'Overview',
  saved: (count: number) => (count === 0 ? 'Nothing was filled in, so nothing was changed.' : `Saved: ${some(count, 'answer')}.`),
  choose: 'Please choose one of the answers offered.',
  leaveOpen: 'Leave it open for now',
};

export const DOUBTS = {
  title: (open: number) => `${some(open, 'doubt')} to check`,
  none: 'Nothing is left to check.',
  inAction: (ref: string, title: string) => `${ref} ${title}`,
  inDocument: 'The whole document',
  asRead: (reading: string) => `Right as read: ${reading}`,
  readAs: (reading: string, rule: string) => `I read it as: ${reading}${rule === '' ? '' : ` (${rule})`}.`,
  answer: (ref: string | null) => (ref === null ? 'Your answer' : `Your answer for ${ref}`),
  day: (ref: string) => `The last day for ${ref}`,
  dayError: 'Please give a day.',
  dayChosen: 'It is due on the day I give below',
  continuous: 'It goes on all the time',
  conditional: 'It waits on something else',
  noDate: 'It has no date',
  leads: (ref: string) => `Who leads ${ref}`,
  leadsHint: 'Chair of the Executive; Business Manager',
  leadsChosen: 'Those I write below, with semicolons between them',
  title_: (ref: string) => `What is to be done in ${ref}`,
  titleChosen: 'The words I write below',
  textError: 'At most 500 characters.',
  wrong: 'Wrong: I will correct the document and send it again',
  noMeaning: 'Leave it without a colour',
  missingDay: (ref: string) => `Please give the day ${ref} is due; nothing was changed for it yet.`,
  missingWords: (ref: string) => `Please write the words for ${ref}; nothing was changed for it yet.`,
};

const FIELD_WORDS: Readonly<Record<DoubtField, string>> = {
  due: 'When it is due',
  rag: 'Its colour',
  status: 'Its status',
  leads: 'Who leads it',
  title: 'What is to be done',
  area: 'Which area it belongs to',
  ref: 'Its number',
  progress: 'Its progress',
  structure: 'How the table is laid out',
};

export function fieldWords(field: DoubtField): string {
  return FIELD_WORDS[field];
}

export const POSTS = {
  title: 'Posts and who holds them',
  intro: 'The document names these as leads. Choose who holds each post; reminders go to them.',
  leads: (refs: readonly string[]) => `Leads or supports ${firstOf(refs, 12)}.`,
  isNew: 'New in this plan.',
  heldBy: (names: readonly string[]) => `Held by ${firstOf(names, 6)}.`,
  willBe: (name: string) => `Will be held by ${name} once the plan is adopted.`,
  nobody: 'Nobody holds it yet.',
  picked: 'the person you chose',
  holder: (name: string) => `Who holds “${name}”`,
  holderHint: 'Search for a person',
  typed: (name: string) => `Or type the name of who holds “${name}”`,
  typedHint: 'As it stands in the board’s list of people',
  same: (name: string) => `Is “${name}” another name of a post you have?`,
  isOwn: 'No, it is a post of its own',
  error: 'Please choose somebody, or leave it empty.',
};

export const DECLARED = {
  title: 'Colours and statuses',
  intro: 'What the plan’s marks mean, and how far actions are that do not say it themselves.',
  mark: (mark: string) => `The mark “${mark}”`,
  onActions: (refs: readonly string[]) => `It stands on ${firstOf(refs, 12)}.`,
  meaning: (mark: string) => `What “${mark}” means`,
  status: (ref: string) => `How far ${ref} is`,
  suggests: (status: Status) => `Its progress words sound like: ${STATUS_WORDS[status].toLowerCase()}.`,
  takeSuggested: (count: number) => `Take all ${String(count)} suggestions`,
  suggestionsTaken: 'The suggested statuses are taken.',
  noWords: 'It has no word of progress.',
  documentDeclares: 'Take the document’s colours',
  documentDeclaresDone: 'The document’s colours and statuses will be taken.',
};

const MEANINGS: readonly MarkMeaning[] = ['red', 'amber', 'green', 'blue', 'not-started', 'in-progress', 'complete', 'embedded', 'nothing'];

export function meaningChoices(): readonly { readonly title: string; readonly value: MarkMeaning }[] {
  return MEANINGS.map((value) => ({ title: meaningWords(value), value }));
}

export function meaningWords(meaning: MarkMeaning): string {
  switch (meaning) {
    case 'red':
    case 'amber':
    case 'green':
    case 'blue':
      return RAG_WORDS[meaning];
    case 'nothing':
      return 'It has no meaning';
    case 'not-started':
    case 'in-progress':
    case 'complete':
    case 'embedded':
      return STATUS_WORDS[meaning];
  }
}

export const CHANGES = {
  title: 'What adopting it would change',
  none: 'It changes no action: every number, wording, lead and date is as it was.',
  added: 'Added',
  returned: 'Back in the plan',
  removed: 'Left out (their history is kept)',
  removedMade: 'Added in Teams and not in this document: they would be left out (their history is kept)',
  renumbered: 'Renumbered',
  moved: 'Re-dated (goes to the slippage ledger)',
  reworded: 'Re-worded',
  ledByOthers: 'Led by others',
  clashes: 'Declared otherwise since (I keep what the leads said)',
  clashesTaken: 'Declared otherwise since (the document’s word is taken)',
  unchanged: (count: number) => `${countActions(count)} unchanged.`,
  summary: (parts: readonly string[]) => parts.join(', '),
  was: (from: string, to: string) => `was “${from}”, now “${to}”`,
};

/** What somebody is called whom the people picker told only by id. */
export const NEWCOMER = 'New member (named when they first write)';

export const ADOPTED = {
  title: (title: string) => `Adopted: ${title}`,
  live: (actions: number) => `The plan is live, with ${countActions(actions)}. Reminders follow it from the next working morning on.`,
  already: 'This plan was adopted before. Nothing was changed now.',
  withdrawnTitle: 'Not adopted',
  withdrawn: 'The document was put aside and nothing was changed. Send it again whenever you like.',
  unmatched: (names: readonly string[]) =>
    `I found nobody called ${firstOf(names, 6)} among the board’s people. Pick them in Teams’ list of people the next time you send the plan, or ask IT to add them; until then their reminders go to the manager.`,
  unmatchedHeading: 'Holders I could not place',
  smartHeading: 'Is it SMART? A few hints',
  smartNone: 'SMART check: every open action says what is done, by whom and by when.',
  changed: 'Somebody recorded something while you were reading. Here is what adopting would change now.',
};

const SMART: Readonly<Record<SmartGap, string>> = {
  'no-verb': 'No doing word: start with what is to be done, such as “Develop”, “Agree” or “Audit”',
  'no-measure': 'Nothing to measure by: say how you will know, with a number or a finished thing',
  'no-date': 'No date: give a last day, or the month of a first look',
  'no-lead': 'No named lead: name the post that answers for it',
  'no-review-date': '“Ongoing” without a next look: give a date on which the board looks again',
};

export function smartLine(gap: SmartGap, refs: readonly string[]): string {
  return `${SMART[gap]}: ${firstOf(refs, 20)}.`;
}

export const IMPORTING = {
  reading: (names: readonly string[], dropped: number) => ({
    title: 'Reading it now',
    sentence: `I am reading ${listWords(names)}. What I found comes here in a moment; nothing is changed until you adopt it.${dropped === 0 ? '' : ` I take three files at once: please send the other ${String(dropped)} again.`}`,
  }),
  refusedTitle: (name: string) => `I could not read ${name}`,
  notImporter: {
    title: 'Only the chair and the board manager',
    sentence: 'A plan can be sent in by the board’s chair or its manager only. Nothing was read. Please send it to them.',
  },
  inPrivate: {
    title: 'Send it in our own chat',
    sentence: 'A plan is read and reviewed in your private chat with me. Nothing was read here.',
  },
  notDocument: {
    title: 'I cannot read that',
    sentence: 'I read plans from Word (.docx), Excel (.xlsx), CSV, text and PDF files. Please send one of those, or paste the table.',
    suggestions: ["what's overdue", 'my actions'],
  },
  how: {
    title: 'How to bring in a plan',
    sentence:
      'Send me the plan’s Word, Excel, CSV, text or PDF file in our private chat, or paste its table. I show you what I read, and nothing is live until you adopt it.',
  },
  noReview: { title: 'Nothing to review', sentence: 'No document waits for review. Send me the plan’s file, or paste its table.' },
  gone: {
    title: 'This document is no longer here',
    sentence: 'I cannot find this review any more. Nothing was changed. Please send the document again.',
  },
  fetchFailed: {
    'too-big': 'It is larger than 32 MB; please send only the pages or sheets with the plan.',
    gone: 'Teams no longer gives me access to the file; please send it once more.',
    'not-allowed': 'It lies at an address I may not read from; please send it from your own OneDrive or computer.',
    unreachable: 'I could not fetch it from Teams; please send it once more.',
  },
  unreadable: 'Something went wrong while I read it. Please send it once more, as .docx or .xlsx.',
  pasted: 'the table you pasted',
  unnamed: 'your file',
};

export const EXPORT = {
  description: (title: string) => `The action plan “${title}” as it stands now, in the board’s own columns.`,
  sent: (name: string) => ({
    title: 'Here is the plan',
    sentence: `${name} is in your OneDrive, in the folder for files from Teams chats.`,
  }),
  declined: { title: 'No file was made', sentence: 'Say “export the plan” whenever you want it.' },
  failed: {
    title: 'The file could not be saved',
    sentence: 'Teams did not take the file. Please say “export the plan” again in a minute.',
  },
  inPrivate: { title: 'In our own chat', sentence: 'I can only give files in your private chat with me. Say “export the plan” there.' },
  notMember: {
    title: 'I do not know you yet',
    sentence: 'Only people of the board can have the plan as a file. Please ask the board manager to add you.',
  },
};
