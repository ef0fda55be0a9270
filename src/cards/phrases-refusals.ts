import { listWords, SAID_WORDS } from './phrases.ts';
import type { Refusal } from './refusal.ts';

/** What happened and what to do next, in one or two short sentences. Nothing was changed. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-the-lead':
      return `Only a lead can report on ${refusal.ref}${refusal.leads.length === 0 ? '' : `. That is ${listWords(refusal.leads)}`}. Nothing was recorded. If this is your action, ask the board manager to name you as a holder of the post.`;
    case 'no-such-action':
      return `There is no action ${refusal.ref} in the plan. Nothing was recorded. Please check the number.`;
    case 'no-such-reminder':
      return 'I cannot find this reminder any more. Nothing was recorded. Type “my actions” to see what is yours today.';
    case 'nothing-chosen':
      return `Please choose one answer for ${refusal.ref}: On track, No change, Need help, Done or Need more time. Nothing was recorded yet.`;
    case 'words-missing':
      return `You chose “${SAID_WORDS[refusal.said]}” for ${refusal.ref}. Please add a few words so that the board knows what you need. Nothing was recorded yet.`;
    case 'no-change-again':
      return `${refusal.ref} has had “No change” twice running. Please say in a sentence why it stays as it is. Nothing was recorded yet.`;
    case 'names-somebody':
      return `The words on ${refusal.ref} look as if they name a child or lead to one. Nothing was recorded yet. Please look at them once more.`;
    case 'bad-link':
      return `The link for ${refusal.ref} does not start with https:// or is not an address I can keep. Please copy it again, or leave it out. Nothing was recorded yet.`;
    case 'words-too-long':
      return `The words on ${refusal.ref} are longer than I can keep (2,000 characters). Please shorten them. Nothing was recorded yet.`;
    case 'finished-already':
      return `Action ${refusal.ref} is already finished. Choose Done to add words or evidence to it. Nothing was changed.`;
    case 'renumbered':
      return `A new version of the plan has given the number ${refusal.ref} to another action since. Nothing was recorded. Please look at your actions and report again.`;
    case 'unknown-button':
      return 'This card is out of date. Nothing was recorded. Type “my actions” to get a fresh one.';
    case 'not-on-board':
      return 'You are not on this board’s list of people, so I cannot show or record anything here. Please ask the board manager to add you.';
    case 'proposal-gone':
      return 'I no longer have this reply waiting. Nothing was recorded this time. Please type it again, such as “1.3 done, report sent 12 March”.';
  }
}

export function refusalTitle(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-the-lead':
      return `${refusal.ref} is led by someone else`;
    case 'no-such-action':
      return `No action ${refusal.ref}`;
    case 'no-such-reminder':
    case 'unknown-button':
    case 'proposal-gone':
    case 'renumbered':
      return 'This card is out of date';
    case 'nothing-chosen':
    case 'words-missing':
    case 'no-change-again':
    case 'names-somebody':
    case 'bad-link':
    case 'words-too-long':
      return `${refusal.ref}: one thing is missing`;
    case 'finished-already':
      return `${refusal.ref} is finished`;
    case 'not-on-board':
      return 'I do not know you yet';
  }
}

/** Questions that help from here, ready to ask. */
export function refusalSuggestions(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'not-on-board':
      return [];
    case 'not-the-lead':
    case 'finished-already':
      return [`tell me about ${refusal.ref}`, 'my actions'];
    case 'nothing-chosen':
    case 'words-missing':
    case 'no-change-again':
    case 'names-somebody':
    case 'bad-link':
    case 'words-too-long':
    case 'no-such-action':
    case 'no-such-reminder':
    case 'unknown-button':
    case 'renumbered':
    case 'proposal-gone':
      return ['my actions', "what's overdue"];
  }
}
