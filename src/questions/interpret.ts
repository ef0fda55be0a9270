import type { Answer } from './answer.ts';
import type { Outcome, Reading } from './facet.ts';
import { FACETS } from './facets.ts';
import { askBack, findProblem, textOfMark } from './problems.ts';
import type { Condition, Query } from './query.ts';
import { readConditions } from './read-conditions.ts';
import { readTopics } from './read-topics.ts';
import { findTag, hasAsk, tagsOf, type Sentence } from './sentence.ts';

type Interpretation = { readonly kind: 'query'; readonly query: Query } | { readonly kind: 'answer'; readonly answer: Answer };

/** What a question wants, or why it has to be asked back. `earlier` are the conditions that "it" and "them" stand for. */
export function interpret(sentence: Sentence, earlier: readonly Condition[] | undefined): Interpretation {
  const small = smallTalk(sentence);
  if (small) return { kind: 'answer', answer: small };
  const topics = readTopics(sentence);
  const { pieces, unused } = readConditions(sentence, topics);
  const where = pieces.map((piece) => piece.condition);
  const problem = findProblem(sentence, topics, where);
  if (problem) return { kind: 'answer', answer: problem };
  const pronouns = unused.filter(({ tag }) => tag.kind === 'pronoun');
  if (
    pronouns.length > 0 &&
    earlier === undefined &&
    where.every((condition) => condition.is !== 'refs' && condition.is !== 'topic') &&
    !hasAsk(sentence, 'summary')
  ) {
    return {
      kind: 'answer',
      answer: askBack(
        sentence,
        where,
        pronouns.map((mark) => textOfMark(sentence, mark)),
      ),
    };
  }
  const inherited = pronouns.length > 0 ? (earlier ?? []) : [];
  const rest = unused.filter((mark) => !pronouns.includes(mark));
  return decide(readingOf(sentence, [...inherited.map((condition) => ({ at: -1, condition })), ...pieces], rest), sentence);
}

function readingOf(sentence: Sentence, pieces: Reading['pieces'], unused: Reading['unused']): Reading {
  const where = pieces.map((piece) => piece.condition);
  return { sentence, pieces, where, unused, subject: findSubject(where, sentence) };
}

function findSubject(where: readonly Condition[], sentence: Sentence): Reading['subject'] {
  const named = where.find((condition) => condition.is === 'refs');
  if (named?.is === 'refs') return named.refs.length === 1 && named.refs[0] !== undefined ? { ref: named.refs[0], byRef: true } : undefined;
  const topic = where.find((condition) => condition.is === 'topic');
  const refs =
    topic?.is !== 'topic'
      ? []
      : topic.inAreas
        ? sentence.scene.plan.actions.filter((action) => topic.refs.includes(action.areaRef)).map((action) => action.ref)
        : topic.refs;
  return refs.length === 1 && refs[0] !== undefined ? { ref: refs[0], byRef: false } : undefined;
}

function decide(reading: Reading, sentence: Sentence): Interpretation {
  for (const facet of FACETS) {
    const outcome: Outcome | undefined = facet(reading);
    if (!outcome) continue;
    if (outcome.kind === 'answer') return outcome;
    const left = reading.unused.filter((mark) => !outcome.needs.includes(mark));
    return left.length === 0
      ? outcome
      : {
          kind: 'answer',
          answer: askBack(
            sentence,
            reading.where,
            left.map((mark) => textOfMark(sentence, mark)),
          ),
        };
  }
  return { kind: 'answer', answer: hasNothing(sentence) ? { kind: 'help' } : askBack(sentence, reading.where, []) };
}

function hasNothing(sentence: Sentence): boolean {
  return sentence.words.length === 0 || findTag(sentence, 'help') !== undefined;
}

/** Greetings, thanks and "help" with nothing else in them. */
function smallTalk(sentence: Sentence): Answer | undefined {
  if (sentence.words.length === 0) return { kind: 'help' };
  const isBare =
    sentence.unexplained.length === 0 &&
    sentence.marks.every(({ tag }) => tag.kind === 'noise' || tag.kind === 'greeting' || tag.kind === 'help' || tag.kind === 'pronoun');
  if (!isBare) return undefined;
  if (tagsOf(sentence, 'help').length > 0) return { kind: 'help' };
  return tagsOf(sentence, 'greeting').length > 0 ? { kind: 'smalltalk' } : undefined;
}
