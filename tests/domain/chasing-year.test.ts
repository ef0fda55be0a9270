import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from '../../src/domain/calendar.ts';
import { answeringWith, chasedFor } from '../../src/domain/cover.ts';
import { addDays, type IsoDate } from '../../src/domain/dates.ts';
import { pauseOf } from '../../src/domain/pause.ts';
import { findAction, isFinished, type Action, type HistoryEntry } from '../../src/domain/plan.ts';
import type { Reminder } from '../../src/domain/reminder.ts';
import { simulate, type Simulation, type World } from '../../src/domain/simulate.ts';
import { answersForAll, lastWord } from '../../src/domain/word.ts';
import { diceOf, generatedWorld, livingBy, START } from '../support/random-year.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const END: IsoDate = '2016-03-31';
const OUTAGE: readonly IsoDate[] = ['2015-06-09', '2015-06-10', '2015-06-11'];
const CATCH_UP_DAYS = 7;
const outage = { isDown: (day: IsoDate) => OUTAGE.includes(day) };

/** Walks through a year and holds every morning against what was promised; answers what was sent in all. */
function watch(world: World, simulation: Omit<Simulation, 'from' | 'to'>): { cards: number; escalations: number } {
  const cards: { readonly on: IsoDate; readonly reminder: Reminder }[] = [];
  const told = new Map<string, IsoDate>();
  const broken: string[] = [];
  for (const { on, reminders, world: now } of simulate(world, { from: START, to: END, ...simulation })) {
    const recipients = reminders.map(({ personId, postIds }) => personId ?? `post:${postIds.join()}`);
    if (new Set(recipients).size !== recipients.length) broken.push(`${on}: two cards to one person`);
    if (reminders.length > 0 && (!isWorkingDay(now.board.calendar, on) || OUTAGE.includes(on))) broken.push(`${on}: not a working morning`);
    for (const reminder of reminders) {
      broken.push(...faultsOf(reminder, on, now, told), ...unannounced(reminder, on, now, cards));
      cards.push({ on, reminder });
    }
    if (isWorkingDay(now.board.calendar, on) && !OUTAGE.includes(on)) broken.push(...unmentioned(on, now, told));
  }
  expect(broken.slice(0, 10)).toEqual([]);
  const tellings = cards.flatMap(({ reminder }) => reminder.told ?? []);
  return { cards: cards.length, escalations: tellings.filter((telling) => telling.told.kind === 'escalated').length };
}

const keyOf = (ref: string, due: IsoDate, rung: number, who: string): string => `${ref}|${due}|${String(rung)}|${who}`;
const rungDay = (due: IsoDate, rung: number): IsoDate => addDays(due, rung);

/** Nothing finished, paused, answered or told before is chased. */
function faultsOf({ personId, items }: Reminder, on: IsoDate, { plan, board }: World, told: Map<string, IsoDate>): readonly string[] {
  return items.flatMap(({ ref, due, rungs }) => {
    const action = findAction(plan, ref);
    if (action === undefined || isFinished(action) || pauseOf(action, on) !== undefined) return [`${on} ${ref}: not to be chased`];
    return rungs.flatMap((rung) => {
      const key = keyOf(ref, due, rung, personId ?? 'nobody');
      const isTwice = personId !== null && told.has(key);
      told.set(key, on);
      const said = lastWord(action, personId === null ? [] : answeringWith(board, action, personId, on))?.on;
      const isAnswered = said !== undefined && said >= rungDay(due, rung);
      const isLate = workingDayOnOrAfter(board.calendar, rungDay(due, rung)) < addDays(on, -CATCH_UP_DAYS);
      return isTwice || isAnswered || isLate
        ? [`${on} ${key}: twice ${String(isTwice)}, answered ${String(isAnswered)}, late ${String(isLate)}`]
        : [];
    });
  });
}

/** Whatever rung of a due date was reached this week is mentioned to everybody who is chased for it, or answered. */
function unmentioned(on: IsoDate, { plan, board }: World, told: ReadonlyMap<string, IsoDate>): readonly string[] {
  const datedOnly = plan.actions.filter(({ due }) => due.kind === 'on' || due.kind === 'window');
  return datedOnly
    .filter((action) => !isFinished(action) && pauseOf(action, on) === undefined)
    .flatMap((action) => {
      const { due } = action;
      const by = 'by' in due ? due.by : undefined;
      if (by === undefined) return [];
      return [...board.ladder, ...Array.from({ length: 70 }, (_, at) => 7 * (at + 1))]
        .filter((rung) => isReached(by, rung, on, board))
        .flatMap((rung) =>
          peopleOf(action, board, on)
            .filter((who) => !isMentioned({ action, by, rung, who, people: answeringWith(board, action, who, on) }, told))
            .map((who) => `${on} ${keyOf(action.ref, by, rung, who)}: unmentioned`),
        );
    });
}

function isReached(by: IsoDate, rung: number, on: IsoDate, { calendar }: World['board']): boolean {
  const day = rungDay(by, rung);
  const morning = rung < 0 ? workingDayOnOrBefore(calendar, day) : workingDayOnOrAfter(calendar, day);
  return morning <= on && morning >= addDays(on, -CATCH_UP_DAYS) && morning >= START;
}

function peopleOf({ leads }: Action, board: World['board'], on: IsoDate): readonly string[] {
  return leads.flatMap(({ postId }) => chasedFor(board, postId, on).map(({ id }) => id));
}

interface Mention {
  readonly action: Action;
  readonly by: IsoDate;
  readonly rung: number;
  readonly who: string;
  /** Whose word counts for them. */
  readonly people: readonly string[];
}

function isMentioned({ action, by, rung, who, people }: Mention, told: ReadonlyMap<string, IsoDate>): boolean {
  const said = lastWord(action, people)?.on;
  return told.has(keyOf(action.ref, by, rung, who)) || (said !== undefined && said >= addDays(rungDay(by, rung), -4));
}

/** Whoever hears that nobody replied: the reminder that said so went before, its day is over, and nobody has said a word since. */
function unannounced(
  { told = [] }: Reminder,
  on: IsoDate,
  { plan }: World,
  cards: readonly { readonly on: IsoDate; readonly reminder: Reminder }[],
) {
  return told.flatMap(({ told: one, personId }) => {
    if (one.kind !== 'escalated') return [];
    const said = cards.filter((card) => card.on === one.since && card.reminder.personId !== null);
    const isAnnounced = said.some(({ reminder }) =>
      reminder.items.some(({ ref, next = [] }) => ref === one.ref && next.some((step) => step.to === one.to && step.on < on)),
    );
    const action = findAction(plan, one.ref);
    const since = action?.history.filter((entry) => entry.on >= one.since && entry.on < on) ?? [];
    const isWord = ({ kind }: HistoryEntry) => kind === 'snoozed' || (kind === 'update' && action !== undefined && answersForAll(action));
    const isSilent = action !== undefined && !isFinished(action) && !since.some(isWord);
    return isAnnounced && isSilent ? [] : [`${on} ${one.ref} to ${personId}: announced ${String(isAnnounced)}, silent ${String(isSilent)}`];
  });
}

describe('a year of chasing', () => {
  it('of the WSCB plan, nobody answering and three days without a morning, keeps every promise', () => {
    const { cards, escalations } = watch({ plan: wscb.plan, board: wscbBoard }, outage);
    expect(cards).toBeGreaterThan(150);
    expect(escalations).toBeGreaterThan(5);
  });

  it('of the WSCB plan with whatever people do keeps every promise', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        watch(
          { plan: wscb.plan, board: { ...wscbBoard, chasing: { managerAfter: 2, chairAfter: 4 } } },
          { ...outage, live: livingBy(diceOf(seed)) },
        );
      }),
      { numRuns: 5 },
    );
  });

  it(
    'of three hundred actions and forty leads, with changes of holder, cover and replies, keeps every promise',
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(generatedWorld, fc.nat(), (world, seed) => {
          const { cards, escalations } = watch(world, { ...outage, live: livingBy(diceOf(seed)) });
          expect(cards).toBeGreaterThan(1000);
          expect(escalations).toBeGreaterThan(10);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
  );
});
