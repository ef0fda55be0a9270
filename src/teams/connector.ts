import type { FileContent } from '../plan-import.ts';
import type { Connector, Conversation, Log, Message, SendOutcome } from '../ports.ts';
import type { Budget } from './budget.ts';
import { toFileCard } from './file-card.ts';
import { answerLimit, readAnswer, type Answer } from './connector-answer.ts';
import { classifyAnswer, classifyFault, type Errand, type Failure } from './send-outcome.ts';

/** What a send needs to know of the conversation it goes to. */
export type Target = Pick<Conversation, 'id' | 'serviceUrl' | 'tenantId'>;

/** The port, and answering in a turn: the thread the question came from, without waiting for the budget of unasked messages. */
export interface TeamsConnector extends Connector {
  /** A string goes as plain text. */
  reply(to: Target, replyToId: string, content: Message | FileContent | string): Promise<SendOutcome>;
  update(to: Target, activityId: string, message: Message): Promise<SendOutcome>;
}

export interface ConnectorOptions {
  /** The bot's bearer token; undefined in the demo, which sends none. */
  readonly token: () => Promise<string | undefined>;
  readonly isAllowedServiceUrl: (serviceUrl: string) => boolean;
  readonly budget: Budget;
  readonly log: Log;
  /** `28:<app id>`, named when a personal chat is opened. */
  readonly botId?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** For one whole call, from connecting to the last byte of the answer. */
  readonly timeoutMs?: number;
}

interface Call {
  readonly errand: Errand;
  readonly serviceUrl: string;
  readonly method: 'POST' | 'PUT' | 'GET';
  readonly path: string;
  readonly body?: unknown;
}

/** Bot Connector's documented REST calls, one HTTP attempt each: the SDK's own client repeats POSTs and follows redirects. */
export function createConnector(options: ConnectorOptions): TeamsConnector {
  const call = async (details: Call): Promise<Answer | Failure> => {
    const outcome = await attempt(options, details);
    if (outcome.kind !== 'answer') options.log.warn({ errand: details.errand, ...outcome }, 'connector call failed');
    return outcome;
  };
  const post = async (to: Target, body: unknown): Promise<SendOutcome> => {
    const path = `v3/conversations/${encodeURIComponent(to.id)}/activities`;
    const outcome = await call({ errand: 'send', serviceUrl: to.serviceUrl, method: 'POST', path, body });
    // Delivered even where the answer names no id; such a message can only not be updated.
    return outcome.kind === 'answer' ? { kind: 'sent', conversationId: to.id, activityId: outcome.id ?? '' } : outcome;
  };
  return {
    async send(to, message) {
      await options.budget.take(to.id, to.tenantId);
      return post(to, toActivity(to, message));
    },
    reply: (to, replyToId, content) => post(to, { ...toActivity(to, content), replyToId }),
    async update(to, activityId, message) {
      if (activityId === '') return { kind: 'refused', code: 'message-gone', detail: 'its id was never told' };
      const path = `v3/conversations/${encodeURIComponent(to.id)}/activities/${encodeURIComponent(activityId)}`;
      const body = { ...toActivity(to, message), id: activityId };
      const outcome = await call({ errand: 'update', serviceUrl: to.serviceUrl, method: 'PUT', path, body });
      return outcome.kind === 'answer' ? { kind: 'sent', conversationId: to.id, activityId } : outcome;
    },
    async openPersonalChat({ serviceUrl, tenantId, personId }) {
      await options.budget.take(personId, tenantId);
      const outcome = await call(toOpening(options.botId, { serviceUrl, tenantId, personId }));
      if (outcome.kind !== 'answer') return outcome;
      // Opening a chat twice finds the same chat, so asking again is safe.
      return outcome.id === undefined
        ? { kind: 'later', detail: 'the answer names no conversation' }
        : { kind: 'opened', conversationId: outcome.id };
    },
    async askIsGuest(chat) {
      if (chat.teamsUserId === undefined) return undefined;
      await options.budget.take(chat.id, chat.tenantId);
      const outcome = await call(toQuestion(chat, chat.teamsUserId));
      return outcome.kind === 'answer' ? outcome.isGuest : undefined;
    },
  };
}

function toQuestion({ id, serviceUrl }: Target, teamsUserId: string): Call {
  const path = `v3/conversations/${encodeURIComponent(id)}/members/${encodeURIComponent(teamsUserId)}`;
  return { errand: 'ask', serviceUrl, method: 'GET', path };
}

function toOpening(botId: string | undefined, { serviceUrl, tenantId, personId }: Parameters<Connector['openPersonalChat']>[0]): Call {
  const body = {
    ...(botId === undefined ? {} : { bot: { id: botId } }),
    members: [{ id: personId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
    isGroup: false,
  };
  return { errand: 'open', serviceUrl, method: 'POST', path: 'v3/conversations', body };
}

/** Never words and a card in one activity: Teams would send them as two messages. */
function toActivity(to: Target, content: Message | FileContent | string): Record<string, unknown> {
  const activity = { type: 'message', conversation: { id: to.id } };
  if (typeof content !== 'string' && 'kind' in content) return { ...activity, attachments: [toFileCard(content)] };
  if (typeof content === 'string') return { ...activity, text: content, textFormat: 'plain' };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: content.card };
  return { ...activity, summary: content.summary, attachments: [attachment] };
}

async function attempt(options: ConnectorOptions, details: Call): Promise<Answer | Failure> {
  // Asked before the token is fetched, so that no bearer can go to a stranger.
  if (!options.isAllowedServiceUrl(details.serviceUrl)) {
    return { kind: 'refused', code: 'configuration', detail: 'this service address is not one of Teams' };
  }
  const token = await findToken(options);
  if (token.kind === 'later') return token;
  const { fetch = globalThis.fetch, timeoutMs = 10_000 } = options;
  try {
    const response = await fetch(`${details.serviceUrl.replace(/\/*$/, '/')}${details.path}`, {
      method: details.method,
      headers: { 'content-type': 'application/json', ...token.header },
      ...(details.body === undefined ? {} : { body: JSON.stringify(details.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await readResponse(details.errand, response);
  } catch (error) {
    return classifyFault(error);
  }
}

async function readResponse(errand: Errand, response: Response): Promise<Answer | Failure> {
  const answer = await readAnswer(response, answerLimit);
  if (response.ok) return answer;
  const retryAfter = response.headers.get('retry-after') ?? undefined;
  return classifyAnswer({ errand, status: response.status, codes: answer.codes, retryAfter, now: Date.now() });
}

type Authorization =
  { readonly kind: 'ready'; readonly header: Readonly<Record<string, string>> } | { readonly kind: 'later'; readonly detail: string };

/** Without a token nothing was sent, so a failing token endpoint is never a doubtful send. */
async function findToken({ token, log }: ConnectorOptions): Promise<Authorization> {
  try {
    const bearer = await token();
    return { kind: 'ready', header: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` } };
  } catch (error) {
    log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'no bot token');
    return { kind: 'later', detail: 'token endpoint' };
  }
}
