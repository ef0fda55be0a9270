import type { z } from 'zod';

/** One line of a batch; what cannot be read throws one sentence with the line's number and what it `needs`. */
export function parseBatchLine<T>(text: string, number: number, schema: z.ZodType<T>, needs: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Line ${String(number)} of the batch is not JSON.`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Error(`Line ${String(number)} of the batch needs ${needs}.`);
  return parsed.data;
}
