import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);

/**
 * A real Chromium for tests: CHASER_BROWSER where it names one; on Linux x64 the one inside @sparticuz/chromium, which brings its own
 * shared libraries; elsewhere the system's Chrome, Edge or Chromium.
 * @throws one sentence where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [named, packaged, ...installed()]) {
    try {
      const options = await find();
      if (options !== undefined) return await chromium.launch({ args: ['--no-sandbox', '--font-render-hinting=none'], ...options });
    } catch (error) {
      failures.push(String(error).split('\n', 2).join(' '));
    }
  }
  throw new Error(
    `No browser could be started for the tests: install Chrome, Edge or Chromium, or name one in CHASER_BROWSER. ${failures.join(' ')}`.trim(),
  );
}

/** A window as wide as a desktop Teams, in British time, that reaches nothing but this machine: the Playground asks elsewhere for fonts. */
export async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 1000 } });
  await context.route(
    (url) => !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname),
    (route) => route.abort(),
  );
  return context;
}

async function named(): Promise<LaunchOptions | undefined> {
  const executablePath = process.env['CHASER_BROWSER'];
  return Promise.resolve(executablePath === undefined ? undefined : { executablePath });
}

function installed(): (() => Promise<LaunchOptions | undefined>)[] {
  const channels = ['chrome', 'msedge', 'chromium'].map((channel) => () => Promise.resolve({ channel }));
  const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].map(
    (executablePath) => () => Promise.resolve(existsSync(executablePath) ? { executablePath } : undefined),
  );
  return [...channels, ...paths];
}

async function packaged(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpack();
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter((path) => path !== undefined);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env };
}

/** Unpacked once into node_modules, under its version, and moved into place in one step: two test files may start at the same time. */
async function unpack(): Promise<string> {
  const root = join(dirname(require.resolve('playwright-core/package.json')), '..');
  const source = join(root, '@sparticuz', 'chromium');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const cache = join(root, '.cache', 'chaser');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  await inflateInto(fresh, join(source, 'bin'));
  await writeFile(join(fresh, 'fonts.conf'), fontsOf(folder));
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The system's fonts where it has any, and the package's own where it has none: without one, pages show no words at all. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** The package unpacks into the folder for temporary files, wherever that is said to be. */
async function inflateInto(folder: string, source: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) => inflate(join(source, name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
