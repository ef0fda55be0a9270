import { deliveryNote } from '../cards/phrases-delivery.ts';
import { addMilliseconds } from '../domain/dates.ts';
import type { Claim, Settlement } from '../envelope.ts';
import type { Conversation, Message, SendOutcome, Transaction } from '../ports.ts';
import { drawEnvelope } from './draw-envelope.ts';
import type { Service } from './service.ts';
import { hasSpentItsRetry, settlementFor } from './settle-outcome.ts';

/** Longer than one attempt (10 s) and its two commits can take, so that only a holder that vanished loses its lease. */
const LEASE_MS = 60_000;
/** One slow recipient must not hold up the others. */
const AT_ONCE = 8;

/**
 * Delivers everything that is due, until nothing is or `stop` says so. A crash anywhere in it loses nothing: before `sending` is
 * recorded the envelope is taken up again, after it the envelope counts as perhaps delivered. Answers how many were settled.
 */
export async function deliverOutbox(service: Service, stop: AbortSignal): Promise<number> {
  let settled = 0;
  for (;;) {
    const claims = stop.aborted ? [] : await claimDue(service);
    if (claims.length === 0) return settled;
    const results = await Promise.allSettled(claims.map((claim) => deliver(service, claim, stop)));
    for (const result of results) {
      if (result.status === 'rejected') service.log.error({ error: String(result.reason) }, 'delivery failed');
      else settled += 1;
    }
    // An envelope whose own commits fail keeps its lease and comes back when that runs out: going on here would spin.
    if (results.some(({ status }) => status === 'rejected')) return settled;
  }
}

async function claimDue({ store, clock }: Service): Promise<readonly Claim[]> {
  const now = clock.now();
  return await store.transact((tx) => tx.claimEnvelopes({ now, leaseUntil: addMilliseconds(now, LEASE_MS), limit: AT_ONCE }));
}

type Prepared =
  | { readonly kind: 'done' }
  | { readonly kind: 'send'; readonly to: Conversation; readonly message: Message }
  | { readonly kind: 'update'; readonly to: Conversation; readonly activityId: string; readonly message: Message }
  /** The person has no chat with Chaser yet: open one before sending. */
  | { readonly kind: 'open'; readonly personId: string; readonly serviceUrl: string; readonly tenantId: string };

async function deliver(service: Service, claim: Claim, stop: AbortSignal): Promise<void> {
  const { store, log } = service;
  if (stop.aborted) {
    await store.transact((tx) => tx.releaseEnvelope(claim));
    return;
  }
  const prepared = await store.transact((tx) => prepare(service, tx, claim));
  if (prepared.kind === 'done') return;
  if (prepared.kind === 'open') {
    await openChat(service, claim, prepared);
    return;
  }
  const outcome = await attempt(service, prepared);
  const settlement = settlementFor(outcome, claim, service.clock.now(), prepared.kind === 'update');
  const isOurs = await store.transact((tx) => conclude(tx, claim, prepared.to, outcome, settlement));
  service.metrics.count('sends', { kind: claim.reason.kind, outcome: outcome.kind });
  log.info({ envelope: claim.key, attempt: claim.attempts + 1, outcome: outcome.kind, settlement: settlement.kind, isOurs }, 'sent');
}

async function attempt({ connector }: Service, prepared: Extract<Prepared, { kind: 'send' | 'update' }>): Promise<SendOutcome> {
  if (prepared.kind === 'send') return await connector.send(prepared.to, prepared.message);
  return await connector.update(prepared.to, prepared.activityId, prepared.message);
}

/** Reads, decides and records `sending` in one unit of work; whatever needs no send is settled in it. */
async function prepare(service: Service, tx: Transaction, claim: Claim): Promise<Prepared> {
  const now = service.clock.now();
  const settle = async (settlement: Settlement): Promise<Prepared> => {
    await tx.settleEnvelope(claim, settlement);
    return { kind: 'done' };
  };
  if (claim.reason.kind !== 'refresh' && hasSpentItsRetry(claim)) {
    return await settle({ kind: 'attention', note: deliveryNote('perhaps-delivered'), at: now });
  }
  const drawn = await drawEnvelope(tx, claim, now);
  if (drawn.kind === 'wait') return await settle(drawn);
  if (drawn.kind !== 'draw') return await settle({ kind: drawn.kind, note: drawn.note, at: now });
  const target = await findTarget(tx, claim, drawn.message);
  if (target.kind === 'nowhere') return await settle({ kind: target.settlement, note: target.note, at: now });
  if (target.kind === 'open') return target;
  const isOurs = await tx.markSending(claim, addMilliseconds(now, LEASE_MS));
  return isOurs ? target : { kind: 'done' };
}

type Target = Exclude<Prepared, { kind: 'done' }> | { kind: 'nowhere'; settlement: 'attention' | 'suppressed'; note: string };

async function findTarget(tx: Transaction, claim: Claim, message: Message): Promise<Target> {
  if (claim.reason.kind === 'refresh') return await findCopy(tx, claim, claim.reason.ofKey, message);
  if (claim.to.kind === 'channel') {
    const to = await tx.findConversation(claim.boardId, claim.to.conversationId);
    return to === undefined
      ? { kind: 'nowhere', settlement: 'attention', note: deliveryNote('no-channel') }
      : { kind: 'send', to, message };
  }
  if (claim.to.kind === 'nobody') return { kind: 'nowhere', settlement: 'attention', note: deliveryNote('no-holder') };
  const chat = await tx.findPersonalChat(claim.boardId, claim.to.personId);
  return chat === undefined ? await findWayIn(tx, claim, claim.to.personId) : { kind: 'send', to: chat, message };
}

async function findCopy(tx: Transaction, claim: Claim, ofKey: string, message: Message): Promise<Target> {
  const original = await tx.findEnvelope(claim.boardId, ofKey);
  const to = original?.conversationId === undefined ? undefined : await tx.findConversation(claim.boardId, original.conversationId);
  if (to === undefined || original?.activityId === undefined) {
    return { kind: 'nowhere', settlement: 'suppressed', note: deliveryNote('message-gone') };
  }
  return { kind: 'update', to, activityId: original.activityId, message };
}

/** Any conversation of the board tells the service address of its tenant; one refused opening is enough to know. */
async function findWayIn(tx: Transaction, claim: Claim, personId: string): Promise<Target> {
  const chats = await tx.listConversations(claim.boardId, 'personal');
  const known = chats[0] ?? (await tx.listConversations(claim.boardId, 'channel'))[0];
  const hasTried = claim.note === deliveryNote('chat-reopened');
  if (known === undefined || hasTried) return { kind: 'nowhere', settlement: 'attention', note: deliveryNote('not-installed') };
  return { kind: 'open', personId, serviceUrl: known.serviceUrl, tenantId: known.tenantId };
}

/** Opening a chat shows nothing to anybody, so it is never ambiguous; the message itself goes with the envelope's next claim. */
async function openChat(service: Service, claim: Claim, way: Extract<Prepared, { kind: 'open' }>): Promise<void> {
  const opened = await service.connector.openPersonalChat(way);
  const now = service.clock.now();
  await service.store.transact(async (tx) => {
    if (opened.kind !== 'opened') {
      await tx.settleEnvelope(claim, settlementFor(opened, claim, now, true));
      return;
    }
    await tx.rememberConversation({
      boardId: claim.boardId,
      id: opened.conversationId,
      kind: 'personal',
      personId: way.personId,
      tenantId: way.tenantId,
      serviceUrl: way.serviceUrl,
      seenAt: now,
    });
    await tx.settleEnvelope(claim, { kind: 'wait', notBefore: now, note: deliveryNote('chat-reopened') });
  });
}

/** A chat that is gone is forgotten and opened once more; a second time a person must look. */
async function conclude(tx: Transaction, claim: Claim, to: Conversation, outcome: SendOutcome, settlement: Settlement): Promise<boolean> {
  const isGone = outcome.kind === 'refused' && outcome.code === 'conversation-gone';
  if (isGone) await tx.forgetConversation(claim.boardId, to.id);
  const mayReopen = isGone && claim.to.kind === 'person' && claim.reason.kind !== 'refresh' && claim.note !== deliveryNote('chat-reopened');
  if (mayReopen && settlement.kind === 'attention') {
    return await tx.settleEnvelope(claim, { kind: 'wait', notBefore: settlement.at, note: settlement.note });
  }
  return await tx.settleEnvelope(claim, settlement);
}
