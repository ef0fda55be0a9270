import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { key, nonce, place, ref, version } from './button-parts.ts';

const day = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/)
  .refine(isDay)
  .transform((text) => isoDate(text));

/** Buttons about who holds and covers posts and about what comes of silence; what was filled in comes beside them. */
export const chaseButtons = [
  /** The open actions of a post, for whoever holds it or stands in. */
  z.object({ verb: z.literal('handover.show'), post: key, from: place }),
  /** A letter to the leads of one action, for the chair to copy. */
  z.object({ verb: z.literal('letter.show'), ref }),
  /** Its name and its day come beside it, named by `eventInputId`. */
  z.object({ verb: z.literal('event.name'), reminder: key, ref, version, nonce }),
  z.object({ verb: z.literal('cover.set'), post: key, person: key, from: day, until: day }),
  /** The person is picked or typed beside it, and so are the days. */
  z.object({ verb: z.literal('cover.pick'), post: key }),
  z.object({ verb: z.literal('cover.end'), post: key }),
  z.object({ verb: z.literal('cover.leave') }),
] as const;

export type ChaseButton = z.infer<(typeof chaseButtons)[number]>;

const VERBS: ReadonlySet<string> = new Set(chaseButtons.flatMap(({ shape }) => [...shape.verb.values]));

export function isChase(button: { readonly verb: string }): button is ChaseButton {
  return VERBS.has(button.verb);
}

function isDay(text: string): boolean {
  try {
    isoDate(text);
    return true;
  } catch {
    return false;
  }
}
