import { describe, expect, it } from 'vitest';
import { readAssignment } from '../../src/questions/commands/assignment.ts';
import { readWhom } from '../../src/questions/commands/whom.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const board = { ...wscbBoard, people: [...wscbBoard.people, { id: 'p-jo', name: 'Jo Ash', right: 'member' as const }] };
const read = (text: string) => readAssignment(text, wscb.plan, board, '2015-03-10');

describe('a change of holder in words', () => {
  it.each([
    ['Jo Ash is now Chair of the Executive from 1 April', '2015-04-01'],
    ['Jo Ash is now the Chair of the Executive', '2015-03-10'],
    ['jo ash will be Chair of the Executive from next Monday', '2015-03-16'],
    ['Jo Ash takes over as Chair of the Executive as of 20 March 2015.', '2015-03-20'],
  ])('“%s”', (text, on) => {
    expect(read(text)).toEqual({ postId: 'exec-chair', personId: 'p-jo', on });
  });

  it.each([
    'who is now Chair of the Executive',
    'Jo Ash is now ill',
    'Mr Nobody is now Chair of the Executive',
    '1.4 is now done',
    'Jo Ash is now Chair of the Executive from whenever she likes',
    'What is overdue from 1 April',
    '',
  ])('“%s” is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('whom an order names', () => {
  it.each([
    ['1.4', { kind: 'actions', refs: ['1.4'] }],
    ['actions 1.4 and 1.5', { kind: 'actions', refs: ['1.4', '1.5'] }],
    ['the lead of 1.4', { kind: 'actions', refs: ['1.4'] }],
    ['the exec chair', { kind: 'posts', postIds: ['exec-chair'] }],
    ['9.9', { kind: 'unknown' }],
    ['everybody', { kind: 'unknown' }],
    ['Jo Ash', { kind: 'unknown' }],
  ])('“%s”', (words, whom) => {
    expect(readWhom(words, wscb.plan, board, '2015-03-10')).toEqual(whom);
  });

  it('a person stands for the posts they hold', () => {
    const held = { ...board, holdings: [...board.holdings, { postId: 'exec-chair', personId: 'p-jo' }] };
    expect(readWhom('jo ash', wscb.plan, held, '2015-03-10')).toEqual({ kind: 'posts', postIds: ['exec-chair'] });
  });
});
