import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { coverOf } from '../../../src/domain/cover.ts';
import { openAfterReminders } from '../../support/after-reminders.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
beforeEach(async () => {
  tab = await startTab({ room: await openAfterReminders() });
});
afterEach(async () => {
  await tab.server.close();
});

const panel = async (name: string, personId = 'p-manager') => await tab.get(`/api/panels/${name}`, personId);
const press = async (verb: string, data: object, by = 'p-manager') => await tab.post('/api/panels/press', { verb, data }, { by });
const board = async () => await tab.room.store.transact((tx) => tx.findBoard('wscb'));
const words = (answer: { readonly body: unknown }) => JSON.stringify(answer.body);

describe('a panel of those who run the plan', () => {
  test.each([
    ['cover', /No post is covered/],
    ['settings', /How the board reminds|eminder/],
    ['reach', /Leads|lead/],
    ['silence', /remind/],
    ['audit', /[Nn]othing|trail/],
  ])('%s is the card of the chat', async (name, says) => {
    const answer = await panel(name);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ card: { type: 'AdaptiveCard' } });
    expect(words(answer)).toMatch(says);
  });

  it('is shown to nobody else, and does nothing for them', async () => {
    const before = await board();
    for (const name of ['cover', 'settings', 'reach', 'silence', 'audit']) expect((await panel(name, 'p-lay')).status).toBe(403);
    const saved = await press('settings.save', { verb: 'settings.save', page: 'reminders', 'set:repeatEvery': '3' }, 'p-lay');
    expect([saved.status, saved.body['kind']]).toEqual([403, 'not-yours']);
    expect(await board()).toEqual(before);
  });

  it('arranges cover after showing it once more, writes it on the trail, and ends it', async () => {
    const asked = { post: 'chair', 'cover-person': 'p-manager', 'cover-from': '2015-03-12', 'cover-until': '2015-03-20' };
    expect(words(await press('cover.pick', asked))).toMatch(/is covered by .* from .*12 March 2015 until .*20 March 2015/);
    expect((await board())?.covers ?? []).toEqual([]);
    await press('cover.set', { post: 'chair', person: 'p-manager', from: '2015-03-12', until: '2015-03-20' });
    const covered = await board();
    expect(covered && coverOf(covered, 'chair', '2015-03-15')).toMatchObject({ personId: 'p-manager', by: 'p-manager' });
    expect(words(await panel('audit'))).toMatch(/covered by/);
    await press('cover.end', { post: 'chair' });
    expect((await board())?.covers ?? []).toEqual([]);
  });

  it('refuses cover whose last day lies before the first, as the chat does', async () => {
    const backwards = { post: 'chair', person: 'p-manager', from: '2015-03-20', until: '2015-03-12' };
    expect(words(await press('cover.set', backwards))).toContain('The last day must not be before the first');
    expect((await board())?.covers ?? []).toEqual([]);
  });

  it('saves settings by the rules of the card, and says what is wrong with what cannot be', async () => {
    expect(words(await press('settings.save', { page: 'reminders', 'set:repeatEvery': 'often' }))).toMatch(/[Nn]othing|not saved/);
    expect((await board())?.repeatEvery).toBe(7);
    await press('settings.save', { page: 'reminders', 'set:repeatEvery': '3' });
    expect((await board())?.repeatEvery).toBe(3);
  });

  it('gives the chair the settings about silence alone, whatever the button says', async () => {
    expect(words(await panel('settings', 'p-chair'))).toContain('set:managerAfter');
    await press('settings.save', { page: 'reminders', 'set:repeatEvery': '3' }, 'p-chair');
    expect((await board())?.repeatEvery).toBe(7);
  });

  test.each([
    ['a panel that is not there', async () => await panel('secrets')],
    ['a button nobody drew', async () => await press('board.delete', {})],
    ['a button that belongs on a reminder', async () => await press('progress.record', { ref: '1.4' })],
    ['fields that are no text', async () => await press('cover.end', { post: { id: 'chair' } })],
  ])('refuses %s in a sentence', async (_, ask) => {
    const answer = await ask();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(String(answer.body['sentence'])).toMatch(/^[A-Z].*\.$/);
  });
});
