/** Records one reply after another, and acknowledges each on its output once it is committed, until it is killed. */
import { openStore } from '../../../src/storage/open-store.ts';

const at = '2015-03-10T09:00:00.000Z';
const store = await openStore(process.argv[2] ?? '');
for (let version = 1; ; version += 1) {
  const words = `reply ${String(version)}`;
  const recorded = await store.transact(async (tx) => {
    await tx.takeInbox({ boardId: 'a', key: words }, at);
    await tx.putEnvelope(
      { boardId: 'a', key: words, to: { kind: 'person', personId: 'zoe' }, reason: { kind: 'refresh', ofKey: words }, notBefore: at },
      at,
    );
    return tx.changeAction({
      boardId: 'a',
      ref: '1.1',
      fromVersion: version,
      status: 'in-progress',
      rag: null,
      entries: [{ kind: 'update', on: '2015-03-10', at, words, route: 'card' }],
    });
  });
  if (!recorded) throw new Error('Nobody else records here.');
  process.stdout.write(`${words}\n`);
}
