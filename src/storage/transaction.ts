import type { Transaction } from '../ports.ts';
import { additionsIn } from './additions.ts';
import { boardsIn } from './boards.ts';
import { changesIn } from './changes.ts';
import { claimsIn } from './claims.ts';
import { conversationsIn } from './conversations.ts';
import { forgettingIn } from './forgetting.ts';
import { importsIn } from './imports.ts';
import { inboxIn } from './inbox.ts';
import { memoryIn } from './memory.ts';
import { outboxIn } from './outbox.ts';
import { plansIn } from './plans.ts';
import { proposalsIn } from './proposals.ts';
import { recordIn } from './record.ts';
import { runsIn } from './runs.ts';
import type { Session } from './schema.ts';

export function openTransaction(session: Session): Transaction {
  return {
    ...boardsIn(session),
    ...plansIn(session),
    ...additionsIn(session),
    ...conversationsIn(session),
    ...outboxIn(session),
    ...claimsIn(session),
    ...inboxIn(session),
    ...proposalsIn(session),
    ...importsIn(session),
    ...memoryIn(session),
    ...recordIn(session),
    ...runsIn(session),
    ...forgettingIn(session),
    ...changesIn(session),
  };
}
