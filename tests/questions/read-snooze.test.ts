import { describe, expect, it } from 'vitest';
import { readSnooze } from '../../src/questions/read-snooze.ts';
import { wscb } from '../support/wscb.ts';

const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10' as const, askerPosts: ['manager'] };

describe('a wish to be reminded later', () => {
  it.each([
    ['snooze 1.3 until 14 April, waiting for the audit', { ref: '1.3', until: '2015-04-14', why: 'waiting for the audit' }],
    ['Snooze 1.3 for two weeks because the audit is late', { ref: '1.3', until: '2015-03-24', why: 'because the audit is late' }],
    ['please pause reminders on 1.3 until the end of April: the audit', { ref: '1.3', until: '2015-04-30', why: 'the audit' }],
    ["don't remind me about action 2.2 until 1 April", { ref: '2.2', until: '2015-04-01', why: '' }],
    ['snooze 9.9', { ref: '9.9', why: '' }],
  ])('“%s”', (text, reading) => {
    expect(readSnooze(text, scene)).toEqual(reading);
  });

  it.each(['can I snooze 1.3?', 'what did we snooze', '1.3 done', 'remind me of 1.3', 'snooze everything', ''])('“%s” is none', (text) => {
    expect(readSnooze(text, scene)).toBeUndefined();
  });
});
