import type { Reply } from '../incoming.ts';
import { answeredBelow } from './sentences.ts';

/** What an HTTP request is answered with; without a body the answer is empty. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The answer of a pressed `Action.Execute`. Its own status stands inside the body: Teams shows nothing of an answer whose HTTP status is
 * not 200 (teams-facts 2.3).
 */
export function toInvokeAnswer(reply: Reply): HttpAnswer {
  switch (reply.kind) {
    case 'card':
      return invokeAnswer(200, 'application/vnd.microsoft.card.adaptive', reply.message.card);
    case 'sentence':
      return invokeAnswer(200, 'application/vnd.microsoft.activity.message', reply.text);
    case 'message':
    case 'file':
      return invokeAnswer(200, 'application/vnd.microsoft.activity.message', answeredBelow);
    case 'dialog':
    case 'extension':
    case 'nothing':
      return invokeAnswer(200, 'application/vnd.microsoft.activity.message', '');
  }
}

export function toInvokeError(statusCode: 400 | 500, message: string): HttpAnswer {
  const code = statusCode === 400 ? 'BadRequest' : 'InternalError';
  return invokeAnswer(statusCode, 'application/vnd.microsoft.error', { code, message });
}

function invokeAnswer(statusCode: number, type: string, value: unknown): HttpAnswer {
  return { status: 200, body: { statusCode, type, value } };
}
