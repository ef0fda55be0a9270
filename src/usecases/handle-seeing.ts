import { parseButton } from '../cards/button.ts';
import { drawNotice } from '../cards/draw-notice.ts';
import { ASK_NOW } from '../cards/phrases-ask-now.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { isSeeing, type SeeingButton } from '../cards/seeing-buttons.ts';
import type { LocalTime } from '../domain/dates.ts';
import { mayOversee } from '../domain/permission.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { Message, Transaction } from '../ports.ts';
import { partsOf } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { readAssignment } from '../questions/commands/assignment.ts';
import { readSeeing, type SeeingCommand } from '../questions/commands/seeing.ts';
import { toScene } from './answer-question.ts';
import { askSilent, askWhom, sendAsking, showAsking } from './ask-now.ts';
import { assignPost, chooseHolder, showHolders } from './assign-post.ts';
import { saveSettings, showSettings } from './change-settings.ts';
import type { Setting } from './find-setting.ts';
import { setAction, showAction } from './set-action.ts';
import { saveHour, setHour, showHour } from './set-own-hour.ts';
import { showAudit } from './show-audit.ts';
import { openForecast, showForecast } from './show-forecast.ts';
import { showReach } from './show-reach.ts';
import { showSilence } from './show-silence.ts';

/**
 * Whatever is about the chasing itself and how the board is set up: who is silent, who can be reached, what will be sent, settings, posts and
 * the trail of changes. Undefined for everything else.
 */
export async function handleSeeing(tx: Transaction, setting: Setting, incoming: Incoming): Promise<Reply | undefined> {
  if (incoming.kind === 'message') {
    const message = await hear(tx, setting, incoming);
    return message === undefined ? undefined : { kind: 'message', message };
  }
  if (incoming.kind !== 'press' || incoming.trigger === 'automatic') return undefined;
  const button = parseButton(incoming.verb, incoming.data);
  if (button === undefined || !isSeeing(button)) return undefined;
  return await pressSeeing(tx, setting, incoming, button);
}

/** What was filled in beside the button; `botId` is what a link to a chat with Chaser names. */
export type SeeingPress = Pick<Extract<Incoming, { kind: 'press' }>, 'data' | 'botId'>;

/** One of these buttons, pressed on a card in a chat or in the tab. */
export async function pressSeeing(tx: Transaction, setting: Setting, pressed: SeeingPress, button: SeeingButton): Promise<Reply> {
  return button.verb === 'asked.send' && oversees(setting)
    ? await sendAsking(tx, setting, button.refs, pressed.data)
    : { kind: 'card', message: await press(tx, setting, pressed, button) };
}

async function hear(tx: Transaction, setting: Setting, incoming: Extract<Incoming, { kind: 'message' }>): Promise<Message | undefined> {
  const { board, plan, today } = setting;
  const { text, botId, conversation } = incoming;
  const command = readSeeing(text);
  const assignment = command === undefined ? readAssignment(text, plan, board, today) : undefined;
  if ((command === undefined && assignment === undefined) || isWorry(text, setting)) return undefined;
  if (conversation.kind !== 'personal') return drawNotice(OVERSIGHT.inPrivate);
  if (command !== undefined) return await obey(tx, setting, botId, command);
  return assignment && chooseHolder(setting, assignment.postId, assignment);
}

/** A worry about a child goes to the safeguarding route, also where it stands in a note. */
function isWorry(text: string, setting: Setting): boolean {
  return partsOf(ask(text, toScene(setting)).answer).some(({ kind }) => kind === 'safeguarding');
}

async function obey(tx: Transaction, setting: Setting, botId: string, command: SeeingCommand): Promise<Message> {
  switch (command.kind) {
    case 'silence':
      return await showSilence(tx, setting, 0);
    case 'holders':
      return showHolders(setting, 0);
    case 'hour':
      return showHour(setting);
    case 'set-hour':
      return await setHour(tx, setting, { time: command.time as LocalTime });
    case 'action-settings':
      return showAction(setting, refAs(command.ref, setting));
    case 'settings':
      return await showSettings(tx, setting, command.page);
    case 'ask-now':
    case 'ask-silent':
    case 'reach':
    case 'audit':
    case 'forecast':
      return oversees(setting) ? await oversee(tx, setting, botId, command) : drawNotice(OVERSIGHT.notYours);
  }
}

type Oversight = Extract<SeeingCommand, { kind: 'ask-now' | 'ask-silent' | 'reach' | 'audit' | 'forecast' }>;

async function oversee(tx: Transaction, setting: Setting, botId: string, command: Oversight): Promise<Message> {
  switch (command.kind) {
    case 'ask-now':
      return askWhom(setting, command.whom, command.note);
    case 'ask-silent':
      return await askSilent(tx, setting, command.note);
    case 'reach':
      return await showReach(tx, setting, { botId, from: 0 });
    case 'audit':
      return await showAudit(tx, setting, 0);
    case 'forecast':
      return await showForecast(tx, setting, 0);
  }
}

/** Rights are looked at on the press: a card may be older than they are. What everybody may see or looks at rights itself comes first. */
async function press(tx: Transaction, setting: Setting, { data, botId }: SeeingPress, button: SeeingButton): Promise<Message> {
  switch (button.verb) {
    case 'silence.show':
      return await showSilence(tx, setting, button.from);
    case 'hour.save':
      return await saveHour(tx, setting, data);
    case 'hour.clear':
      return await setHour(tx, setting, undefined);
    case 'posts.show':
      return showHolders(setting, button.from);
    case 'posts.choose':
      return chooseHolder(setting, button.post);
    case 'posts.save':
      return await assignPost(tx, setting, button.post, data);
    case 'settings.show':
      return await showSettings(tx, setting, button.page);
    case 'settings.save':
      return await saveSettings(tx, setting, button.page, data);
    case 'action.set':
      return await setAction(tx, setting, button, data);
    case 'reach.show':
    case 'audit.show':
    case 'forecast.show':
    case 'forecast.open':
    case 'asked.show':
    case 'asked.silent':
    case 'asked.send':
    case 'asked.drop':
      return oversees(setting) ? await pressOversight(tx, setting, botId, button) : drawNotice(OVERSIGHT.notYours);
  }
}

type OversightButton = Extract<SeeingButton, { verb: 'reach.show' | 'audit.show' | `forecast.${string}` | `asked.${string}` }>;

async function pressOversight(tx: Transaction, setting: Setting, botId: string, button: OversightButton): Promise<Message> {
  switch (button.verb) {
    case 'reach.show':
      return await showReach(tx, setting, { botId, from: button.from });
    case 'audit.show':
      return await showAudit(tx, setting, button.from);
    case 'forecast.show':
      return await showForecast(tx, setting, button.from);
    case 'forecast.open':
      return await openForecast(tx, setting, button);
    case 'asked.show':
    case 'asked.send':
      return showAsking(setting, button.refs);
    case 'asked.silent':
      return await askSilent(tx, setting, '');
    case 'asked.drop':
      return drawNotice(ASK_NOW.dropped);
  }
}

/** The number as the plan writes it. */
function refAs(said: string, { plan }: Setting): string {
  return plan.actions.find(({ ref }) => ref.toLowerCase() === said)?.ref ?? said;
}

function oversees({ board, person }: Setting): boolean {
  return person !== undefined && mayOversee(board, person.id);
}
