import { findAction } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import { viewButton } from './button-view.ts';
import { EVENT, HAND_OVER, LETTER } from './phrases-hand-over.ts';
import { shorten } from './safe-text.ts';
import type { ToldPart } from './told-part.ts';

type Kind = Telling['told']['kind'];

/** What may be done about what is told, by its kind; a kind that is not named here is only told. */
export const TOLD_PARTS: { readonly [Each in Kind]?: ToldPart<Each> } = {
  'hand-over': ({ postId }) => ({ button: viewButton(HAND_OVER.show, { verb: 'handover.show', post: postId, from: 0 }) }),
  escalated: ({ ref, to }) => (to === 'chair' ? { button: viewButton(LETTER.show(ref), { verb: 'letter.show', ref }) } : {}),
  event: ({ ref }, { plan, key }) => {
    const action = findAction(plan, ref);
    if (action === undefined) return {};
    const nonce = `${key}.event.${ref}.v${String(action.version)}`;
    return {
      form: {
        title: EVENT.open(ref),
        heading: `${ref} ${shorten(action.title, 120)}`,
        lines: [],
        choices: [],
        days: [{ id: eventInputId('day', ref), label: EVENT.day(ref), error: EVENT.dayError, isRequired: false, value: '' }],
        texts: [
          {
            id: eventInputId('name', ref),
            label: EVENT.name(ref),
            error: EVENT.nameError,
            isRequired: true,
            hint: EVENT.nameHint,
            value: '',
          },
        ],
        button: viewButton(EVENT.save(ref), { verb: 'event.name', reminder: key, ref, version: action.version, nonce }),
      },
    };
  },
};

/** Input ids are unique in a card, so they carry the action's ref. */
export function eventInputId(field: 'name' | 'day', ref: string): string {
  return `event-${field}:${ref}`;
}
