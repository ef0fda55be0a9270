import type { Board } from './domain/board.ts';
import type { Instant, IsoDate } from './domain/dates.ts';
import type { DueDate } from './domain/due-date.ts';
import type { HistoryEntry, Plan, Rag, Said, Status } from './domain/plan.ts';
import type { MemoryInUnit } from './ask-memory.ts';
import type { ChangesInUnit } from './board-changes.ts';
import type { RecordInUnit } from './board-record.ts';
import type { Claim, Envelope, EnvelopeState, Settlement, StoredEnvelope } from './envelope.ts';
import type { AdditionsInUnit } from './plan-additions.ts';
import type { ImportsInUnit } from './plan-import.ts';

/** The moment as the board lives it. The demo's clock is moved by hand; the real one is the machine's. */
export interface Clock {
  now(): Instant;
}

/** What is sent: a card, the line a lock screen shows, and the same content as plain text for those who get no card. */
export interface Message {
  readonly card: CardJson;
  /** Refs and dates, never "sent a card", and nothing sensitive: it shows on lock screens. */
  readonly summary: string;
  readonly text: string;
}

export type CardJson = Readonly<Record<string, unknown>>;

/** Where Chaser can write to: learnt from inbound activities only, and refreshed by every one. */
export interface Conversation {
  readonly boardId: string;
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** The person of a personal chat (Entra object id). */
  readonly personId?: string;
  /** The person's id towards this bot (`29:…`), needed to write first. */
  readonly teamsUserId?: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly name?: string;
  /** Whether the person of a personal chat is a guest of the board's organisation; absent where Teams has not told it. */
  readonly isGuest?: boolean;
  readonly seenAt: Instant;
}

/** What a reply in words says of one action, and which version of it was meant. */
export interface ProposedReply {
  readonly ref: string;
  readonly said: Said;
  readonly words: string;
  readonly version: number;
  /** The day until which more time is asked for, where the words name one. */
  readonly to?: IsoDate;
  /** The update of theirs that this one puts right, where the message was edited after it was recorded. */
  readonly corrects?: Instant;
}

/** A reply in words, echoed back and waiting for one tap. The words are kept whatever becomes of it. */
export interface Proposal {
  readonly boardId: string;
  readonly id: string;
  readonly personId: string;
  readonly words: string;
  readonly replies: readonly ProposedReply[];
  readonly madeAt: Instant;
  readonly state: 'open' | 'recorded' | 'withdrawn';
}

/** One recorded change of an action: its new present, and the lines its history gains. */
export interface ActionChange {
  readonly boardId: string;
  readonly ref: string;
  /** The version the change was decided on. */
  readonly fromVersion: number;
  readonly status: Status;
  readonly rag: Rag | null;
  /** Where the due date moves with it. */
  readonly due?: DueDate;
  /** Where the action's own ladder changes with it; null takes it away. */
  readonly ladder?: readonly number[] | null;
  readonly entries: readonly HistoryEntry[];
}

/** Identity of something that must have its effect once: an activity, or a press of one card's button by one person. */
export interface InboxKey {
  readonly boardId: string;
  readonly key: string;
}

/**
 * What one unit of work may read and write. All of it commits together or not at all.
 * A lookup that finds nothing answers undefined; anything thrown rolls the whole unit back.
 */
export interface Transaction extends AdditionsInUnit, ChangesInUnit, ImportsInUnit, MemoryInUnit, RecordInUnit {
  listBoards(): Promise<readonly Board[]>;
  findBoard(boardId: string): Promise<Board | undefined>;
  /** Adds the board or replaces its settings, people and holdings. */
  saveBoard(board: Board): Promise<void>;

  findPlan(boardId: string): Promise<Plan | undefined>;
  /** Sets the board's first plan; throws where it already has one. */
  addPlan(boardId: string, plan: Plan): Promise<void>;
  /** Puts a new version of the plan, with all history, in the place of `from`. False, and nothing changed, where anything was recorded since. */
  replacePlan(boardId: string, from: Plan, to: Plan): Promise<boolean>;
  /** False, and nothing changed, where the action is no longer at `fromVersion`. */
  changeAction(change: ActionChange): Promise<boolean>;

  /** Adds the conversation, or refreshes its service address, names and `seenAt`. */
  rememberConversation(conversation: Conversation): Promise<void>;
  forgetConversation(boardId: string, conversationId: string): Promise<void>;
  findConversation(boardId: string, conversationId: string): Promise<Conversation | undefined>;
  /** Every board's row for a conversation id, for finding the board an activity belongs to. */
  conversationsWithId(conversationId: string): Promise<readonly Conversation[]>;
  findPersonalChat(boardId: string, personId: string): Promise<Conversation | undefined>;
  listConversations(boardId: string, kind: Conversation['kind']): Promise<readonly Conversation[]>;

  /** False where the key is already there: the envelope that was put first stands. */
  putEnvelope(envelope: Envelope, now: Instant): Promise<boolean>;
  /**
   * Leases up to `limit` waiting envelopes that are due, oldest first, and those whose lease ran out. One left in `sending` by a
   * holder that vanished comes back with `ambiguous` one higher. Two claimers never get the same envelope under one lease.
   */
  claimEnvelopes(claim: { now: Instant; leaseUntil: Instant; limit: number }): Promise<readonly Claim[]>;
  /** Recorded before the POST. False where the lease was lost: then nothing may be sent. */
  markSending(claim: Claim, leaseUntil: Instant): Promise<boolean>;
  /** False, and nothing changed, where another holder has taken the envelope since. */
  settleEnvelope(claim: Claim, settlement: Settlement): Promise<boolean>;
  /** Gives a claimed envelope that was not begun back at once (a clean stop). */
  releaseEnvelope(claim: Claim): Promise<void>;
  findEnvelope(boardId: string, key: string): Promise<StoredEnvelope | undefined>;
  /** All of a board's envelopes in one of the states, oldest first. */
  listEnvelopes(boardId: string, states: readonly EnvelopeState[]): Promise<readonly StoredEnvelope[]>;
  /** Puts the envelopes of a person who can be reached again from `attention` back to `waiting`. */
  reviveEnvelopes(boardId: string, personId: string, now: Instant): Promise<number>;
  /** Envelopes waiting or being sent, over all boards. */
  countOutbox(): Promise<{ readonly waiting: number; readonly attention: number }>;

  /**
   * Takes a key for this unit of work. `taken: false` means the effect has already been committed; `response` is what was answered
   * then, undefined where no answer was kept.
   */
  takeInbox(key: InboxKey, now: Instant): Promise<{ taken: true } | { taken: false; at: Instant; response: unknown }>;
  /** Keeps the answer (plain JSON) beside the key, for whoever comes with it again. */
  keepResponse(key: InboxKey, response: unknown): Promise<void>;

  putProposal(proposal: Proposal): Promise<void>;
  findProposal(boardId: string, id: string): Promise<Proposal | undefined>;
  settleProposal(boardId: string, id: string, state: 'recorded' | 'withdrawn'): Promise<void>;

  /** Rungs already spent, as `spentRungKey` writes them. */
  spentRungs(boardId: string): Promise<ReadonlySet<string>>;
  spendRungs(boardId: string, keys: readonly string[], on: IsoDate): Promise<void>;

  /** What a job last ran for ("reminders" → a day, "digest" → a week); undefined before its first run. */
  lastRun(boardId: string, job: string): Promise<string | undefined>;
  setLastRun(boardId: string, job: string, ranFor: string): Promise<void>;

  /**
   * Deletes what nobody needs any more, over all boards and at most `limit` of each kind: cards that were sent or dropped before `cards`, keys of
   * what came in, what was typed and not sent and what a conversation was about before `keys`, documents refused or withdrawn before `documents`. What waits, needs attention or was adopted is never touched.
   * Answers how many went.
   */
  forgetOld(before: { cards: Instant; keys: Instant; documents: Instant; limit: number }): Promise<number>;

  /** The demo's clock: milliseconds between the machine's time and the demo's; undefined in a real service. */
  findClockOffset(): Promise<number | undefined>;
  setClockOffset(milliseconds: number): Promise<void>;
}

export interface Store {
  /** Runs one unit of work; a deadlock or a serialization failure runs it again, so it must have no effect outside the store. */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What became of exactly one HTTP attempt to send (teams-facts 1.4 and 1.7). */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly activityId: string }
  /** Nothing was delivered and trying again as it is would not help. */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string }
  /** Nothing was delivered; try again, not before `retryAfterMs` where it is given. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number; readonly detail: string }
  /** Nobody can say whether it was delivered. */
  | { readonly kind: 'ambiguous'; readonly detail: string };

export type RefusalCode = 'blocked' | 'not-installed' | 'conversation-gone' | 'message-gone' | 'too-big' | 'configuration' | 'bad-request';

/** The way out to Teams: one attempt a call, ten seconds at most, no redirect followed. Never throws for what the far side does. */
export interface Connector {
  send(to: Conversation, message: Message): Promise<SendOutcome>;
  /** Replaces a message of ours in place. */
  update(to: Conversation, activityId: string, message: Message): Promise<SendOutcome>;
  /** Opens (or finds) the personal chat with a person by Entra object id; only works where the app is installed for them. */
  openPersonalChat(at: {
    serviceUrl: string;
    tenantId: string;
    personId: string;
  }): Promise<{ readonly kind: 'opened'; readonly conversationId: string } | Exclude<SendOutcome, { kind: 'sent' }>>;
  /** Whether the person of a personal chat is a guest; undefined where Teams does not say or does not answer. */
  askIsGuest(chat: Conversation): Promise<boolean | undefined>;
}

/** Structured log without message text: ids, counts and reasons only. */
export interface Log {
  info(fields: Record<string, unknown>, event: string): void;
  warn(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

export interface Metrics {
  count(
    name: 'turns' | 'sends' | 'reminders' | 'digests' | 'recorded' | 'duplicates' | 'adopted' | 'added',
    labels?: Record<string, string>,
  ): void;
}
