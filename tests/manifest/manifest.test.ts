import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { AppManifestUtils, type TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillManifest } from '../../src/manifest/make-package.ts';
import { readPackageSettings } from '../../src/manifest/package-settings.ts';
import { readPng } from './read-png.ts';

const text = readFileSync('manifest/manifest.json', 'utf8');
const settings = readPackageSettings({ MicrosoftAppId: '1a2b3c4d-1111-4222-8333-444455556666', CHASER_HOST: 'chaser.council.gov.uk' });
const manifest = fillManifest(text, settings) as TeamsManifestV1D30.TeamsManifestV1D30;
const [bot] = manifest.bots ?? [];
const lists = bot?.commandLists ?? [];

afterEach(() => {
  vi.unstubAllGlobals();
});

function withoutNetwork(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('the schema was looked for on the network')));
}

describe('the manifest', () => {
  it('is of the newest schema that Microsoft published', () => {
    const library = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
    const released = readdirSync(`${library}/json-schemas/teams`).filter((name) => /^v1\.\d+$/.test(name));
    const newest = released.toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true })).at(-1);
    expect(`v${manifest.manifestVersion}`).toBe(newest);
    expect(manifest.$schema).toBe(`https://developer.microsoft.com/json-schemas/teams/${newest ?? ''}/MicrosoftTeams.schema.json`);
  });

  it('keeps that schema', async () => {
    withoutNetwork();
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it.each([
    ['an id that is no GUID', { id: 'chaser' }],
    ['a field Teams does not know', { colour: 'green' }],
    ['a name too long for the app list', { name: { short: 'Chaser for the safeguarding board', full: 'Chaser' } }],
  ])('would be refused with %s', async (_, change) => {
    withoutNetwork();
    expect(await AppManifestUtils.validateAgainstSchema({ ...manifest, ...change })).not.toEqual([]);
  });

  it('has one bot, which talks in personal chats, channels and group chats', () => {
    expect(manifest.bots).toHaveLength(1);
    expect(bot?.scopes.toSorted()).toEqual(['groupChat', 'personal', 'team']);
    expect(bot).toMatchObject({ isNotificationOnly: false, supportsFiles: true, supportsCalling: false, supportsVideo: false });
    expect(bot?.supportsTargetedMessages).toBeUndefined();
  });

  it('installs for a person first, because individual matters go to a personal chat', () => {
    expect(manifest.defaultInstallScope).toBe('personal');
  });

  it('asks for no permission, above all not to read every message of a channel', () => {
    expect(manifest.authorization).toBeUndefined();
    expect(manifest.permissions).toBeUndefined();
  });

  it('says no more than Teams shows, and has a version that Teams takes', () => {
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.version).toMatch(/^[1-9]\d*\.\d+\.\d+$/);
  });
});

describe('the commands of the manifest', () => {
  it('are listed once for every scope of the bot', () => {
    expect(lists.flatMap((list) => list.scopes).toSorted()).toEqual(bot?.scopes.toSorted());
  });

  it.each(lists.map((list) => [list.scopes.join(' and '), list.commands] as const))('keep the rules of the store in %s', (_, commands) => {
    const titles = commands.map(({ title }) => title.toLowerCase());
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.length).toBeLessThanOrEqual(10);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('help');
    for (const { title, description } of commands) {
      expect(title).toMatch(/^[A-Z][^/]{0,31}$/);
      expect(description).toMatch(/^.{1,128}$/);
    }
  });

  it('mean the same wherever they are given', () => {
    const described = lists.flatMap((list) => list.commands).map(({ title, description }) => [title, description ?? ''] as const);
    const byTitle = new Map(described);
    expect(described.filter(([title, description]) => byTitle.get(title) !== description)).toEqual([]);
  });
});

describe('the icons', () => {
  const color = readPng(readFileSync(`manifest/${manifest.icons.color}`));
  const outline = readPng(readFileSync(`manifest/${manifest.icons.outline}`));

  it('have the sizes that Teams wants', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('in colour fill their square with the accent colour, and the drawing keeps clear of the edge that Teams cuts', () => {
    const accent = [0x0b, 0x55, 0x63, 255];
    expect(manifest.accentColor).toBe('#0B5563');
    const isEdge = (index: number): boolean => [index % 192, Math.floor(index / 192)].some((place) => place < 36 || place >= 156);
    expect(color.pixels.filter((pixel, index) => isEdge(index) && pixel.join() !== accent.join())).toEqual([]);
    expect(color.pixels.some((pixel) => pixel.join() === '255,255,255,255')).toBe(true);
  });

  it('in outline are white on transparent and nothing else', () => {
    const drawn = outline.pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.filter(([red, green, blue]) => red + green + blue !== 3 * 255)).toEqual([]);
    expect(outline.pixels.at(0)?.[3]).toBe(0);
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.length).toBeLessThan(700);
  });
});
