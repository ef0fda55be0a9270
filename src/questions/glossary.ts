import type { Plan } from '../domain/plan.ts';
import type { Answer, Glossary, Scene } from './answer.ts';

const MEANS: readonly RegExp[] = [
  /^(?:please |can you tell me |tell me |remind me |so )*what (?:does|do|did) (?:the )?(?:(?:acronym|abbreviation|letters|initials|term) )?(?<term>[\w&'"-]{2,20}(?: [\w&-]{2,20}){0,2}?) (?:actually )?(?:mean|stand for)\b/i,
  /^(?:please )?(?:define|expand|what is (?:the )?(?:meaning|definition) of|what's the meaning of|meaning of|definition of) (?:the (?:acronym|abbreviation|term) )?(?<term>[\w&'"-]{2,20})\W*$/i,
  /^(?<term>[\w&'"-]{2,20})(?: means what| stands for(?: what)?| meaning)\W*$/i,
];
const WHAT_IS = /^(?:please |so )*(?:what is|what's|whats|what are|what're|who is|who are) (?:an? |the )?(?<term>[\w&'"-]{2,20})\W*$/i;
const LISTS = /\b(?:acronyms|abbreviations|glossary|initialisms)\b/i;
const UNEXPLAINED = /\b(?:unknown|unexplained|undefined|missing|not|no|without|lack(?:s|ing)?|aren't|isn't)\b/i;
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]{1,7}(?=s?(?![\p{L}\p{N}]))/gu;

/** "what does CSE mean", "what is MASH", "which acronyms are not explained"; undefined for any other question. */
export function readGlossary(text: string, { plan, glossary = {} }: Scene): Answer | undefined {
  if (LISTS.test(text)) return listGlossary(text, plan, glossary);
  const asked = MEANS.map((pattern) => pattern.exec(text)?.groups?.['term']).find((term) => term !== undefined);
  const term = (asked ?? WHAT_IS.exec(text)?.groups?.['term'])?.replace(/^['"]|['"]$/g, '');
  if (term === undefined || /\d/.test(term)) return undefined;
  const entry = findEntry(term, glossary);
  if (entry) return { kind: 'glossary', entries: [entry], unexplained: [] };
  const inPlan =
    asked === undefined ? undefined : acronymsOf(plan).find((acronym) => acronym.toLowerCase() === singular(term).toLowerCase());
  if (inPlan === undefined)
    return asked !== undefined && /^(?:rag|red|amber|green|blue|colou?rs?)\b/i.test(term) ? { kind: 'help' } : undefined;
  return { kind: 'glossary', entries: [], unexplained: [inPlan] };
}

/** The acronyms of a plan that the board's glossary does not explain, for whoever keeps the glossary. */
export function unexplainedAcronyms(plan: Plan, glossary: Glossary): readonly string[] {
  return acronymsOf(plan).filter((acronym) => findEntry(acronym, glossary) === undefined);
}

function listGlossary(text: string, plan: Plan, glossary: Glossary): Answer {
  const unexplained = unexplainedAcronyms(plan, glossary);
  const entries = UNEXPLAINED.test(text) ? [] : Object.entries(glossary).map(([acronym, meaning]) => ({ acronym, meaning }));
  return { kind: 'glossary', entries, unexplained };
}

function findEntry(term: string, glossary: Glossary): { acronym: string; meaning: string } | undefined {
  const wanted = [term, singular(term)].map((one) => one.toLowerCase());
  const found = Object.entries(glossary).find(([acronym]) => wanted.includes(acronym.toLowerCase()));
  return found && { acronym: found[0], meaning: found[1] };
}

function singular(term: string): string {
  return term.replace(/s$/, '');
}

const acronyms = new WeakMap<Plan, readonly string[]>();

/** Words in capitals, in the order of the plan; a text all in capitals has none. */
function acronymsOf(plan: Plan): readonly string[] {
  const known = acronyms.get(plan) ?? findAcronyms(plan);
  acronyms.set(plan, known);
  return known;
}

function findAcronyms(plan: Plan): readonly string[] {
  const texts = plan.actions.flatMap(({ title, history }) => [
    title,
    ...history.flatMap((entry) => (entry.kind === 'update' ? [entry.words] : [])),
  ]);
  return [...new Set(texts.filter((one) => /\p{Ll}/u.test(one)).flatMap((one) => one.match(ACRONYM) ?? []))];
}
