import list from './common-words.json' with { type: 'json' };

/** About 30,000 words of ordinary British English, four to ten letters: none of them is ever taken for a slip of the pen. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(Object.values(list.words).flatMap((words) => words.split(' ')));
