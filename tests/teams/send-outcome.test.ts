import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation, SendOutcome } from '../../src/ports.ts';
import { connect, threadAt } from '../support/connect.ts';
import { startFakeConnector, type FakeConnector, type ScriptedAnswer } from '../support/fake-connector.ts';
import { message } from '../support/started-bot.ts';

let fake: FakeConnector;
beforeEach(async () => {
  fake = await startFakeConnector();
});
afterEach(async () => {
  await fake.close();
});

const chat = (changes: Partial<Conversation> = {}): Conversation => threadAt(fake, changes);

const answers: readonly (readonly [string, ScriptedAnswer, SendOutcome])[] = [
  ['429 without Retry-After', { kind: 'status', status: 429 }, { kind: 'later', detail: 'HTTP 429' }],
  ['429 in 3 seconds', { kind: 'status', status: 429, retryAfter: '3' }, { kind: 'later', detail: 'HTTP 429', retryAfterMs: 3000 }],
  [
    '429 until a past date',
    { kind: 'status', status: 429, retryAfter: 'Tue, 10 Mar 2015 09:30:00 GMT' },
    { kind: 'later', detail: 'HTTP 429', retryAfterMs: 0 },
  ],
  ['429 until nonsense', { kind: 'status', status: 429, retryAfter: 'soon' }, { kind: 'later', detail: 'HTTP 429' }],
  ['412', { kind: 'status', status: 412, code: 'PreconditionFailed' }, { kind: 'later', detail: 'HTTP 412 PreconditionFailed' }],
  ['408', { kind: 'status', status: 408 }, { kind: 'ambiguous', detail: 'HTTP 408' }],
  ['500', { kind: 'status', status: 500, code: 'ServiceError' }, { kind: 'ambiguous', detail: 'HTTP 500 ServiceError' }],
  ['502', { kind: 'status', status: 502 }, { kind: 'ambiguous', detail: 'HTTP 502' }],
  ['503 with Retry-After', { kind: 'status', status: 503, retryAfter: '1' }, { kind: 'ambiguous', detail: 'HTTP 503' }],
  ['504', { kind: 'status', status: 504 }, { kind: 'ambiguous', detail: 'HTTP 504' }],
  ['400', { kind: 'status', status: 400, code: 'BadArgument' }, { kind: 'refused', code: 'bad-request', detail: 'HTTP 400 BadArgument' }],
  ['401', { kind: 'status', status: 401 }, { kind: 'refused', code: 'configuration', detail: 'HTTP 401' }],
  [
    '403 blocked',
    { kind: 'status', status: 403, code: 'ConversationBlockedByUser' },
    { kind: 'refused', code: 'blocked', detail: 'HTTP 403 ConversationBlockedByUser' },
  ],
  [
    '403 not in the roster',
    { kind: 'status', status: 403, code: 'BotNotInConversationRoster' },
    { kind: 'refused', code: 'not-installed', detail: 'HTTP 403 BotNotInConversationRoster' },
  ],
  [
    '403 not installed',
    { kind: 'status', status: 403, code: 'ForbiddenOperationException' },
    { kind: 'refused', code: 'not-installed', detail: 'HTTP 403 ForbiddenOperationException' },
  ],
  [
    '403 wrong cloud',
    { kind: 'status', status: 403, code: 'InvalidBotApiHost' },
    { kind: 'refused', code: 'configuration', detail: 'HTTP 403 InvalidBotApiHost' },
  ],
  [
    '403 disabled',
    { kind: 'status', status: 403, code: 'BotDisabledByAdmin' },
    { kind: 'refused', code: 'configuration', detail: 'HTTP 403 BotDisabledByAdmin' },
  ],
  ['403 without a code', { kind: 'status', status: 403 }, { kind: 'refused', code: 'not-installed', detail: 'HTTP 403' }],
  [
    '403 with a code named like a prototype',
    { kind: 'status', status: 403, code: 'constructor' },
    { kind: 'refused', code: 'not-installed', detail: 'HTTP 403 constructor' },
  ],
  [
    '404 conversation',
    { kind: 'status', status: 404, code: 'ConversationNotFound' },
    { kind: 'refused', code: 'conversation-gone', detail: 'HTTP 404 ConversationNotFound' },
  ],
  ['404 without a code', { kind: 'status', status: 404 }, { kind: 'refused', code: 'conversation-gone', detail: 'HTTP 404' }],
  [
    '413',
    { kind: 'status', status: 413, code: 'MessageSizeTooBig' },
    { kind: 'refused', code: 'too-big', detail: 'HTTP 413 MessageSizeTooBig' },
  ],
  ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:1/stolen' }, { kind: 'refused', code: 'configuration', detail: 'HTTP 302' }],
  ['a reset after it was taken', { kind: 'accept-then-reset' }, { kind: 'ambiguous', detail: 'UND_ERR_SOCKET' }],
  ['no answer at all', { kind: 'hang' }, { kind: 'ambiguous', detail: 'TimeoutError' }],
];

describe('exactly one attempt is made, and its outcome told as it is, for', () => {
  it.each(answers)('%s', async (_name, answer, outcome) => {
    fake.script(answer);
    const told = await connect().send(chat(), message);
    expect(fake.requests).toHaveLength(1);
    expect(told).toEqual(
      _name.startsWith('a reset')
        ? { kind: 'ambiguous', detail: expect.stringMatching(/^(UND_ERR_SOCKET|ECONNRESET)$/) as string }
        : outcome,
    );
  });

  it('the more exact sub-code of a refusal', async () => {
    fake.script({ kind: 'body', status: 403, body: '{"error":{"code":"ForbiddenOperationException","subCode":"MessageWritesBlocked"}}' });
    expect(await connect().send(chat(), message)).toMatchObject({ kind: 'refused', code: 'blocked' });
  });

  it.each([
    ['garbage', { kind: 'body', status: 201, body: '<html>' }],
    ['an id that is none', { kind: 'body', status: 201, body: '{"id":{"x":1}}' }],
    ['ten megabytes', { kind: 'body', status: 201, body: `{"id":"${'x'.repeat(10_000_000)}"}` }],
    ['half an answer', { kind: 'half-answer' }],
  ] as const)('a message taken with %s: it is sent, and only its id is unknown', async (_name, answer) => {
    fake.script(answer);
    expect(await connect().send(chat(), message)).toEqual({ kind: 'sent', conversationId: chat().id, activityId: '' });
    expect(fake.requests).toHaveLength(1);
  });

  it('a machine that refuses the connection: nothing was sent, so it may be tried again', async () => {
    const { url } = fake;
    await fake.close();
    expect(await connect().send(chat({ serviceUrl: url }), message)).toEqual({ kind: 'later', detail: 'ECONNREFUSED' });
    fake = await startFakeConnector();
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
    '%s, which comes before a byte is written',
    async (code) => {
      const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) })));
      expect(await connect({ fetch }).send(chat(), message)).toEqual({ kind: 'later', detail: code });
      expect(fetch).toHaveBeenCalledOnce();
    },
  );
});
