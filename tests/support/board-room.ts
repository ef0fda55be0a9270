import type { TabPlace } from '../../src/cards/plan-link.ts';
import type { Board } from '../../src/domain/board.ts';
import { instant, type Instant } from '../../src/domain/dates.ts';
import { readFile } from '../../src/documents/read-file.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { ExtensionAnswer, ExtensionAsk } from '../../src/extension.ts';
import type { Attached, Handle, Incoming, Reply, Upload } from '../../src/incoming.ts';
import type { Files } from '../../src/plan-import.ts';
import type { StoredEnvelope } from '../../src/envelope.ts';
import type { Connector, Conversation, Message, SendOutcome, Store } from '../../src/ports.ts';
import { adoptPlan } from '../../src/usecases/adopt-plan.ts';
import { doWhatIsDue } from '../../src/usecases/do-what-is-due.ts';
import { createHandle } from '../../src/usecases/handle-incoming.ts';
import type { Service } from '../../src/usecases/service.ts';
import { openTestStore } from './test-store.ts';
import { wscb, wscbBoard } from './wscb.ts';

export interface Posted {
  readonly kind: 'send' | 'update';
  readonly to: Conversation;
  readonly message: Message;
  readonly activityId?: string;
}

/** A board with the WSCB plan on a real store, a clock moved by hand, and a Teams that records what it gets and answers as told. */
export interface BoardRoom {
  readonly store: Store;
  readonly service: Service;
  readonly handle: Handle;
  readonly posted: Posted[];
  /** What lies at which address; a file that is not there is gone. */
  readonly files: Map<string, Uint8Array>;
  /** Decides the outcome of the next sends and updates; undefined means they arrive. */
  outcome: (attempt: Posted) => SendOutcome | undefined;
  /** Whether a personal chat can be opened with somebody who has never written. */
  opens: (personId: string) => boolean;
  /** What Teams says of who is a guest. */
  guests: Map<string, boolean>;
  setTime(moment: string): void;
  /** The person has the app: Chaser knows their chat. */
  install(personId: string): Promise<Reply>;
  installChannel(id?: string): Promise<Reply>;
  say(
    personId: string | undefined,
    text: string,
    options?: Partial<Pick<Incoming, 'activityId' | 'conversation'>> & { readonly attached?: Attached },
  ): Promise<Reply>;
  press(personId: string, verb: string, data: Record<string, unknown>, activityId?: string): Promise<Reply>;
  /** Uses the message extension, in a chat that Chaser is not in unless one is given. */
  extend(
    personId: string | undefined,
    ask: ExtensionAsk,
    at?: Partial<Pick<Incoming, 'activityId' | 'conversation'>>,
  ): Promise<ExtensionAnswer>;
  /** The answer to a file that was offered; no upload where the person declined. */
  consent(personId: string, context: Record<string, unknown>, upload: Upload | undefined): Promise<Reply>;
  /** One look at what is due, at this moment. */
  look(): Promise<void>;
  envelopes(): Promise<readonly StoredEnvelope[]>;
  plan(): Promise<Plan>;
}

const STATES = ['waiting', 'sending', 'sent', 'suppressed', 'attention'] as const;

export async function openBoardRoom(
  options: { board?: Board; plan?: Plan | null; store?: Store; visitors?: boolean; tab?: TabPlace } = {},
): Promise<BoardRoom> {
  const { board = wscbBoard, plan = wscb.plan, store = await openTestStore() } = options;
  const time: { now: Instant } = { now: '2015-03-10T09:30:00.000Z' };
  const posted: Posted[] = [];
  const service: Service = {
    store,
    connector: recordInto(posted, () => room),
    files: filesOf(() => room),
    readFile,
    clock: { now: () => time.now },
    log: { info: silent, warn: silent, error: silent },
    metrics: { count: silent },
    wake: silent,
    welcomesVisitors: options.visitors ?? false,
    ...(options.tab === undefined ? {} : { tab: options.tab }),
  };
  const handle = createHandle(service);
  const room: BoardRoom = {
    ...speaking(handle, () => time.now),
    store,
    service,
    handle,
    posted,
    files: new Map(),
    outcome: () => undefined,
    opens: () => false,
    guests: new Map(),
    setTime: (moment) => {
      time.now = instant(moment);
    },
    look: () => doWhatIsDue(service, new AbortController().signal),
    envelopes: () => store.transact((tx) => tx.listEnvelopes(board.id, STATES)),
    plan: async () => (await store.transact((tx) => tx.findPlan(board.id))) ?? wscb.plan,
  };
  await store.transact((tx) => adoptPlan(tx, board, plan ?? undefined, time.now));
  return room;
}

/** Everybody of the board has the app, and it is in the board channel. */
export async function openWithEverybody(): Promise<BoardRoom> {
  const room = await openBoardRoom();
  for (const { id } of wscbBoard.people) await room.install(id);
  await room.installChannel();
  return room;
}

const silent = () => undefined;

function recordInto(posted: Posted[], room: () => BoardRoom): Connector {
  const arrive = (attempt: Posted): Promise<SendOutcome> => {
    posted.push(attempt);
    const activityId = attempt.activityId ?? `sent-${String(posted.length)}`;
    return Promise.resolve(room().outcome(attempt) ?? { kind: 'sent', conversationId: attempt.to.id, activityId });
  };
  return {
    send: (to, message) => arrive({ kind: 'send', to, message }),
    update: (to, activityId, message) => arrive({ kind: 'update', to, message, activityId }),
    openPersonalChat: ({ personId }) =>
      Promise.resolve(
        room().opens(personId)
          ? { kind: 'opened', conversationId: `opened-${personId}` }
          : { kind: 'refused', code: 'not-installed', detail: 'BotNotInConversationRoster' },
      ),
    askIsGuest: ({ personId }) => Promise.resolve(personId === undefined ? undefined : room().guests.get(personId)),
  };
}

function filesOf(room: () => BoardRoom): Files {
  return {
    fetch: ({ address }) => {
      const bytes = room().files.get(address);
      return Promise.resolve(bytes === undefined ? { kind: 'failed', why: 'gone' } : { kind: 'fetched', bytes });
    },
    upload: (uploadUrl, bytes) => {
      room().files.set(uploadUrl, bytes);
      return Promise.resolve({ kind: 'uploaded' });
    },
  };
}

function speaking(
  handle: Handle,
  now: () => Instant,
): Pick<BoardRoom, 'install' | 'installChannel' | 'say' | 'press' | 'consent' | 'extend'> {
  let arrivals = 0;
  const arrival = (personId: string | undefined) => ({
    activityId: `activity-${String((arrivals += 1))}`,
    conversation: place(`chat-${personId ?? 'nobody'}`, 'personal'),
    asker: { teamsUserId: `29:${personId ?? 'nobody'}`, name: personId ?? 'Nobody', ...(personId === undefined ? {} : { personId }) },
    botId: '28:chaser',
    at: now(),
  });
  return {
    install: (personId) => handle({ ...arrival(personId), kind: 'installed' }),
    installChannel: (id = '19:board@thread.tacv2') =>
      handle({ ...arrival('p-manager'), kind: 'installed', conversation: place(id, 'channel') }),
    say: (personId, text, more = {}) =>
      handle({ ...arrival(personId), kind: 'message', text, isMentioned: false, attached: { files: [], hasOther: false }, ...more }),
    consent: (personId, context, upload) => handle({ ...arrival(personId), kind: 'file-consent', context, upload }),
    extend: async (personId, ask, at = {}) => {
      const reply = await handle({
        ...arrival(personId),
        conversation: place('19:somebody_else@unq', 'personal'),
        ...at,
        kind: 'extension',
        ask,
      });
      if (reply.kind !== 'extension') throw new Error(`The extension was answered with ${reply.kind}.`);
      return reply.answer;
    },
    press: (personId, verb, data, activityId) => {
      const own = activityId === undefined ? {} : { activityId };
      return handle({ ...arrival(personId), ...own, kind: 'press', verb, data, trigger: 'manual', form: 'execute' });
    },
  };
}

export function place(id: string, kind: Conversation['kind'], serviceUrl = 'http://127.0.0.1:9/'): Incoming['conversation'] {
  return { id, threadId: id, kind, tenantId: wscbBoard.tenantId, serviceUrl };
}

/** The words of whatever came back, for asserting on what a person reads. */
export function wordsOf(reply: Reply): string {
  if (reply.kind === 'nothing' || reply.kind === 'extension') return '';
  if (reply.kind === 'file') return reply.file.name;
  return reply.kind === 'sentence' ? reply.text : reply.message.text;
}
