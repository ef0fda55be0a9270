import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface Road {
  readonly url: string;
  /** Cuts every connection and lets none through. */
  block(): void;
  unblock(): void;
  /** Leaves the connections there are open until the next byte is sent on them; new ones are let through. */
  cutAtNextWord(): void;
  close(): Promise<void>;
}

export async function openRoad(databaseUrl: string): Promise<Road> {
  const target = new URL(databaseUrl);
  const inbound = new Set<Socket>();
  let isBlocked = false;
  const server = createServer((socket) => {
    if (isBlocked) socket.destroy();
    else join(socket, connect(Number(target.port || '5432'), target.hostname), inbound);
  });
  return {
    url: await listen(server, databaseUrl),
    block: () => {
      isBlocked = true;
      for (const socket of inbound) socket.destroy();
    },
    unblock: () => {
      isBlocked = false;
    },
    cutAtNextWord: () => {
      for (const socket of inbound) socket.once('data', () => socket.destroy());
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, databaseUrl: string): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' ? address?.port : '');
  return url.href;
}

function join(inbound: Socket, outbound: Socket, open: Set<Socket>): void {
  open.add(inbound);
  for (const socket of [inbound, outbound]) {
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(inbound);
      inbound.destroy();
      outbound.destroy();
    });
  }
  inbound.pipe(outbound).pipe(inbound);
}
