import { afterEach, describe, expect, it } from 'vitest';
import { makeServer, postTo, startServer, type StartedServer } from '../support/started-server.ts';
import type { ServerOptions } from '../../src/http/server.ts';

let started: StartedServer;
afterEach(async () => {
  await started.server.close();
});

async function start(changes: Partial<ServerOptions> = {}): Promise<StartedServer> {
  started = await startServer(changes);
  return started;
}

describe('starting', () => {
  it('says in one sentence that its port is taken', async () => {
    const { port } = await start();
    const second = makeServer({ port }).server;
    await expect(second.listen()).rejects.toThrow(
      `Port ${String(port)} is already in use: stop the program that has it, or set PORT to another one.`,
    );
  });

  it('says in one sentence that it cannot have its address', async () => {
    const nowhere = makeServer({ host: '192.0.2.1' }).server;
    await expect(nowhere.listen()).rejects.toThrow('The service cannot listen on 192.0.2.1, port 0 (EADDRNOTAVAIL).');
  });
});

describe('closing', () => {
  it('lets a request under way finish and takes no other', async () => {
    let finish: (answer: { status: number }) => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const { url } = await start({
      receive: () =>
        new Promise((resolve) => {
          finish = resolve;
          begun();
        }),
    });
    const underWay = postTo(url, '{}');
    await hasBegun;
    const closed = started.server.close();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    finish({ status: 200 });
    expect((await underWay).status).toBe(200);
    await closed;
  });

  it('cuts off what does not finish', async () => {
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const receive = (): Promise<never> => {
      begun();
      return new Promise(() => undefined);
    };
    const { url } = await start({ receive, limits: { closeMs: 50 } });
    const underWay = expect(postTo(url, '{}')).rejects.toThrow();
    await hasBegun;
    await started.server.close();
    await underWay;
  });
});
