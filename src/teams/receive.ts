import { randomBytes, randomUUID } from 'node:crypto';
import { instantFromEpoch, type Instant } from '../domain/dates.ts';
import type { Handle, Incoming, Reply } from '../incoming.ts';
import type { Log, Metrics } from '../ports.ts';
import { admit, type Admission, type Gate } from './admit.ts';
import type { Authenticate } from './authenticate.ts';
import type { TeamsConnector } from './connector.ts';
import { toDialogAnswer } from './dialog-answer.ts';
import { toExtensionAnswer } from './extension-answer.ts';
import { translateActivity } from './incoming.ts';
import { toInvokeAnswer, toInvokeError, type HttpAnswer } from './invoke-response.ts';
import { deliverReply, type Delivery } from './reply.ts';
import { sayFailed, saySlow, sayUnsent, unreadableButton } from './sentences.ts';
import { TimeoutError, within } from './within.ts';

export interface ReceiverOptions {
  /** Required in a service; the demo takes no tokens. */
  readonly auth?: Authenticate;
  readonly isDemo: boolean;
  /** Entra tenant ids that may speak to the bot. */
  readonly tenants: readonly string[];
  readonly connector: TeamsConnector;
  readonly handle: Handle;
  readonly log: Log;
  readonly metrics?: Metrics;
  readonly now?: () => Instant;
  /** For a whole turn; Teams gives up on one after about 15 seconds and sends it again. */
  readonly deadlineMs?: number;
}

export interface InboundRequest {
  readonly authorization?: string | undefined;
  /** Parsed JSON, otherwise untouched. */
  readonly body: unknown;
}

/** Takes one POST of the Bot Connector. It never rejects, and its answers carry no words about what went wrong inside. */
export type Receive = (request: InboundRequest) => Promise<HttpAnswer>;

/** Teams gives up on the message extension after five seconds, and asks again by itself. */
const EXTENSION_MS = 4_000;

interface Turn {
  readonly incoming: Incoming;
  /** In the log and in what the person is told, so that the one finds the other. */
  readonly reference: string;
}

/** Throws where a real service is started without authentication. */
export function createReceiver(options: ReceiverOptions): Receive {
  const gate = toGate(options);
  return async ({ authorization, body }) => {
    const reference = randomBytes(3).toString('hex');
    try {
      const admission = await admit(gate, authorization, body);
      if (admission.kind === 'refused') {
        options.log.warn({ reference, status: admission.status, why: admission.why }, 'request refused');
        return { status: admission.status };
      }
      return await receiveAdmitted(options, admission, reference);
    } catch (error) {
      options.log.error({ reference, ...describe(error) }, 'request failed');
      return { status: 500 };
    }
  };
}

function toGate({ isDemo, auth, tenants }: ReceiverOptions): Gate {
  if (isDemo) return { isDemo, tenants };
  if (auth === undefined) throw new Error('A service cannot be started without authentication.');
  return { isDemo, authenticate: auth, tenants };
}

async function receiveAdmitted(
  options: ReceiverOptions,
  { activity, serviceUrl, tenantId }: Extract<Admission, { kind: 'admitted' }>,
  reference: string,
): Promise<HttpAnswer> {
  const isSpoken = activity.type === 'message' || activity.type === 'invoke';
  // The demo's visitors write activities by hand; a real one without an id could not be told from its own repetition.
  const activityId = activity.id ?? (options.isDemo || !isSpoken ? randomUUID() : undefined);
  if (activityId === undefined || (isSpoken && !activity.from?.id)) return { status: 400 };
  const now = (options.now ?? clockNow)();
  const translation = translateActivity(activity, { activityId, serviceUrl, tenantId, now });
  if (translation.kind === 'bad-press') {
    options.log.warn({ reference, activityId }, 'unreadable press');
    return toInvokeError(400, unreadableButton);
  }
  const turn = { incoming: translation.incoming, reference };
  if (turn.incoming.kind === 'unknown-invoke') return { status: 501 };
  options.log.info({ ...identify(turn), kind: turn.incoming.kind }, 'turn');
  const answer = await takeTurn(options, turn);
  options.metrics?.count('turns', { kind: turn.incoming.kind, status: String(answer.status) });
  return answer;
}

async function takeTurn(options: ReceiverOptions, turn: Turn): Promise<HttpAnswer> {
  const { handle, log, connector, deadlineMs = 12_000 } = options;
  const steps = { isHandled: false };
  const work = async (): Promise<HttpAnswer> => {
    const reply = await handle(turn.incoming);
    steps.isHandled = true;
    return toAnswer(options, turn, reply, await deliverReply(connector, turn.incoming, reply));
  };
  try {
    return await within(turn.incoming.kind === 'extension' ? Math.min(deadlineMs, EXTENSION_MS) : deadlineMs, work());
  } catch (error) {
    log.error({ ...identify(turn), ...describe(error) }, 'turn failed');
    return steps.isHandled ? { status: 200 } : apologise(options, turn, error instanceof TimeoutError ? saySlow : sayFailed);
  }
}

function toAnswer({ log }: ReceiverOptions, turn: Turn, reply: Reply, delivery: Delivery): HttpAnswer {
  if (reply.kind === 'extension' && turn.incoming.kind === 'extension') return toExtensionAnswer(turn.incoming.ask, reply.answer);
  if (turn.incoming.kind === 'dialog') return toDialogAnswer(reply);
  if (delivery.kind === 'delivered') return isExecute(turn.incoming) ? toInvokeAnswer(reply) : { status: 200 };
  log.warn({ ...identify(turn), outcome: delivery.outcome }, 'reply not delivered');
  return isExecute(turn.incoming) ? toInvokeError(500, sayUnsent(turn.reference)) : { status: 500 };
}

/** A failed turn is told in one sentence; HTTP 200 then says that nobody need send it again. */
async function apologise(options: ReceiverOptions, { incoming, reference }: Turn, say: (reference: string) => string): Promise<HttpAnswer> {
  const text = say(reference);
  if (isExecute(incoming)) return toInvokeError(500, text);
  if (incoming.kind === 'extension') return toExtensionAnswer(incoming.ask, { kind: 'sentence', text });
  if (incoming.kind === 'dialog') return toDialogAnswer({ kind: 'sentence', text });
  if (incoming.kind !== 'message' && incoming.kind !== 'press') return { status: 500 };
  try {
    const delivery = await within(2_500, deliverReply(options.connector, incoming, { kind: 'sentence', text }));
    return { status: delivery.kind === 'undelivered' ? 500 : 200 };
  } catch {
    return { status: 500 };
  }
}

function isExecute(incoming: Incoming): boolean {
  return incoming.kind === 'press' && incoming.form === 'execute';
}

function identify({ incoming, reference }: Turn): Record<string, unknown> {
  return { reference, activityId: incoming.activityId, conversationId: incoming.conversation.threadId };
}

/** For the log only. A stack names places in the code; a message may quote what people wrote, so it stays out. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error };
  return {
    fault: error.name,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
  };
}

function clockNow(): Instant {
  return instantFromEpoch(Date.now());
}
