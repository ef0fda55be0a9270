import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any, so that no test running beside takes one between the look and the use. */
const lowest = 20_000;
const highest = 30_000;

/** A port nobody listens on, for a program that must be told its port; `inARow` for one that takes the next ones as well. */
export async function findFreePort(inARow = 1): Promise<number> {
  const port = lowest + Math.floor(Math.random() * (highest - lowest));
  for (let next = port; next < port + inARow; next += 1) if (!(await isFree(next))) return findFreePort(inARow);
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
