import { z } from 'zod';

/** What buttons carry, each no longer than a button of ours makes it. */
export const ref = z.string().min(1).max(40);
export const key = z.string().min(1).max(200);
export const version = z.int().min(0);
/** The first thing shown of a long list, counted from 0. */
export const place = z.int().min(0).max(100_000);
