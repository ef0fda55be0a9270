import { parseButton } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { isSeeing, type SeeingButton } from '../cards/seeing-buttons.ts';
import { mayOversee } from '../domain/permission.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import { readSeeing, type SeeingCommand } from '../questions/commands/seeing.ts';
import type { Setting } from './find-setting.ts';
import { showReach } from './show-reach.ts';
import { showSilence } from './show-silence.ts';

/** Whatever is about the chasing itself: who is silent, who can be reached, what will be sent. Undefined for everything else. */
export async function handleSeeing(tx: Transaction, setting: Setting, incoming: Incoming): Promise<Reply | undefined> {
  if (incoming.kind === 'message') {
    const command = readSeeing(incoming.text);
    return command === undefined ? undefined : { kind: 'message', message: await obey(tx, setting, incoming, command) };
  }
  if (incoming.kind !== 'press' || incoming.trigger === 'automatic') return undefined;
  const button = parseButton(incoming.verb, incoming.data);
  if (button === undefined || !isSeeing(button)) return undefined;
  return { kind: 'card', message: await press(tx, setting, incoming, button) };
}

async function obey(tx: Transaction, setting: Setting, incoming: Incoming, command: SeeingCommand): Promise<Message> {
  if (incoming.conversation.kind !== 'personal') return drawNotice(OVERSIGHT.inPrivate);
  switch (command.kind) {
    case 'silence':
      return await showSilence(tx, setting, 0);
    case 'reach':
      return oversees(setting) ? await showReach(tx, setting, { botId: incoming.botId, from: 0 }) : drawNotice(OVERSIGHT.notYours);
  }
}

async function press(tx: Transaction, setting: Setting, { botId }: Incoming, button: SeeingButton): Promise<Message> {
  switch (button.verb) {
    case 'silence.show':
      return await showSilence(tx, setting, button.from);
    case 'reach.show':
      return oversees(setting) ? await showReach(tx, setting, { botId, from: button.from }) : drawNotice(OVERSIGHT.notYours);
  }
}

function oversees({ board, person }: Setting): boolean {
  return person !== undefined && mayOversee(board, person.id);
}
