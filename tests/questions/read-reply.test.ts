import { expect, test } from 'vitest';
import { readReply } from '../../src/questions/read-reply.ts';
import { sceneOf, WSCB } from './scenes.ts';

const scene = sceneOf(WSCB, 'manager');

test.each<[string, readonly (readonly [ref: string, said: string, words: string])[]]>([
  ['1.3 done, review completed 12 March', [['1.3', 'done', 'done, review completed 12 March']]],
  [
    '1.3 finished, report went to exec 12 March, need April for 2.1',
    [
      ['1.3', 'done', 'finished, report went to exec 12 March'],
      ['2.1', 'more-time', 'need April for 2.1'],
    ],
  ],
  ['2.2 on track', [['2.2', 'on-track', 'on track']]],
  ['1.5 stuck, need help from the council', [['1.5', 'need-help', 'stuck, need help from the council']]],
  ['please mark 1.3 as done', [['1.3', 'done', 'please mark 1.3 as done']]],
  [
    '1.3 and 1.4 done',
    [
      ['1.3', 'done', 'done'],
      ['1.4', 'done', 'done'],
    ].map(([ref = '', said = '', words = '']) => [ref, said, words] as const),
  ],
  [
    '1.3: done; 2.2: on track',
    [
      ['1.3', 'done', 'done'],
      ['2.2', 'on-track', 'on track'],
    ],
  ],
  [
    '1.3 is complete. 2.1 needs until June.',
    [
      ['1.3', 'done', 'is complete'],
      ['2.1', 'more-time', 'needs until June'],
    ],
  ],
  ["We've finished 1.3", [['1.3', 'done', "We've finished 1.3"]]],
  ['1.3 not done yet, need more time', [['1.3', 'more-time', 'not done yet, need more time']]],
  ['need help with 1.5', [['1.5', 'need-help', 'need help with 1.5']]],
  ['stuck on 1.5', [['1.5', 'need-help', 'stuck on 1.5']]],
  ['done 1.3', [['1.3', 'done', 'done 1.3']]],
  [
    '1.3 done but 2.1 stuck',
    [
      ['1.3', 'done', 'done'],
      ['2.1', 'need-help', 'stuck'],
    ],
  ],
  ['1.3\ndone', [['1.3', 'done', 'done']]],
  ['1.3 on track, will be done by April', [['1.3', 'on-track', 'on track, will be done by April']]],
  ['extend 2.1 to June', [['2.1', 'more-time', 'extend 2.1 to June']]],
  ['1.3 was done in February', [['1.3', 'done', 'was done in February']]],
  ['1.3 – all done', [['1.3', 'done', 'all done']]],
  ['close 1.6', [['1.6', 'done', 'close 1.6']]],
  ['1.3 delayed', [['1.3', 'more-time', 'delayed']]],
])('"%s" is a report', (text, expected) => {
  expect(readReply(text, scene)).toEqual(expected.map(([ref, said, words]) => ({ ref, said, words })));
});

test.each([
  '4.2: not done yet',
  'is 1.3 done?',
  'is 1.3 done',
  '1.3 done?',
  'when will 1.3 be done',
  'what is done in 1.3',
  '1.3 will be done by April',
  '1.3 almost done',
  '1.3 nearly finished',
  '1.3 draft done',
  '1.3 50% done',
  '1.3 done apart from the sign-off',
  '1.3 done except the list',
  '1.3 complete, but not the list',
  '9.9 done',
  '1.3 done and 9.9 done',
  'mark 1.3 red',
  '1.3',
  'done',
  'on track',
  '1.3 on track but need help',
  "1.3 hasn't been done",
  "1.3 isn't stuck",
  '1.3 no longer on track',
  '1.3 is not on track',
  '1.3 done tomorrow',
  'I think 1.3 is done',
  '1.3 done 2.2 on track',
  '1.3 should be done',
  '1.3 to be done',
  '1.3 done soon',
  '1.3 half done',
  'overdue',
  "what's overdue",
  '',
  '   ',
  'tell me about 1.3',
  'has 1.3 been completed',
  '1.3 partly complete',
  'if 1.3 is done tell me',
  "1.4 doesn't need more time",
  "1.3 won't be done",
  '1.3 review completed',
  'completed the first part of 1.3',
  '1.3 done subject to sign-off',
  '1.3 done, still awaiting the minutes',
  '1.3 done, 1.3 on track',
  '1.3 done, 1.4',
  'due in April',
  'area 1 done',
  '2015 done',
  `1.3 done ${'x'.repeat(5_000)}`,
  '1.3 never done',
  'not 1.3 done',
  '1.3 can be closed once the chair agrees',
])('"%s" is no report, or too doubtful a one', (text) => {
  expect(readReply(text, scene)).toBeUndefined();
});
