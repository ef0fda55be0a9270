import { spawn } from 'node:child_process';

/**
 * Runs the command it is given and ends it as soon as its own standard input closes. That happens however the demo ends, even by
 * SIGKILL, so no Playground is ever left holding a port.
 */
const [command = '', ...rest] = process.argv.slice(2);
const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });

const giveUpAfter = 2_000;
let isEnding = false;

function end(): void {
  if (isEnding) return;
  isEnding = true;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), giveUpAfter).unref();
}

child.on('exit', (code) => process.exit(code ?? 0));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
process.stdin.on('end', end).on('error', end).resume();
// A terminal's Ctrl+C reaches the whole group; the demo decides when the Playground ends, by closing the input.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', end);
