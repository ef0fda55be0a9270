import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtensionAnswer, ExtensionAsk } from '../../src/extension.ts';
import { toExtensionAnswer } from '../../src/teams/extension-answer.ts';
import { readExtensionAsk } from '../../src/teams/extension-ask.ts';
import { activity, type Json } from '../support/activities.ts';
import { message, startBot } from '../support/started-bot.ts';

const read = (name: string, value: unknown): ExtensionAsk | undefined => readExtensionAsk(`composeExtension/${name}`, value, '19:chat');

describe('an invoke of the message extension', () => {
  it.each([
    [{ commandId: 'findAction', parameters: [{ name: 'words', value: ' over ' }], queryOptions: { skip: 5, count: 10 } }, ['over', 5, 10]],
    [{ parameters: [{ value: 'lay members' }] }, ['lay members', 0, 25]],
    [{ parameters: [{ name: 'initialRun', value: 'true' }] }, ['', 0, 25]],
    [{ parameters: [{ name: 'searchQuery', value: 'x' }], queryOptions: { skip: 0, count: 500 } }, ['x', 0, 25]],
    [{ parameters: [{ name: 'words', value: 'a'.repeat(5000) }] }, ['a'.repeat(200), 0, 25]],
    [{ parameters: [{ name: 'words', value: { toString: 'x' } }] }, ['', 0, 25]],
    [{ parameters: 'x', queryOptions: { skip: -1, count: 1e9 } }, ['', 0, 25]],
    [null, ['', 0, 25]],
    ['x', ['', 0, 25]],
    [[], ['', 0, 25]],
  ])('a search that says %j', (value, [words, skip, count]) => {
    expect(read('query', value)).toEqual({ kind: 'search', words, skip, count });
  });

  it('a dialog names the message within its chat', () => {
    const payload = {
      id: '1425979800000',
      body: { contentType: 'html', content: '<p>Write to schools</p>' },
      from: { user: { id: 'x', displayName: 'Karen Smith' } },
    };
    const content = '<p>Write to schools</p>';
    const expected = { id: '19:chat/1425979800000', content, isHtml: true, author: 'Karen Smith' };
    expect(read('fetchTask', { commandId: 'makeAction', messagePayload: payload })).toEqual({ kind: 'open-dialog', message: expected });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ messagePayload: 'x' }],
    [{ messagePayload: { id: 5, body: null, from: 'x' } }],
    [{ messagePayload: { from: { user: null, application: { displayName: 'Bot' } } } }],
  ])('a dialog opened with %j has an empty message', (value) => {
    expect(read('fetchTask', value)).toEqual({ kind: 'open-dialog', message: { id: '', content: '', isHtml: false, author: '' } });
  });

  it('a long message is cut', () => {
    const ask = read('fetchTask', { messagePayload: { body: { contentType: 'text', content: 'x'.repeat(100_000) } } });
    expect(ask?.kind === 'open-dialog' && ask.message.content).toHaveLength(20_000);
  });

  it('a press in a dialog keeps its data and nothing else', () => {
    expect(read('submitAction', { data: { verb: 'action.add' }, botMessagePreviewAction: 'send' })).toEqual({
      kind: 'submit-dialog',
      data: { verb: 'action.add' },
    });
    expect(read('submitAction', { data: 'x' })).toEqual({ kind: 'submit-dialog', data: {} });
  });

  it('a link, by somebody who has the app or not', () => {
    const url = 'https://chaser.council.gov.uk/tab?action=2.2';
    expect(read('queryLink', { url })).toEqual({ kind: 'unfurl', url, isAnonymous: false });
    expect(read('anonymousQueryLink', { url })).toEqual({ kind: 'unfurl', url, isAnonymous: true });
    expect(read('queryLink', { url: 5 })).toEqual({ kind: 'unfurl', url: '', isAnonymous: false });
  });

  it.each(['selectItem', 'querySettingUrl', 'setting', 'onCardButtonClicked', '', '__proto__'])('%j is none that Chaser has', (name) => {
    expect(read(name, {})).toBeUndefined();
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom('query', 'fetchTask', 'submitAction', 'queryLink'), fc.jsonValue(), (name, value) => {
        expect(read(name, value)).toBeDefined();
      }),
    );
  });
});

const asks: Readonly<Record<ExtensionAsk['kind'], ExtensionAsk>> = {
  search: { kind: 'search', words: '', skip: 0, count: 25 },
  'open-dialog': { kind: 'open-dialog', message: { id: '', content: '', isHtml: false, author: '' } },
  'submit-dialog': { kind: 'submit-dialog', data: {} },
  unfurl: { kind: 'unfurl', url: '', isAnonymous: false },
};
const no: ExtensionAnswer = { kind: 'sentence', text: 'No.' };

describe('the answer to the message extension', () => {
  it.each([
    ['search', { composeExtension: { type: 'message', text: 'No.' } }],
    ['open-dialog', { task: { type: 'message', value: 'No.' } }],
    ['submit-dialog', { task: { type: 'message', value: 'No.' } }],
    ['unfurl', { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } }],
  ] as const)('a sentence has the form that belongs to %s', (kind, body) => {
    expect(toExtensionAnswer(asks[kind], no)).toEqual({ status: 200, body });
  });

  it('a result is a card with two lines for the list', () => {
    const answer = toExtensionAnswer(asks.search, { kind: 'results', results: [{ message, title: '2.2 Agree roles', line: '■ Red' }] });
    expect(answer.body).toEqual({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: message.card,
            preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: '2.2 Agree roles', text: '■ Red' } },
          },
        ],
      },
    });
  });

  it('a dialog holds a card', () => {
    expect(toExtensionAnswer(asks['open-dialog'], { kind: 'dialog', title: 'Make this an action', message }).body).toMatchObject({
      task: { type: 'continue', value: { title: 'Make this an action', card: { content: message.card } } },
    });
  });
});

describe('the message extension on the way', () => {
  const invoke = (name: string, value: unknown, changes: Json = {}): Json =>
    activity({ type: 'invoke', name: `composeExtension/${name}`, text: undefined, value, ...changes });
  const query = (changes: Json): Json => invoke('query', { parameters: [{ name: 'words', value: 'x' }] }, changes);

  it('is answered in place, and nothing is sent to the chat', async () => {
    const bot = await startBot({ handle: () => Promise.resolve({ kind: 'extension', answer: no }) });
    const { status, text } = await bot.post(query({ serviceUrl: bot.fake.url }));
    expect([status, JSON.parse(text)]).toEqual([200, { composeExtension: { type: 'message', text: 'No.' } }]);
    expect(bot.fake.requests).toEqual([]);
    await bot.close();
  });

  it('a fault inside is told in its own form, with a reference and no word about what went wrong', async () => {
    const bot = await startBot({ handle: () => Promise.reject(new Error('postgres://chaser:hunter2@db')) });
    const search = await bot.post(query({ serviceUrl: bot.fake.url }));
    const dialog = await bot.post(invoke('submitAction', { data: {} }, { serviceUrl: bot.fake.url }));
    expect(search.text).toMatch(/^\{"composeExtension":\{"type":"message","text":"Something went wrong \(reference [0-9a-f]{6}\)/);
    expect(dialog.text).toMatch(/^\{"task":\{"type":"message","value":"Something went wrong/);
    expect(search.text + dialog.text + JSON.stringify(bot.lines)).not.toContain('hunter2');
    expect(bot.fake.requests).toEqual([]);
    await bot.close();
  });

  it('is answered within the five seconds that Teams waits, however long the work takes', async () => {
    const bot = await startBot({ handle: () => new Promise(() => undefined) });
    const begun = performance.now();
    const { text } = await bot.post(query({ serviceUrl: bot.fake.url }));
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(text).toMatch(/This is taking too long/);
    await bot.close();
  }, 10_000);

  it.each([
    ['without a sender', { from: null }, 400],
    ['of another tenant', { conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }, 403],
    ['from another channel', { channelId: 'webchat' }, 403],
  ])('%s is no turn', async (_, changes, status) => {
    const bot = await startBot();
    expect((await bot.post(query({ serviceUrl: bot.fake.url, ...changes }))).status).toBe(status);
    expect(bot.taken).toEqual([]);
    await bot.close();
  });
});
