import { z } from 'zod';
import { instant, type Instant } from '../domain/dates.ts';
import type { Asker, Incoming, Place } from '../incoming.ts';
import type { TeamsActivity } from './activity.ts';
import { isCard, readAttached, readFileConsent } from './attachments.ts';
import { readExtensionAsk } from './extension-ask.ts';
import { readMentions } from './mentions.ts';

/** What surrounds an activity and cannot be read from it. */
export interface Surroundings {
  readonly activityId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly now: Instant;
}

export type Translation =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  /** A card button's invoke that does not have the form of one. */
  | { readonly kind: 'bad-press' };

const execute = z.object({
  action: z.object({ verb: z.string().max(200).nullish(), data: z.record(z.string(), z.unknown()).nullish() }),
  trigger: z.string().nullish(),
});
const dialog = z.object({ data: z.record(z.string(), z.unknown()) });
const submitted = z.record(z.string(), z.unknown());

type Content<T = Incoming> = T extends Incoming ? Omit<T, 'activityId' | 'conversation' | 'asker' | 'botId' | 'at'> : never;

/** Names what an activity means to Chaser; the only place where activities are read. */
export function translateActivity(activity: TeamsActivity, around: Surroundings): Translation {
  const content = readContent(activity);
  if (content === undefined) return { kind: 'bad-press' };
  const arrival = {
    activityId: around.activityId,
    conversation: readPlace(activity, around),
    asker: readAsker(activity),
    botId: activity.recipient?.id ?? '',
    at: readMoment(activity.timestamp ?? '') ?? around.now,
  };
  return { kind: 'incoming', incoming: { ...arrival, ...content } };
}

function readContent(activity: TeamsActivity): Content | undefined {
  switch (activity.type) {
    case 'message':
      return readSubmit(activity) ?? readMessage(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      return readInstallation(activity.action ?? '');
    case 'conversationUpdate':
      return readConversationUpdate(activity);
    case 'messageUpdate':
      return { kind: 'edited', text: readMentions(activity).text };
    default:
      return { kind: 'ignored', why: activity.type };
  }
}

function readInvoke(activity: TeamsActivity): Content | undefined {
  switch (activity.name ?? '') {
    case 'adaptiveCard/action':
      return readExecute(activity);
    case 'task/fetch':
    case 'task/submit':
      return {
        kind: 'dialog',
        step: activity.name === 'task/fetch' ? 'open' : 'submit',
        data: dialog.safeParse(activity.value).data?.data ?? {},
      };
    case 'fileConsent/invoke':
      return readFileConsent(activity.value);
    default:
      return readExtension(activity);
  }
}

function readExtension({ name, value, conversation }: TeamsActivity): Content {
  const ask = readExtensionAsk(name ?? '', value, conversation.id);
  return ask === undefined ? { kind: 'unknown-invoke', name: name ?? '' } : { kind: 'extension', ask };
}

function readMessage(activity: TeamsActivity): Content {
  if (activity.from?.id === activity.recipient?.id) return { kind: 'ignored', why: 'a message of our own' };
  const said = readMentions(activity);
  const attachments = activity.attachments ?? [];
  // A card on its own asks nothing: somebody put it there for people to read.
  if (said.text === '' && attachments.length > 0 && attachments.every(isCard)) return { kind: 'ignored', why: 'a card' };
  return { kind: 'message', ...said, attached: readAttached(attachments) };
}

/** `Action.Submit`, the fallback of a button for old clients, comes as a message that carries a value and no words. */
function readSubmit(activity: TeamsActivity): Content | undefined {
  const value = submitted.safeParse(activity.value);
  if (!value.success) return undefined;
  const verb = value.data['verb'];
  if (typeof verb !== 'string' && (activity.text ?? '') !== '') return undefined;
  return press(activity, { form: 'submit', verb: typeof verb === 'string' ? verb : '', data: value.data, trigger: 'manual' });
}

function readExecute(activity: TeamsActivity): Content | undefined {
  const value = execute.safeParse(activity.value);
  if (!value.success) return undefined;
  const { action, trigger } = value.data;
  return press(activity, {
    form: 'execute',
    verb: action.verb ?? '',
    data: action.data ?? {},
    trigger: trigger === 'automatic' ? 'automatic' : 'manual',
  });
}

function press(activity: TeamsActivity, button: Omit<Content<Extract<Incoming, { kind: 'press' }>>, 'kind' | 'cardActivityId'>): Content {
  const replyToId = activity.replyToId ?? '';
  return { kind: 'press', ...button, ...(replyToId === '' ? {} : { cardActivityId: replyToId }) };
}

function readInstallation(change: string): Content {
  if (change.startsWith('add')) return { kind: 'installed' };
  return change.startsWith('remove') ? { kind: 'removed' } : { kind: 'ignored', why: 'installationUpdate' };
}

const endings = new Set(['teamDeleted', 'teamHardDeleted', 'channelDeleted']);

function readConversationUpdate(activity: TeamsActivity): Content {
  const botId = activity.recipient?.id ?? '';
  const eventType = activity.channelData?.eventType ?? '';
  if (activity.membersRemoved?.some((member) => member.id === botId) === true || endings.has(eventType)) return { kind: 'removed' };
  if (activity.membersAdded?.some((member) => member.id === botId) === true) return { kind: 'installed' };
  return { kind: 'ignored', why: eventType === '' ? 'conversationUpdate' : eventType };
}

function readPlace(activity: TeamsActivity, { serviceUrl, tenantId }: Surroundings): Place {
  const { conversation, channelData } = activity;
  // The event names the channel that is gone; its conversation is the team's.
  const threadId = (channelData?.eventType === 'channelDeleted' ? channelData.channel?.id : undefined) ?? conversation.id;
  const kind = readKind(activity);
  const name = conversation.name ?? channelData?.channel?.name ?? '';
  return {
    id: kind === 'channel' ? threadId.replace(/;messageid=.*$/s, '') : threadId,
    threadId,
    kind,
    tenantId,
    serviceUrl,
    ...(name === '' ? {} : { name }),
  };
}

function readKind({ conversation, channelData }: TeamsActivity): Place['kind'] {
  switch (conversation.conversationType ?? '') {
    case 'personal':
      return 'personal';
    case 'groupChat':
      return 'group';
    case 'channel':
      return 'channel';
    default:
      if (channelData?.channel || channelData?.team) return 'channel';
      return conversation.isGroup === true ? 'group' : 'personal';
  }
}

function readAsker({ from }: TeamsActivity): Asker {
  const personId = from?.aadObjectId ?? '';
  return { teamsUserId: from?.id ?? '', name: from?.name ?? '', ...(personId === '' ? {} : { personId }) };
}

function readMoment(text: string): Instant | undefined {
  try {
    return instant(text);
  } catch {
    return undefined;
  }
}
