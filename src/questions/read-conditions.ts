import { OPEN } from './facets/status.ts';
import type { Condition } from './query.ts';
import { foldPieces, uniteSides, type Piece } from './piece.ts';
import { conditionsOf } from './read-mark.ts';
import type { Around } from './read-neighbours.ts';
import { absorbedBy, isTopicLike, type Topic } from './read-topics.ts';
import { hasAsk, tagsOf, type Sentence } from './sentence.ts';
import type { Mark, Tag } from './tag.ts';

export interface Conditions {
  readonly pieces: readonly { readonly at: number; readonly condition: Condition }[];
  /** Words that were known but led to nothing: "due" without a day, "changed" without since when. */
  readonly unused: readonly Mark[];
}

interface Item {
  readonly at: number;
  readonly conditions: readonly { condition: Condition; isNegated: boolean }[];
}

type Logic = { joint: Piece['joint']; isNot: boolean; isExcept: boolean; wasNegated: boolean; isFirstLeftOut: boolean };

/** The conditions of a question from left to right, with "not", "except", "or" and "only" applied to what they stand before. */
export function readConditions(sentence: Sentence, topics: readonly Topic[]): Conditions {
  const absorbed = absorbedBy(sentence, topics);
  const marks = sentence.marks.filter((mark) => !absorbed.has(mark) && !isFramedTopic(mark, topics));
  const used = new Set<Mark>();
  const pieces: Piece[] = [];
  const isComparison = comparesSides(sentence);
  let logic: Logic = { joint: 'none', isNot: false, isExcept: false, wasNegated: false, isFirstLeftOut: true };
  for (const step of stepsOf(marks, topics)) {
    if (step.kind === 'logic') {
      logic = applyLogic(logic, step.logic);
      continue;
    }
    logic = endException(logic, sentence, step.kind === 'topic' ? step.topic.at : step.mark.at);
    const isForVerb = step.kind === 'mark' && logic.isNot && isVerbs(step.mark, marks, sentence);
    if (isForVerb) logic = { ...logic, isNot: false };
    const isNegated = logic.isNot || logic.isExcept || (logic.wasNegated && logic.joint === 'or');
    const item =
      step.kind === 'topic' ? itemOfTopic(step.topic, logic, sentence) : readItem(step.mark, { marks, used, sentence, isNegated });
    if (!item) continue;
    for (const [place, one] of item.conditions.entries()) {
      pieces.push({
        at: item.at,
        condition: one.condition,
        isNegated: one.isNegated,
        joint: place > 0 ? 'none' : isComparison && pieces.at(-1)?.condition.is === one.condition.is ? 'or' : logic.joint,
      });
    }
    if (item.conditions.length > 0) logic = { ...logic, joint: 'none', isNot: isForVerb, wasNegated: isNegated, isFirstLeftOut: false };
  }
  const folded = foldPieces(pieces);
  return {
    pieces: settle(isComparison ? uniteSides(folded) : folded, sentence),
    unused: marks.filter((mark) => isContent(mark.tag) && !used.has(mark)),
  };
}

/** "what has not the chair finished", "why doesn't 4.2 have a date": the "not" is the verb's. */
function isVerbs(mark: Mark, marks: readonly Mark[], { words }: Sentence): boolean {
  if (mark.tag.kind === 'refs') return words[mark.at - 1]?.text === 'not' && AUXILIARY.test(words[mark.at - 2]?.text ?? '');
  const next = marks.slice(marks.indexOf(mark) + 1).find(({ tag }) => tag.kind !== 'noise');
  return mark.tag.kind === 'post' && next?.tag.kind === 'verb';
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should)$/;

type Step =
  { kind: 'logic'; logic: Extract<Tag, { kind: 'logic' }>['logic'] } | { kind: 'mark'; mark: Mark } | { kind: 'topic'; topic: Topic };

function stepsOf(marks: readonly Mark[], topics: readonly Topic[]): readonly Step[] {
  const steps: { at: number; step: Step }[] = marks.map((mark) => ({
    at: mark.at,
    step: mark.tag.kind === 'logic' ? { kind: 'logic', logic: mark.tag.logic } : { kind: 'mark', mark },
  }));
  for (const topic of topics) if (topic.condition) steps.push({ at: topic.at, step: { kind: 'topic', topic } });
  return steps.toSorted((a, b) => a.at - b.at).map(({ step }) => step);
}

function applyLogic(logic: Logic, word: Extract<Tag, { kind: 'logic' }>['logic']): Logic {
  if (word === 'not') return { ...logic, isNot: true };
  if (word === 'except') return { ...logic, isExcept: true, isFirstLeftOut: true, joint: 'none' };
  return word === 'or' || word === 'and' ? { ...logic, joint: word } : logic;
}

/** A topic is left out by "except" and by a "not" right before it; the "no" of "no update on the workshop" is the update's. */
function itemOfTopic({ at, condition }: Topic, logic: Logic, sentence: Sentence): Item | undefined {
  const before = sentence.marks.filter((mark) => mark.next <= at && mark.tag.kind !== 'noise' && mark.tag.kind !== 'frame').at(-1);
  const isNext = before?.tag.kind === 'logic' && before.tag.logic === 'not';
  return condition && { at, conditions: [{ condition, isNegated: logic.isExcept || (logic.isNot && isNext) }] };
}

/** "but not finished, in progress and green": what follows without "and", "or" or a comma is no longer left out. */
function endException(logic: Logic, { words }: Sentence, at: number): Logic {
  const isOver = logic.isExcept && !logic.isFirstLeftOut && logic.joint === 'none' && words[at]?.breaks !== true;
  return isOver ? { ...logic, isExcept: false } : logic;
}

/** "compare A and B", "A or B: who has more", "has A fewer than B". */
function comparesSides(sentence: Sentence): boolean {
  const sides = tagsOf(sentence, 'post').length + tagsOf(sentence, 'areas').length + tagsOf(sentence, 'mine').length;
  const isThan =
    sentence.words.some(({ text }) => text === 'than') && sentence.words.some(({ text }) => /^(?:more|fewer|less)$/.test(text));
  const states =
    tagsOf(sentence, 'condition').filter(({ condition }) => condition.is === 'status').length + tagsOf(sentence, 'verb').length;
  const isRivalry = sentence.words.some(({ text }) => text === 'than') && (sides > 1 || (isThan && states > 1));
  const isAsMany = sides > 1 && /\bas (?:many|much)\b.* as\b/.test(sentence.words.map(({ text }) => text).join(' '));
  return hasAsk(sentence, 'compare') || isRivalry || isAsMany;
}

/** A topic made of words that have other meanings too swallows their marks. */
function isFramedTopic(mark: Mark, topics: readonly Topic[]): boolean {
  return isTopicLike(mark) && topics.some((topic) => topic.condition && mark.at >= topic.at && mark.next <= topic.next);
}

function readItem(mark: Mark, around: Around): Item | undefined {
  const conditions = conditionsOf(mark, around);
  if (conditions === undefined) return undefined;
  around.used.add(mark);
  return { at: mark.at, conditions: conditions.map((one) => ('condition' in one ? one : { condition: one, isNegated: around.isNegated })) };
}

function isContent(tag: Tag): boolean {
  return (
    tag.kind === 'verb' ||
    tag.kind === 'date' ||
    tag.kind === 'length' ||
    tag.kind === 'silent' ||
    tag.kind === 'pronoun' ||
    tag.kind === 'rest' ||
    tag.kind === 'number'
  );
}

function settle(pieces: Conditions['pieces'], sentence: Sentence): Conditions['pieces'] {
  return leaveOutFinished(takeInFinished(lateThen(dropOngoing(pieces), sentence)), sentence);
}

/** "ongoing actions past their review date": whatever is reviewed goes on, started or not. */
function dropOngoing(pieces: Conditions['pieces']): Conditions['pieces'] {
  if (!pieces.some(({ condition }) => condition.is === 'review-missed')) return pieces;
  return pieces.filter(({ condition }) => condition.is !== 'continuous' && !(condition.is === 'status' && condition.say === 'in progress'));
}

/** "of the complete ones, which were late": what is complete was late then, and is never overdue. */
function lateThen(pieces: Conditions['pieces'], { words }: Sentence): Conditions['pieces'] {
  const wasLate = /\b(?:was|were) late\b/.test(words.map(({ text }) => text).join(' '));
  const areFinished = wasLate && pieces.some(({ condition }) => isFinishedAlone(condition));
  return pieces.map((piece) =>
    areFinished && piece.condition.is === 'overdue' ? { ...piece, condition: { is: 'punctual', late: true } } : piece,
  );
}

/** Complete, and nothing that is still to be done. */
export function isFinishedAlone(condition: Condition): boolean {
  return condition.is === 'status' && condition.statuses.every((status) => status === 'complete' || status === 'embedded');
}

/** "completed actions due in March" are wanted whatever the window. */
function takeInFinished(pieces: Conditions['pieces']): Conditions['pieces'] {
  const wantsFinished = pieces.some(({ condition }) => condition.is === 'status' && condition.statuses.includes('complete'));
  return pieces.map((piece) =>
    wantsFinished && piece.condition.is === 'due' ? { ...piece, condition: { ...piece.condition, finishedToo: true } } : piece,
  );
}

/** "not due this year" is asked of what is still to be done, as "due this year" is; "all but those due this year" is not. */
function leaveOutFinished(pieces: Conditions['pieces'], sentence: Sentence): Conditions['pieces'] {
  const isStated = pieces.some(({ condition }) => condition.is === 'status' || (condition.is === 'not' && condition.of.is === 'status'));
  const isException = tagsOf(sentence, 'logic').some(({ logic }) => logic === 'except');
  const later = pieces.find(({ condition }) => condition.is === 'not' && condition.of.is === 'due' && !condition.of.finishedToo);
  return later === undefined || isStated || isException ? pieces : [...pieces, { at: later.at, condition: OPEN }];
}
