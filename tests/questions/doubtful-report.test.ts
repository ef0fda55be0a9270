import { describe, expect, test } from 'vitest';
import { findDoubtfulReport } from '../../src/questions/doubtful-report.ts';
import { readReply } from '../../src/questions/read-reply.ts';
import { wscb } from '../support/wscb.ts';

const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10' as const, askerPosts: ['manager'] };

describe('words that tell something about one action, but not clearly how it is going', () => {
  test.each([
    'I am done with 1.6, thanks',
    '1.6 update - report sent to exec',
    '1.6 not on track',
    '1.6 the workshop report went out on 3 March',
    '1.6 progress: report sent',
    '1.6 70% done',
    'Update on 1.6: workshop delivered',
    '1.6 ✅',
    'more time for 1.6 please',
    '1.6 done, all good',
    '1.6 will be done in April',
  ])('"%s" is asked about', (text) => {
    const isRead = (readReply(text, scene) ?? []).length > 0;
    expect(isRead || findDoubtfulReport(text, scene)?.ref === '1.6').toBe(true);
  });

  test('an action the plan does not have is named as it was typed', () => {
    expect(findDoubtfulReport('9.9 done', scene)).toEqual({ ref: '9.9', isInPlan: false, words: '9.9 done' });
  });

  test.each([
    'tell me about 1.6',
    '1.6',
    '1.6 progress',
    '1.6 update',
    '1.6 due date',
    '1.6 who leads',
    'is 1.6 done?',
    'when will 1.6 be done',
    'has 1.6 been finished',
    'what is done in 1.6',
    'history of 1.6',
    '1.6 and 1.3 are both delayed',
    "what's overdue",
    'we have done well',
    '',
  ])('"%s" is a question or no report', (text) => {
    expect(findDoubtfulReport(text, scene)).toBeUndefined();
  });
});
