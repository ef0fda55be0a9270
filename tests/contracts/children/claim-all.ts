/** Claims and sends until nothing is left, and prints the key of everything it held. */
import { openStore } from '../../../src/storage/open-store.ts';

const now = '2015-03-10T09:00:00.000Z';
const leaseUntil = '2015-03-10T09:02:00.000Z';
const store = await openStore(process.argv[2] ?? '');
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();
for (;;) {
  const claims = await store.transact((tx) => tx.claimEnvelopes({ now, leaseUntil, limit: 3 }));
  for (const claim of claims) {
    const mayIsend = await store.transact((tx) => tx.markSending(claim, leaseUntil));
    if (mayIsend) process.stdout.write(`${claim.key}\n`);
    await store.transact((tx) => tx.settleEnvelope(claim, { kind: 'sent', conversationId: 'chat', activityId: '1', at: now }));
  }
  if (claims.length === 0) break;
}
await store.close();
