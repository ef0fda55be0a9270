import type { RefusalCode, SendOutcome } from '../ports.ts';

/** What was asked of the connector; the same status means different things to each. */
export type Errand = 'send' | 'update' | 'open' | 'ask';

/** An answer of the connector that is not a success. */
export interface FailedAnswer {
  readonly errand: Errand;
  readonly status: number;
  /** Bot Connector's error code and sub-code, as far as it gave any. */
  readonly codes: readonly string[];
  readonly retryAfter?: string | undefined;
  readonly now: number;
}

export type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

const refusalsByCode: Readonly<Record<string, RefusalCode>> = {
  ConversationBlockedByUser: 'blocked',
  BlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotNotInConversationRoster: 'not-installed',
  ForbiddenOperationException: 'not-installed',
  BotDisabledByAdmin: 'configuration',
  InvalidBotApiHost: 'configuration',
  NotEnoughPermissions: 'configuration',
  ConversationNotFound: 'conversation-gone',
  ActivityNotFoundInConversation: 'message-gone',
  ActivityNotFound: 'message-gone',
  MessageNotFound: 'message-gone',
};

/** Teams' documented answers (teams-facts 1.4); 5xx and 408 may have been delivered (1.7). */
export function classifyAnswer(answer: FailedAnswer): Failure {
  const { status } = answer;
  const detail = [`HTTP ${String(status)}`, ...answer.codes].join(' ');
  if (status === 429 || status === 412) return { kind: 'later', detail, ...readRetryAfter(answer) };
  if (status === 408 || status >= 500) return { kind: 'ambiguous', detail };
  return { kind: 'refused', code: readRefusal(answer), detail };
}

function readRefusal({ errand, status, codes }: FailedAnswer): RefusalCode {
  if (status < 400 || status === 401) return 'configuration';
  if (status === 413) return 'too-big';
  if (status !== 403 && status !== 404) return 'bad-request';
  const named = codes.flatMap((code) => (Object.hasOwn(refusalsByCode, code) ? (refusalsByCode[code] ?? []) : []));
  // The sub-code is the more exact of the two: "blocked" stands inside a general refusal.
  return named.at(-1) ?? refusalWithoutCode(errand, status);
}

/** Real refusals often come without a code; a person who cannot be reached is then most likely without the app. */
function refusalWithoutCode(errand: Errand, status: number): RefusalCode {
  if (status === 403 || errand === 'open') return 'not-installed';
  return errand === 'update' ? 'message-gone' : 'conversation-gone';
}

/** Retry-After is seconds or an HTTP date. */
function readRetryAfter({ retryAfter = '', now }: FailedAnswer): { readonly retryAfterMs?: number } {
  const trimmed = retryAfter.trim();
  if (/^\d{1,6}(\.\d+)?$/.test(trimmed)) return { retryAfterMs: Math.ceil(Number(trimmed) * 1000) };
  const at = Date.parse(trimmed);
  return Number.isNaN(at) ? {} : { retryAfterMs: Math.max(0, at - now) };
}

/** Faults of the way there, before a byte of the request was written. */
const beforeWriting = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** A request that got no answer: surely undelivered only where it never left. */
export function classifyFault(error: unknown): Failure {
  const code = findCode(error);
  return beforeWriting.has(code) ? { kind: 'later', detail: code } : { kind: 'ambiguous', detail: code };
}

function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : findCode(error.cause);
}
