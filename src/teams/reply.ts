import type { Incoming, Reply } from '../incoming.ts';
import type { Message, SendOutcome } from '../ports.ts';
import type { Target, TeamsConnector } from './connector.ts';

export type Delivery =
  /** Sent, perhaps sent, or nothing was to be sent here (an invoke carries its own answer). */
  { readonly kind: 'delivered' } | { readonly kind: 'undelivered'; readonly outcome: SendOutcome };

/** Sends what belongs into the conversation: into the thread the turn came from. */
export async function deliverReply(connector: TeamsConnector, incoming: Incoming, reply: Reply): Promise<Delivery> {
  const isExecute = incoming.kind === 'press' && incoming.form === 'execute';
  if (reply.kind === 'nothing' || reply.kind === 'extension' || incoming.kind === 'extension') return { kind: 'delivered' };
  if (reply.kind === 'dialog' || incoming.kind === 'dialog') return { kind: 'delivered' };
  if (isExecute && reply.kind !== 'message' && reply.kind !== 'file') return { kind: 'delivered' };
  const { threadId, serviceUrl, tenantId } = incoming.conversation;
  const target = { id: threadId, serviceUrl, tenantId };
  const outcome =
    reply.kind === 'card' && incoming.kind === 'press' && incoming.cardActivityId !== undefined
      ? await replaceCard(connector, target, incoming.cardActivityId, reply.message)
      : await connector.reply(target, incoming.activityId, contentOf(reply));
  return outcome.kind === 'sent' || outcome.kind === 'ambiguous' ? { kind: 'delivered' } : { kind: 'undelivered', outcome };
}

function contentOf(reply: Exclude<Reply, { kind: 'nothing' | 'extension' | 'dialog' }>): Parameters<TeamsConnector['reply']>[2] {
  switch (reply.kind) {
    case 'sentence':
      return reply.text;
    case 'file':
      return reply.file;
    case 'message':
    case 'card':
      return reply.message;
  }
}

/** The answer to an `Action.Submit` cannot be given in place, so the card is updated; where it is gone, it is sent anew. */
async function replaceCard(connector: TeamsConnector, target: Target, activityId: string, message: Message): Promise<SendOutcome> {
  const outcome = await connector.update(target, activityId, message);
  return outcome.kind === 'refused' ? connector.reply(target, activityId, message) : outcome;
}
