import { readSettings, type Environment, type Settings } from '../config.ts';

/** What the app package says of this deployment, by the names of the manifest's placeholders. */
export interface PackageSettings {
  /** The bot's application id, which is the Teams app's id too. */
  readonly BOT_ID: string;
  /** The public host name, without a scheme. */
  readonly HOST: string;
  readonly DEVELOPER_NAME: string;
  readonly WEBSITE_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
}

/** Throws ConfigError naming every setting that is missing or that Teams would refuse. */
export function readPackageSettings(env: Environment): PackageSettings {
  const settings = readSettings(env);
  const host = readHost(settings);
  const packageSettings: PackageSettings = {
    BOT_ID: settings.getGuid('MicrosoftAppId', 'Azure portal > your Azure Bot > Configuration > Microsoft App ID.'),
    HOST: host,
    DEVELOPER_NAME: readDeveloperName(settings),
    WEBSITE_URL: readPage(settings, 'CHASER_WEBSITE_URL', `https://${host}`),
    PRIVACY_URL: readPage(settings, 'CHASER_PRIVACY_URL', `https://${host}/privacy`),
    TERMS_URL: readPage(settings, 'CHASER_TERMS_URL', `https://${host}/terms`),
  };
  settings.settle('The Teams package cannot be made with these settings');
  return packageSettings;
}

function readHost(settings: Settings): string {
  const host = settings.get('CHASER_HOST', 'the public name of the machine that answers https://<it>/api/messages.').toLowerCase();
  const isPublicName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host);
  if (host !== '' && !isPublicName)
    settings.refuse('CHASER_HOST', 'is not a public host name such as chaser.council.gov.uk, without https://.');
  return host;
}

function readDeveloperName(settings: Settings): string {
  const name = settings.find('CHASER_DEVELOPER_NAME') ?? 'Chaser';
  if (name.length > 32) settings.refuse('CHASER_DEVELOPER_NAME', 'is longer than the 32 characters that Teams shows.');
  return name;
}

function readPage(settings: Settings, setting: string, otherwise: string): string {
  const page = settings.find(setting) ?? otherwise;
  const isWrong = settings.find(setting) !== undefined && !(page.startsWith('https://') && URL.canParse(page));
  if (isWrong) settings.refuse(setting, 'is not the address of a page starting with https://.');
  return page;
}
