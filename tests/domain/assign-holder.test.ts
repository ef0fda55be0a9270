import { describe, expect, it } from 'vitest';
import { assignHolder, keepAssignments } from '../../src/domain/assign-holder.ts';
import { holdersOf } from '../../src/domain/board.ts';
import { wscbBoard } from '../support/wscb.ts';

describe('a start of the service', () => {
  it('keeps the holders that were assigned in Teams, and follows the board’s file for the others', () => {
    const present = {
      ...wscbBoard,
      people: [...wscbBoard.people, { id: 'new', name: 'Jo Bell', right: 'member' as const }],
      holdings: [
        ...wscbBoard.holdings.slice(1),
        { postId: 'chair', personId: 'new', from: '2015-03-10' as const, assignedBy: 'p-manager' },
      ],
    };
    const kept = keepAssignments(wscbBoard, present);
    expect(holdersOf(kept, 'chair', '2015-04-01').map(({ id }) => id)).toEqual(['new']);
    expect(holdersOf(kept, 'manager', '2015-04-01').map(({ id }) => id)).toEqual(['p-manager']);
    expect(keepAssignments(wscbBoard, undefined)).toEqual(wscbBoard);
  });

  it('keeps cover, people’s own hours and the settings that were changed in Teams, and follows the file for the others', () => {
    const present = {
      ...wscbBoard,
      ladder: [-3, 0],
      repeatEvery: 2,
      setInTeams: ['ladder'],
      covers: [{ postId: 'chair', personId: 'p-lay', from: '2015-03-10', until: '2015-04-14', by: 'p-manager' }] as const,
      people: wscbBoard.people.map((person) => (person.id === 'p-chair' ? { ...person, hour: { time: '07:30' } as const } : person)),
    };
    const kept = keepAssignments(wscbBoard, present);
    expect(kept).toMatchObject({ ladder: [-3, 0], repeatEvery: wscbBoard.repeatEvery, covers: present.covers, setInTeams: ['ladder'] });
    expect(kept.people).toEqual(present.people);
  });
});

describe('a post that is given to somebody', () => {
  it('was held by whoever held it until the day before', () => {
    const board = assignHolder(wscbBoard, {
      postId: 'chair',
      person: { id: 'p-lay', name: 'Lay member' },
      on: '2015-04-01',
      by: 'p-manager',
    });
    expect(holdersOf(board, 'chair', '2015-03-31').map(({ id }) => id)).toEqual(['p-chair']);
    expect(holdersOf(board, 'chair', '2015-04-01').map(({ id }) => id)).toEqual(['p-lay']);
    expect(board.people).toEqual(wscbBoard.people);
  });
});
