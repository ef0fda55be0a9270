import { readFileSync } from 'node:fs';
import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { describe, expect, it } from 'vitest';
import { actionOfLink, linkToAction } from '../../src/cards/plan-link.ts';
import { fillManifest } from '../../src/manifest/make-package.ts';
import { readPackageSettings } from '../../src/manifest/package-settings.ts';

const appId = '1a2b3c4d-1111-4222-8333-444455556666';
const settings = readPackageSettings({ MicrosoftAppId: appId, CHASER_HOST: 'chaser.council.gov.uk' });
const manifest = fillManifest(readFileSync('manifest/manifest.json', 'utf8'), settings) as TeamsManifestV1D30.TeamsManifestV1D30;
const [extension] = manifest.composeExtensions ?? [];
const commands = extension?.commands ?? [];

describe('the tabs of the manifest', () => {
  it('are the chat first, then the plan, then what Teams says of the app', () => {
    expect(manifest.staticTabs?.map(({ entityId }) => entityId)).toEqual(['conversations', 'plan', 'about']);
  });

  it('show the plan at the address that links to actions have', () => {
    const tab = manifest.staticTabs?.find(({ entityId }) => entityId === 'plan');
    expect(tab?.contentUrl).toBe('https://chaser.council.gov.uk/tab');
    const place = { address: tab?.websiteUrl ?? '', appId };
    expect(linkToAction(place, '2.2')).toBe(
      `https://teams.microsoft.com/l/entity/${manifest.id}/${tab?.entityId ?? ''}?context=%7B%22subEntityId%22%3A%222.2%22%7D`,
    );
    expect(actionOfLink(place, linkToAction({ address: place.address }, '2.2 (old)'))).toBe('2.2 (old)');
  });

  it('are on no page that Teams may not show', () => {
    const pages = [
      ...(manifest.staticTabs ?? []).flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl]),
      ...(manifest.configurableTabs ?? []).map(({ configurationUrl }) => configurationUrl),
    ].flatMap((page) => page ?? []);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(manifest.validDomains).toContain(new URL(page).hostname);
  });
});

describe('the message extension of the manifest', () => {
  it('is the bot’s, and every command has words that Teams shows whole', () => {
    expect(extension?.botId).toBe(manifest.bots?.[0]?.botId);
    expect(commands.map(({ id }) => id)).toEqual(['findAction', 'makeAction']);
    for (const { title, description } of commands) {
      expect(title).toMatch(/^[A-Z].{0,31}$/);
      expect(description).toMatch(/^.{1,128}$/);
    }
  });

  it('searches while somebody writes, with a first list before a word is typed', () => {
    expect(commands[0]).toMatchObject({ type: 'query', context: ['compose', 'commandBox'], initialRun: true });
    expect(commands[0]?.parameters?.map(({ name }) => name)).toEqual(['words']);
  });

  it('makes an action of a message, through a dialog that the bot draws', () => {
    expect(commands[1]).toMatchObject({ type: 'action', context: ['message'], fetchTask: true });
  });

  it('shows cards for links to its own host alone, and only to those who have the app', () => {
    expect(extension?.messageHandlers).toEqual([{ type: 'link', value: { domains: ['chaser.council.gov.uk'] } }]);
  });
});

describe('what the manifest says of identity and help', () => {
  it('a token for the tab is for this app on this host', () => {
    expect(manifest.webApplicationInfo).toEqual({ id: appId, resource: `api://chaser.council.gov.uk/${appId}` });
  });

  it('every page that Teams links to is one the service has, unless the council has its own', () => {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    expect([websiteUrl, privacyUrl, termsOfUseUrl, manifest.publisherDocsUrl].map((page) => new URL(page ?? '').pathname)).toEqual([
      '/support',
      '/privacy',
      '/terms',
      '/support',
    ]);
  });
});
