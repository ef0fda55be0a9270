import type { Answer, Scene } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import { clean } from './clean.ts';
import { correctText } from './correct-words.ts';
import { hearRight } from './hear.ts';
import { findGuard } from './guards.ts';
import { hasSomebodyInMind } from './safeguarding.ts';
import { readGlossary } from './glossary.ts';
import { readLeadIn } from './lead-in.ts';
import { findDoubtfulReport } from './doubtful-report.ts';
import { putPlainly } from './idioms.ts';
import { interpret, titled } from './interpret.ts';
import type { Query } from './query.ts';
import { indexOf } from './plan-index.ts';
import { isTelling, withoutPreamble } from './preamble.ts';
import { readTopics } from './read-topics.ts';
import { readSentence, tagsOf, textOf, type Sentence } from './sentence.ts';
import { CORRECTION, splitQuestions, STARTS_ASKING as ASKS } from './split.ts';
import type { Tag } from './tag.ts';
import { withDay } from './turns/day.ts';
import { recallFrame, type Frame } from './turns/frame.ts';
import { remember } from './turns/remember.ts';
import { KNOWN_WORDS } from './vocabulary.ts';
import { isWish } from './wishes.ts';

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
  /** What the next question of this conversation may take up; give it back with that. */
  readonly frame: Frame | undefined;
}

/**
 * Answers a question in plain words, in the light of what was said before. Pure: the same text, scene and frame always give the same
 * answer; it never throws. A frame older than an hour counts as none.
 */
export function ask(text: string, scene: Scene, frame?: Frame): Explained {
  const typed = clean(text);
  const cleaned = putPlainly(hearRight(typed, (word) => indexOf(scene.plan).vocabulary.has(word)));
  const before = recallFrame(frame, scene.now);
  const meant = correctText(cleaned, scene);
  const guard = findGuard([...new Set([typed, cleaned, meant])], knownIn(scene));
  if (guard) return { answer: guard, trace: emptyTrace(guard.kind === 'safeguarding' ? '' : cleaned), frame: before };
  const parts = answerParts(questionsIn(cleaned, meant), scene, before);
  const kept = partsToTell(parts);
  if (kept.every(isUnplaced) && hasSomebodyInMind(cleaned, kept.some(isOffTopic)))
    return { answer: { kind: 'safeguarding' }, trace: emptyTrace(''), frame: before };
  const answers = kept.map((part) => part.answer).filter((answer, at, all) => all.findIndex((one) => isSame(one, answer)) === at);
  const [first] = answers;
  const answer: Answer = first === undefined ? { kind: 'help' } : answers.length === 1 ? first : { kind: 'parts', parts: answers };
  return { answer, trace: traceOf(cleaned, kept), frame: parts.at(-1)?.frame ?? before };
}

/** "the first one, what did they say" is one question. */
function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nothing of the plan explains it: no action, area, post or state is named, nor anything else that is answered. */
function isUnplaced({ answer, query, sentence }: Part): boolean {
  const isOfNobody = answer.kind === 'unknown' && (answer.what === 'lead' || answer.what === 'person');
  const isLost = answer.kind === 'clarify' || answer.kind === 'out-of-scope' || isOfNobody;
  const isFramed = sentence.marks.some(({ tag }) => OF_THE_PLAN.has(tag.kind) || (tag.kind === 'frame' && tag.frame !== 'for'));
  return query === undefined && isLost && !isFramed && !sentence.words.some(({ text }) => text === 'plan');
}

const OF_THE_PLAN: ReadonlySet<Tag['kind']> = new Set(['refs', 'areas', 'post', 'condition', 'noun', 'group', 'topic']);

function isOffTopic({ sentence }: Part): boolean {
  return tagsOf(sentence, 'off-topic').length > 0;
}

/** The questions as they were typed, or as they were meant where only that shows that there are several. */
function questionsIn(cleaned: string, meant: string): readonly string[] {
  const typed = splitQuestions(cleaned);
  const others = meant === cleaned ? [] : splitQuestions(meant);
  return others.length > typed.length ? others : typed;
}

/** Greetings beside a question are left out, and so is what leads up to a wish to change something; several wishes are one. */
function partsToTell(parts: readonly Part[]): readonly Part[] {
  const wishes = parts.filter(({ answer }) => answer.kind === 'write-request');
  const [wish] = wishes;
  if (!wish) {
    const told = parts.filter(({ answer, sentence, isLeadIn }) => answer.kind !== 'smalltalk' && !isLeadIn && !saysNothing(sentence));
    const off = told.filter(({ answer }) => answer.kind === 'out-of-scope');
    // "what time does it start and where do I park" is all of a piece.
    if (off.length > 0 && told.every(({ query }) => query === undefined)) return off.slice(0, 1);
    const asked = told.filter((part) => part.query !== undefined || !(isAside(part) || isForeign(part, told)));
    return asked.length > 0 ? asked : told.length > 0 ? told : parts.slice(0, 1);
  }
  const named = wishes.flatMap(({ answer }) => (answer.kind === 'write-request' ? answer.refs : []));
  const refs = [...new Set(named.length > 0 ? named : parts.flatMap(({ sentence }) => refsIn(sentence)))];
  const asked = parts.filter(({ query, sentence }) => query !== undefined && tagsOf(sentence, 'ask').length > 0);
  return [...asked, { ...wish, answer: { kind: 'write-request', refs } }];
}

/** What nobody could make anything of and which asks for nothing, beside a question: "I'm writing the annual report", "is that right". */
function isAside({ text }: Part): boolean {
  const isAsked = /\?$/.test(text) || ASKS.test(text);
  return TAG_QUESTION.test(text) || (!isAsked && (isTelling(text) || text.split(' ').length < 3));
}

/** What nobody could read a word of, beside a question that was: "co jest po terminie? what is overdue". */
function isForeign({ answer, sentence }: Part, parts: readonly Part[]): boolean {
  const isLost = answer.kind === 'out-of-scope' && tagsOf(sentence, 'off-topic').length === 0;
  return isLost && parts.some(({ query }) => query !== undefined);
}

const TAG_QUESTION = /^(?:and )?(?:is (?:that|it)|that's|am i|isn't it|is it not)(?: right| correct| so| the case)?\W*$/i;

/** "please", "that would be great": words of courtesy by themselves. */
function saysNothing({ marks, unexplained }: Sentence): boolean {
  return unexplained.length === 0 && marks.every(({ tag }) => tag.kind === 'noise' || tag.kind === 'greeting');
}

/** The actions a wish to change something names: by ref, by their place in the last list, as "it", or by what only one of them is about. */
function refsToChange(sentence: Sentence, frame: Frame | undefined): readonly string[] {
  const named = refsIn(sentence);
  if (named.length > 0) return named;
  const isPointing = sentence.words.some(({ text }) => /^(?:it|that|this|them|those|these|both)$/.test(text));
  if (frame !== undefined && (isPointing || tagsOf(sentence, 'pronoun').length > 0)) return frame.refs;
  const topics = readTopics(sentence).flatMap(({ condition }) => (condition?.is === 'topic' && !condition.inAreas ? [condition] : []));
  const [topic, ...others] = topics;
  if (topic === undefined || others.length > 0) return [];
  const refs = topic.refs.length === 1 ? topic.refs : titled(topic, sentence);
  return refs.length === 1 ? refs : [];
}

/** The words a question may use without speaking of anybody: the plan's, its posts' and the grammar's. */
function knownIn({ plan }: Scene): (word: string) => boolean {
  const index = indexOf(plan);
  return (word) => KNOWN_WORDS.has(word) || index.postWords.has(word) || index.vocabulary.has(word);
}

/** "1.3: sent the draft on Monday" tells something that nobody is to believe recorded. */
function isReport(text: string, scene: Scene): boolean {
  return (
    !text.includes('?') &&
    /^\s*(?:action )?\d{1,2}\.\d{1,2}\s*[:\u2013\u2014-]\s*\p{L}/iu.test(text) &&
    findDoubtfulReport(text, scene) !== undefined
  );
}

interface Part {
  readonly text: string;
  readonly sentence: Sentence;
  readonly answer: Answer;
  readonly frame: Frame | undefined;
  readonly query?: Query;
  /** It only says what the next part is about. */
  readonly isLeadIn?: boolean;
}

function answerParts(texts: readonly string[], scene: Scene, before: Frame | undefined): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, text] of texts.entries()) {
    const frame = parts.length === 0 ? before : parts.at(-1)?.frame;
    const leadIn = readLeadIn(text, texts[at + 1]);
    const part = { ...answerPart(leadIn ?? text, scene, frame, parts.length > 0), isLeadIn: leadIn !== undefined && at + 1 < texts.length };
    if (CORRECTION.test(text)) parts.pop();
    parts.push(part);
  }
  return parts;
}

function answerPart(text: string, scene: Scene, frame: Frame | undefined, isSameMessage: boolean): Part {
  const sentence = readSentence(withDay(withoutPreamble(text), frame), scene, frame);
  const corrected = correctText(text, scene);
  if (isWish(text) || (corrected !== text && isWish(corrected)) || isReport(text, scene))
    return { text, sentence, answer: { kind: 'write-request', refs: refsToChange(sentence, frame) }, frame };
  const meant = readGlossary(text, scene);
  if (meant) return { text, sentence, answer: meant, frame };
  const meaning = interpret(sentence, frame, isSameMessage);
  if (meaning.kind === 'query') {
    const answer = answerQuery(meaning.query, scene);
    const after = remember(frame, { query: meaning.query, answer, narrowed: meaning.narrowed }, scene);
    return { text, sentence, answer, query: meaning.query, frame: after };
  }
  const { answer, where } = meaning;
  const isPartial = answer.kind === 'clarify' && where.length > 0 && frame === undefined;
  const partial: Query = { ask: { kind: 'list' }, where };
  const kept = isPartial ? remember(frame, { query: partial, answer, narrowed: false }, scene) : frame;
  return { text, sentence, answer, frame: kept && { ...kept, saidAt: scene.now } };
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
