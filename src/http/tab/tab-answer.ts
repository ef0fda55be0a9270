import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { TAB_TROUBLE } from '../../cards/phrases-tab.ts';
import type { Refused } from '../../tab-contract.ts';
import type { TabOutcome } from '../../usecases/tab/tab-outcome.ts';
import { respond } from '../respond.ts';

const pack = promisify(gzip);

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_400;

const statusOf = { forbidden: 403, missing: 404, conflict: 409, invalid: 422 } as const;

/** The JSON of an outcome, packed where the page takes it so. */
export async function answer(request: IncomingMessage, response: ServerResponse, outcome: TabOutcome<unknown>): Promise<void> {
  if (outcome.kind === 'refused') return respond(response, statusOf[outcome.why], outcome.body);
  const text = JSON.stringify(outcome.body);
  response.setHeader('vary', 'accept-encoding');
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!takesGzip || text.length < WORTH_PACKING) return respond(response, 200, text);
  const packed = await pack(text, { level: 5 });
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': packed.byteLength });
  response.end(packed);
}

/** What went wrong before anybody looked at what was asked. */
export function answerTrouble(response: ServerResponse, kind: keyof typeof TAB_TROUBLE, status: number): undefined {
  const body: Refused = { kind, sentence: TAB_TROUBLE[kind] };
  respond(response, status, body);
}
