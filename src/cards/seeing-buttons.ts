import { z } from 'zod';
import { place, ref } from './button-parts.ts';

/** Buttons on what the chair and the manager see and set; what was filled in comes beside them. */
export const seeingButtons = [
  z.object({ verb: z.literal('silence.show'), from: place }),
  z.object({ verb: z.literal('reach.show'), from: place }),
  /** Echo who would be asked about these actions. */
  z.object({ verb: z.literal('asked.show'), refs: z.array(ref).max(100) }),
  z.object({ verb: z.literal('asked.silent') }),
  z.object({ verb: z.literal('asked.send'), refs: z.array(ref).min(1).max(100) }),
  z.object({ verb: z.literal('asked.drop') }),
] as const;

export type SeeingButton = z.infer<(typeof seeingButtons)[number]>;

const VERBS: ReadonlySet<string> = new Set(seeingButtons.flatMap(({ shape }) => [...shape.verb.values]));

export function isSeeing(button: { readonly verb: string }): button is SeeingButton {
  return VERBS.has(button.verb);
}
