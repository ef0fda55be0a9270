import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoWindows, type DemoWindows } from '../support/demo-windows.ts';
import type { PlaygroundPage } from '../support/playground-page.ts';

let windows: DemoWindows;
let chair: PlaygroundPage;
let manager: PlaygroundPage;

beforeAll(async () => {
  windows = await openDemoWindows();
  ({ chair, manager } = windows);
});

afterAll(() => windows.close());

/** Asks in the open chat and reads the newest card once it says so. */
async function ask(window: PlaygroundPage, question: string, says: string | RegExp): Promise<string> {
  await window.sendMessage(question);
  return await window.waitForLastCard(says);
}

describe('the demo in two Playground windows', () => {
  it('welcomes a visitor and says that it is a demo', async () => {
    await chair.openPersonalChat();
    expect(await chair.waitForLastCard(/I am Chaser/)).toMatch(/This is a demo\. It is Tue 10 March 2015/);
    await chair.screenshot('1-welcome');
  });

  it('answers the chair: what is overdue, how it was read, and what cannot be said', async () => {
    const answer = await ask(chair, "what's overdue", /1\.4/);
    for (const words of ['1.4', '1.5', '2.2', '38 days overdue', 'overdue']) expect(answer).toContain(words);
    expect(answer).toMatch(/Cannot say/i);
    await chair.screenshot('2-overdue');
  });

  it('sends each lead one card when the clock moves to the next day', async () => {
    await manager.openPersonalChat();
    await ask(chair, 'demo next day', /Wed 11 March 2015/);
    const card = await manager.waitForLastCard(/2\.2/);
    for (const ref of ['1.4', '1.5', '2.2']) expect(card).toContain(ref);
    await manager.screenshot('3-reminder');
    await manager.screenshotLastCard('reminder-card');
  });

  it('asks for a required choice before it records', async () => {
    await manager.pressButton('Reply on 1.4');
    await manager.pressButton('Record 1.4');
    await manager.waitForLastCard(/choose/i);
    await manager.screenshot('4-required');
  });

  it('records the manager’s answer in place', async () => {
    await manager.chooseRadio('Done');
    await manager.typeInto('A few words on 1.4 (required for Need help and Need more time)', 'Imams met on 10 March; training agreed.');
    await manager.screenshot('5-filled-in');
    await manager.pressButton('Record 1.4');
    expect(await manager.waitForLastCard(/Recorded: 1\.4/)).toMatch(/Done/);
    await manager.screenshot('6-recorded');
  });

  it('shows the joint lead who answered and when, on the card they already have', async () => {
    expect(await chair.waitForMessage(/Done.*WSCB & Partnerships Manager/s)).toContain('Imams met on 10 March');
    await chair.screenshot('7-joint-lead');
  });

  it('tells the chair a different answer now', async () => {
    const answer = await ask(chair, "what's overdue", /2 actions|1\.5/);
    expect(answer).toContain('1.5');
    expect(answer).not.toMatch(/\b1\.4\b/);
    await chair.screenshot('8-overdue-now');
  });

  it('records a reply in words after one tap', async () => {
    const echo = await ask(manager, '1.3 done, review completed 12 March', /I understood/);
    expect(echo).toContain('review completed 12 March');
    await manager.screenshot('9-echo');
    await manager.pressButton('Record this');
    await manager.waitForLastCard(/Recorded: 1\.3/);
    await manager.screenshot('10-echo-recorded');
  });

  it('posts the digest of the week in the board channel', async () => {
    await ask(chair, 'demo go to 16 March', /Mon 16 March 2015/);
    await chair.openChannel('Board actions');
    const digest = await chair.waitForMessage(/Week 12, 2015/);
    expect(digest).toMatch(/Done since last week/);
    expect(digest).toContain('1.4');
    await chair.screenshot('11-digest');
  });

  it('answers in the channel when it is mentioned', async () => {
    expect(await chair.mentionBotUntil('how are we doing', /how are we doing[\s\S]*Overdue/)).toContain('Red 2');
    await chair.screenshot('12-channel');
  });

  it('answers in a group chat', async () => {
    await chair.openGroupChat();
    await chair.mentionBotAndSend('who leads 4.2');
    expect(await chair.waitForLastCard(/Case Review/)).toContain('4.2');
    await chair.screenshot('13-group');
  });

  it('goes on from what was said before, and puts a wrong reading right', async () => {
    await manager.openPersonalChat();
    await ask(manager, 'what was due in January', /1\.5/);
    const fewer = await ask(manager, 'just the red ones', /1 action/);
    expect(fewer).toContain('1.5');
    await manager.screenshot('14-follow-up');
    await manager.pressButton('Not what I meant');
    await manager.waitForLastCard(/What did you mean\?/);
    await manager.screenshotLastCard('15-not-meant');
    await manager.selectCompact('Led by', 'Chair of the Executive');
    await manager.selectCompact('With colour', 'Any colour');
    await manager.pressButton('Show these');
    await manager.waitForLastCard(/3\.2/);
    await manager.screenshot('16-meant');
    await ask(manager, 'what did you not understand', /something else than was meant/);
    await manager.screenshotLastCard('17-missed');
  });
});
