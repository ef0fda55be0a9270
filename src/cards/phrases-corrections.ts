import type { Which } from '../questions/facets-form.ts';
import type { Instant } from '../domain/dates.ts';
import { shortMoment } from './phrases-dates.ts';

export const WRONG = 'Not what I meant';

const WHICH: Readonly<Record<Which, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due in the next 28 days',
  open: 'Not complete',
  finished: 'Complete',
  silent: 'No update in the last 28 days',
  all: 'All of them',
};

export function whichChoices(): readonly { readonly title: string; readonly value: Which }[] {
  return (Object.keys(WHICH) as Which[]).map((value) => ({ title: WHICH[value], value }));
}

export const CORRECTION = {
  title: 'What did you mean?',
  heard: (text: string) => `You asked: “${text}”`,
  kept: 'Choose below and I answer that. Your question is kept for the board manager, so that I can learn the board’s words.',
  heading: 'Show me the actions that are …',
  which: 'Which actions',
  lead: 'Led by',
  anyLead: 'Anybody',
  area: 'In area',
  anyArea: 'Any area',
  rag: 'With colour',
  anyRag: 'Any colour',
  error: 'Please choose one of the answers offered.',
  show: 'Show these',
};

export const MISSED = {
  title: 'What I did not understand',
  none: 'Nothing is waiting: I have understood every question since you last looked.',
  intro:
    'Where a question names a post in other words, choose the post: I then know that name. Numbers, addresses and full names are taken out of what is kept, as far as I can tell them.',
  heading: (text: string) => `“${text}”`,
  strange: (words: string) => `I do not know: “${words}”`,
  misread: 'I answered something else than was meant.',
  asked: (at: Instant, timeZone: string) => `Asked on ${shortMoment(at, timeZone)}.`,
  label: (words: string) => (words === '' ? 'What to do with it' : `“${words}” is another name of`),
  drop: 'Nothing: take it off the list',
  leave: 'Leave it here for now',
  save: 'Save',
  next: (rest: number) => `Next (${String(rest)} more)`,
  saved: (added: number) => (added === 0 ? 'Saved.' : `Saved. I know ${String(added)} more ${added === 1 ? 'name' : 'names'} now.`),
  inPrivate: { title: 'In our own chat', sentence: 'What people asked in vain is shown in your private chat with me.' },
  notYours: {
    title: 'For the chair and the board manager',
    sentence: 'What I did not understand is shown to the chair and the board manager only.',
  },
};
