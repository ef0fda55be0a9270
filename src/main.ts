import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DEFAULT_FOLDER, readConfig, type BotRegistration, type Config } from './config.ts';
import { readBoardJson } from './documents/board-json.ts';
import { readPlanJson } from './documents/plan-json.ts';
import { instantFromEpoch, localTimeIn } from './domain/dates.ts';
import { createTokenVerifier } from './http/tab/verify-token.ts';
import { createLog } from './log.ts';
import type { Clock, Log, Store } from './ports.ts';
import { bankHolidaysOfEngland } from './schedule/bank-holidays.ts';
import { startService } from './start-service.ts';
import { openStore } from './storage/open-store.ts';
import { createAuthenticate } from './teams/authenticate.ts';
import { createBotToken, type BotIdentity } from './teams/bot-token.ts';
import { adoptPlan, withBankHolidays } from './usecases/adopt-plan.ts';

const clock: Clock = { now: () => instantFromEpoch(Date.now()) };

try {
  await run(readConfig(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  if (config.databaseUrl.startsWith(`./${DEFAULT_FOLDER}/`)) await mkdir(DEFAULT_FOLDER, { recursive: true });
  const store = await openStore(config.databaseUrl, { log });
  for (const path of config.boardFiles) await loadBoard(store, path, log);
  const identity = toIdentity(config.bot);
  const service = await startService({
    store,
    clock,
    log,
    host: config.host,
    port: config.port,
    tenants: config.allowedTenants,
    owner: config.owner,
    ...(config.publicHost === undefined ? {} : { tabPlace: { address: `https://${config.publicHost}/tab`, appId: config.bot.appId } }),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
    tab: {
      identify: createTokenVerifier({ appId: config.bot.appId, tenants: config.allowedTenants, ...named(config.publicHost) }),
      signIn: { kind: 'teams', appId: config.bot.appId },
    },
    teams: {
      kind: 'real',
      authenticate: createAuthenticate(identity),
      token: createBotToken(identity),
      botId: `28:${config.bot.appId}`,
    },
  });
  log.info({ port: service.port }, 'Chaser is running');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void service.stop().then(() => process.exit(0));
    });
  }
}

function named(host: string | undefined): { readonly host?: string } {
  return host === undefined ? {} : { host };
}

/** Reads a board's file and the plan beside it, if it names one; both are checked whole before anything is written. */
async function loadBoard(store: Store, path: string, log: Log): Promise<void> {
  const file = readBoardJson(await readText(path));
  const planFile = file.planPath === undefined ? undefined : readPlanJson(await readText(resolve(dirname(path), file.planPath)));
  const now = clock.now();
  const described = file.toBoard(planFile?.calendar);
  const board = withBankHolidays(described, bankHolidaysOfEngland, localTimeIn(now, described.calendar.timeZone).date);
  const isNew = await store.transact((tx) => adoptPlan(tx, board, planFile?.plan, now));
  log.info({ board: board.id, isNew }, 'board loaded');
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`The file ${path} named in BOARD_FILE (or in the board file) cannot be opened.`);
  }
}

function toIdentity(bot: BotRegistration): BotIdentity {
  const registration = { MicrosoftAppId: bot.appId, MicrosoftAppTenantId: bot.tenantId };
  if (bot.appType === 'UserAssignedMSI') return { ...registration, MicrosoftAppType: bot.appType };
  return { ...registration, MicrosoftAppType: bot.appType, MicrosoftAppPassword: bot.password };
}
