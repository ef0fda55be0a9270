import { readFile } from 'node:fs/promises';

/** The lines of a file that hold anything; throws one sentence where it cannot be opened. */
export async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch (error) {
    throw new Error(`The file ${path} cannot be opened.`, { cause: error });
  }
}
