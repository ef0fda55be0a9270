import fc from 'fast-check';
import type { Board, Holding } from '../../src/domain/board.ts';
import { withCover } from '../../src/domain/cover.ts';
import { addDays, type IsoDate } from '../../src/domain/dates.ts';
import type { DueDate } from '../../src/domain/due-date.ts';
import type { Action, HistoryEntry, Plan } from '../../src/domain/plan.ts';
import type { Reminder } from '../../src/domain/reminder.ts';
import type { World } from '../../src/domain/simulate.ts';
import { assignHolder } from '../../src/domain/assign-holder.ts';
import { saidOn, signedOn } from './chase-story.ts';
import { wscbBoard } from './wscb.ts';

export const START: IsoDate = '2015-01-26';
const POSTS = 40;
const LEADS = 36;

const day = fc.integer({ min: -60, max: 400 }).map((offset) => addDays(START, offset));
const due: fc.Arbitrary<DueDate> = fc.oneof(
  { weight: 6, arbitrary: day.map((by): DueDate => ({ kind: 'on', wording: 'by', by })) },
  day.map((by): DueDate => ({ kind: 'window', wording: 'window', from: addDays(by, -60), by })),
  day.map((from): DueDate => ({ kind: 'continuous', wording: 'ongoing', from, by: addDays(from, 365) })),
  day.map((by): DueDate => ({ kind: 'recurring', wording: 'quarterly', by })),
  fc.constant<DueDate>({ kind: 'conditional', wording: 'in line with the audit programme' }),
  fc.constant<DueDate>({ kind: 'unclear', wording: 'soon' }),
);
const drawnAction = fc.record({ due, leads: fc.uniqueArray(fc.nat(POSTS - 1), { minLength: 1, maxLength: 3 }) });

/** Forty leads, of whom the last posts are held by nobody; person 0 is the chair and person 1 the manager. */
export const generatedWorld: fc.Arbitrary<World> = fc.array(drawnAction, { minLength: 300, maxLength: 300 }).map((drawn) => {
  const posts = Array.from({ length: POSTS }, (_, at) => ({ id: `post-${String(at)}`, name: `Post ${String(at)}`, aliases: [] }));
  const people = Array.from({ length: LEADS }, (_, at) => ({
    id: `p-${String(at)}`,
    name: `Person ${String(at)}`,
    right: at === 0 ? ('chair' as const) : at === 1 ? ('manager' as const) : ('member' as const),
  }));
  const holdings: Holding[] = people.map(({ id }, at) => ({ postId: `post-${String(at)}`, personId: id }));
  const board: Board = { ...wscbBoard, people, holdings: [...holdings, { postId: 'post-2', personId: 'p-3' }] };
  const actions = drawn.map((one, at): Action => ({
    ref: `${String(1 + Math.floor(at / 30))}.${String((at % 30) + 1)}`,
    areaRef: '1',
    title: 'An action',
    leads: one.leads.map((post) => ({ postId: `post-${String(post)}`, part: 'lead' })),
    due: one.due,
    status: 'not-started',
    rag: null,
    history: [],
    version: 1,
  }));
  const plan: Plan = { id: 'p', title: 'Plan', subtitle: '', areas: [{ ref: '1', title: '' }], posts, actions };
  return { plan, board };
});

/** What people do during a day, by dice of the property's own: they report, finish, snooze, ask for time; posts change hands or are covered. */
export function livingBy(dice: () => number): (world: World, on: IsoDate, reminders: readonly Reminder[]) => World {
  return ({ plan, board }, on, reminders) => {
    const asked = new Map(reminders.flatMap(({ personId, items }) => items.map(({ ref }) => [ref, personId ?? 'p-1'] as const)));
    const actions = plan.actions.map((action) => {
      const who = asked.get(action.ref);
      if (who === undefined) return decided(action, on, dice);
      return dice() < 0.35 ? replied(action, who, on, dice) : action;
    });
    return { plan: { ...plan, actions }, board: dice() < 0.1 ? rearranged(board, on, dice) : board };
  };
}

function replied(action: Action, who: string, on: IsoDate, dice: () => number): Action {
  const roll = dice();
  const add = (...entries: HistoryEntry[]): Action => ({
    ...action,
    version: action.version + 1,
    history: [...action.history, ...entries],
  });
  if (roll < 0.25)
    return { ...add(saidOn(on, who, 'done'), { kind: 'status', on, from: action.status, to: 'complete' }), status: 'complete' };
  if (roll < 0.4) return add({ kind: 'snoozed', ...signedOn(on, who), until: addDays(on, 20), why: 'Waiting for June.' });
  if (roll < 0.5) return add({ kind: 'extension-asked', ...signedOn(on, who), to: addDays(on, 40), why: 'Late.', effect: '' });
  if (roll < 0.55) return add({ kind: 'answer-rule', ...signedOn(on, 'p-1'), rule: 'all' });
  return add(saidOn(on, who));
}

/** A question for more time is decided some days later; the date moves where it is agreed. */
function decided(action: Action, on: IsoDate, dice: () => number): Action {
  const last = action.history.at(-1);
  if (last?.kind !== 'extension-asked' || dice() > 0.15) return action;
  const to = last.to;
  const isAgreed = dice() < 0.6 && (action.due.kind === 'on' || action.due.kind === 'window');
  const decision: HistoryEntry = { kind: 'extension-decided', ...signedOn(on, 'p-0'), decision: isAgreed ? 'agreed' : 'refused' };
  const moved = isAgreed && 'by' in action.due ? { due: { ...action.due, by: to } as DueDate } : {};
  return { ...action, ...moved, version: action.version + 1, history: [...action.history, decision] };
}

function rearranged(board: Board, on: IsoDate, dice: () => number): Board {
  const post = `post-${String(Math.floor(dice() * LEADS))}`;
  const person = board.people[Math.floor(dice() * LEADS)] ?? { id: 'p-1', name: 'Person 1' };
  const next = addDays(on, 1);
  if (dice() < 0.5) return assignHolder(board, { postId: post, person, on: next, by: 'p-1' });
  return withCover(board, { postId: post, personId: person.id, from: next, until: addDays(next, 15), by: 'p-1' }, person);
}

/** Dice that fall the same for the same seed. */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
