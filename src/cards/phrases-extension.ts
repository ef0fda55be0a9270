import type { SmartGap } from '../domain/smart-check.ts';
import type { IsoDate } from '../domain/dates.ts';
import { shortDay } from './phrases-dates.ts';
import { quote } from './phrases.ts';

/** What the list of found actions says in place of one. */
export const SEARCH = {
  none: (words: string) => `No action has ${quote(words)} in it. Try a number such as 2.1, a lead, or “overdue”.`,
  noMore: 'There are no more actions.',
  empty: 'The plan has no actions yet.',
  stranger: 'You are not on this board’s list of people, so I cannot show anything here. Please ask the board manager to add you.',
  severalBoards: 'You sit on several boards. Open your chat with Chaser once and choose the one to show.',
  noPlan: 'This board has no action plan in Chaser yet. The board manager can add it.',
  worry: (route: string) => `This sounds like a child, a family or a case, so I have not searched for it. ${route}`,
};

export const ACTION_CARD = {
  heading: (ref: string) => `Action ${ref}`,
  open: 'Open in the plan',
  asOf: (board: string, moment: string) => `${board}, as of ${moment}`,
  area: (ref: string, title: string) => (title.trim() === '' ? `Area ${ref}` : `Area ${ref}: ${title}`),
};

/** Why something is worth another look before it goes into the plan; none of it keeps anybody from adding it. */
export type WishHint = SmartGap | 'names-somebody' | 'made-before';

export const MAKE = {
  dialogTitle: 'Make this an action',
  title: (board: string) => `A new action for ${board}`,
  from: (author: string) =>
    author === '' ? 'From the message you chose. Please put it as an action.' : `From a message by ${author}. Please put it as an action.`,
  blank: 'Please write what is to be done.',
  notTaken: (route: string) =>
    `The message may speak of a child, a family or a case, so I have not taken its words. ${route} Please write what the board is to do, without naming anybody.`,
  what: 'What is to be done (required)',
  whatError: 'Write what is to be done, in 500 characters at most.',
  area: 'Area of the plan (required)',
  areaError: 'Choose the area of the plan it belongs to.',
  chooseArea: 'Choose an area',
  lead: 'Who leads it',
  leadError: 'Choose a lead of the plan, or “Nobody yet”.',
  nobody: 'Nobody yet',
  day: 'Due on',
  dayError: 'Choose a day from today on.',
  add: 'Add to the plan',
  addAnyway: 'Add it as it is',
  cancelNote: 'Nothing is added before you press the button.',
  morePosts: (count: number) =>
    `${String(count)} more posts of the plan are not in the list. Add the action without a lead and let the document name it.`,
  lookAgain: 'Worth another look before it goes in',
  notAllowed: 'Only the board’s chair or its manager can add an action to the plan. Nothing was added. Please ask one of them.',
  gone: 'I could not find this action any more. Please look at the plan.',
  unreadable: 'This dialog could not be read. Nothing was added. Please close it and open it again.',
};

export const MADE = {
  title: (ref: string) => `Added to the plan as ${ref}`,
  already: (ref: string) => `Already added as ${ref}. It is not added twice.`,
  next: (isLed: boolean, isDated: boolean) =>
    isLed && isDated
      ? 'Its lead is reminded as its date nears, and the next digest tells the board that it is new.'
      : 'The next digest tells the board that it is new. Nobody is reminded of it before it has a lead and a date.',
  post: 'Put its card into the chat',
};

export function hintSentence(
  hint: WishHint,
  before: { readonly ref: string; readonly by: string; readonly on: IsoDate } | undefined,
): string {
  switch (hint) {
    case 'no-verb':
      return 'It does not say what somebody will do. Start with a doing word, such as “Review”, “Agree” or “Train”.';
    case 'no-measure':
      return 'Nobody could count or show that it is done. Say how many, how often or what will be there.';
    case 'no-date':
    case 'no-review-date':
      return 'It has no date, so nobody can say when it is late and nobody is reminded.';
    case 'no-lead':
      return 'Nobody leads it, so nobody is reminded.';
    case 'names-somebody':
      return 'It may speak of a child, a family or a case. A plan is read by many: please name nobody in it.';
    case 'made-before':
      return before === undefined
        ? 'This message was made an action before.'
        : `This message was made action ${before.ref} before, by ${before.by} on ${shortDay(before.on)}.`;
  }
}
