// Builds the tab where what it is made of has changed since the last time. Run before the service, the demo and the tests; it costs a few
// milliseconds where there is nothing to do.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const target = join(root, 'build', 'tab');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

function fingerprint() {
  const hash = createHash('sha256');
  const files = globSync(['src/tab/**', 'vite.config.ts', 'package-lock.json'], { cwd: root });
  for (const file of files.sort()) if (statSync(join(root, file)).isFile()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** True where the tab is built, now or before. */
export function buildTab() {
  const wanted = fingerprint();
  const mark = join(target, '.made-of');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true;
  if (!existsSync(vite)) return existsSync(join(target, 'index.html'));
  mkdirSync(dirname(target), { recursive: true });
  // Beside the old one, and put in its place whole: two may build at the same time, and somebody may be reading it.
  const fresh = mkdtempSync(join(dirname(target), 'tab-'));
  execFileSync(process.execPath, [vite, 'build', '--outDir', fresh, '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  writeFileSync(join(fresh, '.made-of'), wanted);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildTab()) {
  console.warn(
    'The tab is not built, and its tools are not installed: run "npm ci" and "npm run build:tab" once. The rest of Chaser starts without it.',
  );
}
