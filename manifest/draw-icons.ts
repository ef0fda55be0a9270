import { readFile } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** Redraws the PNG icons that Teams wants from the SVG beside them: `npm run icons` after a change, and commit both. */
const icons = [
  { name: 'color', side: 192 },
  { name: 'outline', side: 32 },
];

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const page = await browser.newPage();
for (const { name, side } of icons) {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: `manifest/${name}.png`, omitBackground: true });
}
await browser.close();
