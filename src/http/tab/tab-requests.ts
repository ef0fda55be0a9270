import { z } from 'zod';
import { isoDate, type IsoDate } from '../../domain/dates.ts';

/** What a page may send, field by field. It came through a device nobody controls. */
const day = z.string().transform((text, context): IsoDate => {
  try {
    return isoDate(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a day' });
    return z.NEVER;
  }
});

export const progressRequest = z.strictObject({
  said: z.enum(['on-track', 'no-change', 'need-help', 'done', 'more-time']),
  words: z.string(),
  rag: z.enum(['red', 'amber', 'green', 'blue']).optional(),
  link: z.string().max(2_000).optional(),
  isLookedAt: z.boolean().optional(),
  version: z.int().min(0),
  shownOn: day,
});

/** Names one report; the page makes it up, and sends it again with the same report. */
export const idempotencyKey = z.string().regex(/^[\w-]{8,100}$/);

const id = z.string().min(1).max(300);

export const assignRequest = z.strictObject({ postId: id, personId: id.optional(), seen: z.array(id).max(100) });
export const aliasRequest = z.strictObject({ postId: id, alias: z.string().trim().min(2).max(100) });
export const termRequest = z.strictObject({ term: z.string().trim().min(1).max(40), meaning: z.string().trim().max(300) });
export const settleRequest = z.strictObject({ id, postId: id.optional() });
export const againRequest = z.strictObject({ personId: id });
export const answersRequest = z.strictObject({ document: id, fields: z.record(z.string().max(1_000), z.string().max(2_000)) });
const filled = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null(), z.array(z.string().max(300)).max(100)]);
export const pressRequest = z.strictObject({ verb: z.string().min(1).max(60), data: z.record(z.string().max(300), filled) });
export const panelName = z.enum(['cover', 'settings', 'reach', 'silence', 'audit']);
export const adoptRequest = z.strictObject({ document: id, choices: z.int().min(0) });
export const withdrawRequest = z.strictObject({ document: id });
