import { ApiRefusal } from '../api.ts';
import { PAGE } from '../phrases.ts';

/** Why something was not done, in a sentence. */
export function failureWords(error: unknown): string {
  return error instanceof ApiRefusal ? error.message : PAGE.failedWhy;
}
