import { firstSchema } from './001-first-schema.ts';
import { planDocuments } from './002-plan-documents.ts';
import { conversationMemory } from './003-conversations.ts';
import { chasing } from './004-chasing.ts';
import { guests } from './005-guests.ts';

/** One step of the schema. A step that has been released is never edited: what comes after it is a new one. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Its statements, for a database whose text type is `text`. */
  readonly statements: (text: string) => readonly string[];
}

/** In order, oldest first, forward only. */
export const allMigrations: readonly Migration[] = [
  { version: 1, name: 'first-schema', statements: firstSchema },
  { version: 2, name: 'plan-documents', statements: planDocuments },
  { version: 3, name: 'conversations', statements: conversationMemory },
  { version: 4, name: 'chasing', statements: chasing },
  { version: 5, name: 'guests', statements: guests },
];
