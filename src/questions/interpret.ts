import { dueDay } from '../domain/due-date.ts';
import type { Answer } from './answer.ts';
import { testOf } from './conditions.ts';
import type { Outcome, Reading } from './facet.ts';
import { FACETS } from './facets.ts';
import { askBack, findProblem, textOfMark } from './problems.ts';
import type { Condition, Query } from './query.ts';
import { readConditions } from './read-conditions.ts';
import { readTopics } from './read-topics.ts';
import { findTag, hasAsk, tagsOf, type Sentence } from './sentence.ts';
import type { Mark } from './tag.ts';
import { readTurn } from './turns/follow-up.ts';
import type { Frame } from './turns/frame.ts';
import { isAttribute } from './piece.ts';
import { stemOf } from './words.ts';
import { readOpening } from './turns/opening.ts';
import { readShift } from './turns/shift.ts';

/** `narrowed`: the question narrowed the one before it; `where` is what was understood of one that is asked back. */
export type Interpretation =
  | { readonly kind: 'query'; readonly query: Query; readonly narrowed: boolean }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly where: readonly Condition[] };

/** What a question wants, or why it has to be asked back, in the light of what was said before it. */
export function interpret(sentence: Sentence, frame: Frame | undefined, isSameMessage = false): Interpretation {
  const small = smallTalk(sentence);
  if (small) return { kind: 'answer', answer: small, where: [] };
  const shift = frame && readShift(sentence, frame);
  if (shift) return { kind: 'query', query: shift, narrowed: false };
  const topics = readTopics(sentence);
  const { pieces, unused } = readConditions(sentence, topics);
  const reading = readingOf(sentence, pieces, unused);
  const problem = findProblem(sentence, topics, reading.where, frame !== undefined && readOpening(sentence).isContinued);
  if (problem) return { kind: 'answer', answer: problem, where: reading.where };
  const turn = frame === undefined ? undefined : readTurn(reading, frame, isSameMessage);
  if (turn?.kind === 'query') return { kind: 'query', query: turn.query, narrowed: turn.narrows };
  if (turn?.kind === 'about') return decide(withBase(reading, turn.base, turn.taken), sentence);
  const fresh = withoutIdle(reading);
  const pointers = fresh.unused.filter(({ tag }) => tag.kind === 'pronoun' || tag.kind === 'rest');
  const isPointing = pointers.length > 0 && !hasAsk(sentence, 'summary');
  return isPointing ? lost(fresh, pointers) : decide(fresh, sentence);
}

function withBase(reading: Reading, base: readonly Condition[], taken: readonly Mark[]): Reading {
  const pieces = [...base.map((condition) => ({ at: -1, condition })), ...reading.pieces];
  return readingOf(
    reading.sentence,
    pieces,
    reading.unused.filter((mark) => !taken.includes(mark)),
  );
}

/** Pointers that need nothing said before: "what else is late", "of the red ones, how many of them are late", "is 1.3 done with its report". */
function withoutIdle(reading: Reading): Reading {
  const { where, unused, sentence } = reading;
  const isNamed = where.some((condition) => condition.is === 'refs' || condition.is === 'topic');
  const isIdle = ({ tag, at }: Mark): boolean =>
    (tag.kind === 'pronoun' &&
      (isNamed ||
        findTag(sentence, 'group') !== undefined ||
        (where.length > 0 && /^(?:of|all|those|these)$/.test(sentence.words[at]?.text ?? '')))) ||
    (tag.kind === 'rest' && tag.isExtra && where.length > 0);
  return { ...reading, unused: unused.filter((mark) => !isIdle(mark)) };
}

function lost({ sentence, where }: Reading, pointers: readonly Mark[]): Interpretation {
  const texts = pointers.map((mark) => textOfMark(sentence, mark));
  return { kind: 'answer', answer: askBack(sentence, where, texts), where };
}

function readingOf(sentence: Sentence, pieces: Reading['pieces'], unused: Reading['unused']): Reading {
  const where = pieces.map((piece) => piece.condition);
  return { sentence, pieces, where, unused, subject: findSubject(where, sentence) };
}

function findSubject(where: readonly Condition[], sentence: Sentence): Reading['subject'] {
  const named = where.find((condition) => condition.is === 'refs');
  if (named?.is === 'refs') return named.refs.length === 1 && named.refs[0] !== undefined ? { ref: named.refs[0], byRef: true } : undefined;
  const topics = where.flatMap((condition) => (condition.is === 'topic' ? [condition] : []));
  const found = topics.map((topic) => refsOfTopic(topic, sentence));
  const [first = [], ...others] = found;
  const rest = others.map((one) => new Set(one));
  const refs = first.filter((ref) => rest.every((one) => one.has(ref)));
  const isNamed = hasAsk(sentence, 'history') && topics.length === 1 && (topics[0]?.words.length ?? 0) > 2;
  const isOneFact = refs.length > 1 && (asksOneFact(sentence) || isNamed);
  const [ref, ...more] = isOneFact ? (onlyOne(refs, where, sentence) ?? (topics.length === 1 ? titled(topics[0], sentence) : refs)) : refs;
  return ref !== undefined && more.length === 0 ? { ref, byRef: false } : undefined;
}

function refsOfTopic(topic: Extract<Condition, { is: 'topic' }>, { scene }: Sentence): readonly string[] {
  if (!topic.inAreas) return topic.refs;
  return scene.plan.actions.filter((action) => topic.refs.includes(action.areaRef)).map((action) => action.ref);
}

/** "when is the workshop plan due": of several actions that mention it, the one whose title does. */
export function titled(topic: Condition | undefined, { index }: Sentence): readonly string[] {
  if (topic?.is !== 'topic' || topic.inAreas) return [];
  const stems = topic.words.map(stemOf);
  const all = topic.refs.filter((ref) => stems.every((stem) => index.titles.get(ref)?.has(stem)));
  const together = all.length > 1 ? all.filter((ref) => standTogether(stems, [...(index.titles.get(ref) ?? [])])) : all;
  return together.length === 1 ? together : all;
}

/** "the lay member roles action": its title has the words side by side, in whatever order. */
function standTogether(stems: readonly string[], title: readonly string[]): boolean {
  const places = stems.map((stem) => title.indexOf(stem));
  return Math.max(...places) - Math.min(...places) < stems.length;
}

/** Of several actions the one that the rest of the question fits, or that ends where the question is when it ends. */
function onlyOne(refs: readonly string[], where: readonly Condition[], sentence: Sentence): readonly string[] | undefined {
  const fits = testOf(
    where.filter((condition) => !isAttribute(condition) || condition.is === 'due' || condition.is === 'starts'),
    sentence.scene,
  );
  const isEnd = hasAsk(sentence, 'when') && sentence.words.some(({ text }) => /^(?:ends?|ending|expires?)$/.test(text));
  const left = sentence.scene.plan.actions.filter(
    (action) => refs.includes(action.ref) && fits(action) && (!isEnd || dueDay(action.due) !== undefined),
  );
  return left.length === 1 ? left.map(({ ref }) => ref) : undefined;
}

function asksOneFact(sentence: Sentence): boolean {
  const isDeadline =
    tagsOf(sentence, 'date').length === 0 && tagsOf(sentence, 'verb').some(({ verb }) => verb === 'due') && hasAsk(sentence, 'which');
  return isDeadline || hasAsk(sentence, 'when', 'who', 'status', 'rag', 'original', 'how-late', 'how-left');
}

function decide(reading: Reading, sentence: Sentence): Interpretation {
  const { where } = reading;
  for (const facet of FACETS) {
    const outcome: Outcome | undefined = facet(reading);
    if (!outcome) continue;
    if (outcome.kind === 'answer') return { ...outcome, where };
    const left = reading.unused.filter((mark) => !outcome.needs.includes(mark));
    if (left.length === 0) return { kind: 'query', query: outcome.query, narrowed: false };
    const texts = left.map((mark) => textOfMark(sentence, mark));
    return { kind: 'answer', answer: askBack(sentence, where, texts), where };
  }
  return { kind: 'answer', answer: hasNothing(sentence) ? { kind: 'help' } : askBack(sentence, where, []), where };
}

function hasNothing(sentence: Sentence): boolean {
  return sentence.words.length === 0 || findTag(sentence, 'help') !== undefined;
}

/** Greetings, thanks and "help" with nothing else in them. */
function smallTalk(sentence: Sentence): Answer | undefined {
  if (sentence.words.length === 0) return { kind: 'help' };
  const isBare =
    sentence.unexplained.length === 0 &&
    sentence.marks.every(
      ({ tag }) => /^(?:noise|greeting|help|pronoun)$/.test(tag.kind) || (tag.kind === 'date' && /^today$/i.test(tag.date.text)),
    );
  if (!isBare) return undefined;
  if (tagsOf(sentence, 'help').length > 0) return { kind: 'help' };
  return tagsOf(sentence, 'greeting').length > 0 ? { kind: 'smalltalk' } : undefined;
}
