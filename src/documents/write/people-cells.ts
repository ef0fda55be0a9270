import type { Action, Lead, Plan, Post } from '../../domain/plan.ts';
import { readLeads } from '../interpret/leads/read-leads.ts';
import type { IsKnownLead } from '../interpret/leads/split-leads.ts';
import { plain } from '../interpret/text.ts';

/** How names are read in this plan's cells. */
export interface PeopleScene {
  readonly plan: Plan;
  readonly isKnown: IsKnownLead;
  /** Supporting leads have a column of their own. */
  readonly hasSupport: boolean;
}

/** The document's words for who leads where they read as the present leads, else the present leads' names. */
export function leadCell(action: Action, written: string, scene: PeopleScene): string {
  const leads = posts(action, 'lead', scene.plan);
  const supporting = scene.hasSupport ? [] : posts(action, 'supporting', scene.plan);
  const fits = (text: string): boolean => {
    const read = readLeads(text, new Map(), scene.isKnown);
    return areNames(read.leads, leads) && (scene.hasSupport || areNames(read.supporting, supporting));
  };
  const names = leads.map(({ name }) => name);
  const support = supporting.length === 0 ? '' : `\nwith support of ${supporting.map(({ name }) => name).join('; ')}`;
  const inLines = `${names.join('\n')}${support}`;
  return [written, `${names.join(' and ')}${support}`].find((text) => fits(text)) ?? inLines;
}

export function supportCell(action: Action, written: string, { plan, isKnown }: PeopleScene): string {
  const supporting = posts(action, 'supporting', plan);
  const fits = (text: string): boolean => areNames(readLeads(text, new Map(), isKnown).leads, supporting);
  return fits(written) ? written : supporting.map(({ name }) => name).join('\n');
}

function posts({ leads }: Action, part: Lead['part'], plan: Plan): readonly Post[] {
  return leads
    .filter((lead) => lead.part === part)
    .map(({ postId }) => plan.posts.find(({ id }) => id === postId) ?? { id: postId, name: postId, aliases: [] });
}

/** Each name is one of the posts', by name or by what else it is called, and each post is named. */
function areNames(names: readonly string[], wanted: readonly Post[]): boolean {
  const isOf = ({ name, aliases }: Post, text: string): boolean => [name, ...aliases].some((each) => plain(each) === plain(text));
  return names.every((text) => wanted.some((post) => isOf(post, text))) && wanted.every((post) => names.some((text) => isOf(post, text)));
}
