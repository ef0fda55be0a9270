import { bodiesIn } from '../dates/board-year.ts';
import type { Sentence } from '../sentence.ts';
import type { Frame } from './frame.ts';
import type { Opening } from './opening.ts';
import type { Turn } from './turn.ts';

/** "when is the next board?", then "and the executive?": the same question of another body. */
export function readMeetingOf({ words, scene }: Sentence, { isContinued }: Opening, { query }: Frame): Turn | undefined {
  const { ask } = query;
  if (ask.kind !== 'meeting' || words.length > 7) return undefined;
  const body = bodiesIn(words, scene.calendar).find((name) => name !== ask.body);
  const isOther = isContinued || words.length <= 2;
  return body !== undefined && isOther
    ? { kind: 'query', narrows: false, query: { ask: { kind: 'meeting', body, last: ask.last }, where: [] } }
    : undefined;
}
