import { findPerson, type Board } from '../domain/board.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Plan } from '../domain/plan.ts';
import type { Chat, Reach } from '../domain/reachability.ts';
import type { Unreached } from '../domain/told.ts';
import { shortDay } from './phrases-dates.ts';
import { capitalise, firstOf, listWords, postName } from './phrases.ts';
import { shorten } from './safe-text.ts';

const MOST_REFS = 12;

export const REACH = {
  title: 'Whom I can reach',
  show: 'Show what mends it',
  unreachedHeading: 'Whom no card reaches yet',
  nobody: 'Nobody leads an open action, so there is nobody to reach.',
  count: (all: number, toDo: number) =>
    toDo === 0
      ? `I can reach everybody who leads an open action (${String(all)}).`
      : `${String(toDo)} of ${String(all)} leads of open actions cannot be reached yet. Those come first.`,
  heading: (name: string, posts: readonly string[]) => listWords([...new Set([name, ...posts])]),
  unheld: (posts: readonly string[]) => `${listWords(posts)}: nobody holds it`,
  leads: (refs: readonly string[]) => `Leads ${firstOf(refs, MOST_REFS)}.`,
  chat: (chat: Chat | undefined) => {
    if (chat === undefined) return 'Chat with me: none yet, so the app may not be installed.';
    const state = chat.hasWritten
      ? `open, last heard from on ${shortDay(chat.seenOn)}`
      : `opened by me on ${shortDay(chat.seenOn)}, nothing heard yet`;
    return `Chat with me: ${state}. Guest of your organisation: ${guestWords(chat.isGuest)}.`;
  },
  last: (last: Delivery | undefined) => {
    if (last === undefined) return 'No card has gone to them yet.';
    return `Last card: ${shortDay(last.on)}, ${last.outcome === 'delivered' ? 'arrived' : 'did not arrive'}.`;
  },
  asOf: (moment: string) =>
    `As of ${moment}. Teams tells me of a chat when it is opened or written in; what I have not been told I call not known.`,
};

/** What would put it right, ready to be passed on; undefined where nothing is in the way. */
export function fixWords(reach: Reach, posts: readonly string[], botId: string): string | undefined {
  if (reach.kind === 'nobody') return `To do: say who holds it. Type “[name] is now ${posts[0] ?? ''}”.`;
  if (reach.trouble === 'no-chat') return `To do: ask ${reach.name} to open Chaser once and send it “hi”: ${chatLink(botId)}`;
  return reach.trouble === 'failed' ? `To do: ${reach.last?.note ?? ''}` : undefined;
}

/** Teams' own link to a chat with this bot (`botId` is `28:…`). */
function chatLink(botId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(botId)}`;
}

function guestWords(isGuest: boolean | undefined): string {
  if (isGuest === undefined) return 'not known';
  return isGuest ? 'yes' : 'no';
}

const MOST_UNREACHED = 4;

const WHY: Readonly<Record<Unreached['why'], string>> = {
  nobody: 'nobody holds it',
  'no-chat': 'has not opened Chaser yet',
  failed: 'the last card did not arrive',
};

/** "Jo Ash, Chair of the Executive (has not opened Chaser yet)". */
export function unreachedWords({ postIds, personId, why }: Unreached, plan: Plan, board: Board): string {
  const posts = postIds.map((id) => shorten(postName(plan, id), 80));
  const name = personId === undefined ? [] : [shorten(findPerson(board, personId)?.name ?? personId, 60)];
  return `${[...new Set([...name, ...posts])].join(', ')} (${WHY[why]})`;
}

export function unreachedLine(words: readonly string[]): string {
  const more = words.length - MOST_UNREACHED;
  return `${capitalise([...words.slice(0, MOST_UNREACHED), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; '))}.`;
}
