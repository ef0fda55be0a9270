import { addMilliseconds, type Instant } from '../../src/domain/dates.ts';
import type { Board } from '../../src/domain/board.ts';
import type { Action, Plan } from '../../src/domain/plan.ts';
import type { Envelope } from '../../src/envelope.ts';
import type { Conversation, Proposal } from '../../src/ports.ts';

export const nine: Instant = '2015-03-10T09:00:00.000Z';

/** So many minutes after nine on 10 March 2015. */
export function minutes(count: number): Instant {
  return addMilliseconds(nine, count * 60_000);
}

export function sampleBoard(id: string): Board {
  return {
    id,
    name: `Board ${id}`,
    tenantId: 'tenant-1',
    calendar: {
      timeZone: 'Europe/London',
      closedDays: ['2015-04-03'],
      financialYearStartsMonth: 4,
      meetings: { board: ['2015-04-13'] },
      breaks: [{ name: 'half term', from: '2015-02-16', to: '2015-02-20' }],
      seasons: { summer: { from: '2015-06-01', to: '2015-08-31' } },
      easterSunday: '2015-04-05',
    },
    ladder: [-28, -14, -7, -1, 0],
    repeatEvery: 7,
    reminderTime: '08:00',
    digestTime: '08:30',
    safeguardingRoute: 'Ring the front door on 01925 443322',
    digestChannels: ['19:channel'],
    people: [
      { id: 'zoe', name: 'Zoë Ångström', right: 'manager' },
      { id: 'amir', name: 'Amir O’Neill', right: 'chair' },
    ],
    holdings: [
      { postId: 'manager', personId: 'zoe', from: '2014-09-01' },
      { postId: 'chair', personId: 'amir', until: '2015-12-31' },
      { postId: 'chair', personId: 'zoe' },
    ],
  };
}

export function sampleAction(ref: string): Action {
  return {
    ref,
    areaRef: '1',
    title: `Action ${ref}`,
    leads: [
      { postId: 'manager', part: 'lead' },
      { postId: 'chair', part: 'supporting' },
    ],
    due: { kind: 'on', wording: 'end of March 2015', by: '2015-03-31' },
    status: 'not-started',
    rag: null,
    history: [{ kind: 'created', on: '2015-01-26' }],
    version: 1,
  };
}

export function samplePlan(refs: readonly string[] = ['1.1', '1.2', '1.10']): Plan {
  return {
    id: 'plan',
    title: 'Action plan',
    subtitle: '',
    areas: [{ ref: '1', title: 'Partnership' }],
    posts: [
      { id: 'manager', name: 'Manager', aliases: ['the manager'] },
      { id: 'chair', name: 'Chair', aliases: [] },
    ],
    actions: refs.map(sampleAction),
  };
}

export function sampleEnvelope(boardId: string, key: string, notBefore: Instant = nine): Envelope {
  return {
    boardId,
    key,
    to: { kind: 'person', personId: 'zoe' },
    reason: { kind: 'reminder', on: '2015-03-10', postIds: ['manager'], items: [{ ref: '1.1', due: '2015-03-31', rungs: [-28] }] },
    notBefore,
  };
}

export function sampleConversation(boardId: string, id: string): Conversation {
  return { boardId, id, kind: 'personal', personId: 'zoe', tenantId: 'tenant-1', serviceUrl: 'https://smba.example/uk/', seenAt: nine };
}

export function sampleProposal(boardId: string, id: string): Proposal {
  return {
    boardId,
    id,
    personId: 'zoe',
    words: '1.1 done, report went to exec 12 March',
    replies: [{ ref: '1.1', said: 'done', words: 'report went to exec 12 March', version: 1 }],
    madeAt: nine,
    state: 'open',
  };
}
