import { readFileSync } from 'node:fs';
import type { Board } from '../../src/domain/board.ts';
import type { Action, Plan } from '../../src/domain/plan.ts';
import { readPlanJson } from '../../src/documents/plan-json.ts';

/** The WSCB plan as read by hand, on 10 March 2015. */
export const wscb = readPlanJson(readFileSync(new URL('../../src/demo/wscb-plan.json', import.meta.url), 'utf8'), 'wscb');

/** England's bank holidays of 2015 are closed, as in the demo. */
const closedDays = [
  '2015-01-01',
  '2015-04-03',
  '2015-04-06',
  '2015-05-04',
  '2015-05-25',
  '2015-08-31',
  '2015-12-25',
  '2015-12-28',
] as const;

export const wscbBoard: Board = {
  id: 'wscb',
  name: 'Warrington Safeguarding Children Board',
  tenantId: '11111111-1111-4111-8111-111111111111',
  calendar: { ...wscb.calendar, closedDays },
  ladder: [-28, -14, -7, -1, 0],
  repeatEvery: 7,
  reminderTime: '09:00',
  digestTime: '08:30',
  safeguardingRoute: 'Children’s Safeguarding on 01925 443322',
  digestChannels: ['19:board@thread.tacv2'],
  people: [
    { id: 'p-chair', name: 'Chair of WSCB', right: 'chair' },
    { id: 'p-manager', name: 'WSCB & Partnerships Manager', right: 'manager' },
    { id: 'p-exec', name: 'Chair of the Executive', right: 'member' },
    { id: 'p-lay', name: 'Lay member', right: 'member' },
  ],
  holdings: [
    { postId: 'chair', personId: 'p-chair' },
    { postId: 'manager', personId: 'p-manager' },
    { postId: 'exec-chair', personId: 'p-exec' },
  ],
};

export function wscbAction(ref: string): Action {
  const action = wscb.plan.actions.find((each) => each.ref === ref);
  if (action === undefined) throw new Error(`The WSCB plan has no action ${ref}`);
  return action;
}

/** The plan with one action replaced. */
export function planWith(plan: Plan, changed: Action): Plan {
  return { ...plan, actions: plan.actions.map((action) => (action.ref === changed.ref ? changed : action)) };
}
