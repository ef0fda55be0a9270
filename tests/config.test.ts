import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, type Environment } from '../src/config.ts';

const appId = '1a2b3c4d-1111-4222-8333-444455556666';
const tenantId = '11111111-1111-4111-8111-111111111111';
const otherTenant = '22222222-2222-4222-8222-222222222222';
const secret = 'a~secret.from-Azure';
const singleTenant: Environment = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: secret,
};
const managedIdentity: Environment = { MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenantId };

function refusal(env: Environment): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('these settings were accepted');
}

describe('the settings of a service', () => {
  it('need no more than the registration of a single-tenant bot', () => {
    expect(readConfig(singleTenant)).toEqual({
      bot: { appType: 'SingleTenant', appId, tenantId, password: secret },
      port: 3978,
      host: '0.0.0.0',
      databaseUrl: './data/chaser.sqlite',
      allowedTenants: [tenantId],
      logLevel: 'info',
      boardFiles: [],
      owner: { name: 'Chaser' },
    });
  });

  it('need no password where a managed identity vouches for the bot', () => {
    expect(readConfig(managedIdentity).bot).toEqual({ appType: 'UserAssignedMSI', appId, tenantId });
  });

  it.each([
    [{ PORT: '4000' }, { port: 4000 }],
    [{ PORT: ' 65535 ' }, { port: 65_535 }],
    [{ PORT: '' }, { port: 3978 }],
    [{ HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ DATABASE_URL: 'postgres://chaser@db/chaser' }, { databaseUrl: 'postgres://chaser@db/chaser' }],
    [{ ALLOWED_TENANTS: otherTenant.toUpperCase() }, { allowedTenants: [otherTenant] }],
    [{ ALLOWED_TENANTS: `${tenantId}, ${otherTenant},${tenantId},` }, { allowedTenants: [tenantId, otherTenant] }],
    [{ METRICS_TOKEN: 'sixteen-or-more.' }, { metricsToken: 'sixteen-or-more.' }],
    [{ LOG_LEVEL: 'DEBUG' }, { logLevel: 'debug' }],
    [{ CHASER_HOST: 'Chaser.Council.gov.uk' }, { publicHost: 'chaser.council.gov.uk' }],
    [{ CHASER_DEVELOPER_NAME: 'W Council', CHASER_CONTACT: 'it@w.gov.uk' }, { owner: { name: 'W Council', contact: 'it@w.gov.uk' } }],
    [{ CHASER_CONTACT: 'https://w.gov.uk/help' }, { owner: { name: 'Chaser', contact: 'https://w.gov.uk/help' } }],
    [{ BOARD_FILE: 'wscb.json' }, { boardFiles: ['wscb.json'] }],
    [{ BOARD_FILE: ' /etc/a.json , b.json ' }, { boardFiles: ['/etc/a.json', 'b.json'] }],
    [{ MicrosoftAppType: 'singletenant' }, { bot: { appType: 'SingleTenant', appId, tenantId, password: secret } }],
    [{ MicrosoftAppId: ` ${appId.toUpperCase()} ` }, { bot: { appType: 'SingleTenant', appId, tenantId, password: secret } }],
  ])('with %j become %j', (settings, expected) => {
    expect(readConfig({ ...singleTenant, ...settings })).toMatchObject(expected);
  });
});

describe('an operator', () => {
  it.each(['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'])(
    'is told that %s is missing, or blank, and where to get it',
    (setting) => {
      for (const absent of [undefined, '', ' \t']) {
        const { settings, message } = refusal({ ...singleTenant, [setting]: absent });
        expect(settings).toEqual([setting]);
        expect(message).toMatch(new RegExp(`^  ${setting} is missing: .*Azure portal > your Azure Bot > Configuration > .+\\.$`, 'm'));
      }
    },
  );

  it('hears of everything that is missing at once', () => {
    expect(refusal({}).message).toBe(
      [
        'Chaser cannot start with these settings:',
        '  MicrosoftAppType is missing: SingleTenant or UserAssignedMSI, see Azure portal > your Azure Bot > Configuration > Bot Type.',
        '  MicrosoftAppId is missing: Azure portal > your Azure Bot > Configuration > Microsoft App ID.',
        '  MicrosoftAppTenantId is missing: Azure portal > your Azure Bot > Configuration > App Tenant ID.',
        '  MicrosoftAppPassword is missing: Azure portal > your Azure Bot > Configuration > Manage Password > New client secret (a UserAssignedMSI bot needs none).',
        'Set them in the environment or in a file named .env; .env.example explains each.',
      ].join('\n'),
    );
  });

  it('hears of what is missing and what is wrong together', () => {
    const { settings } = refusal({ ...singleTenant, MicrosoftAppPassword: '', PORT: 'http', LOG_LEVEL: 'loud' });
    expect(settings).toEqual(['MicrosoftAppPassword', 'PORT', 'LOG_LEVEL']);
  });

  it.each([
    ['MicrosoftAppType', 'MultiTenant', /is MultiTenant, which Chaser refuses: make the Azure Bot SingleTenant or UserAssignedMSI/],
    ['MicrosoftAppType', 'Bot', /is neither SingleTenant nor UserAssignedMSI/],
    ['MicrosoftAppId', 'chaser', /is not an id such as/],
    ['MicrosoftAppId', `{${appId}}`, /is not an id such as/],
    ['MicrosoftAppTenantId', 'council.onmicrosoft.com', /is not an id such as/],
    ['PORT', '0', /is not a port number from 1 to 65535/],
    ['PORT', '65536', /is not a port number/],
    ['PORT', '-1', /is not a port number/],
    ['PORT', '3978.5', /is not a port number/],
    ['PORT', '0x1000', /is not a port number/],
    ['HOST', 'http://127.0.0.1', /is not an address to listen on/],
    ['HOST', '::zz', /is not an address to listen on/],
    ['ALLOWED_TENANTS', 'council.onmicrosoft.com', /is not a list of tenant ids/],
    ['ALLOWED_TENANTS', `${tenantId};${otherTenant}`, /is not a list of tenant ids/],
    ['ALLOWED_TENANTS', ',', /is not a list of tenant ids/],
    ['METRICS_TOKEN', 'short', /is too easy to guess/],
    ['LOG_LEVEL', 'verbose', /is none of trace, debug, info/],
  ])('is told when %s is %j', (setting, value, sentence) => {
    const { settings, message } = refusal({ ...singleTenant, [setting]: value });
    expect(settings).toEqual([setting]);
    expect(message).toMatch(sentence);
  });

  it('never reads a secret back in a refusal, whichever setting it was pasted into', () => {
    const settings = [...Object.keys(singleTenant), 'PORT', 'HOST', 'ALLOWED_TENANTS', 'METRICS_TOKEN', 'LOG_LEVEL'];
    for (const setting of settings) {
      const pasted = { ...singleTenant, MicrosoftAppType: 'MultiTenant', PORT: '0', [setting]: 'Zq8~topsecret' };
      expect(refusal(pasted).message).not.toContain('topsecret');
    }
  });

  it('gets settings or a sentence, whatever the environment holds', () => {
    const names = ['MicrosoftAppId', 'MicrosoftAppType', 'PORT', 'HOST', 'ALLOWED_TENANTS', 'LOG_LEVEL', 'BOARD_FILE'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (odd) => {
        try {
          expect(readConfig({ ...singleTenant, ...odd }).port).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('explains every setting that the service reads, and every one it explains is read', () => {
    const read = new Set<string>();
    const watched = new Proxy<Environment>(singleTenant, {
      get: (env, name) => {
        read.add(String(name));
        return env[String(name)];
      },
    });
    readConfig(watched);
    const serviceSettings = example.slice(0, example.indexOf('npm run package'));
    const explained = [...serviceSettings.matchAll(/^#? ?([A-Za-z_]+)=/gm)].map((match) => match[1]);
    expect(explained.toSorted()).toEqual([...read].toSorted());
  });

  it('is refused as it is, because only the operator knows the ids', () => {
    expect(refusal(parseEnv(example)).settings).toContain('MicrosoftAppId');
  });
});
