import { shortMoment } from '../../cards/phrases-dates.ts';
import { OUTBOX } from '../../cards/phrases-tab.ts';
import { postName } from '../../cards/phrases.ts';
import { findPerson } from '../../domain/board.ts';
import type { Reason, StoredEnvelope } from '../../envelope.ts';
import type { Transaction } from '../../ports.ts';
import type { OutboxRow, OutboxView } from '../../tab-desk-contract.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, type TabOutcome } from './tab-outcome.ts';

/** What has not arrived: first what needs a person, then what is on its way, the newest first. */
export async function showOutbox(tx: Transaction, setting: PlannedSetting): Promise<TabOutcome<OutboxView>> {
  const envelopes = await tx.listEnvelopes(setting.board.id, ['attention', 'waiting', 'sending']);
  const rows = envelopes.toReversed().map((envelope) => toRow(envelope, setting));
  return ok({ rows: rows.toSorted((one, other) => Number(other.state === 'attention') - Number(one.state === 'attention')) });
}

/** Sends again whatever could not be delivered to one person, now that a manager has put it right. */
export async function tryAgain(tx: Transaction, setting: PlannedSetting, personId: string): Promise<TabOutcome<OutboxView>> {
  await tx.reviveEnvelopes(setting.board.id, personId, setting.now);
  return await showOutbox(tx, setting);
}

function toRow({ key, state, to, reason, note, putAt }: StoredEnvelope, setting: PlannedSetting): OutboxRow {
  const isWaiting = state !== 'attention';
  return {
    key,
    state: isWaiting ? 'waiting' : 'attention',
    to: toWords(to, setting),
    what: whatWords(reason),
    refs: reason.kind === 'reminder' ? reason.items.map(({ ref }) => ref) : [],
    note: note ?? (isWaiting ? OUTBOX.waiting : ''),
    since: shortMoment(putAt, setting.board.calendar.timeZone),
    ...(to.kind === 'person' && !isWaiting ? { personId: to.personId } : {}),
  };
}

function toWords(to: StoredEnvelope['to'], { board, plan }: PlannedSetting): string {
  switch (to.kind) {
    case 'person':
      return findPerson(board, to.personId)?.name ?? to.personId;
    case 'channel':
      return OUTBOX.channel;
    case 'nobody':
      return OUTBOX.nobody(to.postIds.map((postId) => postName(plan, postId)));
  }
}

function whatWords(reason: Reason): string {
  return reason.kind === 'reminder' ? OUTBOX.reminder(reason.on) : OUTBOX[reason.kind];
}
