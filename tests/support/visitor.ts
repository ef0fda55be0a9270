import { randomUUID } from 'node:crypto';

export interface Visitor {
  /** Posts what a person types, as a plain script would; answers the HTTP status. */
  say(text: string, changes?: Record<string, unknown>): Promise<number>;
  /** Presses a button; answers the invoke's body. */
  press(verb: string, data: Record<string, unknown>, changes?: Record<string, unknown>): Promise<{ status: number; body: unknown }>;
  install(): Promise<number>;
}

/** Somebody of the demo in their own chat, with answers going to `serviceUrl`. */
export function createVisitor(who: { teamsUserId: string; name: string }, port: number, serviceUrl: string): Visitor {
  const base = () => ({
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: who.teamsUserId, name: who.name },
    recipient: { id: '28:chaser', name: 'Chaser' },
    conversation: { id: `chat-${who.teamsUserId}`, conversationType: 'personal' },
  });
  const post = async (activity: object) => {
    const response = await fetch(`http://127.0.0.1:${String(port)}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return {
    say: async (text, changes = {}) => (await post({ ...base(), type: 'message', text, ...changes })).status,
    press: (verb, data, changes = {}) =>
      post({
        ...base(),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...changes,
      }),
    install: async () => (await post({ ...base(), type: 'installationUpdate', action: 'add' })).status,
  };
}
