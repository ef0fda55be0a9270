import { parseButton } from '../cards/button.ts';
import { isChase, type ChaseButton } from '../cards/chase-buttons.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { COVER } from '../cards/phrases-cover.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Transaction } from '../ports.ts';
import { readCover } from '../questions/commands/cover.ts';
import { endCover, pickCover, proposeCover, setCover } from './arrange-cover.ts';
import { showHandOver, showLetter } from './chase-pages.ts';
import type { Setting } from './find-setting.ts';
import { nameEvent } from './name-event.ts';

/** Who stands in for whom, what a post hands over, what an action waits for, and the chair's letter. Undefined for everything else. */
export async function handleChase(tx: Transaction, setting: Setting, incoming: Incoming): Promise<Reply | undefined> {
  if (incoming.kind === 'message') {
    const { plan, board, today } = setting;
    const command = readCover(incoming.text, { plan, calendar: board.calendar, today });
    if (command === undefined) return undefined;
    const isPrivate = incoming.conversation.kind === 'personal';
    return {
      kind: 'message',
      message: isPrivate ? proposeCover(setting, command) : drawNotice({ title: COVER.inPrivateTitle, sentence: COVER.inPrivate }),
    };
  }
  if (incoming.kind !== 'press' || incoming.trigger === 'automatic') return undefined;
  const button = parseButton(incoming.verb, incoming.data);
  return button === undefined || !isChase(button) ? undefined : await pressChase(tx, setting, incoming.data, button);
}

/** One of these buttons, pressed on a card in a chat or in the tab; `data` is what was filled in beside it. */
export async function pressChase(
  tx: Transaction,
  setting: Setting,
  data: Readonly<Record<string, unknown>>,
  button: ChaseButton,
): Promise<Reply> {
  switch (button.verb) {
    case 'handover.show':
      return { kind: 'card', message: showHandOver(setting, button.post, button.from) };
    case 'letter.show':
      return { kind: 'card', message: showLetter(setting, button.ref) };
    case 'event.name':
      return await nameEvent(tx, setting, button, data);
    case 'cover.set':
      return { kind: 'card', message: await setCover(tx, setting, button) };
    case 'cover.pick':
      return { kind: 'card', message: pickCover(setting, button.post, data) };
    case 'cover.end':
      return { kind: 'card', message: await endCover(tx, setting, button.post) };
    case 'cover.leave':
      return { kind: 'card', message: drawNotice({ title: COVER.title, sentence: COVER.left }) };
  }
}
