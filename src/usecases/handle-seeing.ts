import { parseButton } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { ASK_NOW } from '../cards/phrases-ask-now.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { isSeeing, type SeeingButton } from '../cards/seeing-buttons.ts';
import { mayOversee } from '../domain/permission.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import { partsOf } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { readSeeing, type SeeingCommand } from '../questions/commands/seeing.ts';
import { toScene } from './answer-question.ts';
import { askSilent, askWhom, sendAsking, showAsking } from './ask-now.ts';
import type { Setting } from './find-setting.ts';
import { showReach } from './show-reach.ts';
import { showSilence } from './show-silence.ts';

/** Whatever is about the chasing itself: who is silent, who can be reached, what will be sent. Undefined for everything else. */
export async function handleSeeing(tx: Transaction, setting: Setting, incoming: Incoming): Promise<Reply | undefined> {
  if (incoming.kind === 'message') {
    const command = readSeeing(incoming.text);
    return command === undefined || isWorry(incoming.text, setting)
      ? undefined
      : { kind: 'message', message: await obey(tx, setting, incoming, command) };
  }
  if (incoming.kind !== 'press' || incoming.trigger === 'automatic') return undefined;
  const button = parseButton(incoming.verb, incoming.data);
  if (button === undefined || !isSeeing(button)) return undefined;
  return await press(tx, setting, incoming, button);
}

/** A worry about a child goes to the safeguarding route, also where it stands in a note. */
function isWorry(text: string, setting: Setting): boolean {
  return partsOf(ask(text, toScene(setting)).answer).some(({ kind }) => kind === 'safeguarding');
}

async function obey(tx: Transaction, setting: Setting, incoming: Incoming, command: SeeingCommand): Promise<Message> {
  if (incoming.conversation.kind !== 'personal') return drawNotice(OVERSIGHT.inPrivate);
  switch (command.kind) {
    case 'silence':
      return await showSilence(tx, setting, 0);
    case 'ask-now':
      return oversees(setting) ? askWhom(setting, command.whom, command.note) : drawNotice(OVERSIGHT.notYours);
    case 'ask-silent':
      return oversees(setting) ? await askSilent(tx, setting, command.note) : drawNotice(OVERSIGHT.notYours);
    case 'reach':
      return oversees(setting) ? await showReach(tx, setting, { botId: incoming.botId, from: 0 }) : drawNotice(OVERSIGHT.notYours);
  }
}

/** Rights are looked at on the press: a card may be older than they are. */
async function press(
  tx: Transaction,
  setting: Setting,
  incoming: Extract<Incoming, { kind: 'press' }>,
  button: SeeingButton,
): Promise<Reply> {
  const card = (message: Message): Reply => ({ kind: 'card', message });
  if (button.verb !== 'silence.show' && !oversees(setting)) return card(drawNotice(OVERSIGHT.notYours));
  switch (button.verb) {
    case 'silence.show':
      return card(await showSilence(tx, setting, button.from));
    case 'reach.show':
      return card(await showReach(tx, setting, { botId: incoming.botId, from: button.from }));
    case 'asked.show':
      return card(showAsking(setting, button.refs));
    case 'asked.silent':
      return card(await askSilent(tx, setting, ''));
    case 'asked.send':
      return await sendAsking(tx, setting, button.refs, incoming.data);
    case 'asked.drop':
      return card(drawNotice(ASK_NOW.dropped));
  }
}

function oversees({ board, person }: Setting): boolean {
  return person !== undefined && mayOversee(board, person.id);
}
