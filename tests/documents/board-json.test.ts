import { describe, expect, it } from 'vitest';
import { readBoardJson } from '../../src/documents/board-json.ts';

const person = { id: 'AAAAAAAA-0000-4000-8000-00000000000A', name: 'A. Chair', right: 'chair', posts: ['Independent Chair'] };
const file = { id: 'b', name: 'Board', tenantId: '11111111-1111-4111-8111-111111111111', safeguardingRoute: 'Ring us', people: [person] };

describe('a board’s file', () => {
  it('needs no plan: the plan then comes by Teams, and the file says what the board’s year looks like', () => {
    const { planPath, toBoard } = readBoardJson(
      JSON.stringify({ ...file, calendar: { board: ['2015-03-26'], closedDays: ['2015-12-24'] } }),
    );
    expect(planPath).toBeUndefined();
    expect(toBoard(undefined)).toMatchObject({
      calendar: { timeZone: 'Europe/London', meetings: { board: ['2015-03-26'], executive: [] }, closedDays: ['2015-12-24'] },
      people: [{ id: 'aaaaaaaa-0000-4000-8000-00000000000a', right: 'chair' }],
      holdings: [{ postId: 'Independent Chair' }],
    });
  });

  it('names a plan whose own calendar counts', () => {
    const { planPath, toBoard } = readBoardJson(JSON.stringify({ ...file, plan: 'plan.json' }));
    expect(planPath).toBe('plan.json');
    const calendar = toBoard(undefined).calendar;
    expect(toBoard({ ...calendar, timeZone: 'Europe/Dublin' }).calendar.timeZone).toBe('Europe/Dublin');
  });

  it.each([
    ['not JSON', '{', /it is not JSON/],
    ['a day that is none', JSON.stringify({ ...file, calendar: { board: ['26 March'] } }), /calendar\.board\.0: "26 March" is not a day/],
    ['a zone that is none', JSON.stringify({ ...file, timezone: 'Mars/Base' }), /timezone: must be a zone/],
    ['nobody', JSON.stringify({ ...file, people: [] }), /people/],
    ['a right nobody has', JSON.stringify({ ...file, people: [{ ...person, right: 'admin' }] }), /people\.0\.right/],
  ])('with %s is refused in one sentence that names the field', (_name, text, sentence) => {
    expect(() => readBoardJson(text)).toThrow(sentence);
  });
});
