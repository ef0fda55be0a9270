import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTallDemoWindows, type DemoWindows } from '../support/demo-windows.ts';
import type { PlaygroundPage } from '../support/playground-page.ts';

let windows: DemoWindows;
let chair: PlaygroundPage;
let manager: PlaygroundPage;

beforeAll(async () => {
  windows = await openTallDemoWindows();
  ({ chair, manager } = windows);
});

afterAll(() => windows.close());

/** The clock is moved in the window whose card is not looked at, so that the morning's card is the newest in the other. */
async function goTo(day: string, { from }: { from: PlaygroundPage }): Promise<void> {
  await from.sendMessage(`demo go to ${day}`);
  await from.waitForMessage(new RegExp(`now \\w+ ${day} 2015`));
}

describe('the life of one action', () => {
  it('begins with a reminder, which its lead answers with Need more time', async () => {
    await goTo('11 March', { from: chair });
    expect(await manager.waitForLastCard(/2\.2/)).toContain('11 days overdue');
    await manager.screenshotLastCard('life-1-reminder');
    await manager.pressButton('Reply on 2.2');
    await manager.chooseRadio('Need more time');
    await manager.typeInto('A few words on 2.2 (required for Need help and Need more time)', 'One lay member is still to be appointed.');
    await manager.pressButton('Record 2.2');
    expect(await manager.waitForLastCard(/More time for 2\.2/)).toContain('Recorded: 2.2 Need more time');
  });

  it('asks until when, why, and what it means if it is late', async () => {
    await manager.pickDay('New date (required)', '2015-06-30');
    await manager.typeInto('What it means for children, families or the board if this is late', 'The board has one lay voice fewer.');
    await manager.screenshotLastCard('life-2-more-time');
    await manager.pressButton('Ask for it');
    expect(await manager.waitForLastCard(/Asked: more time for 2\.2/)).toContain('extension asked until 30 Jun 2015');
  });

  it('puts the decision on the chair’s next card, and the chair agrees to less', async () => {
    await goTo('12 March', { from: manager });
    const card = await chair.waitForLastCard(/2\.2: more time is asked for/);
    for (const words of ['asks for 30 Jun 2015', 'One lay member is still to be appointed.', 'one lay voice fewer', 'Due now: 28 Feb 2015'])
      expect(card).toContain(words);
    await chair.pressButton('Decide on 2.2');
    await chair.chooseRadio('Agree, until an earlier date');
    await chair.pickDay('The earlier date, if you chose one', '2015-05-29');
    await chair.typeInto('Words for the lead (needed to refuse)', 'The board meets in June.');
    await chair.screenshotLastCard('life-3-decision');
    await chair.pressButton('Decide');
    expect(await chair.waitForLastCard(/Decided: more time for 2\.2/)).toContain('until 29 May 2015');
  });

  it('tells the lead what was decided, and takes “done” in words', async () => {
    await goTo('13 March', { from: chair });
    expect(await manager.waitForLastCard(/2\.2: your question for more time is decided/)).toContain('The board meets in June.');
    await manager.screenshotLastCard('life-4-decided');
    await manager.sendMessage('2.2 done, both lay members appointed on 12 March');
    expect(await manager.waitForLastCard(/I understood/)).toContain('Done');
    await manager.pressButton('Record this');
    await manager.waitForLastCard(/Recorded: 2\.2/);
  });

  it('asks once what shows it and what is different for children', async () => {
    await manager.pressButton('Evidence and impact of 2.2');
    await manager.waitForLastCard(/What shows it, and what is different\?/);
    await manager.chooseRadio('Children and young people told us');
    await manager.typeInto('What is different for children and young people', 'The youth forum says that the board now hears it.');
    await manager.typeInto('What shows that it is done', 'Minutes of 12 March, item 4');
    await manager.screenshotLastCard('life-5-impact');
    await manager.pressButton('Save');
    await manager.waitForLastCard(/Saved with 2\.2/);
  });

  it('has somebody else look, and only then counts as checked', async () => {
    await goTo('16 March', { from: manager });
    const card = await chair.waitForLastCard(/2\.2: please check that it is done/);
    for (const words of ['both lay members appointed', 'Minutes of 12 March, item 4', 'The youth forum says'])
      expect(card).toContain(words);
    await chair.pressButton('Check 2.2');
    await chair.chooseRadio('It is done');
    await chair.typeInto('What you saw', 'Read the minutes and met both.');
    await chair.screenshotLastCard('life-6-check');
    await chair.pressButton('Save');
    await chair.waitForLastCard(/Recorded: 2\.2, checked that it is done/);
  });

  it('keeps all of it in its history', async () => {
    await manager.sendMessage('tell me about 2.2');
    expect(await manager.waitForLastCard(/Closing, step 3 of 4/)).toContain('moved once, 90 days');
    await manager.sendMessage('history of 2.2');
    const history = await manager.waitForLastCard(/agreed to a shorter extension/);
    for (const words of [
      'to 29 May 2015, asked by WSCB & Partnerships Manager, agreed by Chair of WSCB',
      'evidence from',
      'checked that it is done',
    ])
      expect(history).toContain(words);
  });
});
