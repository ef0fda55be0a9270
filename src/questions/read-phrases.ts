import { findNumber } from './dates/period.ts';
import { OPEN } from './facets/status.ts';
import { findPhrase } from './lexicon.ts';
import type { PlanIndex } from './plan-index.ts';
import { positions, type Mark, type Tag } from './tag.ts';
import { LEXICON } from './vocabulary.ts';
import { stemOf, type Word } from './words.ts';

/** The phrases of the lexicon and the names of posts that stand in a question, the longest first, and its loose numbers. */
export function readPhrases(words: readonly Word[], taken: readonly Mark[], index: PlanIndex): readonly Mark[] {
  const used = new Set(taken.flatMap(positions));
  const isFree = (at: number): boolean => !used.has(at);
  const marks: Mark[] = [];
  for (let at = 0; at < words.length;) {
    const post = isFree(at) ? findPhrase(index.posts, words, at, isFree) : undefined;
    const known = isFree(at) ? findPhrase(LEXICON, words, at, isFree) : undefined;
    const best = post && (!known || post.next >= known.next) ? post : known;
    const tag = best && unlessOfPlan(best.tag, words, at, best.next, index);
    if (best && tag) marks.push({ at, next: best.next, tag: inContext(words, at, best.next, marks) ?? tag });
    at = best?.next ?? at + 1;
  }
  const settled = withoutCourtesy(words, withoutSelf(marks, words));
  return [...settled, ...readNumbers(words, used, settled)];
}

/** What a word is where it stands: a pointer, a relative "who", the "and wasn't" at the end of a question. */
function inContext(words: readonly Word[], at: number, next: number, before: readonly Mark[]): Tag | undefined {
  return (
    contraryAt(words, at, next, before) ??
    hopefulAt(words, at, next) ??
    pointerAt(words, at, next) ??
    sharedAt(words, at, next) ??
    upToDateAt(words, at, next) ??
    relativeAt(words, at, next, before) ??
    undoneAt(words, at, next)
  );
}

/** "no, the other one", "no I meant April": an answer to what was said, which leaves nothing out. */
function contraryAt(words: readonly Word[], at: number, next: number, before: readonly Mark[]): Tag | undefined {
  if (words[at]?.text !== 'no' || next > at + 1) return undefined;
  const isFirst = before.every(({ tag }) => tag.kind === 'noise' || tag.kind === 'greeting');
  const isAnswer =
    words[next]?.breaks === true || /^(?:sorry|not)$/.test(words[next]?.text ?? '') || /^(?:mean|meant)$/.test(words[next + 1]?.text ?? '');
  return isFirst && isAnswer ? { kind: 'noise' } : undefined;
}

/** "am I up to date?" is answered by what is late, "which are up to date" by what is not. */
function upToDateAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  const phrase = words.slice(at, next).map(({ text }) => text);
  if (phrase.join(' ') !== 'up to date') return undefined;
  const isAsked = /^(?:is|are|am|have|has)$/.test(words.find(({ text }) => !/^(?:and|so|ok|but)$/.test(text))?.text ?? '');
  return { kind: 'condition', condition: isAsked ? { is: 'overdue' } : { is: 'not', of: { is: 'overdue' } } };
}

/** "what do the manager and I share": the asker is the other of two. */
function sharedAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  const isI = words[at]?.text === 'i' && next === at + 1 && words[at - 1]?.text === 'and';
  return isI && /^(?:share|both|jointly|lead|are|have)$/.test(words[next]?.text ?? '') ? { kind: 'mine' } : undefined;
}

const SUBJECT =
  /^(?:any|anything|anyone|anybody|we|they|the|there|it|everything|all|i|you|this|that|these|those|my|our|some|action|area|\d[\d.]*)$/;

/** "haven't we finished 3.1?", "nothing late in area 3?": asked in hope or fear of the answer, and no less about what is said. */
function hopefulAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  const text = words[at]?.text ?? '';
  const opener = words[at - 1]?.text ?? '';
  const after = words[next]?.text ?? '';
  const isFirst = at === 0 || (at < 3 && /^(?:is|are|there|was|were|and|so|ok)$/.test(opener));
  if (next > at + 1 || !isFirst) return undefined;
  if (text === 'nothing')
    return /^(?:heard|hear|happened|reported|said|done|since|new|from|on)$/.test(after) ? undefined : { kind: 'noise' };
  const isContracted = at === 1 && text === 'not' && /n['\u2019]?t$/i.test(words[at]?.raw ?? '');
  return isContracted && SUBJECT.test(after) ? { kind: 'noise' } : undefined;
}

/** "a sole lead who is not the manager": the "who" asks for nobody. */
function relativeAt(words: readonly Word[], at: number, next: number, before: readonly Mark[]): Tag | undefined {
  const word = words[at];
  if (word?.text !== 'who' || word.breaks || word.gap?.includes('-') === true || next - at > 2) return undefined;
  const last = before.findLast(({ tag }) => tag.kind !== 'noise');
  const isNamed =
    last?.next === at &&
    (last.tag.kind === 'noun' || last.tag.kind === 'post' || (last.tag.kind === 'condition' && last.tag.condition.is === 'leads'));
  const isAskedBefore = before.some(({ tag }) => tag.kind === 'ask') || last?.tag.kind === 'condition';
  return isNamed && isAskedBefore ? { kind: 'noise' } : undefined;
}

/** "what was due in May and wasn't done", "… and hasn't been": at the very end, an "and not" says that it is still open. */
function undoneAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  if (words[at]?.text !== 'not' || next > at + 1 || words.length - at > 3) return undefined;
  const tail = words
    .slice(at)
    .map((word) => word.text)
    .join(' ');
  return next === at + 1 &&
    at > 2 &&
    /^not(?: yet| been)*$/.test(tail) &&
    /^(?:is|are|was|were|has|have|did|does|do)$/.test(words[at - 1]?.text ?? '')
    ? { kind: 'condition', condition: OPEN }
    : undefined;
}

/** "I'm the chair of the executive": who somebody is, not what they lead. */
function withoutSelf(marks: readonly Mark[], words: readonly Word[]): readonly Mark[] {
  return marks.map((mark) => {
    const text = words
      .slice(mark.at, mark.next)
      .map((word) => word.text)
      .join(' ');
    const after = marks.find((one) => one.at >= mark.next && one.tag.kind !== 'noise');
    const isSelf = mark.tag.kind === 'mine' && text === 'i am' && after?.tag.kind === 'post';
    return isSelf ? { ...mark, tag: { kind: 'noise' } } : mark;
  });
}

/** "could you pull up the ambers for me": the last words are a courtesy, as the first ones are. */
function withoutCourtesy(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const isPolite = /^(?:can|could|would|will) you |^(?:please|kindly) /.test(
    `${words
      .slice(0, 2)
      .map((word) => word.text)
      .join(' ')} `,
  );
  const last = marks.findLast(({ tag }) => tag.kind !== 'greeting');
  const isForMe =
    last?.tag.kind === 'mine' &&
    words
      .slice(last.at, last.next)
      .map((word) => word.text)
      .join(' ') === 'for me';
  return isPolite && isForMe ? marks.map((mark) => (mark === last ? { ...mark, tag: { kind: 'noise' } } : mark)) : marks;
}

/** "who leads that" and "is that late" point at something said before; "those that are late" does not. */
function pointerAt(words: readonly Word[], at: number, next: number): Tag | undefined {
  const text = words[at]?.text ?? '';
  if (next - at !== 1 || !/^(?:that|this|those|these)$/.test(text)) return undefined;
  const after = words[next]?.text ?? '';
  if (text === 'those' && /^(?:that|which|who|led|due|in|with|for|without|assigned|where|whose|not|still)$/.test(after))
    return { kind: 'noun', noun: 'action' };
  const isLone = next === words.length && at > 0;
  const isAsked =
    /^(?:is|are|was|were|has|have|does|do|did)$/.test(words[at - 1]?.text ?? '') &&
    (at < 3 || /^(?:percent|percentage|proportion|share|much|many)$/.test(words[at - 2]?.text ?? '')) &&
    !/^(?:plan|board|year|week|month|quarter|action)/.test(after);
  return isLone || (isAsked && next < words.length) ? { kind: 'pronoun' } : undefined;
}

/** A word of the plan's own ("budget" in an action about one) is a topic, whatever it means elsewhere. */
function unlessOfPlan(tag: Tag, words: readonly Word[], at: number, next: number, index: PlanIndex): Tag | undefined {
  const isPlanWord = (): boolean => next === at + 1 && index.stems.has(stemOf(words[at]?.text ?? ''));
  // "people who lack capacity" in a plan that says so.
  if (tag.kind === 'logic' && tag.logic === 'not' && /^(?:lack|lacks|lacking|without|non)$/.test(words[at]?.text ?? ''))
    return isPlanWord() && index.pairs.has(`${stemOf(words[at]?.text ?? '')}|${stemOf(words[next]?.text ?? '')}`) ? undefined : tag;
  const isOther =
    tag.kind === 'off-topic' ||
    (tag.kind === 'ask' &&
      tag.ask === 'summary' &&
      words.length > 2 &&
      /^(?:dashboard|snapshot|statistics|headlines)$/.test(words[at]?.text ?? ''));
  return isOther && isPlanWord() ? undefined : tag;
}

function readNumbers(words: readonly Word[], used: ReadonlySet<number>, marks: readonly Mark[]): readonly Mark[] {
  const marked = new Set(marks.flatMap(positions));
  return words.flatMap((word, at) => {
    const value = word.text === 'a' || word.text === 'an' ? undefined : findNumber(word.text);
    return value === undefined || used.has(at) || marked.has(at) ? [] : [{ at, next: at + 1, tag: { kind: 'number' as const, value } }];
  });
}
