import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { makePackage } from './manifest/make-package.ts';
import { readPackageSettings } from './manifest/package-settings.ts';

const source = new URL('../manifest/', import.meta.url);
const target = new URL('../build/', import.meta.url);

try {
  const settings = readPackageSettings(process.env);
  const parts = {
    manifest: await readFile(new URL('manifest.json', source), 'utf8'),
    colorIcon: await readFile(new URL('color.png', source)),
    outlineIcon: await readFile(new URL('outline.png', source)),
  };
  const zip = await makePackage(parts, settings);
  await mkdir(target, { recursive: true });
  await writeFile(new URL('chaser.zip', target), zip);
  console.log(`Made build/chaser.zip for bot ${settings.BOT_ID} at https://${settings.HOST}/api/messages.`);
  console.log(
    `Teams will link to ${settings.WEBSITE_URL}, ${settings.PRIVACY_URL} and ${settings.TERMS_URL}: they must open without signing in.`,
  );
  console.log('Upload it: Teams > Apps > Manage your apps > Upload an app.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
