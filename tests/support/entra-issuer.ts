import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type GenerateKeyPairResult, type JWTPayload } from 'jose';
import { closeServer } from './close-server.ts';

export const tabAppId = '22222222-2222-4222-8222-222222222222';
export const councilTenant = '11111111-1111-4111-8111-111111111111';
export const somebody = '11111111-0000-4000-8000-000000000001';

/** A delegated token as Entra issues it to the tab, a field changed here and there. */
export interface EntraToken {
  readonly claims?: JWTPayload;
  /** Left out of the token. */
  readonly without?: readonly string[];
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: number;
  readonly startsIn?: number;
  /** `next` is published only after `rotate`; `stranger` never is, and signs under the published key's id. */
  readonly signedBy?: 'now' | 'next' | 'stranger';
  readonly keyId?: string;
}

export interface EntraIssuer {
  keysOf(tenantId: string): URL;
  readonly fetches: () => number;
  bearer(token?: EntraToken): Promise<string>;
  unsigned(): string;
  signedWithPublicKey(): Promise<string>;
  /** Publishes the next key beside the present one. */
  rotate(): void;
  /** What the address of the keys does from now on. */
  behave(how: 'answer' | 'fail' | 'redirect'): void;
  close(): Promise<void>;
}

type Keys = Readonly<Record<'now' | 'next' | 'stranger', GenerateKeyPairResult>>;

/** Made once a test file: a pair takes a good part of a second. */
const pairs = ['now', 'next', 'stranger'].map(() => generateKeyPair('RS256'));

/** A local stand-in for a tenant's published keys, and tokens that fit them or do not. */
export async function startEntraIssuer(): Promise<EntraIssuer> {
  const [now, next, stranger] = (await Promise.all(pairs)) as [GenerateKeyPairResult, GenerateKeyPairResult, GenerateKeyPairResult];
  const keys: Keys = { now, next, stranger };
  const published = [{ ...(await exportJWK(now.publicKey)), kid: 'now', use: 'sig' }];
  const upcoming = { ...(await exportJWK(next.publicKey)), kid: 'next', use: 'sig' };
  let [fetches, how] = [0, 'answer'];
  const server = createServer((request, response) => {
    fetches += 1;
    if (how === 'redirect' && request.url !== '/elsewhere') response.writeHead(302, { location: '/elsewhere' });
    else response.writeHead(how === 'fail' ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    keysOf: (tenantId) => new URL(`http://127.0.0.1:${String(portOf(server))}/${tenantId}/keys`),
    fetches: () => fetches,
    bearer: (token = {}) => sign(keys, token),
    unsigned: () => `Bearer ${new UnsecuredJWT(usualClaims).setIssuer(issuerOf()).setAudience(tabAppId).setExpirationTime('1h').encode()}x`,
    signedWithPublicKey: async () => {
      const secret = new TextEncoder().encode(await exportSPKI(now.publicKey));
      const token = new SignJWT(usualClaims).setProtectedHeader({ alg: 'HS256', kid: 'now' });
      return `Bearer ${await token.setIssuer(issuerOf()).setAudience(tabAppId).setExpirationTime('1h').sign(secret)}`;
    },
    rotate: () => void published.push(upcoming),
    behave: (next) => (how = next),
    close: () => closeServer(server),
  };
}

const usualClaims = { tid: councilTenant, oid: somebody, scp: 'User.Read access_as_user', name: 'Somebody Else' };

function issuerOf(tenantId = councilTenant): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function sign(keys: Keys, token: EntraToken): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const signedBy = token.signedBy ?? 'now';
  const claims = Object.entries({
    ...usualClaims,
    aud: token.audience ?? tabAppId,
    iss: token.issuer ?? issuerOf(),
    nbf: now + (token.startsIn ?? -60),
    exp: now + (token.expiresIn ?? 3600),
    ...token.claims,
  }).filter(([name]) => !(token.without ?? []).includes(name));
  const kid = token.keyId ?? (signedBy === 'stranger' ? 'now' : signedBy);
  const signed = new SignJWT(Object.fromEntries(claims)).setProtectedHeader({ alg: 'RS256', kid });
  return `Bearer ${await signed.sign(keys[signedBy].privateKey)}`;
}
