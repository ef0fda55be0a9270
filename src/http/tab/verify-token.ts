import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Identified, Identify } from './identify.ts';

export interface TokenRules {
  /** The application id that Entra issues the tab's tokens for, in lower case. */
  readonly appId: string;
  /** The public host name, where the app's id URI is `api://<host>/<app id>`. */
  readonly host?: string;
  /** Entra tenants (lower case) whose people are let in. */
  readonly tenants: readonly string[];
  /** Where a tenant publishes its keys; Entra's own address where nothing is said. */
  readonly keysOf?: (tenantId: string) => URL;
}

/** Minutes are not needed: servers keep time, and a token lives for an hour. */
const CLOCK_TOLERANCE_S = 60;
const KEYS_WITHIN_MS = 5_000;
const KEYS_KEPT_MS = 24 * 60 * 60_000;
const KEYS_AGAIN_AFTER_MS = 30_000;
const LONGEST_TOKEN = 16_000;

const claims = z.object({ tid: z.guid(), oid: z.guid(), scp: z.string(), exp: z.number() });

/**
 * Lets in whoever shows a delegated token that Entra issued for this app to somebody of an allowed tenant: RS256 by a published key, right
 * audience and issuer, scope access_as_user, in its time. One fetch of keys an unknown key id at most every half minute, without redirects.
 */
export function createTokenVerifier(rules: TokenRules): Identify {
  const { appId, host, tenants, keysOf = entraKeys } = rules;
  const audience = [appId, `api://${appId}`, ...(host === undefined ? [] : [`api://${host}/${appId}`])];
  const keySets = new Map(tenants.map((tenant) => [tenant, createKeySet(keysOf(tenant))]));
  return async ({ headers: { authorization } }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) return { kind: 'unknown' };
    const tenant = tenantOf(token);
    const keys = keySets.get(tenant);
    return keys === undefined ? { kind: 'unknown' } : await verify(token, keys, { audience, tenant });
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { audience, tenant }: { readonly audience: string[]; readonly tenant: string },
): Promise<Identified> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience,
      issuer: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
      requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return readIdentity(payload, tenant);
  } catch (error) {
    return isKeyTrouble(error) ? { kind: 'unavailable' } : { kind: 'unknown' };
  }
}

function readIdentity(payload: JWTPayload, tenant: string): Identified {
  const read = claims.safeParse(payload);
  if (!read.success || read.data.tid.toLowerCase() !== tenant) return { kind: 'unknown' };
  const { oid, scp, exp } = read.data;
  if (!scp.split(' ').includes('access_as_user')) return { kind: 'unknown' };
  return { kind: 'known', identity: { personId: oid.toLowerCase(), tenantId: tenant, expiresAt: exp * 1000 } };
}

function createKeySet(address: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(address, {
    timeoutDuration: KEYS_WITHIN_MS,
    cacheMaxAge: KEYS_KEPT_MS,
    cooldownDuration: KEYS_AGAIN_AFTER_MS,
  });
}

function entraKeys(tenantId: string): URL {
  return new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);
}

/** Unverified: it only says whose keys to hold the token against, and those are of allowed tenants. */
function tenantOf(token: string): string {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid.toLowerCase() : '';
  } catch {
    return '';
  }
}

/** What is wrong with a token is a JOSE error of its own kind; anything else is the way to the keys. */
function isKeyTrouble(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC';
}
