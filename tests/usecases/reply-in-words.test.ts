import { describe, expect, it } from 'vitest';
import { lastUpdate } from '../../src/domain/plan.ts';
import { actionOf, CHAIRS, openAfterReminders, pressed, updatesOf } from '../support/after-reminders.ts';
import { place, wordsOf } from '../support/board-room.ts';
import { buttonIn } from '../support/buttons.ts';

describe('a reply in words', () => {
  const typed = '1.3 done, review completed 12 March';
  const proposal = { proposal: 'words/chat-p-manager/typed-1' };

  it('is echoed as understood, recorded after one tap, its words kept', async () => {
    const room = await openAfterReminders();
    const echo = await room.say('p-manager', typed, { activityId: 'typed-1' });
    expect(wordsOf(echo)).toMatch(/1\.3.*done.*review completed 12 March/i);
    expect(await updatesOf(room, '1.3')).toBe(2);
    const recorded = await room.press('p-manager', 'proposal.record', proposal);
    expect(recorded.kind).toBe('card');
    const last = lastUpdate(await actionOf(room, '1.3'));
    expect(last).toMatchObject({ said: 'done', route: 'words' });
    expect(last?.words).toContain('review completed 12 March');
    expect((await actionOf(room, '1.3')).status).toBe('complete');
  });

  it('tapped twice is recorded once', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    await Promise.all([1, 2].map(() => room.press('p-manager', 'proposal.record', proposal)));
    await room.press('p-manager', 'proposal.record', proposal);
    expect(await updatesOf(room, '1.3')).toBe(3);
  });

  it('withdrawn records nothing, whatever is tapped afterwards', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    await room.press('p-manager', 'proposal.withdraw', proposal);
    await room.press('p-manager', 'proposal.record', proposal);
    expect(await updatesOf(room, '1.3')).toBe(2);
  });

  it('is nobody else’s to tap', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    expect(wordsOf(await room.press('p-chair', 'proposal.record', proposal))).toMatch(/no longer have this reply/);
    expect(await updatesOf(room, '1.3')).toBe(2);
  });

  it('sent twice by Teams is echoed once', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    expect((await room.say('p-manager', typed, { activityId: 'typed-1' })).kind).toBe('nothing');
  });

  it('about an action of others is refused at once', async () => {
    const room = await openAfterReminders();
    expect(wordsOf(await room.say('p-chair', '2.2 done, all roles agreed'))).toMatch(/Only a lead/);
  });

  it('in a group or channel is asked for in private', async () => {
    const room = await openAfterReminders();
    const words = wordsOf(await room.say('p-manager', typed, { conversation: place('19:board@thread.tacv2', 'channel') }));
    expect(words).toMatch(/private chat/);
    expect(await updatesOf(room, '1.3')).toBe(2);
  });

  it('that meets a newer word is offered again, against the action as it stands', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', '1.4 on track, meeting set for 20 March', { activityId: 'typed-1' });
    await room.press('p-chair', 'progress.record', pressed('1.4', { reminder: CHAIRS, said: 'need-help', words: 'No date yet.' }));
    const again = await room.press('p-manager', 'proposal.record', proposal);
    expect(lastUpdate(await actionOf(room, '1.4'))?.words).toBe('No date yet.');
    const [, next] = /"proposal":"([^"]+)"/.exec(JSON.stringify(again)) ?? [];
    await room.press('p-manager', 'proposal.record', { proposal: next });
    await room.press('p-manager', 'proposal.record', proposal);
    expect(await updatesOf(room, '1.4')).toBe(3);
    expect(lastUpdate(await actionOf(room, '1.4'))?.words).toContain('meeting set for 20 March');
  });

  it('that does not say how it is going is asked about, recorded as chosen, and shown so on a second tap', async () => {
    const room = await openAfterReminders();
    const unsure = await room.say('p-manager', '1.6 the workshop report went out on 3 March', { activityId: 'typed-1' });
    expect(wordsOf(unsure)).toMatch(/not sure how 1\.6 is going/);
    expect(await updatesOf(room, '1.6')).toBe(1);
    await room.press('p-manager', 'proposal.choose', { ...proposal, said: 'done' });
    expect(lastUpdate(await actionOf(room, '1.6'))).toMatchObject({ said: 'done', words: '1.6 the workshop report went out on 3 March' });
    const again = await room.press('p-manager', 'proposal.choose', { ...proposal, said: 'need-help' });
    expect(wordsOf(again)).toMatch(/Already recorded.*Done/is);
    expect(await updatesOf(room, '1.6')).toBe(2);
  });

  it('about an action that is not in the plan says so', async () => {
    const room = await openAfterReminders();
    expect(wordsOf(await room.say('p-manager', '9.9 done'))).toMatch(/no action 9\.9/);
  });

  const edited = (text: string, at = '2015-03-11T09:20:00.000Z') =>
    ({
      kind: 'edited',
      text,
      activityId: 'typed-1',
      conversation: place('chat-p-manager', 'personal'),
      asker: { teamsUserId: '29:p-manager', personId: 'p-manager', name: 'Manager' },
      botId: '28:chaser',
      at: at as '2015-03-11T09:20:00.000Z',
    }) as const;

  it('changed after it was recorded is offered as a correction; both stay in the history', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    await room.press('p-manager', 'proposal.record', proposal);
    const first = lastUpdate(await actionOf(room, '1.3'));
    const again = await room.handle(edited('1.3 on track, the review goes out in May'));
    expect(wordsOf(again)).toMatch(/You changed your message/);
    room.setTime('2015-03-11T09:21:00Z');
    await room.press('p-manager', 'proposal.record', buttonIn(again, 'proposal.record'));
    const action = await actionOf(room, '1.3');
    expect(lastUpdate(action)).toMatchObject({ said: 'on-track', corrects: first?.at, words: 'on track, the review goes out in May' });
    expect([action.status, await updatesOf(room, '1.3')]).toEqual(['in-progress', 4]);
    expect(action.history).toContainEqual(first);
  });

  it('changed before it was recorded takes the place of the first wording', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    const again = await room.handle(edited('1.3 need help, no reviewer found'));
    await room.press('p-manager', 'proposal.record', proposal);
    expect(await updatesOf(room, '1.3')).toBe(2);
    await room.press('p-manager', 'proposal.record', buttonIn(again, 'proposal.record'));
    expect(lastUpdate(await actionOf(room, '1.3'))).toMatchObject({ said: 'need-help' });
  });

  it.each([
    ['into words that say nothing', 'thanks everybody', /could not read your change/],
    ['in nothing, as when Teams adds a preview', '1.3 done, review completed 12 March', /^$/],
  ])('changed %s records nothing', async (_, text, words) => {
    const room = await openAfterReminders();
    await room.say('p-manager', typed, { activityId: 'typed-1' });
    expect(wordsOf(await room.handle(edited(text)))).toMatch(words);
  });

  it('that needs more time names the date it understood, and asks for it on one tap', async () => {
    const room = await openAfterReminders();
    const echo = await room.say('p-manager', 'need April for 2.2', { activityId: 'typed-1' });
    expect(wordsOf(echo)).toMatch(/2\.2.*Need more time, until 30 Apr 2015/s);
    await room.press('p-manager', 'proposal.record', proposal);
    expect((await actionOf(room, '2.2')).history.at(-1)).toMatchObject({ kind: 'extension-asked', to: '2015-04-30' });
  });

  it('that needs more time without a date is asked for it', async () => {
    const room = await openAfterReminders();
    await room.say('p-manager', '2.2 needs more time', { activityId: 'typed-1' });
    const recorded = await room.press('p-manager', 'proposal.record', proposal);
    expect(buttonIn(recorded, 'extension.ask')).toEqual({ ref: '2.2' });
  });

  it('that puts an action off comes back filled in, for one tap', async () => {
    const room = await openAfterReminders();
    const form = await room.say('p-manager', 'snooze 2.2 until 14 April, waiting for the audit');
    expect(JSON.stringify(form)).toMatch(/2015-04-14.*waiting for the audit/);
    const filled = { ...buttonIn(form, 'snooze.save'), 'until:2.2': '2015-04-14', 'why:2.2': 'waiting for the audit' };
    expect(wordsOf(await room.press('p-manager', 'snooze.save', filled))).toMatch(/No reminders on 2\.2 up to 14 Apr 2015/);
    expect(wordsOf(await room.say('p-lay', 'snooze 2.2 until 14 April'))).toMatch(/Only a lead/);
  });
});
