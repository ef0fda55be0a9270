import type { Reply } from '../../src/incoming.ts';
import type { Message } from '../../src/ports.ts';
import { nodesOf } from './card-checks.ts';

/** What the button of a verb carries on whatever came back or was posted; throws where there is none. */
export function buttonIn(shown: Reply | { readonly message: Message } | undefined, verb: string): Record<string, unknown> {
  const card = shown !== undefined && 'message' in shown ? shown.message.card : undefined;
  const button = nodesOf(card).find((node) => node['type'] === 'Action.Execute' && node['verb'] === verb);
  if (button === undefined) throw new Error(`There is no button ${verb} on ${JSON.stringify(shown)}`);
  return button['data'] as Record<string, unknown>;
}
