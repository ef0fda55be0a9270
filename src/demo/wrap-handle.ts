import { readFile } from 'node:fs/promises';
import { drawNotice } from '../cards/draw-notice.ts';
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Handle, Incoming, Reply } from '../incoming.ts';
import type { Alarm } from '../schedule/alarm.ts';
import { findSetting } from '../usecases/find-setting.ts';
import { rememberConversation } from '../usecases/remember-conversation.ts';
import type { Service } from '../usecases/service.ts';
import type { DemoClock } from './demo-clock.ts';
import { readDemoCommand } from './demo-command.ts';
import { movedNotice, refusedNotice, savedNotice } from './demo-phrases.ts';
import type { FileOffer } from './save-file.ts';
import { demoPeople } from './people.ts';

export interface DemoParts {
  readonly alarm: Alarm;
  readonly clock: DemoClock;
  /** Stands in for a person's OneDrive, which the Playground does not have; answers where the file now is. Absent without the Playground. */
  readonly saveFile?: (offer: FileOffer) => Promise<string>;
}

/** Around the real handler: knows the demo's people by their Teams id, and lets a visitor move the clock from any chat. */
export function wrapHandle(handle: Handle, service: Service, { alarm, clock, saveFile }: DemoParts): Handle {
  let walking: Promise<unknown> = Promise.resolve();
  return async (raw) => {
    const incoming = identify(raw);
    const text = incoming.kind === 'message' ? incoming.text : typedOnButton(incoming);
    const command = text === undefined ? undefined : readDemoCommand(text, clock.today());
    if (command?.kind === 'send') return await handle(await sendNewVersion(incoming));
    if (text === undefined || command === undefined) return await givingFiles(await handle(incoming), saveFile);
    if (!(await meet(service, incoming))) return { kind: 'nothing' };
    // One walk at a time: two visitors who both type "next day" go two days on.
    const walk = walking.then(() => obey(service, { alarm, clock }, text));
    walking = walk.catch(() => undefined);
    return await walk;
  };
}

async function obey(service: Service, { alarm, clock }: { alarm: Alarm; clock: DemoClock }, text: string): Promise<Reply> {
  const command = readDemoCommand(text, clock.today());
  if (command?.kind !== 'go') return notice(refusedNotice(command?.kind === 'refused' ? command.why : 'not-a-day', clock.today()));
  const began = clock.now();
  for (let day: IsoDate = addDays(clock.today(), 1); day <= command.to; day = addDays(day, 1)) {
    await clock.moveTo(day);
    await alarm.lookNow();
  }
  const states = ['waiting', 'sending', 'sent', 'suppressed', 'attention'] as const;
  const envelopes = await service.store.transact(async (tx) => {
    const boards = await tx.listBoards();
    return (await Promise.all(boards.map(({ id }) => tx.listEnvelopes(id, states)))).flat();
  });
  return notice(
    movedNotice(
      clock.today(),
      envelopes.filter(({ putAt }) => putAt > began),
    ),
  );
}

async function givingFiles(reply: Reply, saveFile: DemoParts['saveFile']): Promise<Reply> {
  if (reply.kind !== 'file' || reply.file.kind !== 'offer' || saveFile === undefined) return reply;
  return notice(savedNotice(await saveFile(reply.file)));
}

/** As if the visitor had pasted the table that lies beside this file. */
async function sendNewVersion({ activityId, conversation, asker, botId, at }: Incoming): Promise<Incoming> {
  const text = await readFile(new URL('./wscb-plan-new-version.tsv', import.meta.url), 'utf8');
  const attached = { files: [], hasOther: false };
  return { kind: 'message', activityId, conversation, asker, botId, at, text, isMentioned: false, attached };
}

function notice(content: Parameters<typeof drawNotice>[0]): Reply {
  return { kind: 'message', message: drawNotice(content) };
}

/** A visitor's first words may already move the clock, and the reminders must find the way to them. False for words sent twice. */
async function meet({ store, clock, welcomesVisitors, metrics }: Service, incoming: Incoming): Promise<boolean> {
  return await store.transact(async (tx) => {
    const options = { now: clock.now(), welcomesVisitors, count: metrics.count };
    const found = await findSetting(tx, incoming, options);
    if (found.kind !== 'found') return true;
    await rememberConversation(tx, found.board, incoming, found.now);
    const key = `message/${incoming.conversation.id}/${incoming.activityId}`;
    return (await tx.takeInbox({ boardId: found.board.id, key }, found.now)).taken;
  });
}

/** A hand-written activity may give no Entra object id; the demo's people are then known by their Teams id. */
function identify(incoming: Incoming): Incoming {
  const person = demoPeople.find(({ teamsUserId, id }) => teamsUserId === incoming.asker.teamsUserId || id === incoming.asker.personId);
  if (person === undefined) return incoming;
  return { ...incoming, asker: { ...incoming.asker, personId: person.id } };
}

function typedOnButton(incoming: Incoming): string | undefined {
  const text = incoming.kind === 'press' && incoming.verb === 'ask' ? incoming.data['text'] : undefined;
  return typeof text === 'string' ? text : undefined;
}
