import { parseButton } from '../../cards/button.ts';
import { isChase } from '../../cards/chase-buttons.ts';
import { refusalSentence } from '../../cards/phrases-refusals.ts';
import { isSeeing, type SeeingButton } from '../../cards/seeing-buttons.ts';
import { maySetUp } from '../../domain/permission.ts';
import type { Reply } from '../../incoming.ts';
import type { Transaction } from '../../ports.ts';
import type { CardView, PanelName, PressRequest } from '../../tab-desk-contract.ts';
import { proposeCover } from '../arrange-cover.ts';
import { pressChase } from '../handle-chase.ts';
import { pressSeeing } from '../handle-seeing.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, type TabOutcome } from './tab-outcome.ts';

/** The very card that the chat would show: who covers what, settings, who can be reached, who is silent, what was changed. */
export async function showPanel(tx: Transaction, setting: PlannedSetting, name: PanelName): Promise<TabOutcome<CardView>> {
  if (name === 'cover') return toView({ kind: 'card', message: proposeCover(setting, { kind: 'covers' }) });
  return toView(await pressSeeing(tx, setting, { data: {}, botId: setting.botId }, firstButton(setting, name)));
}

function firstButton({ board, person }: PlannedSetting, name: Exclude<PanelName, 'cover'>): SeeingButton {
  // The chair sets when silence reaches them, and nothing else.
  if (name === 'settings') return { verb: 'settings.show', page: maySetUp(board, person.id) ? 'reminders' : 'escalation' };
  return { verb: `${name}.show`, from: 0 };
}

/** A button of such a card: the same rights, the same work and the same refusals as in the chat. */
export async function pressPanel(tx: Transaction, setting: PlannedSetting, { verb, data }: PressRequest): Promise<TabOutcome<CardView>> {
  const button = parseButton(verb, data);
  if (button !== undefined && isSeeing(button)) return toView(await pressSeeing(tx, setting, { data, botId: setting.botId }, button));
  // What an action waits for is named on a reminder, and answered there.
  if (button !== undefined && isChase(button) && button.verb !== 'event.name') return toView(await pressChase(tx, setting, data, button));
  return refuse('invalid', 'unknown-button', refusalSentence({ kind: 'unknown-button' }));
}

function toView(reply: Reply): TabOutcome<CardView> {
  if (reply.kind === 'sentence') return refuse('invalid', 'not-taken', reply.text);
  if (reply.kind !== 'card') return refuse('invalid', 'unknown-button', refusalSentence({ kind: 'unknown-button' }));
  return ok({ card: reply.message.card });
}
