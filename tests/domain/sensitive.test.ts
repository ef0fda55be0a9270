import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findSensitive, withoutSensitive } from '../../src/domain/sensitive.ts';
import { sharedPlan } from '../../src/domain/shared-plan.ts';
import { actionWith, said } from '../support/entries.ts';
import { planWith, wscb } from '../support/wscb.ts';

describe('words that could name, reach or find a child', () => {
  test.each([
    ['Sam (7) was moved', '[a child] was moved'],
    ['Sam aged 7 was moved', '[a child] was moved'],
    ['Sam Carter, aged 7, was moved', '[a child], was moved'],
    ['TW (9) has a new plan', '[a child] has a new plan'],
    ['T.W. aged 9 has a new plan', '[a child] has a new plan'],
    ['the review of Child P is out', 'the review of [a child] is out'],
    ['we met pupil A and their school', 'we met [a child] and their school'],
    ['a 7-year-old girl told us', 'a [a child] told us'],
    ['a seven year old told us', 'a [a child] told us'],
    ['the girl aged 7 told us', 'the [a child] told us'],
    ['a Year 4 pupil told us', 'a [a child] told us'],
    ['little Mason is safe', '[a child] is safe'],
    ['we spoke to Jayden’s mum', 'we spoke to [a child]'],
    ['a boy called Jayden', 'a [a child]'],
    ['the Carter family moved', '[a child] moved'],
    ['DOB 3.4.2009', '[a date of birth]'],
    ['born on 3 April 2009', '[a date of birth]'],
    ['date of birth: 03/04/2009', '[a date of birth]'],
    ['her number is 943 476 5919', 'her number is [a number]'],
    ['NHS number 1234567890', '[a number]'],
    ['call 01925 443322', 'call [a telephone number]'],
    ['call +44 7700 900123', 'call [a telephone number]'],
    ['lives at 12 High Street', 'lives at [an address]'],
    ['lives in WA1 2AB', 'lives in [an address]'],
    ['write to jo.ash@example.org', 'write to [an e-mail address]'],
    ['case number 20150311', '[a number]'],
    ['see LCS/2015/00123', 'see [a number]'],
  ])('“%s” is shared as “%s”', (text, shared) => {
    expect(withoutSensitive(text)).toBe(shared);
  });

  test.each([
    '1.3 done, report went to exec 12 March, need April for 2.1',
    'Children aged 5 to 16 were asked',
    'young people aged 16 and over',
    'Young People’s Voice group met on 10 March (12 of them)',
    'Action 1.4 (2) is with the Executive (14 members)',
    'Section 11 audit, May (3) and June (4)',
    'The Board’s understanding of Year 4 data',
    'the early help families and the Warrington family hubs',
    'We trained 120 staff in 2014/15',
    'The figures 943 476 5918 do not add up',
    'Budget of £12,500,000 for 2015',
    'Child sexual exploitation and child protection plans',
    'Meeting on 12 March 2015 at 14:00, room 3',
    'Chair of WSCB & Partnerships Manager agreed',
    '',
  ])('“%s” names nobody', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });

  it('are found in order, never one inside another, and redacting twice changes nothing', () => {
    const words = fc.constantFrom(
      'Sam (7)',
      'Child P',
      'DOB 3.4.2009',
      '01925 443322',
      'WA1 2AB',
      'the review',
      'is out',
      '943 476 5919',
      'x@y.org',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(', ');
        const found = findSensitive(text);
        for (const [index, { from, to, text: part }] of found.entries()) {
          expect(text.slice(from, to)).toBe(part);
          expect(found[index - 1]?.to ?? 0).toBeLessThanOrEqual(from);
        }
        expect(withoutSensitive(withoutSensitive(text))).toBe(withoutSensitive(text));
      }),
    );
  });

  it('cost no time, however long and however odd the text', () => {
    for (const piece of ['Aa ', 'A.', '1 ', 'Sam aged ', '0', 'a@', 'born ', "A'"]) {
      const began = performance.now();
      withoutSensitive(piece.repeat(100_000 / piece.length));
      expect(performance.now() - began).toBeLessThan(1_500);
    }
  });
});

describe('the plan as others may read it', () => {
  const secret = said('on-track', '2015-03-11', 'p-manager', 'Sam (7) was moved.');
  const plan = planWith(wscb.plan, actionWith('1.4', [secret]));
  const wordsOf = (shown: typeof plan): unknown =>
    shown.actions.find(({ ref }) => ref === '1.4')?.history.map((entry) => ('words' in entry ? entry.words : ''));

  it('has no word that names a child, and everything else', () => {
    expect(wordsOf(sharedPlan(plan))).toEqual(['[a child] was moved.']);
    expect(sharedPlan(wscb.plan).actions.length).toBe(wscb.plan.actions.length);
  });

  it('keeps the words for whoever may read them', () => {
    expect(wordsOf(sharedPlan(plan, ({ ref }) => ref === '1.4'))).toEqual(['Sam (7) was moved.']);
  });
});
