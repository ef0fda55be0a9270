import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `plan …` as a person would, in a folder of their own choice. */
export function runPlan(words: readonly string[], cwd = '.'): Promise<Ended> {
  return new Promise((end) => {
    execFile(process.execPath, [resolve('src/run.js'), 'cli', 'plan', ...words], { cwd }, (error, stdout, stderr) => {
      end({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** A folder that lasts as long as the tests of a file. */
export function temporaryFolder(): { path: () => string; fileOf: (name: string, text: string) => Promise<string> } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chaser-plan-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return {
    path: () => folder,
    fileOf: async (name, text) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    },
  };
}
