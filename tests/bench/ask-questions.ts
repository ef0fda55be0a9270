// How long an answer takes, in processor time so that a busy machine does not count: `npm run bench:questions`. Every question is asked of the board's own plan and of one of 10,000 actions,
// once, of a service that has answered the other questions of a few weeks; "cold" is what the same questions take a process that has just started.
import { readFileSync } from 'node:fs';
import { readPlanJson } from '../../src/documents/plan-json.ts';
import { localTimeIn } from '../../src/domain/dates.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Scene } from '../../src/questions/answer.ts';
import { ask } from '../../src/questions/ask.ts';
import { growPlan } from './large-plan.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const file = readPlanJson(read('../../src/demo/wscb-plan.json'));
const textsOf = (...names: readonly string[]): readonly string[] =>
  names
    .map((name) => read(`../questions/fixtures/${name}`))
    .join('')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { text, texts: several = [] } = JSON.parse(line) as { text?: string; texts?: readonly string[] };
      return text === undefined ? several : [text];
    });
const texts = textsOf('questions.jsonl', 'paraphrases.jsonl');
const others = textsOf('voices.jsonl', 'blind4-single.jsonl');

function sceneFor(plan: Plan): Scene {
  const { calendar, now } = file;
  return { plan, calendar, now, today: localTimeIn(now, calendar.timeZone).date, askerPosts: ['manager'] };
}

interface Timing {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

function time(scene: Scene, before: readonly string[]): Timing {
  const cost = (text: string): number => {
    const began = process.cpuUsage();
    ask(text, scene);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  const first = cost('overdue');
  for (const text of before) cost(text);
  const costs = texts.map(cost).toSorted((a, b) => a - b);
  const at = (share: number): number => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
  return { first, p50: at(0.5), p95: at(0.95), most: at(1) };
}

const cold = time(sceneFor(file.plan), []);
const board = time(sceneFor(file.plan), others);
const large = time(sceneFor(growPlan(file.plan, 10_000)), others);
const named = time(sceneFor(growPlan(file.plan, 10_000, 2_000)), others);
const say = (ms: number): string => ms.toFixed(2).padStart(8);
console.log(`${String(texts.length)} questions, milliseconds        first      p50      p95     most`);
for (const [name, { first, p50, p95, most }] of [
  [`${String(file.plan.actions.length)} actions, cold`, cold],
  [`${String(file.plan.actions.length)} actions`, board],
  ['10,000 actions', large],
  ['10,000 actions, 8,000 aliases', named],
] as const)
  console.log(`${name.padEnd(32)} ${say(first)} ${say(p50)} ${say(p95)} ${say(most)}`);
console.log(
  `10,000 actions against the board's own: p50 × ${(large.p50 / board.p50).toFixed(1)}, p95 × ${(large.p95 / board.p95).toFixed(1)}`,
);
