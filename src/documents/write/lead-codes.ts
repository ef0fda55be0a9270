import type { Plan } from '../../domain/plan.ts';
import { findLeadKey, spells } from '../interpret/legends.ts';
import { readLeads, type LeadKey } from '../interpret/leads/read-leads.ts';
import type { IsKnownLead } from '../interpret/leads/split-leads.ts';
import type { SourcedColumn } from './plan-table.ts';

/** "JS", and whom it stands for. */
export interface LeadCode {
  readonly code: string;
  readonly name: string;
}

/** The codes that lead in the document's cells. The plan keeps no key to them: each is that of the action's own post whose name it spells. */
export function findLeadCodes(plan: Plan, columns: readonly SourcedColumn[], isKnown: IsKnownLead): readonly LeadCode[] {
  const places = columns.flatMap(({ holds, from }) => (from !== undefined && (holds === 'lead' || holds === 'support') ? [from] : []));
  const names = new Map(plan.posts.map(({ id, name }) => [id, name]));
  const isName = new Set(names.values());
  const found = plan.actions.flatMap(({ leads, written }) => {
    const read = places.map((at) => readLeads(written?.[at] ?? '', new Map(), isKnown));
    const codes = read.flatMap((each) => [...each.leads, ...each.supporting]).filter((code) => !isName.has(code));
    const own = leads.map(({ postId }) => names.get(postId) ?? postId).filter((name) => !codes.includes(name));
    return codes.flatMap((code) => own.filter((name) => spells(name, code) && isExplained({ code, name })).map((name) => ({ code, name })));
  });
  const isPlain = ({ code, name }: LeadCode): boolean => found.every((other) => other.code !== code || other.name === name);
  return found.filter((each, at) => isPlain(each) && found.findIndex(({ code }) => code === each.code) === at);
}

/** True where the line of a key, or the row of one, tells a reader just that. */
function isExplained({ code, name }: LeadCode): boolean {
  const sources = [
    { lines: [`${code} = ${name}`], rows: [] },
    { lines: [], rows: [[{ text: code }, { text: name }]] },
  ];
  return sources.every((source) => findLeadKey(source, [code]).get(code.toLowerCase()) === name);
}

export function asLeadKey(codes: readonly LeadCode[]): LeadKey {
  return new Map(codes.map(({ code, name }) => [code.toLowerCase(), name]));
}
