import type { Board } from '../../src/domain/board.ts';
import { instant, type Instant } from '../../src/domain/dates.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Handle, Incoming, Reply } from '../../src/incoming.ts';
import type { Connector, Conversation, Message, SendOutcome, Store, StoredEnvelope } from '../../src/ports.ts';
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
  /** Decides the outcome of the next sends and updates; undefined means they arrive. */
  outcome: (attempt: Posted) => SendOutcome | undefined;
  /** Whether a personal chat can be opened with somebody who has never written. */
  opens: (personId: string) => boolean;
  setTime(moment: string): void;
  /** The person has the app: Chaser knows their chat. */
  install(personId: string): Promise<Reply>;
  installChannel(id?: string): Promise<Reply>;
  say(personId: string | undefined, text: string, options?: Partial<Pick<Incoming, 'activityId' | 'conversation'>>): Promise<Reply>;
  press(personId: string, verb: string, data: Record<string, unknown>, activityId?: string): Promise<Reply>;
  /** One look at what is due, at this moment. */
  look(): Promise<void>;
  envelopes(): Promise<readonly StoredEnvelope[]>;
  plan(): Promise<Plan>;
}

const STATES = ['waiting', 'sending', 'sent', 'suppressed', 'attention'] as const;

export async function openBoardRoom(options: { board?: Board; plan?: Plan; store?: Store; visitors?: boolean } = {}): Promise<BoardRoom> {
  const { board = wscbBoard, plan = wscb.plan, store = await openTestStore() } = options;
  let now: Instant = '2015-03-10T09:30:00.000Z';
  let arrivals = 0;
  const posted: Posted[] = [];
  const arrive = (attempt: Posted): SendOutcome => {
    posted.push(attempt);
    const said = room.outcome(attempt);
    return said ?? { kind: 'sent', conversationId: attempt.to.id, activityId: attempt.activityId ?? `sent-${String(posted.length)}` };
  };
  const connector: Connector = {
    send: (to, message) => Promise.resolve(arrive({ kind: 'send', to, message })),
    update: (to, activityId, message) => Promise.resolve(arrive({ kind: 'update', to, message, activityId })),
    openPersonalChat: ({ personId }) =>
      Promise.resolve(
        room.opens(personId)
          ? { kind: 'opened', conversationId: `opened-${personId}` }
          : { kind: 'refused', code: 'not-installed', detail: 'BotNotInConversationRoster' },
      ),
  };
  const silent = () => undefined;
  const service: Service = {
    store,
    connector,
    clock: { now: () => now },
    log: { info: silent, warn: silent, error: silent },
    metrics: { count: silent },
    wake: silent,
    welcomesVisitors: options.visitors ?? false,
  };
  const handle = createHandle(service);
  const arrival = (personId: string | undefined) => ({
    activityId: `activity-${String((arrivals += 1))}`,
    conversation: place(`chat-${personId ?? 'nobody'}`, 'personal'),
    asker: { teamsUserId: `29:${personId ?? 'nobody'}`, name: personId ?? 'Nobody', ...(personId === undefined ? {} : { personId }) },
    botId: '28:chaser',
    at: now,
  });
  const room: BoardRoom = {
    store,
    service,
    handle,
    posted,
    outcome: () => undefined,
    opens: () => false,
    setTime: (moment) => {
      now = instant(moment);
    },
    install: (personId) => handle({ ...arrival(personId), kind: 'installed' }),
    installChannel: (id = '19:board@thread.tacv2') =>
      handle({ ...arrival('p-manager'), kind: 'installed', conversation: place(id, 'channel') }),
    say: (personId, text, more = {}) =>
      handle({ ...arrival(personId), kind: 'message', text, isMentioned: false, hasAttachments: false, ...more }),
    press: (personId, verb, data, activityId) =>
      handle({
        ...arrival(personId),
        ...(activityId === undefined ? {} : { activityId }),
        kind: 'press',
        verb,
        data,
        trigger: 'manual',
        form: 'execute',
      }),
    look: () => doWhatIsDue(service, new AbortController().signal),
    envelopes: () => store.transact((tx) => tx.listEnvelopes(board.id, STATES)),
    plan: async () => (await store.transact((tx) => tx.findPlan(board.id))) ?? plan,
  };
  await store.transact((tx) => adoptPlan(tx, board, plan, now));
  return room;
}

export function place(id: string, kind: Conversation['kind'], serviceUrl = 'http://127.0.0.1:9/'): Incoming['conversation'] {
  return { id, threadId: id, kind, tenantId: wscbBoard.tenantId, serviceUrl };
}

/** The words of whatever came back, for asserting on what a person reads. */
export function wordsOf(reply: Reply): string {
  if (reply.kind === 'nothing') return '';
  return reply.kind === 'sentence' ? reply.text : reply.message.text;
}
