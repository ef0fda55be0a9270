import { deliverOutbox } from './deliver-outbox.ts';
import { forgetOld } from './forget-old.ts';
import { learnGuests } from './learn-guests.ts';
import { queueDigest } from './queue-digest.ts';
import { queueReminders } from './queue-reminders.ts';
import { readDocuments } from './read-documents.ts';
import { reportUndelivered } from './report-undelivered.ts';
import type { Service } from './service.ts';

/**
 * What the alarm clock sets off: put what the calendar asks for into the outbox, deliver it, tell the manager what failed. It remembers
 * nothing between runs: run twice, a day late or on two machines at once, the result is the same.
 */
export async function doWhatIsDue(service: Service, stop: AbortSignal): Promise<void> {
  await queueWhatIsDue(service);
  const [read] = await Promise.all([readDocuments(service, stop), deliverAll(service, stop)]);
  if (read > 0) await deliverAll(service, stop);
  if (!stop.aborted) await forgetWhatIsOld(service);
  if (!stop.aborted) await learnGuests(service, stop);
}

/** The first board's calendar of jobs is where the day is written down, for all boards. */
async function forgetWhatIsOld({ store, clock, log }: Service): Promise<void> {
  const gone = await store.transact(async (tx) => {
    const [board] = await tx.listBoards();
    return board === undefined ? 0 : await forgetOld(tx, board, clock.now());
  });
  if (gone > 0) log.info({ gone }, 'old records deleted');
}

async function deliverAll(service: Service, stop: AbortSignal): Promise<void> {
  while ((await deliverOutbox(service, stop)) > 0 && (await reportAll(service)) > 0 && !stop.aborted);
}

async function queueWhatIsDue({ store, clock, metrics, log }: Service): Promise<void> {
  const boards = await store.transact((tx) => tx.listBoards());
  for (const board of boards) {
    const [reminders, digests] = await store.transact(async (tx) => {
      const now = clock.now();
      return [await queueReminders(tx, board, now), await queueDigest(tx, board, now)] as const;
    });
    for (let count = 0; count < reminders; count += 1) metrics.count('reminders');
    for (let count = 0; count < digests; count += 1) metrics.count('digests');
    if (reminders + digests > 0) log.info({ board: board.id, reminders, digests }, 'put into the outbox');
  }
}

async function reportAll({ store, clock }: Service): Promise<number> {
  return await store.transact(async (tx) => {
    let put = 0;
    for (const board of await tx.listBoards()) put += await reportUndelivered(tx, board, clock.now());
    return put;
  });
}
