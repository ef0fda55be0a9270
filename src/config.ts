import { isIP } from 'node:net';

/** Everything a deployment decides about the service, read once at start. */
export interface Config {
  readonly bot: BotRegistration;
  readonly port: number;
  /** The name under which it is known outside; the id of the tab's tokens may carry it. Absent where nobody said, and then nothing links to it. */
  readonly publicHost?: string;
  /** Who answers for it, and where they are reached. */
  readonly owner: { readonly name: string; readonly contact?: string };
  /** Address to listen on; 0.0.0.0 is every one of the machine's. */
  readonly host: string;
  /** A `postgres://` address, or the path of an SQLite file. */
  readonly databaseUrl: string;
  /** Entra tenants (lower case) whose people are answered; nobody else is. */
  readonly allowedTenants: readonly string[];
  /** What a reader of the metrics from another machine must show; absent where only this machine may read them. */
  readonly metricsToken?: string;
  readonly logLevel: LogLevel;
  /** Paths of the JSON files that describe the boards; empty where the database already knows them. */
  readonly boardFiles: readonly string[];
}

/** The Azure Bot resource this service is, with ids in lower case. */
export type BotRegistration =
  | { readonly appType: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  /** Azure vouches for the machine, so there is no password to keep. */
  | { readonly appType: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

/** Made at the start, because nobody chose it; a folder that somebody names must be there. */
export const DEFAULT_FOLDER = 'data';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the operator has to put right before anything can start. Its message never repeats a value, which could be a secret. */
export class ConfigError extends Error {
  readonly settings: readonly string[];

  constructor(intention: string, problems: readonly Problem[]) {
    const lines = problems.map(({ setting, sentence }) => `  ${setting} ${sentence}`);
    super([`${intention}:`, ...lines, 'Set them in the environment or in a file named .env; .env.example explains each.'].join('\n'));
    this.name = 'ConfigError';
    this.settings = problems.map(({ setting }) => setting);
  }
}

interface Problem {
  readonly setting: string;
  /** What follows the setting's name: "is missing: …". */
  readonly sentence: string;
}

/** Reads single settings and keeps what is wrong with them, so that an operator hears of everything at once. */
export interface Settings {
  /** Undefined where absent or blank. */
  find(setting: string): string | undefined;
  /** Records a problem where absent or blank; `whereToGetIt` finishes the sentence. */
  get(setting: string, whereToGetIt: string): string;
  /** A required Entra id, in lower case. */
  getGuid(setting: string, whereToGetIt: string): string;
  refuse(setting: string, sentence: string): void;
  /** Throws ConfigError where anything was refused. */
  settle(intention: string): void;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const notGuid = 'is not an id such as 1a2b3c4d-1111-4222-8333-444455556666';
const configurationPage = 'Azure portal > your Azure Bot > Configuration';

export function readSettings(env: Environment): Settings {
  const problems: Problem[] = [];
  const find = (setting: string): string | undefined => env[setting]?.trim() || undefined;
  const refuse = (setting: string, sentence: string): void => void problems.push({ setting, sentence });
  const get = (setting: string, whereToGetIt: string): string => {
    const value = find(setting);
    if (value === undefined) refuse(setting, `is missing: ${whereToGetIt}`);
    return value ?? '';
  };
  const getGuid = (setting: string, whereToGetIt: string): string => {
    const value = get(setting, whereToGetIt);
    if (value !== '' && !guid.test(value)) refuse(setting, `${notGuid}: ${whereToGetIt}`);
    return value.toLowerCase();
  };
  const settle = (intention: string): void => {
    if (problems.length > 0) throw new ConfigError(intention, problems);
  };
  return { find, get, getGuid, refuse, settle };
}

/** Throws ConfigError naming every setting that is missing or wrong, each with where to get it. */
export function readConfig(env: Environment): Config {
  const settings = readSettings(env);
  const bot = readBot(settings);
  const metricsToken = readMetricsToken(settings);
  const publicHost = readPublicHost(settings);
  const config: Config = {
    bot,
    ...(publicHost === undefined ? {} : { publicHost }),
    owner: readOwner(settings),
    port: readPort(settings),
    host: readHost(settings),
    databaseUrl: settings.find('DATABASE_URL') ?? `./${DEFAULT_FOLDER}/chaser.sqlite`,
    allowedTenants: readTenants(settings, bot.tenantId),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    logLevel: readLogLevel(settings),
    boardFiles: listOf(settings.find('BOARD_FILE')),
  };
  settings.settle('Chaser cannot start with these settings');
  return config;
}

function readBot(settings: Settings): BotRegistration {
  const appType = readAppType(settings);
  const appId = settings.getGuid('MicrosoftAppId', `${configurationPage} > Microsoft App ID.`);
  const tenantId = settings.getGuid('MicrosoftAppTenantId', `${configurationPage} > App Tenant ID.`);
  if (appType === 'UserAssignedMSI') return { appType, appId, tenantId };
  const managePassword = `${configurationPage} > Manage Password > New client secret`;
  const password = settings.get('MicrosoftAppPassword', `${managePassword} (a UserAssignedMSI bot needs none).`);
  return { appType: 'SingleTenant', appId, tenantId, password };
}

function readAppType(settings: Settings): BotRegistration['appType'] | undefined {
  const wanted = settings.get('MicrosoftAppType', `SingleTenant or UserAssignedMSI, see ${configurationPage} > Bot Type.`).toLowerCase();
  switch (wanted) {
    case 'singletenant':
      return 'SingleTenant';
    case 'userassignedmsi':
      return 'UserAssignedMSI';
    case 'multitenant':
      settings.refuse('MicrosoftAppType', 'is MultiTenant, which Chaser refuses: make the Azure Bot SingleTenant or UserAssignedMSI.');
      return undefined;
    default:
      if (wanted !== '') settings.refuse('MicrosoftAppType', 'is neither SingleTenant nor UserAssignedMSI.');
      return undefined;
  }
}

function readPort(settings: Settings): number {
  const text = settings.find('PORT') ?? '3978';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) settings.refuse('PORT', 'is not a port number from 1 to 65535.');
  return port;
}

function readHost(settings: Settings): string {
  const host = settings.find('HOST') ?? '0.0.0.0';
  const isHostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
  if (isIP(host) === 0 && !isHostName) settings.refuse('HOST', 'is not an address to listen on, such as 0.0.0.0 or 127.0.0.1.');
  return host;
}

/** Records a problem where it is set and no public name. */
export function readPublicHost(settings: Settings): string | undefined {
  const host = settings.find('CHASER_HOST')?.toLowerCase();
  const isPublicName = host === undefined || /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host);
  if (!isPublicName) settings.refuse('CHASER_HOST', 'is not a public host name such as chaser.council.gov.uk, without https://.');
  return host;
}

/** Who runs this Chaser, as its pages and its app package say. */
export function readOwner(settings: Settings): Config['owner'] {
  const name = settings.find('CHASER_DEVELOPER_NAME') ?? 'Chaser';
  if (name.length > 32) settings.refuse('CHASER_DEVELOPER_NAME', 'is longer than the 32 characters that Teams shows.');
  const contact = settings.find('CHASER_CONTACT');
  const isWrong = contact !== undefined && !/^[^\s@<>"]{1,100}@[^\s@<>"]{1,100}$/.test(contact) && !isPage(contact);
  if (isWrong) settings.refuse('CHASER_CONTACT', 'is neither an email address nor the address of a page starting with https://.');
  return contact === undefined ? { name } : { name, contact };
}

/** The address of a page starting with https://. */
export function isPage(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text);
}

function readTenants(settings: Settings, ownTenant: string): readonly string[] {
  const listed = settings.find('ALLOWED_TENANTS');
  if (listed === undefined) return [ownTenant];
  const tenants = listOf(listed).map((tenant) => tenant.toLowerCase());
  if (tenants.length === 0 || !tenants.every((tenant) => guid.test(tenant))) {
    settings.refuse('ALLOWED_TENANTS', 'is not a list of tenant ids with commas between: Azure portal > Microsoft Entra ID > Overview.');
  }
  return [...new Set(tenants)];
}

function readMetricsToken(settings: Settings): string | undefined {
  const token = settings.find('METRICS_TOKEN');
  if (token !== undefined && token.length < 16) settings.refuse('METRICS_TOKEN', 'is too easy to guess: use 16 characters or more.');
  return token;
}

function readLogLevel(settings: Settings): LogLevel {
  const wanted = settings.find('LOG_LEVEL')?.toLowerCase() ?? 'info';
  const level = logLevels.find((known) => known === wanted);
  if (level === undefined) settings.refuse('LOG_LEVEL', `is none of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
