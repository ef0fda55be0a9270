import { describe, expect, it, test } from 'vitest';
import type { IsoDate } from '../../src/domain/dates.ts';
import { decideSnooze, snoozeOn } from '../../src/domain/snooze.ts';
import { actionWith, said, signatureOn, signedOn } from '../support/entries.ts';

const action = actionWith('1.3', []);
const snoozed = { kind: 'snoozed', ...signedOn('2015-03-10'), until: '2015-04-14', why: 'Waiting for the audit.' } as const;

describe('putting an action off', () => {
  test.each<[string, IsoDate, string, string]>([
    ['to a day within eight weeks', '2015-04-14', 'Waiting for the audit.', 'snoozed'],
    ['to the last day of eight weeks', '2015-05-05', 'Waiting for the audit.', 'snoozed'],
    ['for longer', '2015-05-06', 'Waiting for the audit.', 'date-too-far'],
    ['to today', '2015-03-10', 'Waiting for the audit.', 'date-passed'],
    ['without a reason', '2015-04-14', ' ', 'words-missing'],
  ])('%s, %s: %s', (_, until, why, kind) => {
    expect(decideSnooze(action, { until, why }, signatureOn('2015-03-10')).kind).toBe(kind);
  });

  it('again needs a report in between, so that nobody is put off for ever', () => {
    const again = { until: '2015-05-15', why: 'Still waiting.' } as const;
    expect(decideSnooze({ ...action, history: [snoozed] }, again, signatureOn('2015-04-15')).kind).toBe('word-first');
    const reported = { ...action, history: [snoozed, said('on-track', '2015-04-15')] };
    expect(decideSnooze(reported, again, signatureOn('2015-04-15')).kind).toBe('snoozed');
  });

  it('is not for what is done', () => {
    expect(decideSnooze({ ...action, status: 'complete' }, snoozed, signatureOn('2015-03-10')).kind).toBe('finished-already');
  });

  test.each<[IsoDate, boolean]>([
    ['2015-03-09', false],
    ['2015-03-10', true],
    ['2015-04-14', true],
    ['2015-04-15', false],
  ])('until 14 April, on %s it is put off: %s', (day, isOff) => {
    expect(snoozeOn({ history: [snoozed] }, day) !== undefined).toBe(isOff);
  });
});
