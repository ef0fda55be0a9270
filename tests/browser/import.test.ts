import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { managerWindow } from '../../src/demo/playground-configuration.ts';
import { launchBrowser } from '../support/browser.ts';
import { findFreePort } from '../support/free-port.ts';
import { seedDocument } from '../support/import-room.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { startDemo, type StartedDemo } from '../support/started-demo.ts';

let folder: string;
let demo: StartedDemo;
let browser: Browser;
let manager: PlaygroundPage;
let chair: PlaygroundPage;
let files: Server;
let port: number;
let playgroundPort: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaser-import-'));
  [playgroundPort, port] = [await findFreePort(), await findFreePort()];
  demo = await startDemo({ folder, port, words: ['--playground-port', String(playgroundPort)] });
  browser = await launchBrowser();
  const window = (index: number) => openPlayground(browser, `http://localhost:${String(playgroundPort + index)}`);
  [chair, manager] = [await window(0), await window(1)];
  files = createServer((_, response) => response.end(seedDocument));
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  files.close();
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The Playground has no paper clip: the activity Teams would send comes from here, and what Chaser answers shows in the window. */
async function attach(name: string): Promise<number> {
  const address = `http://127.0.0.1:${String((files.address() as AddressInfo).port)}/${name}`;
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'file-1',
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${String(playgroundPort + 1)}/_connector`,
      from: { id: managerWindow.signedInAs },
      recipient: { id: '28:chaser' },
      conversation: { id: managerWindow.personalChatId, conversationType: 'personal' },
      attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, content: { downloadUrl: address } }],
    }),
  });
  return response.status;
}

describe('bringing in a plan, as the board manager', () => {
  it('a newer version of the plan is shown as what it would change', async () => {
    await manager.openPersonalChat();
    await manager.waitForLastCard(/I am Chaser/);
    await manager.sendMessage('demo send a new version');
    const card = await manager.waitForLastCard(/What I read in/);
    expect(card).toMatch(/5 doubts to look at/);
    expect(card).toMatch(/Added: 1\. Left out \(their history is kept\): 1\. Re-dated \(goes to the slippage ledger\): 2/);
    await manager.screenshot('20-review');
    await manager.pressButton('What would change');
    await manager.waitForLastCard(/1\.4: 31 Jan 2015 → 31 May 2015/);
    await manager.screenshotLastCard('21-changes');
    await manager.pressButton('Overview');
  });

  it('doubts are settled one by one, and what was chosen is kept', async () => {
    await manager.waitForLastCard(/What I read in/);
    await manager.pressButton('Check 5 doubts');
    await manager.waitForLastCard(/bi-annually/);
    await manager.screenshotLastCard('22-doubts');
    await manager.selectCompact('Your answer for 1.7', 'It has no date', 0);
    await manager.pressButton('Save and go on');
    expect(await manager.waitForLastCard(/Saved: 1 answer/)).toMatch(/doubts to check/);
    await manager.pressButton('Overview');
    await manager.waitForLastCard(/4 doubts of 5 to look at/);
  });

  it('a post that nobody holds is given to somebody by name', async () => {
    await manager.pressButton('Posts and who holds them');
    await manager.waitForLastCard(/Designated Nurse/);
    await manager.screenshotLastCard('23-posts');
    await manager.typeInto('Or type the name of who holds “Lay Member Lead”', 'Lay member');
    await manager.pressButton('Save and go on');
    await manager.waitForLastCard(/Saved: 1 answer/);
    await manager.pressButton('Overview');
    await manager.waitForLastCard(/What I read in/);
  });

  it('nothing is live before it is adopted; then everybody sees the new plan', async () => {
    await chair.openPersonalChat();
    await chair.sendMessage("what's overdue");
    await chair.waitForLastCard(/1\.4/);
    await manager.pressButton('Adopt this plan');
    const adopted = await manager.waitForLastCard(/Adopted:/);
    expect(adopted).toMatch(/13 actions/);
    expect(adopted).toMatch(/SMART/);
    await manager.screenshotLastCard('24-adopted');
    await chair.sendMessage("what's overdue");
    await chair.waitForLastCard(/1 action/);
    await chair.sendMessage('history of 1.4');
    await chair.waitForLastCard(/due date went from 31 Jan 2015 to 31 May 2015, by WSCB & Partnerships Manager/);
    await chair.screenshot('25-history');
  });

  it('a file is read like the paste, and can be put aside', async () => {
    expect(await attach('plan.docx')).toBe(200);
    await manager.waitForLastCard(/What I read in plan\.docx/);
    await manager.pressButton('Do not adopt it');
    await manager.waitForLastCard(/put aside/);
    await manager.screenshot('26-put-aside');
  });

  it('the plan is given out as a file', async () => {
    await manager.sendMessage('export the plan as excel');
    await manager.waitForLastCard(/In this demo it is here/);
    await manager.screenshot('27-export');
    const [name = ''] = await readdir(join(folder, 'exports'));
    expect(name).toMatch(/\.xlsx$/);
    expect((await readFile(join(folder, 'exports', name))).subarray(0, 2).toString()).toBe('PK');
  });
});
