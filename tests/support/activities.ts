/** What Teams sends, as plain JSON; each call is a fresh activity of one day in March 2015. */
export type Json = Record<string, unknown>;

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const botId = '28:chaser';

let written = 0;

export function activity(changes: Json = {}): Json {
  written += 1;
  return {
    type: 'message',
    id: `activity-${String(written)}`,
    timestamp: '2015-03-10T09:30:00.000Z',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    from: { id: '29:chair', name: 'Chair of WSCB', aadObjectId: '11111111-0000-4000-8000-000000000001' },
    recipient: { id: botId, name: 'Chaser' },
    conversation: { id: 'personal-chat-chair', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: "what's overdue",
    ...changes,
  };
}

export function pressActivity(value: unknown, changes: Json = {}): Json {
  return activity({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, replyToId: 'card-1', value, ...changes });
}
