import { readFile } from 'node:fs/promises';
import { drawAnswer } from '../cards/draw-answer.ts';
import type { TerminalOptions } from './options.ts';
import type { PlanFile } from '../documents/plan-json.ts';
import { instant, localTimeIn, type Instant } from '../domain/dates.ts';
import type { Scene } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { answerBatch } from '../questions/batch.ts';
import { toPrediction } from '../questions/prediction.ts';
import { readPlan } from './read-plan.ts';

/** Answers one question, or each line of a batch, exactly as the bot would. */
export async function printAnswer(options: TerminalOptions): Promise<void> {
  const file = await readPlan(options.plan);
  if (options.batch !== undefined) {
    const lines = (await readText(options.batch)).split('\n').filter((line) => line.trim() !== '');
    for (const line of answerBatch(lines, file)) console.log(line);
    return;
  }
  const scene = toScene(file, options);
  const { answer } = ask(options.text, scene);
  if (options.json) {
    const reading = 'reading' in answer ? { reading: answer.reading } : {};
    const cannotSay = 'cannotSay' in answer ? { cannotSay: answer.cannotSay } : {};
    console.log(JSON.stringify({ ...toPrediction(answer, scene), ...reading, ...cannotSay, asOf: scene.now }));
    return;
  }
  console.log(drawAnswer(answer, scene).text);
}

function toScene(file: PlanFile, { now: moment, as: post }: TerminalOptions): Scene {
  const { plan, calendar } = file;
  if (post !== undefined && !plan.posts.some(({ id }) => id === post)) {
    throw new Error(`--as "${post}" is none of the plan's posts: ${plan.posts.map(({ id }) => id).join(', ')}.`);
  }
  const now = moment === undefined ? file.now : readMoment(moment);
  const askerPosts = post === undefined ? undefined : [post];
  return { plan, calendar, now, today: localTimeIn(now, calendar.timeZone).date, askerPosts };
}

function readMoment(text: string): Instant {
  try {
    return instant(text);
  } catch (error) {
    throw new Error(`--now needs a moment such as 2015-03-10T09:30:00Z.`, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`The file ${path} cannot be opened.`, { cause: error });
  }
}
