import { drawAnswer } from '../cards/draw-answer.ts';
import { printDates, readMoment } from './dates.ts';
import { withEnglishHolidays } from './english-year.ts';
import type { TerminalOptions } from './options.ts';
import type { PlanFile } from '../documents/plan-json.ts';
import { localTimeIn } from '../domain/dates.ts';
import type { Scene } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { answerBatch } from '../questions/batch.ts';
import { toPrediction } from '../questions/prediction.ts';
import { readLines } from './batch-file.ts';
import { readPlan } from './read-plan.ts';

/** Answers one question, or each line of a batch, exactly as the bot would; with --dates it reads nothing but their dates. */
export async function printAnswer(options: TerminalOptions): Promise<void> {
  if (options.dates) return printDates(options);
  const file = await readPlan(options.plan);
  if (options.batch !== undefined) {
    const calendar = withEnglishHolidays(file.calendar, localTimeIn(file.now, file.calendar.timeZone).date);
    for (const line of answerBatch(await readLines(options.batch), { ...file, calendar }, options)) console.log(line);
    return;
  }
  const scene = toScene(file, options);
  const { answer, trace } = ask(options.text, scene);
  if (!options.json) {
    console.log(drawAnswer(answer, scene).text);
    if (options.explain) console.log(`\n${JSON.stringify(trace, null, 2)}`);
    return;
  }
  const reading = 'reading' in answer ? { reading: answer.reading } : {};
  const cannotSay = 'cannotSay' in answer ? { cannotSay: answer.cannotSay } : {};
  const explained = options.explain ? { trace } : {};
  console.log(JSON.stringify({ ...toPrediction(answer, scene), ...reading, ...cannotSay, ...explained, asOf: scene.now }));
}

function toScene(file: PlanFile, { now: moment, as: post }: TerminalOptions): Scene {
  const { plan, calendar } = file;
  if (post !== undefined && !plan.posts.some(({ id }) => id === post)) {
    throw new Error(`--as "${post}" is none of the plan's posts: ${plan.posts.map(({ id }) => id).join(', ')}.`);
  }
  const now = moment === undefined ? file.now : readMoment(moment);
  const askerPosts = post === undefined ? undefined : [post];
  const today = localTimeIn(now, calendar.timeZone).date;
  return { plan, calendar: withEnglishHolidays(calendar, today), now, today, askerPosts };
}
