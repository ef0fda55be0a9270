import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import { needsDoing, reachOf, type Chat, type Reach } from '../../src/domain/reachability.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const chat = (personId: string): Chat => ({ personId, hasWritten: true, seenOn: '2015-03-09' });
const everybody = wscbBoard.people.map(({ id }) => chat(id));

function card(personId: string, on: Delivery['on'], outcome: Delivery['outcome']): Delivery {
  return { on, personId, postIds: [], refs: ['1.4'], outcome, note: 'They have blocked Chaser.' };
}

function reach(
  known: { readonly chats?: readonly Chat[]; readonly deliveries?: readonly Delivery[] },
  board = wscbBoard,
): readonly Reach[] {
  return reachOf(wscb.plan, board, '2015-03-10', { chats: known.chats ?? everybody, deliveries: known.deliveries ?? [] });
}

function toDo(lines: readonly Reach[]): readonly string[] {
  return lines
    .filter(needsDoing)
    .map((line) => (line.kind === 'nobody' ? `nobody holds ${line.postIds.join()}` : `${line.personId}: ${line.trouble ?? ''}`));
}

describe('whom Chaser can reach', () => {
  const cases: readonly (readonly [string, Parameters<typeof reach>[0], readonly string[]])[] = [
    ['everybody with a chat and no failure', {}, []],
    ['not those who never opened it', { chats: everybody.filter(({ personId }) => personId !== 'p-exec') }, ['p-exec: no-chat']],
    ['not those whose last card failed', { deliveries: [card('p-exec', '2015-03-09', 'failed')] }, ['p-exec: failed']],
    [
      'those whom a later card reached',
      { deliveries: [card('p-exec', '2015-03-02', 'failed'), card('p-exec', '2015-03-09', 'delivered')] },
      [],
    ],
    ['those whose last card still waits', { deliveries: [card('p-exec', '2015-03-09', 'waiting')] }, []],
  ];
  it.each(cases)('%s', (_name, known, expected) => {
    const people = reach(known).filter(({ kind }) => kind === 'person');
    expect(toDo(people)).toEqual(expected);
  });

  it('a post that nobody holds is a line of its own, also once a holder’s days are over', () => {
    const ended = {
      ...wscbBoard,
      holdings: wscbBoard.holdings.map((each) => (each.postId === 'exec-chair' ? { ...each, until: '2015-03-09' as const } : each)),
    };
    expect(toDo(reach({}, ended))).toContain('nobody holds exec-chair');
  });

  it('somebody with two posts is told once, with both', () => {
    const both = { ...wscbBoard, holdings: [...wscbBoard.holdings, { postId: 'chair', personId: 'p-manager' }] };
    const line = reach({}, both).find((each) => each.kind === 'person' && each.personId === 'p-manager');
    expect(line?.postIds).toEqual(expect.arrayContaining(['chair', 'manager']));
  });

  it('names those in trouble first', () => {
    const lines = reach({ deliveries: [card('p-exec', '2015-03-09', 'failed')] });
    expect(lines.map(needsDoing)).toEqual(lines.map(needsDoing).toSorted((one, other) => Number(other) - Number(one)));
  });
});
