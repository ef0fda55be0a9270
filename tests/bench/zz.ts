// How long an answer takes, in processor time so that a busy machine does not count: `npm run bench:questions`. Every question is asked of the board's own plan and of one of 10,000 actions.
import { readFileSync } from 'node:fs';
import { readPlanJson } from '../../src/documents/plan-json.ts';
import { localTimeIn } from '../../src/domain/dates.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Scene } from '../../src/questions/answer.ts';
import { ask } from '../../src/questions/ask.ts';
import { growPlan } from './large-plan.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const file = readPlanJson(read('../../src/demo/wscb-plan.json'));
const fixtures = ['questions.jsonl', 'paraphrases.jsonl'].map((name) => read(`../questions/fixtures/${name}`)).join('');
const texts = fixtures
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { text, texts: several = [] } = JSON.parse(line) as { text?: string; texts?: readonly string[] };
    return text === undefined ? several : [text];
  });

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

function time(scene: Scene): Timing {
  const cost = (text: string): number => {
    const began = process.cpuUsage();
    ask(text, scene);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  const first = cost('overdue');
  for (const text of texts.slice(0, 200)) cost(text);
  const costs = texts.map(cost).toSorted((a, b) => a - b);
  const at = (share: number): number => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
  return { first, p50: at(0.5), p95: at(0.95), most: at(1) };
}


const scene = sceneFor(file.plan);
void growPlan; void time;
const cost = (text: string): number => { const b = process.cpuUsage(); ask(text, scene); const u = process.cpuUsage(b); return (u.user + u.system) / 1e3; };
const p = (a: number[]) => { const s = a.toSorted((x, y) => x - y); return `p50 ${s[s.length>>1]!.toFixed(2)} p95 ${s[Math.floor(s.length*0.95)]!.toFixed(2)} mean ${(a.reduce((x,y)=>x+y)/a.length).toFixed(2)}`; };
for (const t of texts.slice(0, 200)) cost(t);
for (let i = 0; i < 4; i++) console.log(i, p(texts.map(cost)));
