import { fileURLToPath } from 'node:url';
import type { Board } from '../../src/domain/board.ts';
import type { Identify } from '../../src/http/tab/identify.ts';
import type { TabOptions } from '../../src/http/tab/tab-routes.ts';
import { createTabDesk } from '../../src/usecases/tab/tab-desk.ts';
import { openBoardRoom, type BoardRoom } from './board-room.ts';
import { startServer, type StartedServer } from './started-server.ts';
import { wscbBoard } from './wscb.ts';

const TAB_FOLDER = fileURLToPath(new URL('../../build/tab', import.meta.url));

/** "Bearer p-chair" is the chair: who somebody is has its own tests. */
const identifyByName: Identify = async ({ headers: { authorization = '' } }) => {
  const personId = /^Bearer (p-[a-z-]+)$/.exec(authorization)?.[1];
  if (personId === undefined) return { kind: 'unknown' };
  return { kind: 'known', identity: { personId, tenantId: wscbBoard.tenantId, expiresAt: Date.now() + 3_600_000 } };
};

export interface TabService extends StartedServer {
  readonly room: BoardRoom;
  get(path: string, personId?: string): Promise<TabAnswer>;
  post(path: string, body: unknown, options?: { readonly by?: string; readonly once?: string }): Promise<TabAnswer>;
}

export interface TabAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever JSON came; a test says what it expects of it. */
  readonly body: Record<string, unknown>;
}

/** The board room with the tab's API in front of it. */
export async function startTab(options: { room?: BoardRoom; board?: Board; tab?: Partial<TabOptions> } = {}): Promise<TabService> {
  const room = options.room ?? (await openBoardRoom(options.board === undefined ? {} : { board: options.board }));
  const desk = createTabDesk(room.service);
  const tab: TabOptions = {
    desk,
    identify: identifyByName,
    signIn: { kind: 'demo', people: [] },
    folder: TAB_FOLDER,
    watchEveryMs: 5,
    ...options.tab,
  };
  const started = await startServer({ tab });
  const send = async (path: string, personId: string, request: RequestInit): Promise<TabAnswer> => {
    const headers = { authorization: `Bearer ${personId}`, ...(request.headers as Record<string, string> | undefined) };
    const response = await fetch(`${started.url}${path}`, { ...request, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  return {
    ...started,
    room,
    get: (path, personId = 'p-chair') => send(path, personId, {}),
    post: (path, body, { by = 'p-manager', once } = {}) =>
      send(path, by, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...(once === undefined ? {} : { 'idempotency-key': once }) },
      }),
  };
}
