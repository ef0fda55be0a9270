import { byDueThenRef } from '../domain/due-status.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { compileLexicon, vocabularyOf, type Entry, type Lexicon } from './lexicon.ts';
import { postNames } from './posts.ts';
import { haveSameWords } from './same-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** What of a plan questions are held against; worked out once for a plan. */
export interface PlanIndex {
  readonly posts: Lexicon;
  /** Refs of the actions whose title or updates have a stem, by stem. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Titles and updates as stems, each text between bars: "|lay|member|role|". */
  readonly texts: ReadonlyMap<string, string>;
  /** The stems of an action's title alone. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly areaStems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every word of the plan as it is written there, for spelling. */
  readonly vocabulary: ReadonlySet<string>;
  /** Initials of neighbouring words ("cse") with the stems they stand for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  readonly refs: ReadonlyMap<string, string>;
  /** Refs that have letters, by how they are said without spaces and signs: "sab4"; and by their number alone where that tells them apart. */
  readonly namedRefs: ReadonlyMap<string, string>;
  /** Stems that stand side by side somewhere in the plan: "lay|member". */
  readonly pairs: ReadonlySet<string>;
  /** The words of the posts' names. */
  readonly postWords: ReadonlySet<string>;
}

const indexes = new WeakMap<Plan, PlanIndex>();
/** The indexes made last: a plan that is read again for every message has the same words as the time before. */
const recent: { readonly plan: Plan; readonly index: PlanIndex }[] = [];
const MOST_KEPT = 2;

export function indexOf(plan: Plan): PlanIndex {
  const index = indexes.get(plan) ?? recent.find((one) => haveSameWords(one.plan, plan))?.index ?? keep(plan, buildIndex(plan));
  indexes.set(plan, index);
  return index;
}

function keep(plan: Plan, index: PlanIndex): PlanIndex {
  recent.unshift({ plan, index });
  recent.length = Math.min(recent.length, MOST_KEPT);
  return index;
}

const orders = new WeakMap<Plan, readonly Action[]>();

/** A plan's actions by due date, then ref; sorted once for a plan. */
export function orderOf(plan: Plan): readonly Action[] {
  const order = orders.get(plan) ?? plan.actions.toSorted(byDueThenRef);
  orders.set(plan, order);
  return order;
}

/** Words that neither name a topic nor stand between the words of one. */
const LINK_WORDS: ReadonlySet<string> = new Set(
  'a an the of to in on for and with from by at or is are be as it its their our that which some any s'.split(' '),
);

type Texts = Pick<PlanIndex, 'stems' | 'texts' | 'titles' | 'areaStems' | 'vocabulary' | 'acronyms' | 'pairs'>;

/** What needs every word of the plan is worked out when a question first has a word that only the plan can explain. */
function buildIndex(plan: Plan): PlanIndex {
  const names = postNames(plan).map(({ name, postIds, isBare }): Entry => [name, { kind: 'post', posts: postIds, isBare }]);
  const posts = compileLexicon(names);
  let known: Texts | undefined;
  const texts = (): Texts => (known ??= indexTexts(plan, posts));
  return {
    posts,
    postWords: wordsOfPosts(plan),
    refs: new Map(plan.actions.map((action) => [action.ref.toLowerCase(), action.ref])),
    namedRefs: nameRefs(plan),
    get stems() {
      return texts().stems;
    },
    get texts() {
      return texts().texts;
    },
    get titles() {
      return texts().titles;
    },
    get areaStems() {
      return texts().areaStems;
    },
    get vocabulary() {
      return texts().vocabulary;
    },
    get acronyms() {
      return texts().acronyms;
    },
    get pairs() {
      return texts().pairs;
    },
  };
}

function indexTexts(plan: Plan, posts: Lexicon): Texts {
  const stems = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  const titles = new Map<string, ReadonlySet<string>>();
  const vocabulary = new Set<string>();
  const acronyms = new Map<string, readonly string[]>();
  const pairs = new Set<string>();
  const known = new Map<string, string>();
  for (const action of plan.actions) {
    const parts = textsOf(action).map((text) => stemsIn(text, vocabulary, known));
    texts.set(action.ref, parts.map((part) => `|${part.join('|')}|`).join(' '));
    titles.set(action.ref, new Set(parts[0]));
    for (const part of parts) {
      for (const [at, stem] of part.entries()) {
        const refs = stems.get(stem) ?? new Set<string>();
        stems.set(stem, refs.add(action.ref));
        if (at > 0) pairs.add(`${part[at - 1] ?? ''}|${stem}`);
      }
      addAcronyms(part, acronyms);
    }
  }
  const areaStems = indexAreas(plan, vocabulary, known);
  for (const word of [...vocabularyOf(posts), ...lettersOfRefs(plan)]) vocabulary.add(word);
  return { stems, texts, titles, areaStems, vocabulary, acronyms, pairs };
}

/** "SAB 4" and "A3" are said as one word, as two, or by the number behind the noun. */
function nameRefs({ actions }: Plan): ReadonlyMap<string, string> {
  const lettered = actions.map(({ ref }) => ref).filter((ref) => /\p{L}/u.test(ref));
  const byNumber = Map.groupBy(lettered, (ref) => ref.replace(/\D+/g, ' ').trim());
  const numbers = [...byNumber].flatMap(([number, refs]) =>
    refs.length === 1 && /^\d+$/.test(number) ? [[number, refs[0] ?? ''] as const] : [],
  );
  return new Map([...numbers, ...lettered.map((ref) => [compactRef(ref), ref] as const)]);
}

/** The letters of refs are words of the plan. */
function lettersOfRefs({ actions }: Plan): readonly string[] {
  return actions.flatMap(({ ref }) => ref.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
}

/** A ref as it is said, without case, spaces and signs. */
export function compactRef(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function indexAreas({ areas }: Plan, vocabulary: Set<string>, known: Map<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const areaStems = new Map<string, Set<string>>();
  for (const area of areas)
    for (const stem of stemsIn(area.title, vocabulary, known))
      areaStems.set(stem, (areaStems.get(stem) ?? new Set<string>()).add(area.ref));
  return areaStems;
}

function wordsOfPosts({ posts }: Plan): ReadonlySet<string> {
  const names = posts.flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
}

const PLAN_WORD = /[\p{L}\p{N}]+(?:[.:]\p{N}+)*(?:'\p{L}*)?/gu;

function textsOf(action: Action): readonly string[] {
  return [action.title, ...action.history.flatMap((entry) => (entry.kind === 'update' ? [entry.words] : []))];
}

function stemsIn(text: string, vocabulary: Set<string>, known: Map<string, string>): readonly string[] {
  const stems: string[] = [];
  for (const [raw] of text.toLowerCase().replaceAll('\u2019', "'").matchAll(PLAN_WORD)) {
    const word = raw.replace(/'s?$/, '');
    if (LINK_WORDS.has(word)) continue;
    vocabulary.add(word);
    const stem = known.get(word) ?? stemOf(word);
    known.set(word, stem);
    stems.push(stem);
  }
  return stems;
}

/** The words of a text that can name a topic, hyphens and slashes taken apart. */
export function topicWords(text: string): readonly string[] {
  return wordsOf(text.replaceAll(/[\u2018\u2019]/g, "'").replaceAll(/[-/_]/g, ' '))
    .map((word) => word.text)
    .filter((word) => !LINK_WORDS.has(word) && word !== '%');
}

function addAcronyms(stems: readonly string[], acronyms: Map<string, readonly string[]>): void {
  for (let at = 0; at + 3 <= stems.length; at++) {
    let initials = `${stems[at]?.[0] ?? ''}${stems[at + 1]?.[0] ?? ''}`;
    for (let end = at + 3; end <= Math.min(at + 4, stems.length); end++) {
      initials += stems[end - 1]?.[0] ?? '';
      if (!acronyms.has(initials)) acronyms.set(initials, stems.slice(at, end));
    }
  }
}
