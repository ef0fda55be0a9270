import type { Instant } from '../domain/dates.ts';
import type { Envelope, EnvelopeState, Reason, Recipient, Settlement, StoredEnvelope } from '../envelope.ts';
import type { EnvelopeRow } from './schema.ts';

type NewEnvelopeRow = Pick<EnvelopeRow, 'board_id' | 'key' | 'recipient' | 'person_id' | 'reason' | 'not_before' | 'state' | 'put_at'>;

export function toEnvelopeRow(envelope: Envelope, now: Instant): NewEnvelopeRow {
  return {
    board_id: envelope.boardId,
    key: envelope.key,
    recipient: JSON.stringify(envelope.to),
    person_id: envelope.to.kind === 'person' ? envelope.to.personId : null,
    reason: JSON.stringify(envelope.reason),
    not_before: envelope.notBefore,
    state: 'waiting',
    put_at: now,
  };
}

export function toStoredEnvelope(row: EnvelopeRow): StoredEnvelope {
  return {
    boardId: row.board_id,
    key: row.key,
    to: JSON.parse(row.recipient) as Recipient,
    reason: JSON.parse(row.reason) as Reason,
    notBefore: row.not_before as Instant,
    state: row.state as EnvelopeState,
    putAt: row.put_at as Instant,
    attempts: row.attempts,
    ambiguous: row.ambiguous,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.conversation_id === null ? {} : { conversationId: row.conversation_id }),
    ...(row.activity_id === null ? {} : { activityId: row.activity_id }),
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at as Instant }),
  };
}

/** The columns a settlement changes, but for `ambiguous`, which only ever counts up. */
export function toSettledColumns(settlement: Settlement): Partial<EnvelopeRow> {
  switch (settlement.kind) {
    case 'sent':
      return {
        state: 'sent',
        note: null,
        conversation_id: settlement.conversationId,
        activity_id: settlement.activityId,
        settled_at: settlement.at,
      };
    case 'suppressed':
    case 'attention':
      return { state: settlement.kind, note: settlement.note, settled_at: settlement.at };
    case 'wait':
      return { state: 'waiting', note: settlement.note, not_before: settlement.notBefore };
  }
}
