import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../../src/demo/people.ts';
import { chairWindow, configurePlayground, managerWindow } from '../../src/demo/playground-configuration.ts';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../src/demo/playground.ts';
import { launchBrowser } from '../support/browser.ts';
import { findFreePort } from '../support/free-port.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { say, showing, startThrowawayBot, type ReceivedActivity, type ThrowawayBot } from './throwaway-bot.ts';
import { noteCard, rowsCard } from './throwaway-card.ts';

let folder: string;
let bot: ThrowawayBot;
let chair: PlaygroundPage;
let manager: PlaygroundPage;
const playgrounds: Playground[] = [];
const playgroundLog: string[] = [];
const cleaning: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  cleaning.push(() => rm(folder, { recursive: true, force: true }));
  bot = await startThrowawayBot(answer);
  cleaning.push(() => bot.stop());
  const started = await Promise.all([chairWindow, managerWindow].map(async (window) => startPlayground(await optionsFor(window))));
  playgrounds.push(...started);
  cleaning.push(...started.map((playground) => () => playground.stop()));
  const [chairs, managers] = started;
  if (chairs === undefined || managers === undefined) throw new Error('Two Playgrounds were to be started.');
  const browser = await launchBrowser();
  cleaning.push(() => browser.close());
  [chair, manager] = await Promise.all([openPlayground(browser, chairs.url), openPlayground(browser, managers.url)]);
});

afterAll(async () => {
  for (const clean of cleaning.toReversed()) await clean();
  expect(playgroundLog).toEqual([]);
});

async function optionsFor(window: typeof chairWindow): Promise<PlaygroundOptions> {
  const port = await findFreePort();
  return {
    port,
    botEndpoint: bot.endpoint,
    configuration: configurePlayground(demoPeople, window),
    folder: join(folder, String(port)),
    log: (line) => playgroundLog.push(line),
    opensBrowser: false,
  };
}

async function answer(activity: ReceivedActivity): Promise<unknown> {
  const { serviceUrl, conversation, text = '' } = activity;
  if (activity.type === 'invoke') return answerPress(activity);
  if (activity.type !== 'message') return undefined;
  if (text.includes('rows')) return say(serviceUrl, conversation.id, showing(rowsCard, 'Two actions are due'));
  return say(serviceUrl, conversation.id, { text: `You said: ${text === '' ? JSON.stringify(activity.value) : text}` });
}

function answerPress({ value }: ReceivedActivity): object {
  const { action } = value as { action: { verb: string; data: object } };
  if (action.verb === 'record') {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: noteCard(`Recorded ${JSON.stringify(action.data)}`) };
  }
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'You are not its lead.' } };
}

describe('a window of the Playground', () => {
  it('tells the bot at once that it was installed for the person', async () => {
    for (const window of [chairWindow, managerWindow]) {
      const installed = await bot.waitFor((one) => one.type === 'installationUpdate' && one.conversation.id === window.personalChatId);
      expect(installed).toMatchObject({ action: 'add', from: { id: window.signedInAs }, conversation: { conversationType: 'personal' } });
    }
  });

  it('shows a post in a channel that nobody clicked yet', async () => {
    const connector = playgrounds[1]?.connectorUrl ?? '';
    await say(connector, managerWindow.channelId, showing(noteCard('Week 11 in brief'), 'Week 11'));
    await manager.openChannel('Board actions');
    expect(await manager.waitForLastCard('Week 11')).toBe('Week 11 in brief');
  });

  it('is one person: what the chair writes does not reach the manager', async () => {
    await chair.openPersonalChat();
    await manager.openPersonalChat();
    await chair.sendMessage('hello from the chair');
    await manager.sendMessage('hello from the manager');
    expect(await chair.waitForMessage('You said:')).toContain('hello from the chair');
    expect(await manager.waitForMessage('You said:')).toContain('hello from the manager');
  });
});

describe('a card in the Playground', () => {
  it('asks for the missing choice of the row that was sent, and of no other', async () => {
    await chair.openPersonalChat();
    await chair.sendMessage('rows please');
    await chair.waitForLastCard('Two actions are due');
    await chair.pressButton('Answer 1.4');
    await chair.pressButton('Answer 1.5');
    await chair.pressButton('Send 1.5');
    expect(await chair.waitForLastCard('Choose one for 1.5')).not.toContain('Choose one for 1.4');
    expect(bot.received.filter((one) => one.type === 'invoke')).toEqual([]);
  });

  it('draws the chart, and the fallback only of what it cannot draw', async () => {
    await expect
      .poll(() =>
        chair
          .lastCard()
          .getByRole('img', { name: /^Overdue, 3/ })
          .count(),
      )
      .toBe(1);
    const text = await chair.readLastCardText();
    expect(text).not.toContain('No chart here');
    expect(text).toContain('No badge here');
    await chair.screenshot('playground-harness-rows');
  });

  it('sends the inputs of one row only, through Action.Execute, and shows the card it gets back', async () => {
    await chair.chooseRadio('Done', 0);
    await chair.chooseRadio('On track');
    await chair.typeInto('In your words', 'review completed', 0);
    await chair.selectCompact('RAG status', 'Red', 0);
    await chair.pressButton('Send 1.4');
    await chair.waitForLastCard('Recorded');
    const invoke = await bot.waitFor((one) => one.type === 'invoke');
    const data = { ref: '1.4', nonce: 'nonce-1.4', 'said:1.4': 'Done', 'words:1.4': 'review completed', 'rag:1.4': 'Red' };
    expect(invoke.value).toEqual({ action: { type: 'Action.Execute', title: 'Send 1.4', verb: 'record', data } });
    expect(invoke.replyToId).toBeTypeOf('string');
  });

  it('shows a refusal under the card', async () => {
    await chair.sendMessage('rows again');
    await chair.waitForLastCard('Two actions are due');
    await chair.pressButton('Forbidden');
    expect(await chair.waitForMessage('You are not its lead.')).toContain('Two actions are due');
  });

  it('brings what a submit button carries as a message', async () => {
    await chair.pressButton('Overdue');
    expect(await chair.waitForMessage('{"verb":')).toContain('You said: {"verb":"ask","text":"overdue"}');
  });

  it('is changed in place', async () => {
    const connector = playgrounds[0]?.connectorUrl ?? '';
    const id = await say(connector, chairWindow.personalChatId, showing(noteCard('Nobody has answered'), 'One action'));
    await chair.waitForLastCard('Nobody has answered');
    await say(connector, chairWindow.personalChatId, showing(noteCard('The manager has answered'), 'One action'), id);
    expect(await chair.waitForLastCard('has answered')).toBe('The manager has answered');
  });
});

describe('the bot among others', () => {
  it('hears a mention in the channel and answers in its thread', async () => {
    await chair.openChannel('Board actions');
    expect(await chair.mentionBotUntil('what is overdue', /You said: .*what is overdue/)).toContain('Chair of WSCB');
    const heard = await bot.waitFor((one) => one.text === '<at>Chaser</at> what is overdue');
    expect(heard.conversation.id).toMatch(/^19:board@thread\.tacv2;messageid=\d+$/);
  });

  it('hears a mention in a group chat', async () => {
    await chair.openGroupChat();
    await chair.mentionBotAndSend('how are we doing');
    expect(await chair.waitForMessage('how are we doing')).toContain('You said:');
  });
});

describe('starting the Playground', () => {
  it('says so when its port is taken', async () => {
    const options = await optionsFor(chairWindow);
    const port = Number(new URL(bot.endpoint).port);
    await expect(startPlayground({ ...options, port })).rejects.toThrow(`Port ${String(port)} is taken`);
  });

  it('gives the reason when it refuses the configuration', async () => {
    const options = await optionsFor(chairWindow);
    const configuration = { ...options.configuration, users: [] };
    await expect(startPlayground({ ...options, configuration })).rejects.toThrow(/did not start: .*users/);
  });
});
