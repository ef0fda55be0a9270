import { isPage, readOwner, readPublicHost, readSettings, type Environment, type Settings } from '../config.ts';

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
    DEVELOPER_NAME: readOwner(settings).name,
    WEBSITE_URL: readPage(settings, 'CHASER_WEBSITE_URL', `https://${host}/support`),
    PRIVACY_URL: readPage(settings, 'CHASER_PRIVACY_URL', `https://${host}/privacy`),
    TERMS_URL: readPage(settings, 'CHASER_TERMS_URL', `https://${host}/terms`),
  };
  settings.settle('The Teams package cannot be made with these settings');
  return packageSettings;
}

function readHost(settings: Settings): string {
  return readPublicHost(settings) ?? settings.get('CHASER_HOST', 'the public name of the machine that answers https://<it>/api/messages.');
}

function readPage(settings: Settings, setting: string, otherwise: string): string {
  const page = settings.find(setting) ?? otherwise;
  const isWrong = settings.find(setting) !== undefined && !isPage(page);
  if (isWrong) settings.refuse(setting, 'is not the address of a page starting with https://.');
  return page;
}
