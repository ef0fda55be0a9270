// Runs the steps of `npm run check` side by side and says one line of each; what a step found is printed below its line.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const steps = ['types', 'lint', 'format', 'dead-code', 'architecture', 'tab-size'];

function run(step) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent check:${step}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${step.padEnd(14)} ${seconds} s`);
      if (code !== 0) console.log(`\n${Buffer.concat(output).toString().trim()}\n`);
      resolve(code === 0);
    });
  });
}

async function work(waiting, failed) {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) if (!(await run(step))) failed.push(step);
}

const waiting = [...steps];
const failed = [];
await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, () => work(waiting, failed)));
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
