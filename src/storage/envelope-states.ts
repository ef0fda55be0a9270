import { sql, type SqlBool } from 'kysely';

/** Both are written out and not parameters, so that both databases see that the partial indexes of the outbox cover it. */
export const isOpen = sql<SqlBool>`state in ('waiting', 'sending')`;
export const needsAttention = sql<SqlBool>`state = 'attention'`;
