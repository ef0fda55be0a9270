import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/incoming.ts';
import { activitySchema } from '../../src/teams/activity.ts';
import { translateActivity, type Translation } from '../../src/teams/incoming.ts';
import { activity, botId, pressActivity, tenantId, type Json } from '../support/activities.ts';

const around = { activityId: 'a1', serviceUrl: 'https://smba.trafficmanager.net/uk/', tenantId, now: '2015-03-10T09:31:00.000Z' } as const;

function translate(json: Json): Translation {
  return translateActivity(activitySchema.parse(JSON.parse(JSON.stringify(json))), around);
}

function read(json: Json): Incoming {
  const translation = translate(json);
  if (translation.kind !== 'incoming') throw new Error('not translated');
  return translation.incoming;
}

const own = { type: 'mention', mentioned: { id: botId, name: 'Chaser' }, text: '<at>Chaser</at>' };
const channel = { id: '19:board@thread.tacv2;messageid=1425', conversationType: 'channel', tenantId };

describe('a message', () => {
  it('carries who, where and when beside its words', () => {
    expect(read(activity())).toEqual({
      kind: 'message',
      activityId: 'a1',
      conversation: {
        id: 'personal-chat-chair',
        threadId: 'personal-chat-chair',
        kind: 'personal',
        tenantId,
        serviceUrl: 'https://smba.trafficmanager.net/uk/',
      },
      asker: { personId: '11111111-0000-4000-8000-000000000001', teamsUserId: '29:chair', name: 'Chair of WSCB' },
      botId,
      at: '2015-03-10T09:30:00.000Z',
      text: "what's overdue",
      isMentioned: false,
      attached: { files: [], hasOther: false },
    });
  });

  it.each([
    ['loses the mention of the bot', '<at>Chaser</at>&nbsp;area 3', [own], 'area 3', true],
    ['loses it wherever it stands', 'area 3 <at>Chaser</at> please', [own], 'area 3  please', true],
    ['keeps a mention somebody only typed', '<at>Chaser</at> area 3', [], '<at>Chaser</at> area 3', false],
    [
      'keeps the mention of another person',
      '<at>Director</at> area 3',
      [{ ...own, mentioned: { id: '29:x' }, text: '<at>Director</at>' }],
      '<at>Director</at> area 3',
      false,
    ],
    [
      "is not fooled by the bot's name on another id",
      '<at>Chaser</at> hi',
      [{ ...own, mentioned: { id: '28:other', name: 'Chaser' } }],
      '<at>Chaser</at> hi',
      false,
    ],
    ['is mentioned though the mention carries no text', 'hi', [{ ...own, text: undefined }], 'hi', true],
    ['passes over entities it does not know', 'hi', [null, 5, { type: 'clientInfo' }], 'hi', false],
    ['is empty where only the mention was sent', '<at>Chaser</at> ', [own], '', true],
  ])('%s', (_name, text, entities, expected, isMentioned) => {
    expect(read(activity({ text, entities }))).toMatchObject({ kind: 'message', text: expected, isMentioned });
  });

  it('is empty, not absent, where Teams sends no text', () => {
    expect(read(activity({ text: null }))).toMatchObject({ kind: 'message', text: '' });
  });

  it('of the bot itself is ignored', () => {
    expect(read(activity({ from: { id: botId } }))).toMatchObject({ kind: 'ignored' });
  });

  it('that cannot say when it was sent was sent now', () => {
    expect(read(activity({ timestamp: 'yesterday' })).at).toBe('2015-03-10T09:31:00.000Z');
  });

  it('from an anonymous guest names no person', () => {
    expect(read(activity({ from: { id: '29:guest', name: 'Chair of WSCB' } })).asker).toEqual({
      teamsUserId: '29:guest',
      name: 'Chair of WSCB',
    });
  });
});

describe('the place', () => {
  it('of a channel is the channel, and its thread is where replies go', () => {
    expect(read(activity({ conversation: channel })).conversation).toMatchObject({
      id: '19:board@thread.tacv2',
      threadId: '19:board@thread.tacv2;messageid=1425',
      kind: 'channel',
    });
  });

  it.each([
    [{ id: 'g', conversationType: 'groupChat', name: 'Executive' }, {}, { kind: 'group', name: 'Executive' }],
    [{ id: 'g', isGroup: true }, {}, { kind: 'group' }],
    [{ id: 'c' }, { channel: { id: 'c', name: 'Board actions' } }, { kind: 'channel', name: 'Board actions' }],
    [{ id: 'p' }, {}, { kind: 'personal' }],
  ])('%j with %j is %j', (conversation, channelData, expected) => {
    expect(read(activity({ conversation, channelData })).conversation).toMatchObject(expected);
  });
});

describe('a card of an action that somebody put into their message', () => {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [] } }];

  it('asks nothing on its own', () => {
    expect(read(activity({ text: '', attachments }))).toMatchObject({ kind: 'ignored', why: 'a card' });
  });

  it('leaves the words beside it as they are', () => {
    expect(read(activity({ text: 'who leads this?', attachments }))).toMatchObject({
      kind: 'message',
      text: 'who leads this?',
      attached: { files: [], hasOther: false },
    });
  });

  it('does not hide a file beside it', () => {
    const picture = { contentType: 'image/png', contentUrl: 'https://x/y.png', name: 'y.png' };
    expect(read(activity({ text: '', attachments: [...attachments, picture] }))).toMatchObject({
      kind: 'message',
      attached: { hasOther: true },
    });
  });
});

describe('a press', () => {
  it('of Action.Execute keeps verb, data, trigger and the message that holds the card', () => {
    const value = { action: { type: 'Action.Execute', verb: 'progress.record', data: { ref: '1.3' } }, trigger: 'manual' };
    expect(read(pressActivity(value))).toMatchObject({
      kind: 'press',
      form: 'execute',
      verb: 'progress.record',
      data: { ref: '1.3' },
      trigger: 'manual',
      cardActivityId: 'card-1',
    });
  });

  it("without a trigger, as the Agents Playground sends it, is a person's", () => {
    expect(read(pressActivity({ action: { verb: 'ask' } }))).toMatchObject({ trigger: 'manual', data: {} });
  });

  it('of Teams itself is a refresh', () => {
    expect(read(pressActivity({ action: { verb: 'ask' }, trigger: 'automatic' }))).toMatchObject({ trigger: 'automatic' });
  });

  it('of Action.Submit comes as a message with a value', () => {
    expect(read(activity({ text: '', value: { verb: 'ask', text: 'red ones' }, replyToId: 'card-2' }))).toMatchObject({
      kind: 'press',
      form: 'submit',
      verb: 'ask',
      data: { verb: 'ask', text: 'red ones' },
      cardActivityId: 'card-2',
    });
  });

  it('of a submit without a verb is still a press, for the bot to refuse', () => {
    expect(read(activity({ text: undefined, value: { ref: '1.3' } }))).toMatchObject({ kind: 'press', verb: '' });
  });

  it.each([[undefined], [null], ['x'], [[]], [{}], [{ action: 'x' }], [{ action: { verb: 5 } }], [{ action: { verb: 'a', data: [1] } }]])(
    'with the value %j cannot be read',
    (value) => {
      expect(translate(pressActivity(value))).toEqual({ kind: 'bad-press' });
    },
  );

  it('cannot reach a prototype through its data', () => {
    const incoming = translateActivity(
      activitySchema.parse(
        JSON.parse(
          JSON.stringify(pressActivity({ action: { verb: 'ask', data: { a: 1 } } })).replace('"a":1', '"__proto__":{"polluted":true}'),
        ),
      ),
      around,
    );
    expect(incoming).toMatchObject({ kind: 'incoming', incoming: { data: {} } });
    expect(({} as Json)['polluted']).toBeUndefined();
  });
});

describe('an event', () => {
  it.each([
    ['installationUpdate', { action: 'add' }, 'installed'],
    ['installationUpdate', { action: 'add-upgrade' }, 'installed'],
    ['installationUpdate', { action: 'remove' }, 'removed'],
    ['installationUpdate', { action: 'remove-upgrade' }, 'removed'],
    ['installationUpdate', { action: null }, 'ignored'],
    ['conversationUpdate', { membersAdded: [{ id: '29:chair' }, { id: botId }] }, 'installed'],
    ['conversationUpdate', { membersAdded: [{ id: '29:chair' }] }, 'ignored'],
    ['conversationUpdate', { membersRemoved: [{ id: botId }] }, 'removed'],
    ['conversationUpdate', { channelData: { eventType: 'teamDeleted' } }, 'removed'],
    ['conversationUpdate', { channelData: { eventType: 'channelRenamed' } }, 'ignored'],
    ['messageUpdate', { channelData: { eventType: 'editMessage' } }, 'edited'],
    ['messageDelete', {}, 'ignored'],
    ['messageReaction', {}, 'ignored'],
    ['typing', {}, 'ignored'],
    ['somethingNew', {}, 'ignored'],
  ])('%s %j is %s', (type, changes, kind) => {
    expect(read(activity({ type, text: undefined, ...changes })).kind).toBe(kind);
  });

  it('of a deleted channel names that channel, not the team it came from', () => {
    const channelData = { eventType: 'channelDeleted', channel: { id: '19:gone@thread.tacv2' }, team: { id: '19:team@thread.tacv2' } };
    const conversation = { id: '19:team@thread.tacv2', conversationType: 'channel' };
    expect(read(activity({ type: 'conversationUpdate', conversation, channelData }))).toMatchObject({
      kind: 'removed',
      conversation: { id: '19:gone@thread.tacv2', kind: 'channel' },
    });
  });

  it.each([
    ['task/fetch', 'open'],
    ['task/submit', 'submit'],
  ])('of a dialog, %s, says which step and what it carries', (name, step) => {
    const value = { data: { dialog: 'progress.write', ref: '1.4' }, context: { theme: 'default' } };
    expect(read(activity({ type: 'invoke', name, value }))).toMatchObject({ kind: 'dialog', step, data: value.data });
    expect(read(activity({ type: 'invoke', name }))).toMatchObject({ kind: 'dialog', step, data: {} });
  });

  it('of an invoke nobody taught the bot says its name', () => {
    expect(read(activity({ type: 'invoke', name: 'tab/fetch' }))).toMatchObject({ kind: 'unknown-invoke', name: 'tab/fetch' });
  });
});

it('any JSON is either translated or refused by the schema, never a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate'), (junk, type) => {
      const parsed = activitySchema.safeParse({
        ...activity({ type, name: 'adaptiveCard/action' }),
        value: junk,
        entities: junk,
        from: junk,
      });
      if (parsed.success) expect(['incoming', 'bad-press']).toContain(translateActivity(parsed.data, around).kind);
    }),
  );
});
