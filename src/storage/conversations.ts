import { sql } from 'kysely';
import type { Instant } from '../domain/dates.ts';
import type { Conversation, Transaction } from '../ports.ts';
import type { ConversationRow, Session } from './schema.ts';

type Conversations = Pick<
  Transaction,
  'rememberConversation' | 'forgetConversation' | 'findConversation' | 'conversationsWithId' | 'findPersonalChat' | 'listConversations'
>;

export function conversationsIn({ db }: Session): Conversations {
  const all = db.selectFrom('conversations').selectAll();
  return {
    async rememberConversation(conversation) {
      await rememberConversation(db, conversation);
    },

    async forgetConversation(boardId, conversationId) {
      await db.deleteFrom('conversations').where('board_id', '=', boardId).where('id', '=', conversationId).execute();
    },

    async findConversation(boardId, conversationId) {
      const row = await all.where('board_id', '=', boardId).where('id', '=', conversationId).executeTakeFirst();
      return row && toConversation(row);
    },

    async conversationsWithId(conversationId) {
      const rows = await all.where('id', '=', conversationId).orderBy('board_id').execute();
      return rows.map(toConversation);
    },

    async findPersonalChat(boardId, personId) {
      const chats = all.where('board_id', '=', boardId).where('person_id', '=', personId).where('kind', '=', 'personal');
      // After the app was removed and added again there may be two; the one heard from last is the one that works.
      const row = await chats.orderBy('seen_at', 'desc').orderBy('id').executeTakeFirst();
      return row && toConversation(row);
    },

    async listConversations(boardId, kind) {
      const rows = await all.where('board_id', '=', boardId).where('kind', '=', kind).orderBy('id').execute();
      return rows.map(toConversation);
    },
  };
}

async function rememberConversation(db: Session['db'], conversation: Conversation): Promise<void> {
  const row = toConversationRow(conversation);
  // An activity need not name its chat or repeat who writes in it: what is known already is kept.
  const kept = <Column extends 'person_id' | 'teams_user_id' | 'name' | 'is_guest'>(column: Column) =>
    sql<ConversationRow[Column]>`coalesce(${row[column]}, ${sql.ref(`conversations.${column}`)})`;
  await db
    .insertInto('conversations')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['board_id', 'id']).doUpdateSet({
        kind: row.kind,
        tenant_id: row.tenant_id,
        service_url: row.service_url,
        seen_at: row.seen_at,
        person_id: kept('person_id'),
        teams_user_id: kept('teams_user_id'),
        name: kept('name'),
        is_guest: kept('is_guest'),
      }),
    )
    .execute();
}

function toConversationRow(conversation: Conversation): ConversationRow {
  return {
    board_id: conversation.boardId,
    id: conversation.id,
    kind: conversation.kind,
    person_id: conversation.personId ?? null,
    teams_user_id: conversation.teamsUserId ?? null,
    tenant_id: conversation.tenantId,
    service_url: conversation.serviceUrl,
    name: conversation.name ?? null,
    is_guest: conversation.isGuest === undefined ? null : Number(conversation.isGuest),
    seen_at: conversation.seenAt,
  };
}

function toConversation(row: ConversationRow): Conversation {
  return {
    boardId: row.board_id,
    id: row.id,
    kind: row.kind as Conversation['kind'],
    tenantId: row.tenant_id,
    serviceUrl: row.service_url,
    seenAt: row.seen_at as Instant,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.teams_user_id === null ? {} : { teamsUserId: row.teams_user_id }),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.is_guest === null ? {} : { isGuest: row.is_guest === 1 }),
  };
}
