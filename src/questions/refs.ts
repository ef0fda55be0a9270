import { findNumber } from './dates/period.ts';
import type { Plan } from '../domain/plan.ts';
import { compactRef, type PlanIndex } from './plan-index.ts';
import type { Mark } from './tag.ts';
import type { Word } from './words.ts';

const AREA_NOUN = /^(?:areas?|sections?|themes?|headings?|priority|priorities|objectives?)$/;
const ACTION_NOUN = /^(?:actions?|no|number|ref|refs|reference|item|items|point|points|task|tasks|ap|recommendation)$/;
const AREA_LEADS_IN = 'for development';

/** The actions and areas a question names by number, and numbers of none. */
export function readRefs(words: readonly Word[], plan: Plan, index: PlanIndex): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at++) {
    const mark =
      readAreaAt(words, at, plan) ??
      readOrdinalArea(words, at, plan) ??
      readRivalArea(words, at, plan, marks.at(-1)) ??
      readRefAt(words, at, index);
    if (!mark) continue;
    marks.push(mark);
    at = mark.next - 1;
  }
  return marks.map((mark, at) => expandRange(mark, marks[at - 1], words, index)).filter((mark) => mark.at < mark.next);
}

function readAreaAt(words: readonly Word[], at: number, plan: Plan): Mark | undefined {
  if (!AREA_NOUN.test(words[at]?.text ?? '')) return undefined;
  const isLong = `${words[at + 1]?.text ?? ''} ${words[at + 2]?.text ?? ''}` === AREA_LEADS_IN;
  const named: string[] = [];
  const unknown: string[] = [];
  let next = at + (isLong ? 3 : 1);
  if (/^(?:number|no)$/.test(words[next]?.text ?? '') && isAreaNumber(words[next + 1], plan)) next += 1;
  for (let here = next; isAreaNumber(words[here], plan);) {
    const ref = areaRef(words[here]?.text ?? '');
    const isRange = /^(?:to|through)$/.test(words[here - 1]?.text ?? '') && named.length + unknown.length > 0;
    for (const one of isRange ? rangeTo(named.at(-1) ?? '', ref) : rangeIn(words[here]?.text ?? '', ref))
      (plan.areas.some((area) => area.ref.toLowerCase() === one) ? named : unknown).push(one);
    next = here + 1;
    const isJoined = /^(?:and|or|to|through|than)$/.test(words[next]?.text ?? '');
    const repeats = AREA_NOUN.test(words[next + (isJoined ? 1 : 0)]?.text ?? '');
    here = next + (isJoined ? 1 : 0) + (repeats ? 1 : 0);
    if (!isJoined && !repeats && words[here]?.breaks !== true) break;
  }
  return named.length + unknown.length === 0 ? undefined : { at, next, tag: { kind: 'areas', areas: namesOf(plan, named), unknown } };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "the first area", "the last section", by the order of the plan. */
function readOrdinalArea(words: readonly Word[], at: number, plan: Plan): Mark | undefined {
  const text = words[at]?.text ?? '';
  const isArea = /^(?:area|section|theme|heading|priority|objective)$/.test(words[at + 1]?.text ?? '');
  const place = text === 'last' || text === 'final' ? plan.areas.length - 1 : ORDINALS.indexOf(text);
  if (!isArea || place < 0) return undefined;
  const area = plan.areas[place]?.ref;
  const named = area === undefined ? { areas: [], unknown: [text] } : { areas: [area], unknown: [] };
  return { at, next: at + 2, tag: { kind: 'areas', ...named } };
}

/** "area 3 vs 4": a number after "vs" is an area where an area stood before it. */
function readRivalArea(words: readonly Word[], at: number, plan: Plan, before: Mark | undefined): Mark | undefined {
  const isRival =
    before?.tag.kind === 'areas' && before.next === at - 1 && /^(?:v|vs|versus|against|with)$/.test(words[at - 1]?.text ?? '');
  if (!isRival || !isAreaNumber(words[at], plan)) return undefined;
  const ref = areaRef(words[at]?.text ?? '');
  const areas = namesOf(plan, [ref]);
  return { at, next: at + 1, tag: { kind: 'areas', areas, unknown: areas.length > 0 ? [] : [ref] } };
}

/** "3-5" names three areas. */
function rangeIn(text: string, ref: string): readonly string[] {
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return from === undefined || to === undefined ? [ref] : [from, ...rangeTo(from, to)];
}

/** What comes after the first up to the last; the last alone where they are no numbers in order. */
function rangeTo(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from || to - from > 50) return [last];
  return Array.from({ length: to - from }, (_, step) => String(from + step + 1));
}

function namesOf(plan: Plan, refs: readonly string[]): readonly string[] {
  return plan.areas.map((area) => area.ref).filter((ref) => refs.includes(ref.toLowerCase()));
}

function isAreaNumber(word: Word | undefined, plan: Plan): boolean {
  const ref = areaRef(word?.text ?? '');
  return /^\d{1,3}$/.test(ref) || /^\d{1,2}-\d{1,2}$/.test(ref) || plan.areas.some((area) => area.ref.toLowerCase() === ref && ref !== 'a');
}

function areaRef(text: string): string {
  const number = text === 'a' || text === 'an' ? undefined : findNumber(text);
  return number === undefined ? text : String(number);
}

function readRefAt(words: readonly Word[], at: number, index: PlanIndex): Mark | undefined {
  const named = readNamedRef(words, at, index) ?? readComma(words, index);
  if (named) return named;
  const spoken = readSpoken(words, at);
  if (spoken && (index.refs.has(spoken.ref) || spoken.isSure)) return refMark(at, spoken.next, [spoken.ref], index);
  const text = words[at]?.text ?? '';
  if (ACTION_NOUN.test(text) && /^\d/.test(words[at + 1]?.text ?? '')) {
    const inner = readRefAt(words, at + 1, index);
    if (inner) return { ...inner, at };
    return /^\d{1,3}[a-z]?$/.test(words[at + 1]?.text ?? '') && !/^(?:no|number|points?)$/.test(text)
      ? refMark(at, at + 2, [words[at + 1]?.text ?? ''], index)
      : undefined;
  }
  const isPlain = /^\d{1,3}$/.test(text);
  if (index.refs.has(text) && (!isPlain || words.length === 1)) return refMark(at, at + 1, [text], index);
  const several = /[/-]/.test(text) ? text.split(/[/-]/) : [text];
  const isDotted = several.every((one) => /^\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?$/.test(one) && !/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(one));
  if (!isDotted) return undefined;
  return text.includes('-') && several.length === 2
    ? refMark(at, at + 1, between(several[0] ?? '', several[1] ?? '', index), index)
    : refMark(at, at + 1, several, index);
}

/** "1,4" and nothing else: a thumb beside the point. */
function readComma(words: readonly Word[], { refs }: PlanIndex): Mark | undefined {
  const [major, minor, ...more] = words;
  const ref = refs.get(`${major?.text ?? ''}.${minor?.text ?? ''}`);
  const isComma = more.length === 0 && minor?.gap === ',';
  return isComma && ref !== undefined ? namedMark(0, 2, ref) : undefined;
}

const MOST_WORDS = 4;

/** "SAB 4", "sab4", "SAB-4"; "action 11" and "action eleven" where only one ref has that number. */
function readNamedRef(words: readonly Word[], at: number, { namedRefs }: PlanIndex): Mark | undefined {
  if (namedRefs.size === 0) return undefined;
  const isNoun = ACTION_NOUN.test(words[at]?.text ?? '');
  const number = isNoun ? numberIn(words[at + 1]?.text ?? '') : undefined;
  const byNumber = number === undefined ? undefined : namedRefs.get(number);
  if (byNumber !== undefined) return withMore(at, at + 2, byNumber, words, namedRefs);
  let said = '';
  for (let next = at; next < Math.min(at + MOST_WORDS, words.length); next += 1) {
    const text = words[next]?.text ?? '';
    said += compactRef(next === at ? text : (numberIn(text) ?? text));
    const ref = /^\d+$/.test(said) ? undefined : namedRefs.get(said);
    if (ref !== undefined) return withMore(at, next + 1, ref, words, namedRefs);
  }
  return undefined;
}

/** "SAB 2, 3 and 5": bare numbers behind a ref are refs too. */
function withMore(at: number, after: number, first: string, words: readonly Word[], namedRefs: PlanIndex['namedRefs']): Mark {
  const refs = [first];
  let next = after;
  for (;;) {
    const number = /^(?:and|or|&)$/.test(words[next]?.text ?? '') ? next + 1 : words[next]?.breaks === true ? next : -1;
    const text = words[number]?.text ?? '';
    const ref = /^\d{1,3}$/.test(text) ? namedRefs.get(text) : undefined;
    if (ref === undefined) return { at, next, tag: { kind: 'refs', refs, unknown: [] } };
    refs.push(ref);
    next = number + 1;
  }
}

function namedMark(at: number, next: number, ref: string): Mark {
  return { at, next, tag: { kind: 'refs', refs: [ref], unknown: [] } };
}

function numberIn(text: string): string | undefined {
  const number = text === 'a' || text === 'an' ? undefined : findNumber(text);
  return number === undefined ? undefined : String(number);
}

/** "one point three", "1 point 3", "action 1 dot 3" as a phone hears them. */
function readSpoken(words: readonly Word[], at: number): { ref: string; next: number; isSure: boolean } | undefined {
  const isNamed = ACTION_NOUN.test(words[at]?.text ?? '');
  const start = isNamed ? at + 1 : at;
  const joint = words[start + 1]?.text ?? '';
  const [major, minor] = [spokenNumber(words[start]), spokenNumber(words[start + 2])];
  if ((joint === 'point' || joint === 'dot') && major !== undefined && minor !== undefined)
    return { ref: `${major}.${minor}`, next: start + 3, isSure: true };
  const direct = spokenNumber(words[start + 1]);
  return isNamed && major !== undefined && direct !== undefined ? { ref: `${major}.${direct}`, next: start + 2, isSure: false } : undefined;
}

function spokenNumber(word: Word | undefined): string | undefined {
  const text = word?.text ?? '';
  const homophones: Readonly<Record<string, number>> = { too: 2, to: 2, for: 4 };
  const number = text === 'a' || text === 'an' ? undefined : (findNumber(text) ?? homophones[text]);
  return number === undefined || number > 99 ? undefined : String(number);
}

function refMark(at: number, next: number, refs: readonly string[], index: PlanIndex): Mark {
  const known = refs.flatMap((ref) => index.refs.get(ref) ?? []);
  return { at, next, tag: { kind: 'refs', refs: known, unknown: refs.filter((ref) => !index.refs.has(ref)) } };
}

/** "1.2 to 1.5" names all that stand between them in the plan. */
function expandRange(mark: Mark, before: Mark | undefined, words: readonly Word[], index: PlanIndex): Mark {
  if (mark.tag.kind !== 'refs' || before?.tag.kind !== 'refs' || before.next !== mark.at - 1) return mark;
  if (!/^(?:to|through)$/.test(words[before.next]?.text ?? '')) return mark;
  const [first, last] = [before.tag.refs[0], mark.tag.refs[0]];
  return first === undefined || last === undefined
    ? mark
    : refMark(before.next, mark.next, between(first.toLowerCase(), last.toLowerCase(), index), index);
}

function between(first: string, last: string, index: PlanIndex): readonly string[] {
  const refs = [...index.refs.keys()];
  const [from, to] = [refs.indexOf(first), refs.indexOf(last)];
  return from < 0 || to < from ? [first, last] : refs.slice(from, to + 1);
}
