import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hands, openTallDemoWindows, type DemoWindows } from '../support/demo-windows.ts';
import type { PlaygroundPage } from '../support/playground-page.ts';

let windows: DemoWindows;
let chair: PlaygroundPage;
let manager: PlaygroundPage;

beforeAll(async () => {
  windows = await openTallDemoWindows();
  ({ chair, manager } = windows);
});

afterAll(() => windows.close());

const { ask, press, see } = hands;

describe('joint leads', () => {
  it('who answer differently both see it', async () => {
    await ask(manager, 'settings for 1.4', /Settings of 1\.4/);
    await manager.selectCompact('Who answers', 'Every lead answers for themselves');
    await press(manager, 'Save', /Saved/, 'leading-rule');
    await ask(chair, 'demo next day', /Wed 11 March/);
    await manager.pressButton('Reply on 1.4');
    await manager.chooseRadio('On track');
    await press(manager, 'Record 1.4', /Recorded: 1\.4 On track/);
    await ask(chair, '1.4 need help, nobody from the mosques answers', /I understood/);
    await press(chair, 'Record this', /Recorded/, 'leading-need-help');
    await ask(manager, 'demo next day', /Thu 12 March/);
    const clash = await see(chair, /1\.4: its leads say different things/, 'leading-clash');
    for (const words of ['On track, said WSCB & Partnerships Manager', 'nobody from the mosques answers']) expect(clash).toContain(words);
    expect(await manager.waitForMessage(/its leads say different things/)).toContain('1 thing for you');
  });

  it('may put a reminder off for a reason that stands in the history', async () => {
    await chair.pressButton('Reply on 1.5');
    await chair.pressButton('Remind me later');
    await chair.waitForMessage(/No reminders on 1\.5 for a while/);
    await chair.pickDay('No reminders up to and including', '2015-04-03');
    await chair.typeInto('Why it can wait (required)', 'The census figures come on 1 April.');
    await chair.screenshot('leading-snooze');
    await chair.pressButton('Remind me later');
    await chair.waitForMessage(/No reminders on 1\.5 up to 3 Apr 2015/);
    await ask(chair, 'history of 1.5', /The census figures come on 1 April\./);
  });
});

describe('a new holder', () => {
  it('is handed what is open, and asked when what it waits for is', async () => {
    await ask(manager, 'WSCB & Partnerships Manager is now Chair of the Case Review sub-group', /I understood/);
    await press(manager, 'Save', /Saved\. WSCB & Partnerships Manager holds/);
    await ask(chair, 'demo next day', /Fri 13 March/);
    const handed = await see(manager, /You now hold Chair of the Case Review sub-group/, 'leading-handed');
    expect(handed).toContain('4.2: when is what it waits for?');
    await manager.pressButton('Say when for 4.2');
    await manager.screenshotLastCard('leading-event');
    await press(manager, 'Show what is open', /Hand-over/, 'leading-hand-over');
  });
});
