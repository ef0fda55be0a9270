// Holds the tab's JavaScript, all of it and as it is sent, to what a phone on a slow line takes in a second or two.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildTab } from './build-tab.js';

const MOST_KB = 170;
buildTab();
const folder = join(import.meta.dirname, '..', 'build', 'tab', 'assets');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const sizes = scripts.map((name) => ({ name, kb: gzipSync(readFileSync(join(folder, name)), { level: 9 }).byteLength / 1024 }));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
for (const { name, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} KB  ${name}`);
console.log(`${total.toFixed(1).padStart(7)} KB of JavaScript in all, gzipped; ${MOST_KB} at most.`);
process.exitCode = total <= MOST_KB ? 0 : 1;
