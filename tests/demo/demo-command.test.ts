import { describe, expect, it, test } from 'vitest';
import { startDemoClock } from '../../src/demo/demo-clock.ts';
import { readDemoCommand } from '../../src/demo/demo-command.ts';
import { openTestStore } from '../support/test-store.ts';

describe('moving the demo’s clock from a chat', () => {
  test.each([
    ['demo next day', '2015-03-11'],
    ['Demo next week!', '2015-03-17'],
    ['demo go to 24 March', '2015-03-24'],
    ['demo go to the 24th of march', '2015-03-24'],
    ['demo go to 24 Mar 2015', '2015-03-24'],
    ['demo go to 2015-04-01', '2015-04-01'],
    ['demo go to 5 January', '2016-01-05'],
  ])('"%s" goes to %s', (text, to) => {
    const today = to === '2016-01-05' ? '2015-12-30' : '2015-03-10';
    expect(readDemoCommand(text, today)).toEqual({ kind: 'go', to });
  });

  test.each([
    ['demo go to 1 March', 'not-later'],
    ['demo go to 10 March', 'not-later'],
    ['demo go to 2014-12-31', 'not-later'],
    ['demo go to 24 March 2018', 'too-far'],
    ['demo go to 31 February', 'not-a-day'],
    ['demo go to 24 ma', 'not-a-day'],
    ['demo go to', 'not-a-day'],
    ['demo', 'not-a-day'],
    ['demo previous day', 'not-a-day'],
  ])('"%s" is refused: %s', (text, why) => {
    expect(readDemoCommand(text, '2015-03-10')).toEqual({ kind: 'refused', why });
  });

  test.each(['demonstrate next day', 'show me the demo', "what's overdue", ''])('"%s" is a question, not a command', (text) => {
    expect(readDemoCommand(text, '2015-03-10')).toBeUndefined();
  });
});

describe('the demo’s clock', () => {
  it('goes on from where it stood after a restart, and only moves forward', async () => {
    const store = await openTestStore();
    const first = await startDemoClock(store, '2015-03-10');
    expect([first.wasKnown, first.clock.today()]).toEqual([false, '2015-03-10']);
    await first.clock.moveTo('2015-03-24');
    const second = await startDemoClock(store, '2015-03-10');
    expect([second.wasKnown, second.clock.today()]).toEqual([true, '2015-03-24']);
    await expect(second.clock.moveTo('2015-03-24')).rejects.toThrow(RangeError);
  });
});
