import { readOptions } from './terminal/options.ts';

const HELP = `npm run --silent ask -- [--plan FILE.json] [--as POST] [--now 2015-03-10T09:30:00Z] [--json] [--explain] "what's overdue"
npm run --silent ask -- --plan FILE.json --batch QUESTIONS.jsonl [--explain]
npm run --silent ask -- --dates --batch TEXTS.jsonl [--explain]
npm run --silent remind -- --on 2015-03-24 [--plan FILE.json] [--json]
npm run --silent remind -- --from 2015-01-26 --to 2016-03-31 [--plan FILE.json] [--json]
npm run --silent digest -- --week 2015-W11 [--plan FILE.json] [--json]
npm run --silent plan -- read FILE [--json]
npm run --silent plan -- export --format docx|xlsx|csv [--plan FILE.json | FILE] [--out FILE] [--force] [--on 2015-03-24]
Without --plan the WSCB plan of the demo is used, and --dates reads an English year without a board's meetings and terms.
These are dry runs: nothing is sent, and nothing is kept but the file that an export writes.`;

try {
  const [command, ...words] = process.argv.slice(2);
  await run(command, words);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(command: string | undefined, words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  switch (command) {
    case 'ask':
      await (await import('./terminal/ask.ts')).printAnswer(options);
      return;
    case 'remind':
      if (options.from !== undefined || options.to !== undefined) await (await import('./terminal/simulate.ts')).printYear(options);
      else await (await import('./terminal/remind.ts')).printReminders(options);
      return;
    case 'digest':
      await (await import('./terminal/digest.ts')).printDigest(options);
      return;
    case 'plan':
      await (await import('./terminal/plan.ts')).runPlan(options);
      return;
    case undefined:
    default:
      throw new Error(HELP);
  }
}
