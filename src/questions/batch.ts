import { z } from 'zod';
import type { BoardCalendar } from '../domain/calendar.ts';
import { localTimeIn, type Instant } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Scene } from './answer.ts';
import { ask } from './ask.ts';
import { parseBatchLine } from './batch-line.ts';
import { toPrediction } from './prediction.ts';
import type { Frame } from './turns/frame.ts';

const asker = z.string().nullable().default(null);
const line = z.union([
  z.object({ id: z.string(), asker, turns: z.array(z.object({ text: z.string() })) }),
  z.object({ id: z.string(), asker, text: z.string() }),
]);

/** What is written beside each answer: with `explain`, how it was read. */
export interface BatchOptions {
  readonly explain: boolean;
}

/** What a batch is asked against; its "now" comes with the plan. */
export interface BatchFile {
  readonly plan: Plan;
  readonly calendar: BoardCalendar;
  readonly now: Instant;
}

/**
 * Answers lines of JSON, one question or dialogue each, with lines of JSON. The asker is a post's id, "board-member" (known, with no post)
 * or null (nobody knows). A line that cannot be read throws one sentence with its number.
 */
export function answerBatch(lines: readonly string[], file: BatchFile, { explain }: BatchOptions = { explain: false }): readonly string[] {
  return lines.map((text, at) => {
    const parsed = parseBatchLine(text, at + 1, line, 'an "id" and a "text" or "turns"');
    const scene = sceneFor(parsed.asker, file);
    const answers = answerTurns('turns' in parsed ? parsed.turns : [parsed], scene, explain);
    return JSON.stringify('turns' in parsed ? { id: parsed.id, turns: answers } : { id: parsed.id, ...answers[0] });
  });
}

/** The turns of one conversation: each is asked with what was said before it. */
function answerTurns(turns: readonly { text: string }[], scene: Scene, explain: boolean): readonly object[] {
  let frame: Frame | undefined;
  return turns.map(({ text }) => {
    const explained = ask(text, scene, frame);
    frame = explained.frame;
    return { ...toPrediction(explained.answer, scene), ...(explain ? { trace: explained.trace } : {}) };
  });
}

function sceneFor(post: string | null, { plan, calendar, now }: BatchFile): Scene {
  const held = plan.posts.filter(({ id }) => id === post).map(({ id }) => id);
  return { plan, calendar, now, today: localTimeIn(now, calendar.timeZone).date, askerPosts: post === null ? undefined : held };
}
