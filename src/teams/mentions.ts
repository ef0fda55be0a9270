import { z } from 'zod';
import type { TeamsActivity } from './activity.ts';

const mentionEntity = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }), text: z.string().nullish() });

/**
 * What was said to the bot: whether it was mentioned, and the words without that mention. Only the activity's entities count; anybody
 * can type "<at>Chaser</at>".
 */
export function readMentions(activity: TeamsActivity): { readonly text: string; readonly isMentioned: boolean } {
  const botId = activity.recipient?.id;
  const own = (activity.entities ?? [])
    .map((entity) => mentionEntity.safeParse(entity))
    .flatMap((parsed) => (parsed.success && parsed.data.mentioned.id === botId ? [parsed.data] : []));
  const text = own.reduce((rest, { text: mention }) => removeMention(rest, mention ?? ''), activity.text ?? '');
  // Teams writes the space behind a mention as a no-break space or as its entity.
  return { text: text.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ').trim(), isMentioned: own.length > 0 };
}

function removeMention(text: string, mention: string): string {
  return mention === '' ? text : text.replaceAll(mention, '');
}
