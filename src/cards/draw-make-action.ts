import template from '../../cards/make-action.json' with { type: 'json' };
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import type { DialogFields, DialogPress } from './make-action-input.ts';
import { drawLargest, drawMessage } from './message.ts';
import { MAKE } from './phrases-extension.ts';
import type { Choice } from './review-view.ts';
import { oneLine, shorten } from './safe-text.ts';

export interface MakeView {
  readonly plan: Plan;
  readonly boardName: string;
  readonly today: IsoDate;
  readonly intro: readonly string[];
  readonly fields: DialogFields;
  /** What is missing, or worth another look. */
  readonly warnings: readonly string[];
  readonly press: Extract<DialogPress, { verb: 'action.add' }>;
}

/** How many posts of a long plan are offered, as far as the card has room. */
const POSTS_TRIED = [200, 120, 60, 30];
const NAME_LENGTH = 80;

/** The dialog's form. What was filled in is filled in again, so that nobody types anything twice. */
export function drawMakeAction(view: MakeView): Message {
  return drawLargest(POSTS_TRIED, ({ rows, longest }) => drawWith(view, rows, longest));
}

function drawWith(view: MakeView, posts: number, longest: number): Message {
  const { plan, fields, press, today } = view;
  const title = MAKE.title(shorten(oneLine(view.boardName), NAME_LENGTH));
  const warnings = view.warnings.length === 0 ? [] : [{ heading: MAKE.lookAgain, lines: view.warnings }];
  const left = plan.posts.length - posts;
  const notes = [...(left > 0 ? [MAKE.morePosts(left)] : []), MAKE.cancelNote];
  const card = {
    summary: title,
    title,
    intro: view.intro,
    warnings,
    what: { label: MAKE.what, error: MAKE.whatError, value: fields.title },
    selects: [areaSelect(plan, fields), leadSelect(plan, fields, posts)],
    day: { label: MAKE.day, error: MAKE.dayError, min: today, value: fields.day },
    notes,
    button: { title: press.seen.length === 0 ? MAKE.add : MAKE.addAnyway, data: press },
  };
  return drawMessage(template, card, [title, ...view.intro, ...view.warnings, ...notes], longest);
}

function areaSelect({ areas }: Plan, { areaRef }: DialogFields) {
  const [only, another] = areas;
  const choices = areas.map(({ ref, title }): Choice => ({ title: shorten(oneLine(`${ref} ${title}`), NAME_LENGTH), value: ref }));
  // With one area there is nothing to choose; with several none is guessed.
  const value = areaRef === '' && only !== undefined && another === undefined ? only.ref : areaRef;
  return { id: 'area', label: MAKE.area, error: MAKE.areaError, hint: MAKE.chooseArea, isRequired: true, value, choices };
}

function leadSelect({ posts }: Plan, { postId }: DialogFields, most: number) {
  const named = posts.slice(0, most).map(({ id, name }): Choice => ({ title: shorten(oneLine(name), NAME_LENGTH), value: id }));
  const choices = [{ title: MAKE.nobody, value: 'none' }, ...named];
  const value = choices.some((choice) => choice.value === postId) ? postId : 'none';
  return { id: 'lead', label: MAKE.lead, error: MAKE.leadError, hint: MAKE.nobody, isRequired: false, value, choices };
}
