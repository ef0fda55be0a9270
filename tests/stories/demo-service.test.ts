import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { findFreePort } from '../support/free-port.ts';
import { startDemo, type StartedDemo } from '../support/started-demo.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

let folder: string;
let port: number;
let teams: FakeConnector;
let demo: StartedDemo;
let chair: Visitor;
let manager: Visitor;

const begin = () => startDemo({ folder, port, words: ['--no-playground'] });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-story-'));
  port = await findFreePort();
  teams = await startFakeConnector();
  demo = await begin();
  chair = createVisitor({ teamsUserId: '29:chair', name: 'Chair of WSCB' }, port, teams.url);
  manager = createVisitor({ teamsUserId: '29:manager', name: 'WSCB & Partnerships Manager' }, port, teams.url);
});

afterAll(async () => {
  await demo.kill();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every new message in a chat since a mark, cards as their JSON; a card drawn again in place is none. */
function writtenTo(conversation: string, since = 0): string[] {
  const posts = teams.requests.slice(since).filter(({ method, path }) => method === 'POST' && path.includes(`/${conversation}/activities`));
  return posts.map(({ body }) => JSON.stringify(body));
}

async function askIn(visitor: Visitor, text: string, changes: Record<string, unknown> = {}): Promise<string> {
  const mark = teams.requests.length;
  expect(await visitor.say(text, changes)).toBe(200);
  return JSON.stringify(teams.requests.slice(mark).map(({ body }) => body));
}

describe('a plain script and the demo’s service', () => {
  it('gets the answer at its own service address: 1.4, 1.5 and 2.2 are overdue on 10 March 2015', async () => {
    const answer = await askIn(chair, "what's overdue");
    for (const words of ['**1.4**', '**1.5**', '**2.2**', 'I read this as: overdue', 'As of Tue 10 March 2015', 'Cannot say: 2']) {
      expect(answer).toContain(words);
    }
    expect(answer).not.toContain('**1.1**');
  });

  test.each([
    ['due this month', '1.3'],
    ['my actions', '1.2'],
    ['tell me about 2.1', 'Recruit 2 lay members'],
    ['area 3', '3.2'],
    ['red ones', '2.2'],
    ['who leads 4.2', 'Case Review'],
    ['how are we doing', 'Overdue 3'],
    ['hi', "what's overdue"],
    ['hello', "what's overdue"],
    ['help', "what's overdue"],
    ['', "what's overdue"],
    ['👍', "what's overdue"],
    ['flibbertigibbet quux', "What's overdue?"],
  ])('"%s" gets a useful next step', async (text, words) => {
    expect(await askIn(chair, text)).toContain(words);
  });

  it('an attachment without a word gets one too', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }];
    expect(await askIn(chair, '', { attachments })).toContain("what's overdue");
  });

  it('answers in a group chat, and in the thread of the channel that mentions it', async () => {
    const mention = { type: 'mention', text: '<at>Chaser</at>', mentioned: { id: '28:chaser', name: 'Chaser' } };
    const said = { text: "<at>Chaser</at> what's overdue", entities: [mention] };
    const group = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } };
    expect(await askIn(chair, '', { ...said, ...group })).toContain('**1.4**');
    const thread = '19:board@thread.tacv2;messageid=17';
    const channel = {
      conversation: { id: thread, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: '19:team@thread.tacv2' } },
    };
    const mark = teams.requests.length;
    expect(await askIn(chair, '', { ...said, ...channel })).toContain('**1.4**');
    expect(teams.requests[mark]?.path).toContain(thread);
  });

  it('moves through the days: one card a lead, and the digest once in its week', async () => {
    await manager.install();
    const mark = teams.requests.length;
    await chair.say('demo go to 18 March');
    expect(writtenTo('chat-29:manager', mark).filter((message) => message.includes('Reply on 2.2'))).toHaveLength(2); // 11 and 16 March
    expect(writtenTo('19:board@thread.tacv2', mark).filter((message) => message.includes('Week 12, 2015'))).toHaveLength(1);
  });

  it('loses no acknowledged reply and sends no second reminder when it is killed and started again', async () => {
    const reminder = 'reminder/11111111-0000-4000-8000-000000000002/2015-03-16';
    const data = { reminder, ref: '2.2', version: 1, nonce: `${reminder}.2.2.v1` };
    const pressed = await manager.press('progress.record', { ...data, 'said:2.2': 'done', 'words:2.2': 'All three roles agreed.' });
    expect(JSON.stringify(pressed.body)).toContain('Recorded: 2.2 Done');
    const mark = teams.requests.length;
    await demo.kill();
    demo = await begin();
    expect(demo.printed()).toContain('18 March 2015');
    expect(await askIn(chair, 'tell me about 2.2')).toContain('All three roles agreed.');
    const again = await manager.press('progress.record', { ...data, 'said:2.2': 'done', 'words:2.2': 'All three roles agreed.' });
    expect(JSON.stringify(again.body)).toContain('Already recorded: 2.2');
    expect(writtenTo('chat-29:manager', mark).filter((message) => message.includes('Reply on'))).toEqual([]);
  });

  it('ends within ten seconds when it is told to', async () => {
    expect(await demo.stop()).toBe(0);
    demo = await begin();
  });

  test.each([
    ['a service address elsewhere', { serviceUrl: 'https://smba.trafficmanager.net/uk/' }, 403],
    ['no service address', { serviceUrl: undefined }, 400],
    ['another channel', { channelId: 'directline' }, 403],
  ])('refuses %s and lives', async (_, changes, status) => {
    expect(await chair.say("what's overdue", changes)).toBe(status);
    expect(await askIn(chair, "what's overdue")).toContain('**1.4**');
  });
});

describe('starting', () => {
  const entry = fileURLToPath(new URL('../../src/run.js', import.meta.url));
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [entry, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
      cwd: folder,
      timeout: 15_000,
    });

  it('for Teams without a registration ends at once and names everything that is missing', () => {
    const { status, stderr } = run('main');
    expect(status).toBe(1);
    for (const name of ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'])
      expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['a day that is none', ['demo/demo', '--no-playground', '--today', '2015-02-30'], /--today 2015-02-30 is not a day/],
    ['an option nobody knows', ['demo/demo', '--nope'], /Unknown option '--nope'/],
    ['a plan that is not there', ['cli', 'ask', '--plan', 'nowhere.json', 'hi'], /cannot be opened/],
    ['a post that is none', ['cli', 'ask', '--as', 'king', 'my actions'], /none of the plan's posts: chair, manager/],
    ['a week that is none', ['cli', 'digest', '--week', '2015-W60'], /--week needs a week/],
    ['no command', ['cli'], /npm run --silent ask/],
  ])('with %s says so in a sentence', (_, words, sentence) => {
    const { status, stderr } = run(...words);
    expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('on a port that is taken says so', () => {
    const { status, stderr } = spawnSync(process.execPath, [entry, 'demo/demo', '--no-playground', '--folder', join(folder, 'second')], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', PORT: String(port) },
      timeout: 15_000,
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${String(port)} is already in use`)]);
  });

  it('whose second window finds its port taken says so and ends, and its first window with it', async () => {
    const windows = await findFreePort(2);
    const other = createServer().listen(windows + 1);
    await once(other, 'listening');
    const words = ['demo/demo', '--folder', join(folder, 'third'), '--playground-port', String(windows)];
    const { status, stderr } = spawnSync(process.execPath, [entry, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', PORT: String(await findFreePort()) },
      timeout: 30_000,
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${String(windows + 1)} is taken`)]);
    other.close();
  });
});
