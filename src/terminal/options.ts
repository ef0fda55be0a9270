import { parseArgs } from 'node:util';

const OPTIONS = {
  plan: { type: 'string' },
  as: { type: 'string' },
  now: { type: 'string' },
  on: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  week: { type: 'string' },
  batch: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  dates: { type: 'boolean', default: false },
} as const;

/** What was typed after the command; `words` are those that are no option, `text` all of them in a line. */
export type TerminalOptions = ReturnType<typeof readOptions>;

/** Throws one sentence on an option nobody knows. */
export function readOptions(words: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  return { ...values, words: positionals, text: positionals.join(' ') };
}
