import { isFromHere } from '../http/from-here.ts';
import type { Identify } from '../http/tab/identify.ts';
import type { SignIn } from '../tab-contract.ts';
import { demoPeople, demoTenantId } from './people.ts';

/** The demo's visitor chooses who to be; the page shows that they chose. */
export const demoSignIn: SignIn = { kind: 'demo', people: demoPeople.map(({ id, name }) => ({ id, name })) };

const LOCAL_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const A_DAY_MS = 24 * 60 * 60_000;

/**
 * Believes whoever says to be one of the demo's people, on this machine and by its own names alone: a page from elsewhere that points its own
 * name here is not let in.
 */
export const identifyDemoPerson: Identify = async (request) => {
  const [, id] = /^Bearer demo\.([0-9a-f-]{36})$/.exec(request.headers.authorization ?? '') ?? [];
  const person = demoPeople.find((each) => each.id === id);
  const isLocal = isFromHere(request) && LOCAL_NAMES.test(request.headers.host ?? '');
  if (person === undefined || !isLocal) return { kind: 'unknown' };
  return { kind: 'known', identity: { personId: person.id, tenantId: demoTenantId, expiresAt: Date.now() + A_DAY_MS } };
};
