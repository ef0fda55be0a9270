import template from '../../cards/stale.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import type { Action, Plan, ProgressUpdate } from '../domain/plan.ts';
import type { ProgressInput } from './button.ts';
import { viewButton } from './button-view.ts';
import { drawLargest, drawMessage, type Room } from './message.ts';
import { leadWords, quote } from './phrases.ts';
import { STALE } from './phrases-reminder.ts';
import { nonceOf } from './reminder-row.ts';
import { shortTitle } from './row-view.ts';
import { printable, shorten } from './safe-text.ts';

/** A press on a card older than the action. `typed` rides in the button, so that nothing typed is lost. */
export interface StaleView {
  /** The reminder's key. */
  readonly key: string;
  /** The action as it stands now. */
  readonly action: Action;
  /** The newer update; undefined where something else changed. */
  readonly last: ProgressUpdate | undefined;
  readonly typed: ProgressInput;
  readonly plan: Plan;
  /** The board's IANA zone. */
  readonly timeZone: string;
}

export function drawStale(view: StaleView): Message {
  return drawLargest([1], (room) => drawWith(view, room));
}

function drawWith({ key, action, last, typed, plan, timeZone }: StaleView, { longest }: Room): Message {
  const { ref, version } = action;
  const words = (text: string | undefined): readonly string[] =>
    text === undefined || text.trim() === '' ? [] : [quote(shorten(text, longest - 2))];
  const card = {
    summary: `${STALE.title(ref)}. ${STALE.ask}`,
    title: STALE.title(ref),
    sentence: STALE.sentence(last, ref, timeZone),
    about: [`${ref} ${shortTitle(action)}`, leadWords(action, plan)],
    lastWords: words(last?.words),
    yours: STALE.yours(typed.said),
    yourWords: [...words(typed.words), STALE.ask],
    buttons: [
      viewButton(STALE.add(ref), {
        verb: 'progress.add',
        reminder: key,
        ref,
        version,
        nonce: nonceOf(key, action),
        ...typed,
        words: printable(typed.words),
        link: printable(typed.link),
      }),
      viewButton(STALE.back, { verb: 'reminder.show', reminder: key, from: 0 }),
    ],
  };
  return drawMessage(template, card, [card.title, ...card.about, card.sentence, ...card.lastWords, card.yours, ...card.yourWords], longest);
}
