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

describe('the manager', () => {
  it('sees beforehand what will be sent, who is silent and whom no card reaches', async () => {
    expect(await ask(manager, 'what will you send', /What I will send/, 'chairing-forecast')).toContain('Wed 11 March');
    expect(await ask(manager, 'silence report', /Who has not answered/, 'chairing-silence')).toContain('No reminder has gone out yet');
    expect(await ask(manager, 'who can you reach', /Whom I can reach/, 'chairing-reach')).toContain('open Chaser once and send it “hi”');
  });

  it('sets how Chaser chases, and finds every change on the trail', async () => {
    await ask(manager, 'settings', /Reminders and digest/, 'chairing-settings');
    await press(manager, 'No reply', /When nobody replies/, 'chairing-no-reply');
    await manager.typeInto('Working days without a reply until it is listed to the chair', '4');
    expect(await press(manager, 'Save', /Nothing was changed/)).toContain('Please give the chair more days than the manager.');
    await manager.typeInto('Working days without a reply until the manager is told', '2');
    await manager.typeInto('Working days without a reply until it is listed to the chair', '4');
    await press(manager, 'Save', /Saved\. Working days/);
    await press(manager, 'Colours', /Colours and silence/, 'chairing-colours');
    expect(await ask(manager, 'audit trail', /The audit trail/, 'chairing-trail')).toContain('from 10 to 4');
  });
});

describe('an action that nobody answers', () => {
  it('is told to the chair with a letter to copy, as the lead’s own card said beforehand', async () => {
    await ask(chair, 'demo go to 11 March', /now Wed 11 March/);
    expect(await see(manager, /2\.2/, 'chairing-reminder')).toMatch(/Without a reply by Tue 17 March 2015 it is listed to the chair/);
    await ask(manager, 'demo go to 18 March', /now Wed 18 March/);
    await see(chair, /2\.2: no reply since 11 Mar/, 'chairing-listed');
    expect(await press(chair, 'Draft a letter on 2.2', /A letter on 2\.2, to copy/, 'chairing-letter')).toContain('2.2');
  });

  it('is asked about out of turn once, with a note, and shown to the lead with it', async () => {
    await ask(chair, 'ask about 1.3: what shall the board paper say?', /Ask for an update\?/, 'chairing-ask');
    await press(chair, 'Ask 1 person now', /You asked about 1\.3/);
    await see(manager, /what shall the board paper say/, 'chairing-asked');
  });
});

describe('no change', () => {
  it('is one press twice, and the third time needs a sentence', async () => {
    await ask(chair, 'demo go to 23 March', /now Mon 23 March/);
    await press(manager, 'No change on 1.4, 1.5 and 2.2', /Recorded: no change on 1\.4, 1\.5 and 2\.2/);
    await ask(chair, 'demo go to 30 March', /now Mon 30 March/);
    await press(manager, 'No change on 1.4, 1.5 and 2.2', /Recorded: no change on 1\.4, 1\.5 and 2\.2/);
    await ask(chair, 'demo go to 7 April', /now Tue 7 April/);
    expect(await see(manager, /66 days overdue/, 'chairing-no-change')).not.toContain('No change on');
    await manager.pressButton('Reply on 1.4');
    await manager.chooseRadio('No change');
    await manager.pressButton('Record 1.4');
    expect(await manager.waitForMessage(/twice running/, 8000)).not.toContain('Recorded: 1.4');
    await manager.screenshot('chairing-steady');
    // The Playground folds the form of a refused press; Teams leaves it open.
    await manager.pressButton('Reply on 1.4');
    await manager.chooseRadio('No change');
    await manager.typeInto('A few words on 1.4 (required for No change, Need help and Need more time)', 'The imams meet after Easter.');
    await press(manager, 'Record 1.4', /Recorded: 1\.4 No change/);
    expect(await ask(chair, 'tell me about 1.4', /Action 1\.4/, 'chairing-say-so')).toContain(
      'Steady by say-so: “no change” 3 times running',
    );
  });
});

describe('who leads', () => {
  it('arranges cover and a new holder, each only after it was read back', async () => {
    await ask(manager, 'Case review is covered by Board member until 14 April', /I understood it like this/, 'chairing-cover');
    await press(manager, 'Yes, arrange it', /is covered by Board member until 14 Apr 2015/);
    await ask(manager, 'Lay member is now Chair of the Executive', /I understood: Lay member holds/, 'chairing-holder');
    await press(manager, 'Save', /Saved\. Lay member holds/, 'chairing-held');
  });

  it('is shown words that could name a child before they are kept', async () => {
    const words = '1.3 on track, met the mother of Kevin Smith, born 12/03/2009, at 14 Elm Road';
    expect(await ask(manager, words, /I understood/, 'chairing-sensitive')).not.toContain('Recorded');
  });
});
