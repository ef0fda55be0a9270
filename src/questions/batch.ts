import { z } from 'zod';
import type { BoardCalendar } from '../domain/calendar.ts';
import { localTimeIn, type Instant } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Scene } from './answer.ts';
import { ask } from './ask.ts';
import { toPrediction } from './prediction.ts';
import type { Frame } from './turns/frame.ts';

const asker = z.string().nullable().default(null);
const line = z.union([
  z.object({ id: z.string(), asker, turns: z.array(z.object({ text: z.string() })) }),
  z.object({ id: z.string(), asker, text: z.string() }),
]);

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
export function answerBatch(lines: readonly string[], file: BatchFile): readonly string[] {
  return lines.map((text, at) => {
    const parsed = parseLine(text, at + 1);
    const scene = sceneFor(parsed.asker, file);
    return JSON.stringify(
      'turns' in parsed
        ? { id: parsed.id, turns: answerTurns(parsed.turns, scene) }
        : { id: parsed.id, ...toPrediction(ask(parsed.text, scene).answer, scene) },
    );
  });
}

/** The turns of one conversation: each is asked with what was said before it. */
function answerTurns(turns: readonly { text: string }[], scene: Scene): readonly object[] {
  let frame: Frame | undefined;
  return turns.map(({ text }) => {
    const { answer, frame: after } = ask(text, scene, frame);
    frame = after;
    return toPrediction(answer, scene);
  });
}

function parseLine(text: string, number: number): z.infer<typeof line> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Line ${String(number)} of the batch is not JSON.`, { cause });
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) throw new Error(`Line ${String(number)} of the batch needs an "id" and a "text" or "turns".`);
  return parsed.data;
}

function sceneFor(post: string | null, { plan, calendar, now }: BatchFile): Scene {
  const held = plan.posts.filter(({ id }) => id === post).map(({ id }) => id);
  return { plan, calendar, now, today: localTimeIn(now, calendar.timeZone).date, askerPosts: post === null ? undefined : held };
}
