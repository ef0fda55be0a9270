import type { ColumnType, Generated, Kysely } from 'kysely';

/**
 * The tables as both databases hold them: instants and days as ISO text, lists and unions as JSON text, null for absent.
 * Columns a later version adds must be nullable or have a default, so that a process of this version can go on beside it.
 */
export interface Tables {
  readonly schema_migrations: { version: number; name: string; applied_at: string };
  readonly boards: BoardRow;
  readonly people: PersonRow;
  readonly holdings: HoldingRow;
  readonly plans: PlanRow;
  readonly areas: AreaRow;
  readonly posts: PostRow;
  readonly actions: ActionRow;
  readonly action_leads: LeadRow;
  readonly action_history: HistoryRow;
  readonly conversations: ConversationRow;
  readonly outbox: EnvelopeTable;
  readonly inbox: { board_id: string; key: string; taken_at: string; response: string | null };
  readonly proposals: ProposalRow;
  readonly imports: ImportRow;
  readonly import_choices: { board_id: string; import_id: string; seq: number; choice: string };
  readonly frames: { board_id: string; conversation_id: string; person_id: string; frame: string; said_at: string };
  readonly missed_questions: MissedRow;
  readonly audit_trail: AuditRow;
  readonly typed_drafts: { board_id: string; person_id: string; key: string; words: string; kept_at: string };
  readonly spent_rungs: { board_id: string; key: string; spent_on: string };
  readonly job_runs: { board_id: string; job: string; ran_for: string };
  readonly demo_clock: { id: number; offset_milliseconds: BigInteger };
}

/** pg answers a bigint as text, SQLite as a number. */
type BigInteger = ColumnType<string | number, number, number>;

/** One database, inside a unit of work. */
export interface Session {
  readonly db: Kysely<Tables>;
  readonly dialect: 'sqlite' | 'postgres';
}

export interface BoardRow {
  id: string;
  name: string;
  tenant_id: string;
  calendar: string;
  ladder: string;
  repeat_every: number;
  reminder_time: string;
  digest_time: string;
  safeguarding_route: string;
  digest_channels: string;
  glossary: string | null;
  chasing: string | null;
  covers: string | null;
  /** The fields that follow Teams and no longer the board's file. */
  set_in_teams: string | null;
}

export interface PersonRow {
  board_id: string;
  id: string;
  position: number;
  name: string;
  right_held: string;
  hour: string | null;
}

export interface HoldingRow {
  board_id: string;
  position: number;
  post_id: string;
  person_id: string;
  held_from: string | null;
  held_until: string | null;
  /** Who assigned it in Teams; null for what the board's file says. */
  assigned_by: string | null;
}

export interface PlanRow {
  board_id: string;
  id: string;
  title: string;
  subtitle: string;
  /** What only a plan from a document has: its layout and its key. */
  extras: string | null;
}

export interface AreaRow {
  board_id: string;
  ref: string;
  position: number;
  title: string;
}

export interface PostRow {
  board_id: string;
  id: string;
  position: number;
  name: string;
  aliases: string;
}

export interface ActionRow {
  board_id: string;
  ref: string;
  position: number;
  area_ref: string;
  title: string;
  due: string;
  status: string;
  rag: string | null;
  ladder: string | null;
  version: number;
  written: string | null;
  /** 1 where a newer version of the document left the action out; its ref may then stand on nothing else. */
  is_removed: number | null;
}

export interface LeadRow {
  board_id: string;
  action_ref: string;
  position: number;
  post_id: string;
  part: string;
}

export interface HistoryRow {
  board_id: string;
  action_ref: string;
  /** 1, 2, 3… within the action. */
  seq: number;
  /** The version of the action that this line belongs to. */
  action_version: number;
  entry: string;
}

export interface ConversationRow {
  board_id: string;
  id: string;
  kind: string;
  person_id: string | null;
  teams_user_id: string | null;
  tenant_id: string;
  service_url: string;
  name: string | null;
  /** 1 or 0; null where Teams has not told it. */
  is_guest: number | null;
  seen_at: string;
}

export interface EnvelopeRow {
  board_id: string;
  key: string;
  recipient: string;
  /** The person of the recipient again, to be looked up by. */
  person_id: string | null;
  reason: string;
  not_before: string;
  state: string;
  put_at: string;
  attempts: number;
  ambiguous: number;
  /** Grows with every claim. */
  fence: number;
  /** Set while somebody holds the envelope, null otherwise. */
  lease_until: string | null;
  note: string | null;
  conversation_id: string | null;
  activity_id: string | null;
  settled_at: string | null;
}

interface EnvelopeTable extends Omit<EnvelopeRow, 'attempts' | 'ambiguous' | 'fence'> {
  attempts: Generated<number>;
  ambiguous: Generated<number>;
  fence: Generated<number>;
}

export interface ProposalRow {
  board_id: string;
  id: string;
  person_id: string;
  words: string;
  replies: string;
  made_at: string;
  state: string;
}

export interface ImportRow {
  board_id: string;
  id: string;
  person_id: string;
  source: string;
  state: string;
  made_at: string;
  /** Set while somebody reads it. */
  lease_until: string | null;
  draft: string | null;
  sentence: string | null;
  /** Who adopted or withdrew it, and when. */
  closed_by: string | null;
  closed_at: string | null;
}

export interface AuditRow {
  board_id: string;
  /** 1, 2, 3… within the board. */
  seq: number;
  at: string;
  person_id: string;
  person_name: string;
  what: string;
  words: string;
}

export interface MissedRow {
  board_id: string;
  id: string;
  question: string;
  strange: string;
  why: string;
  asked_at: string;
}
