import type { FrameKey, MemoryInUnit, MissedQuestion } from '../ask-memory.ts';
import type { Instant } from '../domain/dates.ts';
import type { Session } from './schema.ts';

/** A manager looks at a screenful, not at a log. */
const MOST_MISSED = 200;

export function memoryIn({ db }: Session): MemoryInUnit {
  return {
    async findFrame({ boardId, conversationId, personId }) {
      const row = await db
        .selectFrom('frames')
        .select('frame')
        .where('board_id', '=', boardId)
        .where('conversation_id', '=', conversationId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.frame) as unknown);
    },

    async saveFrame(key, frame, now) {
      await saveFrame(db, key, JSON.stringify(frame), now);
    },

    async keepMissed({ boardId, id, text, strange, why, askedAt }, forgetBefore) {
      await db.deleteFrom('missed_questions').where('board_id', '=', boardId).where('asked_at', '<', forgetBefore).execute();
      await db
        .insertInto('missed_questions')
        .values({ board_id: boardId, id, question: JSON.stringify(text), strange: JSON.stringify(strange), why, asked_at: askedAt })
        .onConflict((conflict) => conflict.columns(['board_id', 'id']).doNothing())
        .execute();
    },

    listMissed: (boardId) => listMissed(db, boardId),

    async settleMissed(boardId, id) {
      await db.deleteFrom('missed_questions').where('board_id', '=', boardId).where('id', '=', id).execute();
    },

    addAlias: (boardId, postId, alias) => addAlias(db, boardId, postId, alias),
    removeAlias: (boardId, postId, alias) => removeAlias(db, boardId, postId, alias),
  };
}

async function saveFrame(db: Session['db'], { boardId, conversationId, personId }: FrameKey, frame: string, now: Instant): Promise<void> {
  await db
    .insertInto('frames')
    .values({ board_id: boardId, conversation_id: conversationId, person_id: personId, frame, said_at: now })
    .onConflict((conflict) => conflict.columns(['board_id', 'conversation_id', 'person_id']).doUpdateSet({ frame, said_at: now }))
    .execute();
}

async function listMissed(db: Session['db'], boardId: string): Promise<readonly MissedQuestion[]> {
  const rows = db.selectFrom('missed_questions').selectAll().where('board_id', '=', boardId);
  const newest = await rows.orderBy('asked_at', 'desc').orderBy('id').limit(MOST_MISSED).execute();
  return newest.map((row) => ({
    boardId: row.board_id,
    id: row.id,
    text: JSON.parse(row.question) as string,
    strange: JSON.parse(row.strange) as string,
    why: row.why as MissedQuestion['why'],
    askedAt: row.asked_at as Instant,
  }));
}

async function addAlias(db: Session['db'], boardId: string, postId: string, alias: string): Promise<boolean> {
  const post = await findNames(db, boardId, postId);
  if (post === undefined) return false;
  const isKnown = [post.name, ...post.aliases].some((name) => isSameName(name, alias));
  if (!isKnown) await saveAliases(db, boardId, postId, [...post.aliases, alias]);
  return true;
}

async function removeAlias(db: Session['db'], boardId: string, postId: string, alias: string): Promise<boolean> {
  const post = await findNames(db, boardId, postId);
  const left = post?.aliases.filter((name) => !isSameName(name, alias)) ?? [];
  if (post === undefined || left.length === post.aliases.length) return false;
  await saveAliases(db, boardId, postId, left);
  return true;
}

async function findNames(
  db: Session['db'],
  boardId: string,
  postId: string,
): Promise<{ name: string; aliases: readonly string[] } | undefined> {
  const post = db.selectFrom('posts').select(['name', 'aliases']).where('board_id', '=', boardId).where('id', '=', postId);
  const row = await post.executeTakeFirst();
  return row && { name: row.name, aliases: JSON.parse(row.aliases) as readonly string[] };
}

async function saveAliases(db: Session['db'], boardId: string, postId: string, aliases: readonly string[]): Promise<void> {
  const changed = { aliases: JSON.stringify(aliases) };
  await db.updateTable('posts').set(changed).where('board_id', '=', boardId).where('id', '=', postId).execute();
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
