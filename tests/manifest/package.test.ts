import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { fillManifest, makePackage } from '../../src/manifest/make-package.ts';
import { readPackageSettings } from '../../src/manifest/package-settings.ts';

const appId = '1a2b3c4d-1111-4222-8333-444455556666';
const env = { MicrosoftAppId: appId, CHASER_HOST: 'chaser.council.gov.uk' };
const parts = {
  manifest: readFileSync('manifest/manifest.json', 'utf8'),
  colorIcon: readFileSync('manifest/color.png'),
  outlineIcon: readFileSync('manifest/outline.png'),
};

describe('the app package', () => {
  it('holds the manifest, filled in, and both icons, and nothing else', async () => {
    const files = unzipSync(await makePackage(parts, readPackageSettings(env)));
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(Buffer.from(files['color.png'] ?? []).equals(parts.colorIcon)).toBe(true);
    expect(Buffer.from(files['outline.png'] ?? []).equals(parts.outlineIcon)).toBe(true);
    const manifest = strFromU8(files['manifest.json'] ?? new Uint8Array());
    expect(manifest).not.toContain('${{');
    expect(JSON.parse(manifest)).toMatchObject({
      id: appId,
      bots: [{ botId: appId }],
      developer: {
        name: 'Chaser',
        websiteUrl: 'https://chaser.council.gov.uk/support',
        privacyUrl: 'https://chaser.council.gov.uk/privacy',
        termsOfUseUrl: 'https://chaser.council.gov.uk/terms',
      },
      validDomains: ['chaser.council.gov.uk'],
    });
  });

  it('is the same, byte for byte, whenever it is made of the same parts', async () => {
    const made = [await makePackage(parts, readPackageSettings(env)), await makePackage(parts, readPackageSettings(env))];
    expect(Buffer.from(made[0] ?? []).equals(Buffer.from(made[1] ?? []))).toBe(true);
  });

  it('names the council that runs it, however the name is written', () => {
    const named = readPackageSettings({
      ...env,
      CHASER_DEVELOPER_NAME: '"W\\C" & $& Council',
      CHASER_WEBSITE_URL: 'https://w.gov.uk/chaser',
    });
    expect(fillManifest(parts.manifest, named).developer).toMatchObject({
      name: '"W\\C" & $& Council',
      websiteUrl: 'https://w.gov.uk/chaser',
    });
  });

  it('is not made of a manifest that asks for what no setting gives', () => {
    expect(() => fillManifest('{"id":"${{TAB_ID}}"}', readPackageSettings(env))).toThrow(
      'The manifest asks for TAB_ID, which no setting gives.',
    );
  });

  it('is not made of a manifest that Teams would refuse', async () => {
    const manifest = parts.manifest.replace('"personal",', '"everywhere",');
    await expect(makePackage({ ...parts, manifest }, readPackageSettings(env))).rejects.toThrow(
      /^The manifest is not one that Teams accepts: .+/,
    );
  });
});

describe('the settings of the app package', () => {
  it.each([
    ['MicrosoftAppId', undefined, /MicrosoftAppId is missing: Azure portal > your Azure Bot > Configuration/],
    ['MicrosoftAppId', ' ', /MicrosoftAppId is missing/],
    ['MicrosoftAppId', 'chaser', /MicrosoftAppId is not an id such as/],
    ['CHASER_HOST', undefined, /CHASER_HOST is missing: the public name/],
    ['CHASER_HOST', 'https://chaser.council.gov.uk', /CHASER_HOST is not a public host name/],
    ['CHASER_HOST', 'localhost', /CHASER_HOST is not a public host name/],
    ['CHASER_HOST', 'chaser.council.gov.uk:3978', /CHASER_HOST is not a public host name/],
    ['CHASER_HOST', '*.council.gov.uk', /CHASER_HOST is not a public host name/],
    ['CHASER_HOST', '10.0.0.7', /CHASER_HOST is not a public host name/],
    ['CHASER_DEVELOPER_NAME', 'The Safeguarding Children Board of W', /CHASER_DEVELOPER_NAME is longer than the 32 characters/],
    ['CHASER_PRIVACY_URL', 'http://council.gov.uk/privacy', /CHASER_PRIVACY_URL is not the address of a page starting with https/],
    ['CHASER_TERMS_URL', 'council.gov.uk/terms', /CHASER_TERMS_URL is not the address/],
    ['CHASER_WEBSITE_URL', 'https://', /CHASER_WEBSITE_URL is not the address/],
  ])('are refused where %s is %j', (setting, value, sentence) => {
    const read = (): unknown => readPackageSettings({ ...env, [setting]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(sentence);
  });

  it('are asked for by the command, which leaves no half-made package and shows no stack', () => {
    const run = (): string => execFileSync(process.execPath, ['src/run.js', 'package'], { env: {}, encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(/CHASER_HOST is missing.*\n.*MicrosoftAppId is missing/);
    expect(run).not.toThrow(/ at .*\.ts:\d+/);
  });
});
