import { createSqliteDatabase } from './sqlite-database.ts';
import { describeStore } from './store-contract.ts';

describeStore('SQLite', createSqliteDatabase);
