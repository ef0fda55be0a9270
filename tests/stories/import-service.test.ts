import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeConnector, type FakeConnector } from '../support/fake-connector.ts';
import { findFreePort } from '../support/free-port.ts';
import { seedDocument } from '../support/import-room.ts';
import { startDemo, type StartedDemo } from '../support/started-demo.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

let folder: string;
let port: number;
let teams: FakeConnector;
let demo: StartedDemo;
let manager: Visitor;
let files: Server;
/** What the file server does with the next request: answers, or leaves it hanging. */
let serve: (response: ServerResponse) => void;
let asked: () => void = () => undefined;
const begin = () => startDemo({ folder, port, words: ['--no-playground'] });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-import-'));
  port = await findFreePort();
  teams = await startFakeConnector();
  files = createServer((request, response) => {
    request.resume();
    asked();
    serve(response);
  });
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
  demo = await begin();
  manager = createVisitor({ teamsUserId: '29:manager', name: 'WSCB & Partnerships Manager' }, port, teams.url);
});

afterAll(async () => {
  await demo.kill();
  files.closeAllConnections();
  files.close();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
});

const address = (name: string) => `http://127.0.0.1:${String((files.address() as AddressInfo).port)}/${name}`;

function attach(name: string, downloadUrl = address(name)): Promise<number> {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return manager.say('', { attachments: [{ contentType, name, content: { downloadUrl } }] });
}

/** The first message to the manager since a mark that says so. */
async function message(says: RegExp, since: number): Promise<string> {
  return await expect
    .poll(
      () =>
        teams.requests
          .slice(since)
          .map(({ body }) => JSON.stringify(body))
          .find((body) => says.test(body)),
      { timeout: 15_000 },
    )
    .toBeDefined()
    .then(
      () =>
        teams.requests
          .slice(since)
          .map(({ body }) => JSON.stringify(body))
          .find((body) => says.test(body)) ?? '',
    );
}

describe('a plan document and the demo’s service', () => {
  it('a service killed while it reads begins again after the restart, and shows the review once', async () => {
    const wasAsked = new Promise<void>((done) => {
      asked = done;
    });
    serve = () => undefined;
    expect(await attach('plan.docx')).toBe(200);
    await wasAsked;
    await demo.kill();
    asked = () => undefined;
    serve = (response) => response.end(seedDocument);
    demo = await begin();
    const mark = teams.requests.length;
    // The vanished reader's lease has run out by the next day.
    await manager.say('demo next day');
    expect(await message(/What I read in plan\.docx/, mark)).toMatch(/13 actions in 5 areas/);
    const reviews = teams.requests.slice(mark).filter(({ body }) => JSON.stringify(body ?? {}).includes('What I read in'));
    expect(reviews).toHaveLength(1);
  });

  it('what was filled in is there after another kill, and is adopted', async () => {
    const mark = teams.requests.length;
    await manager.say('show the review');
    const document = /"document":"([^"]+)"/.exec(await message(/What I read in/, mark))?.[1] ?? '';
    await manager.press('review.save', { document, page: 'doubts', from: 9, 'doubt:1': 'day', 'day:1': '2015-05-29' });
    await demo.kill();
    demo = await begin();
    const { body } = await manager.press('review.adopt', { document });
    expect(JSON.stringify(body)).toMatch(/Adopted: /);
    const asking = teams.requests.length;
    await manager.say('when is 2.1 due');
    expect(await message(/29 May 2015/, asking)).toBeTruthy();
  });

  it('a file at an address that is not this machine’s is not asked for', async () => {
    const mark = teams.requests.length;
    await attach('plan.docx', 'http://169.254.169.254/plan.docx');
    expect(await message(/could not read plan\.docx/, mark)).toMatch(/may not read from/);
  });

  it('the plan is offered as a file, and put where Teams says once the person agrees', async () => {
    const mark = teams.requests.length;
    await manager.say('export the plan as csv');
    const offer = await message(/file\.consent/, mark);
    expect(offer).toMatch(/"acceptContext":\{"export":"csv"\}/);
    let put = '';
    serve = (response) => response.writeHead(201).end();
    asked = () => {
      put = 'put';
    };
    const uploadInfo = { uploadUrl: address('upload'), contentUrl: address('content'), name: 'plan.csv', uniqueId: 'u1', fileType: 'csv' };
    const value = { type: 'fileUpload', action: 'accept', context: { export: 'csv' }, uploadInfo };
    await manager.press('', {}, { name: 'fileConsent/invoke', value });
    expect(await message(/file\.info/, mark)).toContain('u1');
    expect(put).toBe('put');
  });
});
