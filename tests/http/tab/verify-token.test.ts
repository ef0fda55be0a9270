import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createTokenVerifier, type TokenRules } from '../../../src/http/tab/verify-token.ts';
import { councilTenant, somebody, startEntraIssuer, tabAppId, type EntraIssuer, type EntraToken } from '../../support/entra-issuer.ts';

const otherTenant = '99999999-9999-4999-8999-999999999999';

let entra: EntraIssuer;
beforeEach(async () => {
  entra = await startEntraIssuer();
});
afterEach(async () => {
  await entra.close();
});

function verifier(rules: Partial<TokenRules> = {}) {
  const identify = createTokenVerifier({ appId: tabAppId, tenants: [councilTenant], keysOf: entra.keysOf, ...rules });
  return (authorization?: string) => {
    const request = new IncomingMessage(new Socket());
    if (authorization !== undefined) request.headers.authorization = authorization;
    return identify(request);
  };
}

describe('a token for the tab', () => {
  it('says who asks by object id and tenant, and nothing by name', async () => {
    const found = await verifier()(await entra.bearer());
    expect(found).toMatchObject({ kind: 'known', identity: { personId: somebody, tenantId: councilTenant } });
    expect(JSON.stringify(found)).not.toContain('Somebody Else');
  });

  test.each<[string, EntraToken]>([
    ['of version 1', { issuer: `https://sts.windows.net/${councilTenant}/` }],
    ['whose audience is the id as an address', { audience: `api://${tabAppId}` }],
    ['whose audience names the host', { audience: `api://chaser.council.gov.uk/${tabAppId}` }],
    ['with its ids in capitals', { claims: { oid: somebody.toUpperCase(), tid: councilTenant.toUpperCase() } }],
    ['from a clock half a minute ahead', { startsIn: 30 }],
  ])('%s is taken', async (_, token) => {
    const identify = verifier({ host: 'chaser.council.gov.uk' });
    expect(await identify(await entra.bearer(token))).toMatchObject({ kind: 'known', identity: { personId: somebody } });
  });

  test.each<[string, EntraToken]>([
    ['for another app', { audience: '33333333-3333-4333-8333-333333333333' }],
    ['for another host', { audience: `api://evil.example/${tabAppId}` }],
    ['for Graph', { audience: 'https://graph.microsoft.com' }],
    ['from another issuer', { issuer: 'https://login.microsoftonline.com.evil.example/v2.0' }],
    ['from another tenant, by the issuer', { issuer: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
    ['of another tenant', { claims: { tid: otherTenant }, issuer: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
    ['that claims our tenant from another issuer', { issuer: `https://sts.windows.net/${otherTenant}/` }],
    ['without the scope', { claims: { scp: 'User.Read' } }],
    ['whose scope only looks like it', { claims: { scp: 'access_as_user_admin' } }],
    ['of an app, not a person', { without: ['scp'], claims: { roles: ['access_as_user'] } }],
    ['without an object id', { without: ['oid'] }],
    ['with a name for an object id', { claims: { oid: 'chair@council.gov.uk' } }],
    ['without a tenant', { without: ['tid'] }],
    ['without an end', { without: ['exp'] }],
    ['that ended two minutes ago', { expiresIn: -120 }],
    ['that starts in five minutes', { startsIn: 300 }],
    ['signed by a stranger under our key’s id', { signedBy: 'stranger' }],
    ['signed by a key nobody publishes', { signedBy: 'next' }],
    ['under a key id nobody knows', { keyId: 'unheard-of' }],
  ])('%s is refused', async (_, token) => {
    expect(await verifier()(await entra.bearer(token))).toEqual({ kind: 'unknown' });
  });

  it('without a signature, or signed with the public key as a secret, is refused', async () => {
    const identify = verifier();
    expect(await identify(entra.unsigned())).toEqual({ kind: 'unknown' });
    expect(await identify(entra.unsigned().replace(/x$/, ''))).toEqual({ kind: 'unknown' });
    expect(await identify(await entra.signedWithPublicKey())).toEqual({ kind: 'unknown' });
  });

  test.each([undefined, '', 'Bearer', 'Bearer a.b.c', 'Basic eDp5', `Bearer ${'a'.repeat(40_000)}.b.c`, 'Bearer demo.x'])(
    'that is none (%#) is refused',
    async (authorization) => {
      expect(await verifier()(authorization)).toEqual({ kind: 'unknown' });
      expect(entra.fetches()).toBe(0);
    },
  );
});

describe('the keys', () => {
  it('are fetched once for many tokens', async () => {
    const identify = verifier();
    for (let time = 0; time < 5; time += 1) expect((await identify(await entra.bearer())).kind).toBe('known');
    expect(entra.fetches()).toBe(1);
  });

  it('are not fetched again and again for key ids that somebody makes up', async () => {
    const identify = verifier();
    await identify(await entra.bearer());
    for (const keyId of ['a', 'b', 'c', 'd']) await identify(await entra.bearer({ keyId }));
    expect(entra.fetches()).toBe(1);
  });

  it('are taken as they are when a service starts after they have changed', async () => {
    entra.rotate();
    expect((await verifier()(await entra.bearer({ signedBy: 'next' }))).kind).toBe('known');
  });

  it.each(['fail', 'redirect'] as const)('let nobody in where their address does %s', async (how) => {
    entra.behave(how);
    expect(await verifier()(await entra.bearer())).toEqual({ kind: 'unavailable' });
    expect(entra.fetches()).toBe(1);
  });
});
