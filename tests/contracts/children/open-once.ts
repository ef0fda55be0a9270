/** Opens the database its argument names, as one replica of several that start together, and closes it again. */
import { openStore } from '../../../src/storage/open-store.ts';

const store = await openStore(process.argv[2] ?? '');
const boards = await store.transact((tx) => tx.listBoards());
await store.close();
process.stdout.write(`opened ${String(boards.length)}\n`);
