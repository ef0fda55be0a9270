import { drawAsked, drawAsking, NOTE_ID } from '../cards/draw-asking.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { ASK_NOW } from '../cards/phrases-ask-now.ts';
import { postName } from '../cards/phrases.ts';
import { planAsking, refsToAsk } from '../domain/ask-now.ts';
import { silenceOf } from '../domain/silence.ts';
import { findAction } from '../domain/plan.ts';
import type { Reply } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import { readWhom } from '../questions/commands/whom.ts';
import { findDeliveries } from './find-deliveries.ts';
import type { Setting } from './find-setting.ts';
import { queueNow } from './queue-reminders.ts';
import { refreshCopies } from './change-once.ts';

/** More at once is more than a card shows; the rest is asked with the next. */
const MOST_REFS = 100;
const LONGEST_NOTE = 500;

/** Echoes whom an order would ask about what; nothing goes out before the tap. */
export function showAsking({ board, plan, person, today }: Setting, refs: readonly string[], note = ''): Message {
  const asking = planAsking(plan, board, today, { refs: refs.slice(0, MOST_REFS), by: person?.id ?? '' });
  return drawAsking(asking, note);
}

/** "ask 1.4 for an update", "ask the Chair of the Executive for an update". */
export function askWhom(setting: Setting, words: string, note: string): Message {
  const { board, plan, today } = setting;
  const whom = readWhom(words, plan, board, today);
  switch (whom.kind) {
    case 'actions':
      return showAsking(setting, whom.refs, note);
    case 'posts':
      return showAsking(setting, refsToAsk(plan, whom.postIds, today), note);
    case 'several':
      return drawNotice({
        ...ASK_NOW.several(
          words,
          whom.postIds.map((id) => postName(plan, id)),
        ),
        suggestions: whom.postIds.map((id) => ASK_NOW.askPost(postName(plan, id))),
      });
    case 'unknown':
      return drawNotice(ASK_NOW.unknown(words));
  }
}

/** "chase all silent leads". */
export async function askSilent(tx: Transaction, setting: Setting, note: string): Promise<Message> {
  const { board, plan, today } = setting;
  const leads = silenceOf(plan, board, today, await findDeliveries(tx, board.id));
  const refs = leads.flatMap(({ silent }) => silent.map(({ ref }) => ref));
  return refs.length === 0 ? drawNotice(ASK_NOW.noSilent) : showAsking(setting, refs, note);
}

/** The tap: written in each action's history and put on each lead's card, at most one a day. Pressed twice it says when it may be asked again. */
export async function sendAsking(
  tx: Transaction,
  setting: Setting,
  refs: readonly string[],
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { board, plan, person, now, today } = setting;
  const typed = data[NOTE_ID];
  const note = typeof typed === 'string' ? typed.trim() : '';
  if (note.length > LONGEST_NOTE) return { kind: 'sentence', text: ASK_NOW.noteTooLong };
  if (person === undefined) return { kind: 'nothing' };
  const asking = planAsking(plan, board, today, { refs, by: person.id });
  for (const ref of asking.refs) {
    const action = findAction(plan, ref);
    if (action === undefined) continue;
    const { status, rag, version } = action;
    const entry = { kind: 'asked', on: today, at: now, by: person.name, personId: person.id, note } as const;
    const isFirst = await tx.changeAction({ boardId: board.id, ref, fromVersion: version, status, rag, entries: [entry] });
    if (!isFirst) throw new Error(`Action ${ref} changed while its leads were being asked`);
    await refreshCopies(tx, setting, { ref, version: version + 1 });
  }
  const at = new Set<string>();
  for (const { personId } of asking.asks) if (await queueNow(tx, board, personId, now)) at.add(personId);
  return { kind: 'card', message: drawAsked(asking, { note, now: at }) };
}
