import { z } from 'zod';

/*
 * What buttons are made of. It comes back through a device nobody controls, so it only says what was pressed: who pressed and what
 * they may do is looked up again on the press.
 */

export const LONGEST_WORDS = 2000;

export const ref = z.string().min(1).max(40);
export const key = z.string().min(1).max(200);
export const nonce = z.string().min(8).max(300);
export const version = z.int().min(0);
export const place = z.int().min(0).max(100_000);
export const said = z.enum(['on-track', 'no-change', 'need-help', 'done', 'more-time']);
export const words = z.string().max(LONGEST_WORDS);
export const rag = z.enum(['red', 'amber', 'green', 'blue', 'none']);
/** As typed: whether it is an address that can be kept is decided where it is recorded. */
export const link = z.string().max(LONGEST_WORDS);
