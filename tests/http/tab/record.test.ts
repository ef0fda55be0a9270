import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { lastUpdate } from '../../../src/domain/plan.ts';
import { actionOf, MANAGERS, openAfterReminders, pressed, updatesOf } from '../../support/after-reminders.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
beforeEach(async () => {
  tab = await startTab({ room: await openAfterReminders() });
});
afterEach(async () => {
  await tab.server.close();
});

const report = { said: 'on-track', words: 'Imams met on 10 March.', rag: 'amber', version: 1, shownOn: '2015-03-11' };
const once = 'report-0001';
const path = '/api/actions/1.4/progress';

describe('a report in the tab', () => {
  it('is recorded as a card’s is, and says so in the same words', async () => {
    const { status, body } = await tab.post(path, report, { once });
    expect([status, body]).toEqual([200, { kind: 'recorded', sentence: 'Recorded: 1.4 On track, 11 Mar 09:15. Thank you.' }]);
    const action = await actionOf(tab.room, '1.4');
    expect([action.status, action.rag, action.version]).toEqual(['in-progress', 'amber', 2]);
    expect(lastUpdate(action)).toMatchObject({ words: 'Imams met on 10 March.', personId: 'p-manager', route: 'tab' });
  });

  it('redraws the cards that ask for the same', async () => {
    await tab.post(path, report, { once });
    const refreshed = (await tab.room.envelopes()).filter(({ reason }) => reason.kind === 'refresh').map(({ key }) => key);
    expect(refreshed).toContain(`refresh/${MANAGERS}/1.4/v2`);
  });

  it('sent again, or ten times at once, is recorded once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => tab.post(path, report, { once })));
    expect(answers.map(({ body }) => body['kind']).toSorted()).toEqual(['recorded', ...Array<string>(9).fill('recorded-before')]);
    expect(await updatesOf(tab.room, '1.4')).toBe(2);
  });

  it('on an action somebody else reported on since overwrites nothing and shows what they wrote', async () => {
    await tab.room.press('p-manager', 'progress.record', pressed('1.4', { said: 'need-help', words: 'We lack a venue.' }));
    const { status, body } = await tab.post(path, report, { by: 'p-chair', once });
    expect([status, body['kind']]).toEqual([409, 'stale']);
    expect(body).toMatchObject({ action: { version: 2, last: { words: 'We lack a venue.' } } });
    expect(await updatesOf(tab.room, '1.4')).toBe(2);
    const again = await tab.post(path, { ...report, version: 2 }, { by: 'p-chair', once });
    expect(again.body['kind']).toBe('recorded');
    expect(await updatesOf(tab.room, '1.4')).toBe(3);
  });

  test.each<[string, string, string, object, number, string]>([
    ['somebody who does not lead it', path, 'p-lay', {}, 403, 'not-the-lead'],
    ['on an action that is not there', '/api/actions/9.9/progress', 'p-manager', {}, 404, 'no-such-action'],
    ['on a finished action', '/api/actions/1.1/progress', 'p-manager', {}, 409, 'finished-already'],
    ['asking for help without a word', path, 'p-manager', { said: 'need-help', words: '  ' }, 422, 'words-missing'],
    ['longer than is kept', path, 'p-manager', { words: 'a'.repeat(2001) }, 422, 'words-too-long'],
    ['with a link that is no https address', path, 'p-manager', { link: 'http://wscb.org/minutes' }, 422, 'bad-link'],
    ['with words that look as if they named a child', path, 'p-manager', { words: 'Sam (7) was moved.' }, 422, 'names-somebody'],
    ['saying what nobody offers', path, 'p-manager', { said: 'fine' }, 422, 'unreadable'],
    ['with a colour nobody has', path, 'p-manager', { rag: 'mauve' }, 422, 'unreadable'],
    ['with a field nobody asked for', path, 'p-manager', { personId: 'p-chair' }, 422, 'unreadable'],
    ['from no day', path, 'p-manager', { shownOn: '2015-02-30' }, 422, 'unreadable'],
    ['with half a version', path, 'p-manager', { version: 1.5 }, 422, 'unreadable'],
  ])('%s is refused in a sentence and changes nothing', async (_, at, by, change, status, kind) => {
    const before = await tab.room.plan();
    const answer = await tab.post(at, { ...report, ...change }, { by, once });
    expect([answer.status, answer.body['kind']]).toEqual([status, kind]);
    expect(String(answer.body['sentence'])).toMatch(/^[A-Z].*\.$/);
    expect(await tab.room.plan()).toEqual(before);
  });

  it('with words that name a child says what was seen, and records them once whoever wrote them has looked', async () => {
    const words = 'Sam (7) was moved.';
    const warned = await tab.post(path, { ...report, words }, { once });
    expect(warned.body['sentence']).toMatch(/^It looks as if they name a child: “Sam \(7\)”\. Nothing is recorded yet\./);
    const kept = await tab.post(path, { ...report, words, isLookedAt: true }, { once });
    expect(kept.body['kind']).toBe('recorded');
    expect(lastUpdate(await actionOf(tab.room, '1.4'))?.words).toBe(words);
  });

  it('takes the address of what shows it as evidence, and “no change” for an answer', async () => {
    const link = 'https://wscb.org/minutes/10-march';
    expect((await tab.post(path, { ...report, said: 'no-change', link }, { once })).body['kind']).toBe('recorded');
    expect((await actionOf(tab.room, '1.4')).history).toContainEqual(expect.objectContaining({ kind: 'evidence', link }));
  });

  it.each([undefined, 'short', 'with spaces in it', 'a'.repeat(101)])('without a name of its own (%s) is refused', async (name) => {
    const answer = await tab.post(path, report, name === undefined ? {} : { once: name });
    expect([answer.status, await updatesOf(tab.room, '1.4')]).toEqual([422, 1]);
  });

  it('counts for one person alone: another may use the same name', async () => {
    await tab.post(path, report, { once });
    const other = await tab.post(path, { ...report, version: 2 }, { by: 'p-chair', once });
    expect(other.body['kind']).toBe('recorded');
  });
});
