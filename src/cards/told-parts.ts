import { chasingOf } from '../domain/chasing.ts';
import { closingStep } from '../domain/closing.ts';
import { findAction, type Action } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import { viewAsk, viewButton } from './button-view.ts';
import { viewCheckForm } from './closing-form.ts';
import { viewVerdictForm } from './extension-form.ts';
import type { ActionForm } from './form-view.ts';
import { EVENT, HAND_OVER, LETTER } from './phrases-hand-over.ts';
import { REACH, unreachedLine, unreachedWords } from './phrases-reach.ts';
import { aboutTitle, clashLines, decidedLines, lastLines } from './phrases-told.ts';
import { shorten } from './safe-text.ts';
import type { ToldPart } from './told-part.ts';

type Kind = Telling['told']['kind'];

/** What may be done about what is told, by its kind; a kind that is not named here is only told. */
export const TOLD_PARTS: { readonly [Each in Kind]?: ToldPart<Each> } = {
  decide: ({ ref }, { plan, key }) => {
    const action = findAction(plan, ref);
    return action === undefined ? {} : told(viewVerdictForm(action, {}, key));
  },
  check: ({ ref }, { plan, key, board }) => {
    const months = chasingOf(board).relookAfterMonths;
    const action = findAction(plan, ref);
    return action === undefined ? {} : told(viewCheckForm(action, closingStep(action, months), {}, key));
  },
  decided: ({ ref, at }, { plan }) => tell(findAction(plan, ref), (action) => decidedLines(action, at)),
  clash: ({ ref }, { plan }) => tell(findAction(plan, ref), clashLines),
  steady: ({ ref }, { plan }) => tell(findAction(plan, ref), lastLines),
  copied: ({ ref }, { plan }) => tell(findAction(plan, ref), lastLines),
  'hand-over': ({ postId }) => ({ button: viewButton(HAND_OVER.show, { verb: 'handover.show', post: postId, from: 0 }) }),
  escalated: ({ ref, to }) => (to === 'chair' ? { button: viewButton(LETTER.show(ref), { verb: 'letter.show', ref }) } : {}),
  unreached: ({ who }, { plan, board }) => ({
    lines: [unreachedLine(who.map((each) => unreachedWords(each, plan, board)))],
    button: viewButton(REACH.show, { verb: 'reach.show', from: 0 }),
  }),
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

/** What the form rests on stands in the row, to be read before it is opened; opened, it names the action and does not say it all again. */
function told(form: ActionForm | undefined): ReturnType<ToldPart<'decide'>> {
  if (form === undefined) return {};
  const [title, ...lines] = form.lines;
  return { form: { ...form, lines: title === undefined ? [] : [title] }, lines };
}

/** Lines about it, and a way to all that is known of it. */
function tell(action: Action | undefined, lines: (action: Action) => readonly string[]): ReturnType<ToldPart<'clash'>> {
  return action === undefined ? {} : { lines: lines(action), button: viewAsk(`tell me about ${action.ref}`, aboutTitle(action.ref)) };
}

/** Input ids are unique in a card, so they carry the action's ref. */
export function eventInputId(field: 'name' | 'day', ref: string): string {
  return `event-${field}:${ref}`;
}
