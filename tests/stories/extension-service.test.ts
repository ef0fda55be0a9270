import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { findFreePort } from '../support/free-port.ts';
import { startDemo, type StartedDemo } from '../support/started-demo.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

let folder: string;
let port: number;
let teams: FakeConnector;
let demo: StartedDemo;
let manager: Visitor;
let member: Visitor;
const begin = () => startDemo({ folder, port, words: ['--no-playground'] });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-extension-'));
  port = await findFreePort();
  teams = await startFakeConnector();
  demo = await begin();
  manager = createVisitor({ teamsUserId: '29:manager', name: 'WSCB & Partnerships Manager' }, port, teams.url);
  member = createVisitor({ teamsUserId: '29:member', name: 'Board member' }, port, teams.url);
});

afterAll(async () => {
  await demo.kill();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
});

/** A group chat that Chaser is not in. */
const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat' };

async function invoke(who: Visitor, name: string, value: unknown): Promise<string> {
  const { status, body } = await who.press('', {}, { name: `composeExtension/${name}`, value, conversation });
  expect(status).toBe(200);
  return JSON.stringify(body);
}

const messagePayload = {
  id: '1425979800000',
  body: { contentType: 'html', content: '<p>Write to every school about the new threshold document</p>' },
  from: { user: { id: 'x', displayName: 'Karen Smith' } },
};

describe('an action made of a message, through the service', () => {
  let data: Record<string, unknown>;

  it('opens with the words of the message, and within the five seconds that Teams waits', async () => {
    const begun = performance.now();
    const dialog = await invoke(manager, 'fetchTask', { commandId: 'makeAction', commandContext: 'message', messagePayload });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(dialog).toContain('"value":"Write to every school about the new threshold document"');
    const button = (JSON.parse(dialog) as { task: { value: { card: { content: { actions: { data: Record<string, unknown> }[] } } } } }).task
      .value.card.content.actions[0]?.data;
    data = { ...button, title: 'Write to every school about the new threshold document', area: '2', lead: 'exec-chair', day: '2015-06-30' };
  });

  it('is refused to a member who sends the manager’s press', async () => {
    expect(await invoke(member, 'submitAction', { commandId: 'makeAction', data })).toMatch(/Only the board’s chair or its manager/);
  });

  it('is added, and still there, once, after the service was killed and Teams sends the press again', async () => {
    expect(await invoke(manager, 'submitAction', { commandId: 'makeAction', data })).toMatch(/Added to the plan as 2\.3/);
    await demo.kill();
    demo = await begin();
    expect(await invoke(manager, 'submitAction', { commandId: 'makeAction', data })).toMatch(/Already added as 2\.3/);
    expect(await invoke(member, 'query', { parameters: [{ name: 'words', value: 'threshold document' }] })).toMatch(/Action 2\.3/);
  });

  it('is the card of a link to it, and Chaser writes nothing into a chat it is not in', async () => {
    const url = `http://localhost:${String(port)}/tab?action=2.3`;
    expect(await invoke(member, 'queryLink', { url })).toMatch(/Write to every school/);
    expect(await invoke(member, 'anonymousQueryLink', { url })).not.toMatch(/Write to every school/);
    expect(teams.requests.filter(({ path }) => path.includes('19:group@thread.v2'))).toEqual([]);
  });
});
