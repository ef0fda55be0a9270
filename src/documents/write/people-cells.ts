import type { Action, Lead, Plan, Post } from '../../domain/plan.ts';
import { readLeads, type LeadReading } from '../interpret/leads/read-leads.ts';
import type { IsKnownLead } from '../interpret/leads/split-leads.ts';
import { plain } from '../interpret/text.ts';
import { asLeadKey, type LeadCode } from './lead-codes.ts';

/** How names are read in this plan's cells. */
export interface PeopleScene {
  readonly plan: Plan;
  readonly isKnown: IsKnownLead;
  readonly codes: readonly LeadCode[];
  /** Supporting leads have a column of their own. */
  readonly hasSupport: boolean;
}

/**
 * The document's words for who leads where they read as the present leads, else the present leads' names. `beside` are the words of the plan's further
 * columns of leads, who need no naming here.
 */
export function leadCell(action: Action, written: string, scene: PeopleScene, beside: readonly string[] = []): string {
  const elsewhere = beside.flatMap((words) => readPeople(words, scene).leads);
  const leads = posts(action, 'lead', scene.plan).filter((post) => !elsewhere.some((name) => isOf(post, name)));
  const all = posts(action, 'supporting', scene.plan);
  const supporting = scene.hasSupport ? [] : all;
  const fits = (text: string): boolean => {
    const read = readPeople(text, scene);
    return areNames(read.leads, leads) && (scene.hasSupport ? areAmong(read.supporting, all) : areNames(read.supporting, all));
  };
  const names = leads.map((post) => callName(post, scene));
  const support = supporting.length === 0 ? '' : `\nwith support of ${supporting.map((post) => callName(post, scene)).join('; ')}`;
  const inLines = `${names.join('\n')}${support}`;
  return [written, `${names.join(' and ')}${support}`].find((text) => fits(text)) ?? inLines;
}

/** The document's words in a further column of leads while they name none who leads no longer. */
export function coLeadCell(action: Action, written: string, scene: PeopleScene): string {
  return areAmong(readPeople(written, scene).leads, posts(action, 'lead', scene.plan)) ? written : '';
}

export function supportCell(action: Action, written: string, scene: PeopleScene): string {
  const supporting = posts(action, 'supporting', scene.plan);
  const fits = (text: string): boolean => areNames(readPeople(text, scene).leads, supporting);
  return fits(written) ? written : supporting.map((post) => callName(post, scene)).join('\n');
}

function readPeople(text: string, { codes, isKnown }: PeopleScene): LeadReading {
  return readLeads(text, asLeadKey(codes), isKnown);
}

/** "Jo Stead, Chief Executive" reads as two who lead: a name that is cut goes by its code. */
function callName({ name }: Post, scene: PeopleScene): string {
  const [read, ...others] = readPeople(name, scene).leads;
  if (read === name && others.length === 0) return name;
  return scene.codes.find((each) => each.name === name)?.code ?? name;
}

function posts({ leads }: Action, part: Lead['part'], plan: Plan): readonly Post[] {
  return leads
    .filter((lead) => lead.part === part)
    .map(({ postId }) => plan.posts.find(({ id }) => id === postId) ?? { id: postId, name: postId, aliases: [] });
}

/** Each name is one of the posts', by name or by what else it is called, and each post is named. */
function areNames(names: readonly string[], wanted: readonly Post[]): boolean {
  return areAmong(names, wanted) && wanted.every((post) => names.some((text) => isOf(post, text)));
}

function areAmong(names: readonly string[], wanted: readonly Post[]): boolean {
  return names.every((text) => wanted.some((post) => isOf(post, text)));
}

function isOf({ name, aliases }: Post, text: string): boolean {
  return [name, ...aliases].some((each) => plain(each) === plain(text));
}
