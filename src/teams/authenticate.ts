import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder-core';
import { z } from 'zod';
import type { BotIdentity } from './bot-token.ts';
import { withQuietConsole } from './quiet-console.ts';
import { within } from './within.ts';

export type Authentication =
  | { readonly kind: 'authentic' }
  | { readonly kind: 'refused'; readonly why: string }
  /** The signing keys could not be had, so nobody can be let in; never "let them in anyway". */
  | { readonly kind: 'unavailable'; readonly why: string };

/** Whether the Bot Connector vouches for a request. It cannot vouch for its body: that is only as good as the secrecy of the channel. */
export type Authenticate = (
  authorization: string,
  claimed: { readonly channelId: string; readonly serviceUrl: string },
) => Promise<Authentication>;

const issuer = 'https://api.botframework.com';
const jwtRefusals = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);
const publicMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/**
 * The SDK's check of the token (teams-facts 3.1). `openIdMetadataUrl` is for tests; the real one is Microsoft's. Throws where the
 * application id is blank, because the SDK would then let everybody in.
 */
export function createAuthenticate(identity: BotIdentity, openIdMetadataUrl = publicMetadata, timeoutMs = 8_000): Authenticate {
  const appId = identity.MicrosoftAppId;
  if (appId.trim() === '') throw new Error('MicrosoftAppId is missing: without it anybody could speak to the bot.');
  const settings: ConfigurationBotFrameworkAuthenticationOptions = {
    ...identity,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  };
  const sdk = new ConfigurationBotFrameworkAuthentication(settings);
  return async (authorization, { channelId, serviceUrl }) => {
    if (!isForUs(authorization, appId)) return { kind: 'refused', why: 'not a Bot Connector token for this bot' };
    try {
      const check = withQuietConsole(() => sdk.authenticateRequest({ channelId, serviceUrl } as Activity, authorization));
      await within(timeoutMs, check);
      return { kind: 'authentic' };
    } catch (error) {
      return explain(error);
    }
  };
}

const signing = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']) });
const claims = z.object({ iss: z.literal(issuer), aud: z.string() });

/**
 * A look before the signature is checked: it keeps the SDK from taking the emulator's, skills' and other clouds' tokens, which it would
 * check by laxer rules, and from fetching keys for strangers.
 */
function isForUs(authorization: string, appId: string): boolean {
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (header === undefined || payload === undefined) return false;
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  try {
    const parsed = claims.safeParse(decode(payload));
    return parsed.success && parsed.data.aud === appId && signing.safeParse(decode(header)).success;
  } catch {
    return false;
  }
}

/** The SDK throws its own 401s, and the JWT library's errors as they are; all else is trouble in getting the keys. */
function explain(error: unknown): Authentication {
  if (!(error instanceof Error)) return { kind: 'unavailable', why: 'unknown' };
  const isRefusal = ('statusCode' in error && error.statusCode === 401) || jwtRefusals.has(error.name);
  return isRefusal ? { kind: 'refused', why: `${error.name}: ${error.message}` } : { kind: 'unavailable', why: error.name };
}
