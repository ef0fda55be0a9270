import { z } from 'zod';
import { instant, isoDate } from '../../domain/dates.ts';
import type { Condition, Query } from '../query.ts';
import type { Frame } from './frame.ts';

const day = z.iso
  .date()
  .regex(/^(?:1[89]|2\d)/)
  .transform((text) => isoDate(text));
const window = z.object({ from: day.nullable(), by: day.nullable() });
const texts = z.array(z.string());
const statusName = z.enum(['not-started', 'in-progress', 'complete', 'embedded']);
const ragName = z.enum(['red', 'amber', 'green', 'blue']);
const say = z.string();

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.object({ is: z.literal('overdue') }),
    z.object({ is: z.literal('status'), statuses: z.array(statusName), say }),
    z.object({ is: z.literal('rag'), rags: z.array(ragName.nullable()) }),
    z.object({ is: z.literal('on-track') }),
    z.object({ is: z.literal('area'), areas: texts }),
    z.object({ is: z.literal('refs'), refs: texts }),
    z.object({ is: z.literal('lead'), posts: texts, how: z.enum(['any', 'all', 'only']) }),
    z.object({ is: z.literal('leads'), how: z.enum(['joint', 'sole', 'none']) }),
    z.object({ is: z.literal('due'), window, finishedToo: z.boolean(), say }),
    z.object({ is: z.literal('starts'), window, say }),
    z.object({ is: z.literal('dated'), has: z.boolean() }),
    z.object({ is: z.literal('continuous') }),
    z.object({ is: z.enum(['moved', 'review-missed', 'doubted', 'without-impact', 'without-evidence', 'unchecked']) }),
    z.object({ is: z.enum(['extension-asked', 'help-asked', 'to-be-decided']) }),
    z.object({ is: z.literal('punctual'), late: z.boolean() }),
    z.object({
      is: z.literal('changed'),
      what: z.enum(['any', 'update', 'status', 'rag', 'due']),
      window,
      to: z.exactOptional(z.union([statusName, ragName]).nullable()),
      from: z.exactOptional(ragName),
      say,
    }),
    z.object({ is: z.literal('silent'), window, say }),
    z.object({ is: z.literal('topic'), words: texts, refs: texts, inAreas: z.boolean() }),
    z.object({ is: z.literal('not'), of: condition }),
    z.object({ is: z.literal('any'), of: z.array(condition) }),
  ]),
);

const groupBy = z.enum(['lead', 'area', 'status', 'rag']);
const field = z.enum([
  'leads',
  'due',
  'start',
  'status',
  'rag',
  'overdue',
  'originalDue',
  'lastUpdate',
  'daysOverdue',
  'daysLeft',
  'meeting',
]);

const query: z.ZodType<Query> = z.object({
  ask: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('list') }),
    z.object({ kind: z.literal('count'), of: z.enum(['actions', 'leads', 'areas']), every: z.exactOptional(z.literal(true)) }),
    z.object({ kind: z.literal('percent'), among: z.array(condition) }),
    z.object({ kind: z.literal('groups'), by: groupBy, only: texts, claim: z.exactOptional(z.enum(['more', 'fewer', 'as-many'])) }),
    z.object({ kind: z.literal('areas'), every: z.boolean() }),
    z.object({ kind: z.literal('leads'), every: z.boolean(), besides: z.exactOptional(texts) }),
    z.object({ kind: z.literal('most'), by: z.enum(['lead', 'area']), least: z.boolean(), only: texts }),
    z.object({ kind: z.literal('pick'), by: z.enum(['due', 'start', 'update', 'finish']), last: z.boolean(), top: z.number() }),
    z.object({ kind: z.literal('detail') }),
    z.object({ kind: z.literal('history') }),
    z.object({ kind: z.literal('fact'), field }),
    z.object({ kind: z.literal('meeting'), body: z.string(), last: z.boolean(), on: z.exactOptional(day) }),
    z.object({ kind: z.literal('summary') }),
  ]),
  where: z.array(condition),
});

const frame: z.ZodType<Frame> = z.object({
  saidAt: z.iso.datetime().transform((text) => instant(text)),
  query,
  refs: texts,
  list: texts,
  scope: z.array(condition),
  posts: texts,
  day: day.nullable(),
});

/** A frame that was kept as JSON; undefined for anything that is not one, so that an older release's frame is a fresh start. */
export function readFrame(json: unknown): Frame | undefined {
  return frame.safeParse(json).data;
}
