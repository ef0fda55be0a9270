import { z } from 'zod';
import { key, place, ref, version } from './button-parts.ts';

const settingsPage = z.enum(['reminders', 'escalation', 'colours', 'plan', 'channels']);

/** Buttons on what the chair and the manager see and set; what was filled in comes beside them. */
export const seeingButtons = [
  z.object({ verb: z.literal('silence.show'), from: place }),
  z.object({ verb: z.literal('reach.show'), from: place }),
  /** Echo who would be asked about these actions. */
  z.object({ verb: z.literal('asked.show'), refs: z.array(ref).max(100) }),
  z.object({ verb: z.literal('asked.silent') }),
  z.object({ verb: z.literal('asked.send'), refs: z.array(ref).min(1).max(100) }),
  z.object({ verb: z.literal('asked.drop') }),
  z.object({ verb: z.literal('audit.show'), from: place }),
  z.object({ verb: z.literal('forecast.show'), from: place }),
  z.object({ verb: z.literal('forecast.open'), on: z.iso.date(), person: key }),
  z.object({ verb: z.literal('settings.show'), page: settingsPage }),
  z.object({ verb: z.literal('settings.save'), page: settingsPage }),
  /** One action's own reminders, and which of its leads must answer. */
  z.object({ verb: z.literal('action.set'), ref, version }),
  /** Anybody's own hour. */
  z.object({ verb: z.literal('hour.save') }),
  z.object({ verb: z.literal('hour.clear') }),
  z.object({ verb: z.literal('posts.show'), from: place }),
  /** Echo who would hold a post from when. */
  z.object({ verb: z.literal('posts.choose'), post: key }),
  z.object({ verb: z.literal('posts.save'), post: key }),
] as const;

export type SeeingButton = z.infer<(typeof seeingButtons)[number]>;

const VERBS: ReadonlySet<string> = new Set(seeingButtons.flatMap(({ shape }) => [...shape.verb.values]));

export function isSeeing(button: { readonly verb: string }): button is SeeingButton {
  return VERBS.has(button.verb);
}
