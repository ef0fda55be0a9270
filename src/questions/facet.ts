import type { Answer } from './answer.ts';
import type { Ask, Condition, Query } from './query.ts';
import type { Sentence } from './sentence.ts';
import type { Mark } from './tag.ts';

/** A question whose conditions are read and whose ask is not. */
export interface Reading {
  readonly sentence: Sentence;
  readonly pieces: readonly { readonly at: number; readonly condition: Condition }[];
  readonly where: readonly Condition[];
  /** Known words that no condition needed: the ask must need them, or they are asked back. */
  readonly unused: readonly Mark[];
  /** The one action the question is about, by its ref or by a topic that only it has. */
  readonly subject: { readonly ref: string; readonly byRef: boolean } | undefined;
}

/** What a facet makes of a question: a query, or an answer at once; `needs` are the unused marks it could make sense of. */
export type Outcome =
  { readonly kind: 'query'; readonly query: Query; readonly needs: readonly Mark[] } | { readonly kind: 'answer'; readonly answer: Answer };

/** One way to ask. Tried in the order of the list in `facets.ts`; the first that knows the question takes it. */
export type Facet = (reading: Reading) => Outcome | undefined;

export function queryFor(ask: Ask, where: readonly Condition[], needs: readonly Mark[] = []): Outcome {
  return { kind: 'query', query: { ask, where }, needs };
}

/** The unused marks of some verbs. */
export function unusedVerbs({ unused }: Reading, ...verbs: readonly string[]): readonly Mark[] {
  return unused.filter(({ tag }) => tag.kind === 'verb' && verbs.includes(tag.verb));
}

export function unusedNumbers({ unused }: Reading): readonly Mark[] {
  return unused.filter(({ tag }) => tag.kind === 'number');
}

export function isYesNo({ sentence }: Reading): boolean {
  const greetings = new Set(sentence.marks.filter(({ tag }) => tag.kind === 'greeting').map((mark) => mark.at));
  const first = sentence.words.find((_, at) => !greetings.has(at))?.text ?? '';
  return /^(?:is|are|was|were|has|have|had|does|do|did)$/.test(first);
}
