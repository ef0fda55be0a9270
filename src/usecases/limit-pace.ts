import { drawNotice } from '../cards/draw-notice.ts';
import { TOO_FAST } from '../cards/phrases-pace.ts';
import { admit, isOver, type Pace } from '../domain/pace.ts';
import type { Handle, Incoming } from '../incoming.ts';
import type { Clock, Log } from '../ports.ts';

/** Beyond so many people at once the oldest minutes are forgotten. */
const MOST_PEOPLE = 5_000;

/**
 * Takes no more from one person in a minute than a person can mean. Beyond that one sentence says so and messages are passed over for the rest of
 * the minute; a press is always answered, because whoever pressed must know that nothing was recorded. Each process counts for itself: the limit
 * keeps one person from holding up the others, and is no promise to anybody.
 */
export function limitPace(handle: Handle, { clock, log }: { readonly clock: Clock; readonly log: Log }): Handle {
  const paces = new Map<string, Pace>();
  return async (incoming) => {
    if (incoming.kind !== 'message' && incoming.kind !== 'press') return await handle(incoming);
    const now = clock.now();
    const person = keyOf(incoming);
    if (paces.size > MOST_PEOPLE) for (const [each, pace] of paces) if (isOver(pace, now)) paces.delete(each);
    const { pace, admission } = admit(paces.get(person), now);
    paces.set(person, pace);
    if (admission.kind === 'admitted') return await handle(incoming);
    if (admission.kind === 'told') log.warn({ personId: incoming.asker.personId ?? '' }, 'more than one person can mean in a minute');
    if (incoming.kind === 'press') return { kind: 'sentence', text: TOO_FAST.press };
    return admission.kind === 'told' ? { kind: 'message', message: drawNotice(TOO_FAST.message) } : { kind: 'nothing' };
  };
}

function keyOf({ asker, conversation }: Incoming): string {
  return `${conversation.tenantId}/${asker.personId ?? asker.teamsUserId}`;
}
