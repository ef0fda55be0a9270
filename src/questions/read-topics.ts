import type { Scene } from './answer.ts';
import { BINDING_WORDS, GENERAL_WORDS } from './general-words.ts';
import { topicWords, type PlanIndex } from './plan-index.ts';
import type { Condition } from './query.ts';
import { textOf, type Sentence } from './sentence.ts';
import { positions, type Mark } from './tag.ts';
import { stemOf } from './words.ts';

/** Words nobody explained that stand together, with what the plan has to say on them. */
export interface Topic {
  readonly at: number;
  readonly next: number;
  readonly text: string;
  readonly condition: Condition | undefined;
  /** The words of it that stand nowhere in the plan. */
  readonly strange: readonly string[];
}

export function readTopics(sentence: Sentence): readonly Topic[] {
  const runs = runsOf(sentence);
  return (runs.length > 0 ? runs : framedRuns(sentence)).map((run) => resolve(sentence, run));
}

interface Run {
  readonly at: number;
  readonly next: number;
}

/** Unexplained words with nothing between them but small words and talk of plans. */
function runsOf(sentence: Sentence): readonly Run[] {
  const runs: Run[] = [];
  for (const at of sentence.unexplained) {
    const last = runs.at(-1);
    if (last && isJoined(sentence, last.next, at)) runs[runs.length - 1] = { at: last.at, next: at + 1 };
    else runs.push({ at, next: at + 1 });
  }
  return runs;
}

function isJoined(sentence: Sentence, from: number, to: number): boolean {
  const between = sentence.marks.filter((mark) => mark.at >= from && mark.next <= to);
  return between.every(
    ({ tag }) =>
      tag.kind === 'noise' ||
      tag.kind === 'weak' ||
      tag.kind === 'number' ||
      (tag.kind === 'frame' && tag.frame === 'for') ||
      (tag.kind === 'logic' && tag.logic === 'and'),
  );
}

/** "anything about the board's plan": after a frame, even talk of plans and the names of posts are the topic. */
function framedRuns(sentence: Sentence): readonly Run[] {
  const frame = sentence.marks.findIndex((mark) => mark.tag.kind === 'frame' && mark.tag.frame === 'topic');
  if (frame < 0) return [];
  const after = sentence.marks.slice(frame + 1).filter((mark) => mark.tag.kind !== 'noise');
  const first = after[0];
  const isIncluded = /^includ/.test(sentence.words[sentence.marks[frame]?.at ?? 0]?.text ?? '') && first?.tag.kind === 'verb';
  if (!first || isIncluded || !isTopicLike(first)) return [];
  const end = after.findIndex((mark) => !isTopicLike(mark));
  const last = after[(end < 0 ? after.length : end) - 1] ?? first;
  return [{ at: first.at, next: last.next }];
}

export function isTopicLike({ tag }: Mark): boolean {
  return (
    tag.kind === 'weak' ||
    tag.kind === 'post' ||
    (tag.kind === 'verb' && tag.verb !== 'due') ||
    (tag.kind === 'frame' && tag.frame === 'leads') ||
    tag.kind === 'off-topic'
  );
}

function resolve(sentence: Sentence, run: Run): Topic {
  const { index } = sentence;
  if (namesNothing(sentence, run)) {
    const text = textOf(sentence, run.at, run.next);
    return { ...run, text, condition: undefined, strange: [text] };
  }
  const wide = widen(sentence, run);
  const words = contentOf(sentence, run, false);
  const attempts = [contentOf(sentence, wide, true), contentOf(sentence, run, true), words];
  for (const attempt of attempts) {
    const condition = attempt.length === 0 ? undefined : search(attempt, sentence);
    if (condition) return { ...run, text: textOf(sentence, run.at, run.next), condition, strange: [] };
  }
  const either = splitAtAnd(sentence, run).map((part) => search(contentOf(sentence, part, false), sentence));
  const found = either.flatMap((one) => (one ? [one] : []));
  const text = textOf(sentence, run.at, run.next);
  if (either.length > 1 && found.length === either.length) return { ...run, text, condition: { is: 'any', of: found }, strange: [] };
  return { ...run, text, condition: undefined, strange: words.filter((word) => !isKnown(word, index)) };
}

/** Such words may be a part of what the plan has side by side: "early years links". */
const LOOSE_STEMS: ReadonlySet<string> = new Set([...BINDING_WORDS, ...GENERAL_WORDS].map(stemOf));

/** Words that bind or are anybody's are no subject, unless the question says that they are: "which actions mention place". */
function namesNothing(sentence: Sentence, run: Run): boolean {
  const before = sentence.marks.filter(({ next, tag }) => next <= run.at && tag.kind !== 'noise').at(-1);
  if (before?.tag.kind === 'frame' && before.tag.frame === 'topic') return false;
  const words = sentence.unexplained.flatMap((at) => (at >= run.at && at < run.next ? [sentence.words[at]?.text ?? ''] : []));
  const stems = contentOf(sentence, widen(sentence, run), true).map(stemOf);
  const { pairs } = sentence.index;
  const isPaired = (at: number): boolean => pairs.has(`${stems[at - 1] ?? ''}|${stems[at] ?? ''}`);
  if (stems.length > 1 && stems.every((stem, at) => !LOOSE_STEMS.has(stem) || isPaired(at) || isPaired(at + 1))) return false;
  return words.some((word) => BINDING_WORDS.has(word)) || (words.length > 0 && words.every((word) => GENERAL_WORDS.has(word)));
}

/** Takes in talk of plans, and words the plan itself has beside the topic ("demographic changes"), on either side. */
function widen(sentence: Sentence, run: Run): Run {
  const before = sentence.marks.find((mark) => mark.next === run.at);
  const after = sentence.marks.find((mark) => mark.at === run.next);
  const at = before && joins(sentence, before, run.at, -1) ? before.at : run.at;
  const next = after && joins(sentence, after, run.next - 1, 1) ? after.next : run.next;
  // "the lay member roles action": talk of plans behind talk of plans.
  const more = sentence.marks.find((mark) => mark.at === next && next > run.next && mark.tag.kind === 'weak');
  return { at, next: more?.next ?? next };
}

function joins(sentence: Sentence, mark: Mark, beside: number, side: -1 | 1): boolean {
  if (mark.tag.kind === 'weak' || mark.tag.kind === 'help') return true;
  const isLoose =
    (mark.tag.kind === 'verb' && /^(?:update|change|move|start)$/.test(mark.tag.verb)) ||
    mark.tag.kind === 'noun' ||
    mark.tag.kind === 'frame';
  if (!isLoose || mark.next - mark.at !== 1) return false;
  const pair = [sentence.words[beside]?.text ?? '', sentence.words[mark.at]?.text ?? ''].map(stemOf);
  return sentence.index.pairs.has((side === 1 ? pair : pair.toReversed()).join('|'));
}

/** Marks of a sentence that a topic has drawn in, so that they are not read as anything else. */
export function absorbedBy(sentence: Sentence, topics: readonly Topic[]): ReadonlySet<Mark> {
  const wide = topics.filter((topic) => topic.condition).map((topic) => widen(sentence, topic));
  return new Set(sentence.marks.filter((mark) => wide.some((run) => mark.at >= run.at && mark.next <= run.next)));
}

function contentOf(sentence: Sentence, run: Run, withTalk: boolean): readonly string[] {
  const skipped = new Set(
    sentence.marks.filter((mark) => (withTalk ? mark.tag.kind === 'noise' || mark.tag.kind === 'logic' : true)).flatMap(positions),
  );
  const isFramed = sentence.unexplained.every((at) => at < run.at || at >= run.next);
  const words = sentence.words.slice(run.at, run.next).filter((_, step) => isFramed || !skipped.has(run.at + step));
  return words.flatMap((word) => topicWords(word.text));
}

function splitAtAnd(sentence: Sentence, run: Run): readonly Run[] {
  const ands = sentence.marks
    .filter((mark) => mark.at >= run.at && mark.next <= run.next && mark.tag.kind === 'logic')
    .map((mark) => mark.at);
  const starts = [run.at, ...ands.map((at) => at + 1)];
  return starts.map((at, part) => ({ at, next: ands[part] ?? run.next }));
}

function isKnown(word: string, index: PlanIndex): boolean {
  const stem = stemOf(word);
  return index.stems.has(stem) || index.areaStems.has(stem) || (word.length > 2 && index.acronyms.has(word));
}

/** Actions that have the words side by side, else those that have them all, else areas whose title has them all. */
function search(words: readonly string[], { index, scene }: Sentence): Condition | undefined {
  const stems = words.flatMap((word) => {
    const stem = stemOf(word);
    return index.stems.has(stem) || index.areaStems.has(stem)
      ? [stem]
      : (meaningOf(word, scene) ?? (word.length > 2 ? index.acronyms.get(word) : undefined) ?? [stem]);
  });
  const common = intersect(stems.map((stem) => index.stems.get(stem)));
  const phrase = `|${stems.join('|')}|`;
  const exact = common.filter((ref) => index.texts.get(ref)?.includes(phrase));
  const near = exact.length === 0 ? [] : common.filter((ref) => standNear(stems, index.texts.get(ref) ?? ''));
  const refs = exact.length > 0 ? near : common;
  if (refs.length > 0) return { is: 'topic', words, refs, inAreas: false };
  const areas = intersect(stems.map((stem) => index.areaStems.get(stem)));
  return areas.length > 0 ? { is: 'topic', words, refs: areas, inAreas: true } : undefined;
}

/** The stems of what an acronym stands for, by the board's glossary. */
function meaningOf(word: string, { glossary = {} }: Scene): readonly string[] | undefined {
  const meaning = Object.entries(glossary).find(([acronym]) => acronym.toLowerCase() === word)?.[1];
  return meaning === undefined ? undefined : topicWords(meaning).map(stemOf);
}

/** "faith and communities reference group" for "faith and community group": nothing but a word more before the last. */
function standNear(stems: readonly string[], text: string): boolean {
  if (text.includes(`|${stems.join('|')}|`)) return true;
  const last = stems.at(-1) ?? '';
  const start = `|${stems.slice(0, -1).join('|')}|`;
  const at = stems.length < 3 ? -1 : text.indexOf(start);
  return at >= 0 && text.slice(at + start.length).split('|', 2)[1] === last;
}

function intersect(sets: readonly (ReadonlySet<string> | undefined)[]): readonly string[] {
  const [first, ...rest] = sets;
  return first === undefined ? [] : [...first].filter((ref) => rest.every((set) => set?.has(ref) === true));
}
