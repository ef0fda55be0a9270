import type { Answer, Scene } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import { clean } from './clean.ts';
import { findGuard } from './guards.ts';
import { interpret } from './interpret.ts';
import type { Condition, Query } from './query.ts';
import { indexOf } from './plan-index.ts';
import { readSentence, tagsOf, textOf, type Sentence } from './sentence.ts';
import { splitQuestions } from './split.ts';
import { KNOWN_WORDS } from './vocabulary.ts';

/** How an answer came about, step by step, as plain data that can be shown or logged. */
export interface Trace {
  readonly cleaned: string;
  readonly refs: readonly string[];
  /** Every date that was read, both ends inclusive, null where open. */
  readonly dates: readonly { readonly text: string; readonly from: string | null; readonly by: string | null }[];
  readonly tags: readonly string[];
  /** Words that nothing but a look into the plan itself could explain. */
  readonly unexplained: readonly string[];
  /** One a question; none where the answer needed no look at the plan. */
  readonly query: readonly Query[];
}

export interface Explained {
  readonly answer: Answer;
  readonly trace: Trace;
}

/** Answers a question in plain words. Pure: the same text and scene always give the same answer; it never throws. */
export function ask(text: string, scene: Scene): Explained {
  const cleaned = clean(text);
  const guard = findGuard(cleaned, { refsIn: (one) => refsIn(readSentence(one, scene)), isKnown: knownIn(scene) });
  if (guard) return { answer: guard, trace: emptyTrace(guard.kind === 'safeguarding' ? '' : cleaned) };
  const parts = answerParts(splitQuestions(cleaned), scene);
  const told = parts.filter(({ answer }) => answer.kind !== 'smalltalk');
  const kept = told.length > 0 ? told : parts.slice(0, 1);
  const answers = kept.map((part) => part.answer);
  const [first] = answers;
  const answer: Answer = first === undefined ? { kind: 'help' } : answers.length === 1 ? first : { kind: 'parts', parts: answers };
  return { answer, trace: traceOf(cleaned, kept) };
}

/** The words a question may use without speaking of anybody: the plan's, its posts' and the grammar's. */
function knownIn({ plan }: Scene): (word: string) => boolean {
  const { vocabulary } = indexOf(plan);
  const posts = new Set(
    plan.posts.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [])),
  );
  return (word) => vocabulary.has(word) || posts.has(word) || KNOWN_WORDS.has(word);
}

interface Part {
  readonly sentence: Sentence;
  readonly answer: Answer;
  readonly query?: Query;
}

function answerParts(texts: readonly string[], scene: Scene): readonly Part[] {
  const parts: Part[] = [];
  let earlier: readonly Condition[] | undefined;
  for (const text of texts) {
    const sentence = readSentence(text, scene);
    const meaning = interpret(sentence, earlier);
    if (meaning.kind === 'answer') {
      parts.push({ sentence, answer: meaning.answer });
      continue;
    }
    const answer = answerQuery(meaning.query, scene);
    earlier = [{ is: 'refs', refs: refsOfAnswer(answer) }];
    parts.push({ sentence, answer, query: meaning.query });
  }
  return parts;
}

/** The actions that "it" and "them" mean in the next question. */
function refsOfAnswer(answer: Answer): readonly string[] {
  if (answer.kind === 'list' || answer.kind === 'count' || answer.kind === 'history') return answer.refs;
  const ref = answer.kind === 'detail' || answer.kind === 'fact' ? answer.ref : undefined;
  return ref === undefined ? [] : [ref];
}

function refsIn(sentence: Sentence): readonly string[] {
  return tagsOf(sentence, 'refs').flatMap((tag) => tag.refs);
}

function emptyTrace(cleaned: string): Trace {
  return { cleaned, refs: [], dates: [], tags: [], unexplained: [], query: [] };
}

function traceOf(cleaned: string, parts: readonly Part[]): Trace {
  const sentences = parts.map((part) => part.sentence);
  return {
    cleaned,
    refs: sentences.flatMap(refsIn),
    dates: sentences.flatMap((sentence) => tagsOf(sentence, 'date').map(({ date }) => ({ text: date.text, ...date.window }))),
    tags: sentences.flatMap((sentence) =>
      sentence.marks.filter(({ tag }) => tag.kind !== 'noise').map((mark) => `${textOf(sentence, mark.at, mark.next)}: ${mark.tag.kind}`),
    ),
    unexplained: sentences.flatMap((sentence) => sentence.unexplained.map((at) => sentence.words[at]?.raw ?? '')),
    query: parts.flatMap((part) => part.query ?? []),
  };
}
