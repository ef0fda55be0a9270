import { addAction, type ActionWish } from '../../src/domain/add-action.ts';
import type { Plan } from '../../src/domain/plan.ts';

const by = { id: 'p-manager', name: 'Manager', at: '2015-03-10T09:30:00.000Z', on: '2015-03-10', messageId: '19:chat/1' } as const;

/** The plan with one action more, as the store would have it. */
export function withAdded(plan: Plan, wish: ActionWish): Plan {
  const { action, behind } = addAction(plan, wish, by);
  const at = plan.actions.findIndex(({ ref }) => ref === behind) + 1;
  return { ...plan, actions: plan.actions.toSpliced(at, 0, action) };
}
