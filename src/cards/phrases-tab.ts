import { shortDay } from './phrases-dates.ts';
import { listWords } from './phrases.ts';

/** What nobody can be sure of about an action, in a few words each. */
export const DOUBT = {
  noDay: 'No clear last day',
  noLead: 'No lead is named',
  noHolder: (posts: readonly string[]) => `Nobody holds ${listWords(posts)}`,
};

export const REMINDED = {
  sent: (names: readonly string[]) => `reminder sent to ${listWords(names)}`,
  waiting: (names: readonly string[]) => `reminder to ${listWords(names)} is on its way`,
  attention: (names: readonly string[]) => `reminder to ${listWords(names)} has not arrived`,
  nobody: 'the board manager, because nobody holds the post',
};

export const TAB_REFUSED = {
  notOnBoard: 'You are not on this board’s list of people, so nothing can be shown here. Please ask the board manager to add you.',
  severalBoards: 'You sit on several boards here. Choose the one you want to look at.',
  noPlan: 'This board has no action plan in Chaser yet. The chair or the board manager can send it to Chaser in their own chat.',
  notYours: 'Only the chair and the board manager can do this. Nothing was changed.',
  noAction: (ref: string) => `There is no action ${ref} in the plan now. A newer version may have given it another number.`,
  stale: (ref: string, by: string | undefined) =>
    `${by ?? 'Somebody'} reported on ${ref} while you wrote. Nothing of yours is recorded yet: look at what they wrote, then record yours beside it.`,
  looksLike: (found: string) =>
    `${found} Nothing is recorded yet. You can change your words, or keep them: then the record has them as they are, and people without a right to them see them without that.`,
  holderChanged: 'Somebody has assigned this post since you opened it. Nothing was changed; here is who holds it now.',
  noPost: 'This post is not in the plan any more. Nothing was changed.',
  noAlias: 'This name has been taken away already.',
  noTerm: 'This word is not on the glossary. Nothing was changed.',
  manyTerms: 'The glossary is full: please take some words off first. Nothing was changed.',
  noPerson: 'This person is not on the board’s list. Nothing was changed.',
  reviewGone: 'This document no longer waits for review. Nothing was changed.',
  reviewChanged: 'Somebody settled more of this document since you opened it. Here is how it stands now; nothing was adopted.',
  noReminder: 'Nobody gets a reminder on that morning any more.',
  noQuestion: 'Somebody has settled this question already.',
};

export const OUTBOX = {
  reminder: (on: Parameters<typeof shortDay>[0]) => `Reminder of ${shortDay(on)}`,
  digest: 'Weekly digest',
  refresh: 'A card to be redrawn',
  undelivered: 'A note of what could not be delivered',
  review: 'What was read in a document',
  channel: 'The board’s channel',
  nobody: (posts: readonly string[]) => `Nobody: ${listWords(posts)}`,
  waiting: 'Waiting to be sent.',
};

export const ASSIGNED = {
  vacant: (post: string, on: Parameters<typeof shortDay>[0]) =>
    `Nobody holds “${post}” from ${shortDay(on)}. Its actions come to the manager.`,
  done: (person: string, post: string, on: Parameters<typeof shortDay>[0]) => `${person} holds “${post}” from ${shortDay(on)}.`,
};

export const TAUGHT = {
  alias: (alias: string, post: string) => `“${alias}” is now known as another name of “${post}”.`,
  forgotten: (alias: string, post: string) => `“${alias}” is no longer another name of “${post}”.`,
  settled: 'Taken off the list.',
  term: (term: string, meaning: string) => `“${term}” means “${meaning}” from now on.`,
  termGone: (term: string) => `“${term}” is off the glossary.`,
};

/** What a page is told where its request did not get as far as the board. */
export const TAB_TROUBLE = {
  'not-signed-in': 'You are not signed in. Please open Chaser in Teams again.',
  unavailable: 'Your sign-in cannot be checked at this moment. Nothing was changed. Please try again in a minute.',
  'too-often': 'That was a lot at once. Nothing was changed. Please wait a moment and try again.',
  unreadable: 'What this page sent could not be read. Nothing was changed. Please load the page again.',
} as const;

export const TAB_MISSING =
  'The plan’s tab has not been built on this machine. Run “npm ci” and “npm run build:tab”, and start Chaser again.';
