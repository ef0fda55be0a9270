import { z } from 'zod';
import type { ActionWish } from '../domain/add-action.ts';
import { addDays, isoDate, type IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { MAKE, type WishHint } from './phrases-extension.ts';
import { cleanText } from './safe-text.ts';

export const LONGEST_TITLE = 500;
/** A plan is for a few years; a day beyond this is a slip of the year. */
const FURTHEST_DAYS = 20 * 366;

/** What a dialog's button carries. It only says which dialog and message it was: who pressed and what they may do is looked up again. */
const carried = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('action.add'),
    /** The dialog, so that a press that Teams sends again adds nothing twice. */
    dialog: z.string().min(1).max(200),
    /** The message it was opened from. */
    message: z.string().max(200),
    /** The hints that were shown; pressing again says that it is to be added all the same. */
    seen: z.array(z.string().max(40)).max(20),
  }),
  z.object({ verb: z.literal('action.post'), ref: z.string().min(1).max(40) }),
]);

export type DialogPress = z.infer<typeof carried>;

/** Undefined where the data is none of our dialogs', whatever it is. */
export function parseDialogPress(data: unknown): DialogPress | undefined {
  return carried.safeParse(data).data;
}

/** What stands in the dialog's fields, as far as it can be shown again. */
export interface DialogFields {
  readonly title: string;
  readonly areaRef: string;
  readonly postId: string;
  readonly day: string;
}

export type DialogInput =
  | { readonly kind: 'wish'; readonly wish: Omit<ActionWish, 'due'>; readonly day?: IsoDate }
  /** Sentences about what is missing or cannot be taken. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** The fields as they came back; a field that is no text counts as empty. */
export function readDialogFields(data: Readonly<Record<string, unknown>>): DialogFields {
  const textOf = (name: string): string => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'string' ? value.slice(0, LONGEST_TITLE * 2) : '';
  };
  return {
    title: cleanText(textOf('title')).replace(/\s+/gu, ' ').trim(),
    areaRef: textOf('area'),
    postId: textOf('lead'),
    day: textOf('day').trim(),
  };
}

/** Checked again, whatever the device let pass: the area and the lead are the plan's, and the day is not past. */
export function checkDialog({ title, areaRef, postId, day }: DialogFields, plan: Plan, today: IsoDate): DialogInput {
  const due = day === '' ? undefined : findDay(day);
  const isLed = postId !== '' && postId !== 'none';
  const problems = [
    ...(title === '' || title.length > LONGEST_TITLE ? [MAKE.whatError] : []),
    ...(plan.areas.some(({ ref }) => ref === areaRef) ? [] : [MAKE.areaError]),
    ...(isLed && !plan.posts.some(({ id }) => id === postId) ? [MAKE.leadError] : []),
    ...(day !== '' && (due === undefined || due < today || due > addDays(today, FURTHEST_DAYS)) ? [MAKE.dayError] : []),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'wish', wish: { title, areaRef, ...(isLed ? { postId } : {}) }, ...(due === undefined ? {} : { day: due }) };
}

/** The hints nobody has seen yet. */
export function unseenHints(hints: readonly WishHint[], seen: readonly string[]): readonly WishHint[] {
  return hints.filter((hint) => !seen.includes(hint));
}

/** Some clients send a moment where a day was asked for. */
function findDay(text: string): IsoDate | undefined {
  try {
    return isoDate(text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''));
  } catch {
    return undefined;
  }
}
