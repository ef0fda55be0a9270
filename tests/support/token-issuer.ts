import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from './close-server.ts';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';

export interface TokenDetails {
  readonly issuer?: string;
  readonly audience?: string;
  readonly serviceUrl?: string;
  /** Seconds from now; the start is an hour before the end. */
  readonly expiresIn?: number;
  readonly startsIn?: number;
  /** `stranger` signs with a key that the issuer does not publish, under the published key's id. */
  readonly signedBy?: 'teams' | 'directline' | 'stranger';
}

export interface TokenIssuer {
  readonly metadataUrl: string;
  /** How often the key list was fetched. */
  readonly fetches: () => number;
  /** An Authorization header the Bot Connector could have sent. */
  bearer(details?: TokenDetails): Promise<string>;
  /** The same claims without a signature. */
  unsigned(): string;
  /** The same claims, signed by HMAC with the published public key as the secret. */
  signedWithPublicKey(): Promise<string>;
  close(): Promise<void>;
}

export const botAppId = '22222222-2222-4222-8222-222222222222';
export const teamsServiceUrl = 'https://smba.trafficmanager.net/uk/';
export const botConnectorIssuer = 'https://api.botframework.com';

/** A local stand-in for login.botframework.com: OpenID metadata and keys over HTTP, and the tokens that fit them or do not. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys = {
    teams: await generateKeyPair('RS256'),
    directline: await generateKeyPair('RS256'),
    stranger: await generateKeyPair('RS256'),
  };
  const jwks = {
    keys: [
      { ...(await exportJWK(keys.teams.publicKey)), kid: 'teams', endorsements: ['msteams'] },
      { ...(await exportJWK(keys.directline.publicKey)), kid: 'directline', endorsements: ['directline'] },
    ],
  };
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches += request.url === '/keys' ? 1 : 0;
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? jwks : { jwks_uri: `http://127.0.0.1:${String(port)}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    metadataUrl: `http://127.0.0.1:${String(port)}/openid`,
    fetches: () => fetches,
    bearer: (details = {}) => sign(keys[details.signedBy ?? 'teams'].privateKey, details),
    unsigned: () =>
      `Bearer ${new UnsecuredJWT({ serviceurl: teamsServiceUrl }).setIssuer(botConnectorIssuer).setAudience(botAppId).setExpirationTime('1h').encode()}x`,
    signedWithPublicKey: async () => {
      const secret = new TextEncoder().encode(await exportSPKI(keys.teams.publicKey));
      const token = new SignJWT({ serviceurl: teamsServiceUrl }).setProtectedHeader({ alg: 'HS256', kid: 'teams' });
      return `Bearer ${await token.setIssuer(botConnectorIssuer).setAudience(botAppId).setExpirationTime('1h').sign(secret)}`;
    },
    close: () => closeServer(server),
  };
}

async function sign(key: CryptoKey, details: TokenDetails): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const end = now + (details.expiresIn ?? 3600);
  const token = await new SignJWT({ serviceurl: details.serviceUrl ?? teamsServiceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: details.signedBy === 'directline' ? 'directline' : 'teams' })
    .setIssuer(details.issuer ?? botConnectorIssuer)
    .setAudience(details.audience ?? botAppId)
    .setNotBefore(details.startsIn === undefined ? end - 7200 : now + details.startsIn)
    .setExpirationTime(end)
    .sign(key);
  return `Bearer ${token}`;
}
