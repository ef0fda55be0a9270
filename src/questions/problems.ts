import type { Answer } from './answer.ts';
import { describeConditions } from './describe.ts';
import type { Condition } from './query.ts';
import type { Topic } from './read-topics.ts';
import { findTag, hasAsk, tagsOf, textOf, type Sentence } from './sentence.ts';
import type { Mark } from './tag.ts';
import { stemOf, wordsOf } from './words.ts';

export const SUGGESTIONS: readonly string[] = ["What's overdue?", 'What is due this month?', 'My actions', 'How are we doing?'];

const ROLE_WORD =
  /^(?:treasurer|secretary|directors?|officers?|nurses?|police|heads?|deputy|vice|coordinator|commissioner|administrator|councillors?|doctor|governors?|ceo|constable|superintendent|consultant|teachers?|headteachers?|chairs?|managers?|clerk|inspector)$/;

/**
 * Why a question cannot be answered as it stands, or undefined. Something unknown is said, never read as everything. `isFollowing`: it
 * takes up what was said before, so that strange words in it are asked back.
 */
export function findProblem(
  sentence: Sentence,
  topics: readonly Topic[],
  where: readonly Condition[],
  isFollowing: boolean,
): Answer | undefined {
  return (
    unknownNumber(sentence) ??
    offTopic(sentence, topics) ??
    unknownLead(sentence, topics) ??
    unclearPost(sentence) ??
    unclearAsker(sentence) ??
    danglingNot(sentence, where) ??
    asItStoodThen(sentence, where) ??
    unranked(sentence, where) ??
    unresolved(sentence, topics, where, isFollowing)
  );
}

/** "which area is nearest to finished": nothing here ranks that. */
function unranked(sentence: Sentence, where: readonly Condition[]): Answer | undefined {
  const near = /\b(?:nearest|closest) to (?:being )?(?:finished|done|complete|completed|completion)\b/.exec(
    sentence.words.map(({ text }) => text).join(' '),
  )?.[0];
  return near === undefined ? undefined : askBack(sentence, where, [near]);
}

/** "what was overdue on 1 February", "compared to last month": how things stood on another day is not read off today's plan. */
function asItStoodThen(sentence: Sentence, where: readonly Condition[]): Answer | undefined {
  const { scene, words } = sentence;
  const past = tagsOf(sentence, 'date').filter(({ date }) => date.window.by !== null && date.window.by < scene.today);
  const [then] = past;
  if (then === undefined || tagsOf(sentence, 'verb').length + tagsOf(sentence, 'past').length > 0) return undefined;
  const isOfState = where.some(({ is }) => is === 'overdue' || is === 'rag' || is === 'on-track');
  const wasSo = isOfState && words.some(({ text }) => /^(?:was|were|did)$/.test(text));
  const isCompared = hasAsk(sentence, 'compare') && !/\b(?:leads?|areas?)\b/.test(words.map(({ text }) => text).join(' '));
  const isPicture =
    hasAsk(sentence, 'summary', 'status', 'how') && where.every(({ is }) => is === 'due') && tagsOf(sentence, 'noun').length === 0;
  if (!wasSo && !isCompared && !isPicture) return undefined;
  return askBack(
    sentence,
    where.filter(({ is }) => is !== 'due'),
    [then.date.text],
  );
}

function unknownNumber(sentence: Sentence): Answer | undefined {
  const ref = tagsOf(sentence, 'refs').flatMap((tag) => tag.unknown)[0];
  if (ref !== undefined) return { kind: 'unknown', what: 'action', text: ref, suggestions: SUGGESTIONS };
  const area = tagsOf(sentence, 'areas').flatMap((tag) => tag.unknown)[0];
  return area === undefined
    ? undefined
    : { kind: 'unknown', what: 'area', text: area, suggestions: ['List the areas', ...SUGGESTIONS.slice(0, 2)] };
}

function offTopic(sentence: Sentence, topics: readonly Topic[]): Answer | undefined {
  const inTopic = (mark: Mark): boolean => topics.some((topic) => topic.condition && mark.at >= topic.at && mark.next <= topic.next);
  const isOff = sentence.marks.some((mark) => mark.tag.kind === 'off-topic' && !inTopic(mark));
  return isOff || isForecast(sentence) || isAttendance(sentence) ? { kind: 'out-of-scope', suggestions: SUGGESTIONS } : undefined;
}

/** "who turned up to the last executive": the "up to" is no day by which anything happened. */
function isAttendance({ words }: Sentence): boolean {
  return /\b(?:turn|turns|turned|show|shows|showed) up (?:to|at|for)\b/.test(words.map(({ text }) => text).join(' '));
}

/** "will 1.3 be done on time?" asks for a forecast, which no plan holds; "what will be due" does not. */
function isForecast(sentence: Sentence): boolean {
  const { words } = sentence;
  const isOfDates = words.some(({ text }) => /^any/.test(text)) && tagsOf(sentence, 'verb').some(({ verb }) => verb === 'due');
  if (isOfDates) return false;
  return /^(?:will|would|could|might|should)$/.test(words[0]?.text ?? '') && !/^(?:you|i)$/.test(words[1]?.text ?? '');
}

function unknownLead(sentence: Sentence, topics: readonly Topic[]): Answer | undefined {
  const found = topics.find((topic) => namesLead(sentence, topic)) ?? topics.find((topic) => touchesPost(sentence, topic));
  if (!found) return undefined;
  const isPerson = sentence.words[found.next - 1]?.possessive === true || /^\p{Lu}/u.test(sentence.words[found.at]?.raw ?? '');
  return {
    kind: 'unknown',
    what: isPerson ? 'person' : 'lead',
    text: found.text,
    suggestions: ['Who are the leads?', ...SUGGESTIONS.slice(0, 2)],
  };
}

/** Whether strange words stand where only the name of a lead can: "led by …", "…'s actions", "what does … lead". */
function namesLead(sentence: Sentence, topic: Topic): boolean {
  const before = meaningful(sentence, (mark) => mark.next <= topic.at).at(-1);
  const after = meaningful(sentence, (mark) => mark.at >= topic.next)[0];
  if (before?.tag.kind === 'frame' && before.tag.frame === 'led-by') return true;
  if (topic.condition) return false;
  if (sentence.words.slice(topic.at, topic.next).some((word) => ROLE_WORD.test(word.text))) return true;
  if (sentence.words[topic.next - 1]?.possessive === true) return true;
  const isFor = before?.tag.kind === 'frame' && before.tag.frame === 'for' && sentence.words[before.at]?.text === 'for';
  const leads = after?.tag.kind === 'frame' && after.tag.frame === 'leads';
  const holder =
    /^(?:has|have|is|does|do|need|needs|got|doing)$/.test(sentence.words[topic.next]?.text ?? '') &&
    /^(?:is|does|has|did|do|have)$/.test(sentence.words[topic.at - 1]?.text ?? '');
  return isFor || leads || holder;
}

/** "vice chair", "chair of governors": a bare office beside strange words is another office. */
function touchesPost(sentence: Sentence, topic: Topic): boolean {
  const bare = sentence.marks.filter((mark) => mark.tag.kind === 'post' && mark.tag.isBare);
  const isBefore = bare.some(
    (mark) => mark.at === topic.next && sentence.words[topic.next - 1]?.possessive !== true && sentence.words[mark.at]?.breaks !== true,
  );
  const isAfter = bare.some((mark) => {
    const between = sentence.words.slice(mark.next, topic.at).map((word) => word.text);
    return between[0] === 'of' && between.length <= 2;
  });
  return isBefore || isAfter;
}

function meaningful(sentence: Sentence, isSide: (mark: Mark) => boolean): readonly Mark[] {
  return sentence.marks.filter((mark) => isSide(mark) && mark.tag.kind !== 'noise');
}

function unclearPost(sentence: Sentence): Answer | undefined {
  const unclear = tagsOf(sentence, 'post').find((tag) => tag.posts.length > 1);
  if (!unclear) return undefined;
  const names = sentence.scene.plan.posts.filter((post) => unclear.posts.includes(post.id)).map((post) => post.name);
  return {
    kind: 'clarify',
    understood: [],
    notUnderstood: [`which of ${names.join(', ')}`],
    suggestions: names.map((name) => `Actions led by ${name}`),
  };
}

/** "which were green at first and now aren't": what is not so is anybody's guess. */
function danglingNot(sentence: Sentence, where: readonly Condition[]): Answer | undefined {
  const last = sentence.marks.findLast(({ tag }) => tag.kind !== 'noise' && tag.kind !== 'greeting');
  const isLoose = last?.tag.kind === 'logic' && last.tag.logic === 'not' && sentence.words.length > 5;
  const isBehindVerb = /^(?:is|are|was|were|has|have|do|does|did)$/.test(sentence.words[(last?.at ?? 0) - 1]?.text ?? '');
  return isLoose && isBehindVerb ? askBack(sentence, where, [textOf(sentence, last.at - 1, last.next)]) : undefined;
}

function unclearAsker(sentence: Sentence): Answer | undefined {
  if (sentence.scene.askerPosts !== undefined || (!findTag(sentence, 'mine') && !findTag(sentence, 'my-open'))) return undefined;
  const names = sentence.scene.plan.posts.map((post) => post.name);
  return { kind: 'clarify', understood: [], notUnderstood: ['who you are'], suggestions: names.map((name) => `Actions led by ${name}`) };
}

function unresolved(sentence: Sentence, topics: readonly Topic[], where: readonly Condition[], isFollowing: boolean): Answer | undefined {
  const lost = topics.find((topic) => !topic.condition);
  if (!lost) return undefined;
  const isFramed =
    tagsOf(sentence, 'frame').some(({ frame }) => frame === 'topic') ||
    (hasAsk(sentence, 'history', 'who', 'when', 'detail') && (lost.strange.length === 0 || looksUp(sentence)));
  if (isFramed) return { kind: 'unknown', what: 'topic', text: lost.text, suggestions: SUGGESTIONS };
  const isAboutPlan =
    where.length > 0 || sentence.marks.some(({ tag }) => /^(?:verb|date|silent|soon|group|noun|post|mine|condition)$/.test(tag.kind));
  const isSentence = sentence.words.length > 2 && !isFollowing && sentence.words[0]?.text !== 'which';
  const known = wordsOf(lost.text).filter(({ text }) => text.length > 2 && sentence.index.stems.has(stemOf(text)));
  const isMostlyKnown = known.length > lost.strange.length;
  if (!isAboutPlan && isSentence && lost.strange.length > 0 && !isMostlyKnown) return { kind: 'out-of-scope', suggestions: SUGGESTIONS };
  const strange = topics.filter((topic) => !topic.condition).map((topic) => topic.text);
  return askBack(sentence, where, strange);
}

/** "the latest on X", "who leads X", "when is X due", "tell me about X": X is looked up, and not found. */
function looksUp(sentence: Sentence): boolean {
  if (hasAsk(sentence, 'history')) return true;
  if (hasAsk(sentence, 'who')) return tagsOf(sentence, 'frame').some(({ frame }) => frame === 'leads');
  if (hasAsk(sentence, 'when')) return tagsOf(sentence, 'verb').length > 0;
  return sentence.words.some((word) => word.text === 'about');
}

/** Asks back, saying what was understood and what was not. */
export function askBack(sentence: Sentence, where: readonly Condition[], notUnderstood: readonly string[]): Answer {
  return { kind: 'clarify', understood: describeConditions(where, sentence.scene.plan), notUnderstood, suggestions: SUGGESTIONS };
}

export function textOfMark(sentence: Sentence, mark: Mark): string {
  return textOf(sentence, mark.at, mark.next);
}
