import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from './close-server.ts';

/** One HTTP request as it arrived, in the order of arrival. */
export interface RecordedRequest {
  readonly method: string;
  /** Decoded; `rawPath` is what stood on the wire. */
  readonly path: string;
  readonly rawPath: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The JSON body; undefined where there was none or it was not JSON. */
  readonly body: Record<string, unknown> | undefined;
  readonly bytes: number;
  /** Milliseconds since the fake started. */
  readonly at: number;
  /** The activity or conversation id it was answered with. */
  readonly id?: string;
}

export type ScriptedAnswer =
  | { readonly kind: 'created' }
  /** Any status, with Bot Connector's error form where a code is given. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly retryAfter?: string }
  /** Records the request as delivered, then drops the connection without an answer. */
  | { readonly kind: 'accept-then-reset' }
  | { readonly kind: 'hang' }
  /** Sends the head of an answer and never its body. */
  | { readonly kind: 'half-answer' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'body'; readonly status: number; readonly body: string };

/** A script for the next requests, or a rule that decides for each; undefined means `created`. */
export type Rule = (request: RecordedRequest) => ScriptedAnswer | undefined;

export interface FakeConnector {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Answers for the next requests in order; after them everything is created. */
  script(...answers: readonly ScriptedAnswer[]): void;
  /** Decides for every request that no script answers. */
  rule(decide: Rule): void;
  /** Resolves as soon as that many requests have arrived. */
  waitFor(count: number): Promise<readonly RecordedRequest[]>;
  /** Bodies of messages posted or put, in order. */
  messages(): readonly Record<string, unknown>[];
  /** TCP connections opened to it so far. */
  connections(): number;
  close(): Promise<void>;
}

/** The Bot Connector's REST interface on loopback, as obliging or as broken as its script says. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const requests: RecordedRequest[] = [];
  const scripted: ScriptedAnswer[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const started = performance.now();
  let decide: Rule = () => undefined;

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const id = `${request.url?.endsWith('/v3/conversations') === true ? 'conversation' : 'activity'}-${String(requests.length + 1)}`;
      const recorded = record(request, text, performance.now() - started, id);
      requests.push(recorded);
      answer(scripted.shift() ?? decide(recorded) ?? { kind: 'created' }, recorded, id, response);
      for (const waiter of waiting.filter(({ count }) => requests.length >= count)) waiter.resolve();
    });
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${String(port)}/`,
    requests,
    script: (...answers) => void scripted.push(...answers),
    rule: (rule) => {
      decide = rule;
    },
    waitFor: (count) =>
      requests.length >= count
        ? Promise.resolve(requests)
        : new Promise((resolve) => waiting.push({ count, resolve: () => resolve(requests) })),
    messages: () => requests.filter(isMessage).flatMap(({ body }) => (body === undefined ? [] : [body])),
    connections: () => connections,
    close: () => closeServer(server),
  };
}

function isMessage(request: RecordedRequest): boolean {
  return request.path.includes('/activities') && request.body?.['type'] === 'message';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function record(request: IncomingMessage, text: string, at: number, id: string): RecordedRequest {
  return {
    method: request.method ?? '',
    path: decodeURIComponent(request.url ?? ''),
    rawPath: request.url ?? '',
    headers: request.headers,
    body: parseBody(text),
    bytes: Buffer.byteLength(text),
    at,
    id,
  };
}

function parseBody(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function answer(scripted: ScriptedAnswer, request: RecordedRequest, id: string, response: ServerResponse): void {
  switch (scripted.kind) {
    case 'created':
      return sendJson(response, request.method === 'PUT' ? 200 : 201, { id: request.method === 'PUT' ? lastPart(request.path) : id });
    case 'status':
      response.setHeader('x-fake', 'scripted');
      if (scripted.retryAfter !== undefined) response.setHeader('retry-after', scripted.retryAfter);
      return sendJson(response, scripted.status, { error: { code: scripted.code ?? '', message: 'as scripted' } });
    case 'accept-then-reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'half-answer':
      response.writeHead(201, { 'content-type': 'application/json' });
      response.write('{"id":');
      return;
    case 'redirect':
      response.writeHead(302, { location: scripted.to });
      response.end();
      return;
    case 'body':
      response.writeHead(scripted.status, { 'content-type': 'application/json' });
      response.end(scripted.body);
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  // Not chained: restify, where it is loaded, replaces writeHead by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
