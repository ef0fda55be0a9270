import { afterEach, describe, expect, it } from 'vitest';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
afterEach(async () => {
  await tab.server.close();
});

describe('the tab’s API', () => {
  it('answers so that nothing keeps, sniffs, frames or runs it, and sets no cookie', async () => {
    tab = await startTab();
    const { headers } = await tab.get('/api/view');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect([headers.get('set-cookie'), headers.get('access-control-allow-origin')]).toEqual([null, null]);
  });

  it('lets no page of another origin ask first', async () => {
    tab = await startTab();
    const asked = await fetch(`${tab.url}/api/view`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect([asked.ok, asked.headers.get('access-control-allow-origin')]).toEqual([false, null]);
  });

  it('holds back whoever asks too much, and nobody else', async () => {
    tab = await startTab({ tab: { rate: { atOnce: 3, aSecond: 0 } } });
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await tab.get('/api/view', 'p-lay')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await tab.get('/api/view', 'p-chair')).status).toBe(200);
  });

  it('does not read a body before it knows who sends it, nor one that is too large', async () => {
    tab = await startTab();
    const large = { words: 'a'.repeat(70_000) };
    expect((await tab.post('/api/actions/1.4/progress', large, { by: '' })).status).toBe(401);
    expect((await tab.post('/api/actions/1.4/progress', large)).status).toBe(413);
  });

  it('says that it cannot check a sign-in rather than letting anybody in', async () => {
    tab = await startTab({ tab: { identify: async () => ({ kind: 'unavailable' }) } });
    const { status, body } = await tab.get('/api/view');
    expect([status, body['kind']]).toEqual([503, 'unavailable']);
  });

  it('survives the loss of its store, and tells nobody why', async () => {
    tab = await startTab();
    await tab.room.store.close();
    const { status, body } = await tab.get('/api/view');
    expect([status, body]).toEqual([500, {}]);
  });
});
