import { describe } from 'vitest';
import { describeAdditions } from './additions-contract.ts';
import { describeBoards } from './boards-contract.ts';
import { describeChanges } from './changes-contract.ts';
import { describeConversations } from './conversations-contract.ts';
import { describeImports } from './imports-contract.ts';
import { describeForgetting } from './forgetting-contract.ts';
import { describeInbox } from './inbox-contract.ts';
import { describeMigrations } from './migrations-contract.ts';
import { describeOnce } from './once-contract.ts';
import { describeClaims } from './claims-contract.ts';
import { describeOutboxModel } from './outbox-model-contract.ts';
import { describeOutbox } from './outbox-contract.ts';
import { describePlanVersions } from './plan-versions-contract.ts';
import { describeMemory } from './memory-contract.ts';
import { describePlans } from './plans-contract.ts';
import { describeProcesses } from './processes-contract.ts';
import { describeRecord } from './record-contract.ts';
import type { CreateDatabase } from './test-database.ts';
import { describeUnitsOfWork } from './units-of-work-contract.ts';

/** What every store must do, whatever database is under it. */
export function describeStore(name: string, create: CreateDatabase): void {
  describe(`a store on ${name}`, () => {
    describeUnitsOfWork(create);
    describeBoards(create);
    describePlans(create);
    describePlanVersions(create);
    describeAdditions(create);
    describeConversations(create);
    describeOutbox(create);
    describeClaims(create);
    describeOutboxModel(create);
    describeImports(create);
    describeMemory(create);
    describeRecord(create);
    describeForgetting(create);
    describeChanges(create);
    describeInbox(create);
    describeOnce(create);
    describeMigrations(create);
    describeProcesses(create);
  });
}
