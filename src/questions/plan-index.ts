import type { Action, Plan } from '../domain/plan.ts';
import { compileLexicon, vocabularyOf, type Entry, type Lexicon } from './lexicon.ts';
import { postNames } from './posts.ts';
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
}

const known = new WeakMap<Plan, PlanIndex>();

export function indexOf(plan: Plan): PlanIndex {
  const index = known.get(plan) ?? buildIndex(plan);
  known.set(plan, index);
  return index;
}

/** Words that neither name a topic nor stand between the words of one. */
const LINK_WORDS: ReadonlySet<string> = new Set(
  'a an the of to in on for and with from by at or is are be as it its their our that which some any s'.split(' '),
);

function buildIndex(plan: Plan): PlanIndex {
  const stems = new Map<string, Set<string>>();
  const texts = new Map<string, string>();
  const titles = new Map<string, ReadonlySet<string>>();
  const vocabulary = new Set<string>();
  const acronyms = new Map<string, readonly string[]>();
  for (const action of plan.actions) {
    const parts = textsOf(action).map((text) => stemsIn(text, vocabulary));
    texts.set(action.ref, parts.map((part) => `|${part.join('|')}|`).join(' '));
    titles.set(action.ref, new Set(parts[0]));
    for (const part of parts) {
      for (const stem of part) stems.set(stem, (stems.get(stem) ?? new Set<string>()).add(action.ref));
      addAcronyms(part, acronyms);
    }
  }
  const areaStems = new Map<string, Set<string>>();
  for (const area of plan.areas)
    for (const stem of stemsIn(area.title, vocabulary)) areaStems.set(stem, (areaStems.get(stem) ?? new Set<string>()).add(area.ref));
  const names = postNames(plan).map(({ name, postIds, isBare }): Entry => [name, { kind: 'post', posts: postIds, isBare }]);
  const posts = compileLexicon(names);
  for (const word of vocabularyOf(posts)) vocabulary.add(word);
  return {
    posts,
    stems,
    texts,
    titles,
    areaStems,
    vocabulary,
    acronyms,
    refs: new Map(plan.actions.map((action) => [action.ref.toLowerCase(), action.ref])),
  };
}

function textsOf(action: Action): readonly string[] {
  return [action.title, ...action.history.flatMap((entry) => (entry.kind === 'update' ? [entry.words] : []))];
}

function stemsIn(text: string, vocabulary: Set<string>): readonly string[] {
  const words = topicWords(text);
  for (const word of words) vocabulary.add(word);
  return words.map(stemOf);
}

/** The words of a text that can name a topic, hyphens and slashes taken apart. */
export function topicWords(text: string): readonly string[] {
  return wordsOf(text.replaceAll(/[\u2018\u2019]/g, "'").replaceAll(/[-/_]/g, ' '))
    .map((word) => word.text)
    .filter((word) => !LINK_WORDS.has(word) && word !== '%');
}

function addAcronyms(stems: readonly string[], acronyms: Map<string, readonly string[]>): void {
  for (const length of [2, 3, 4]) {
    for (let at = 0; at + length <= stems.length; at++) {
      const run = stems.slice(at, at + length);
      const initials = run.map((stem) => stem[0] ?? '').join('');
      if (!acronyms.has(initials)) acronyms.set(initials, run);
    }
  }
}
