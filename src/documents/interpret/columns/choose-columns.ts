import type { Cell } from '../../content.ts';
import { findMentions } from '../dates/find-mentions.ts';
import { coloursIn } from '../marks/colours.ts';
import { holdsRank, holdsRole, isBody, isCode, isPersonName } from '../leads/role-words.ts';
import { readDue } from '../read-due.ts';
import { oneLine, plain } from '../text.ts';
import type { HeaderRows } from './header-row.ts';
import type { Role } from './heading-names.ts';
import { findProgressColumns, type ProgressColumn } from './progress-columns.ts';

/** Which column holds what; a plan may have none of most of them. */
export interface Columns {
  readonly title: number;
  readonly ref?: number;
  /** Columns that may hold areas: themes, objectives, recommendations beside actions. */
  readonly areas: readonly number[];
  readonly lead?: number;
  /** Further columns of people who lead: "Executive lead" beside "Operational lead". */
  readonly coLeads: readonly number[];
  readonly support: readonly number[];
  readonly due?: number;
  readonly newDue?: number;
  readonly oldDue?: number;
  readonly start?: number;
  readonly progress: readonly ProgressColumn[];
  readonly status: readonly number[];
  readonly completed?: number;
}

export type Row = readonly Cell[];

const REF = /^\(?(?:[A-Z]{0,5}[ ./-]?\d{1,3}(?:[./-]\d{1,3}){0,3}[a-z]?|[A-Za-z]|[ivx]{1,4}|[A-Z]{1,6}[\w/ ()-]*\d+[\w()/ ]{0,6})[.):]?$/;

export function isRef(text: string): boolean {
  return text.length <= 20 && REF.test(text) && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text);
}

/** Settles the columns by their names and, where names mislead or several claim one part, by what stands under them. */
export function chooseColumns(header: HeaderRows, body: readonly Row[]): Columns | undefined {
  const under = textsUnder(header, body);
  const roles = header.names.map(({ role }, column) =>
    role === 'other' && header.headings[column] === '' ? guessUnnamed(under(column)) : role,
  );
  const named = settleDates(settleLeads(settleRefs(roles, header, under), header, under), header, under);
  const settled = settleByContent(named, header, under);
  const title = findTitle(settled, header, under);
  if (title === undefined) return undefined;
  const all = (role: Role): readonly number[] => settled.flatMap((each, column) => (each === role && column !== title ? [column] : []));
  const first = (role: Role): number | undefined => all(role)[0];
  const combined = first('lead-and-due');
  return {
    title,
    areas: areaColumns(settled, header, title),
    coLeads: all('lead').slice(1),
    support: all('support'),
    status: orderStatus(all('status'), header),
    progress: findProgressColumns(
      settled,
      header,
      title,
      (column) => share(under(column), isDateLike) < 0.3 && averageLength(under(column)) > 0,
    ),
    ...optional('ref', first('ref')),
    ...optional('lead', first('lead') ?? combined),
    ...optional('due', first('due') ?? combined),
    ...optional('newDue', first('new-due')),
    ...optional('oldDue', first('old-due')),
    ...optional('start', first('start')),
    ...optional('completed', first('completed')),
  };
}

/** Columns whose words may stand over several actions, most likely ones first. */
function areaColumns(roles: readonly Role[], header: HeaderRows, title: number): readonly number[] {
  const fits = (column: number, role: Role): boolean => {
    const heading = header.headings[column] ?? '';
    if (column === title || heading === header.headings[title]) return false;
    if (role === 'title') return roles[column] === 'title' && /recommend|objective|areas? (?:for|of)|priorit/i.test(heading);
    if (role === 'other')
      return (
        roles[column] === 'other' && column < title && /^(?:strategic |priority |key )*(?:outcomes?|judgements?|domains?)/i.test(heading)
      );
    return roles[column] === role;
  };
  return (['area', 'issue', 'title', 'other'] as const).flatMap((role) =>
    roles.flatMap((_, column) => (fits(column, role) ? [column] : [])),
  );
}

function optional<Name extends string>(name: Name, column: number | undefined): { readonly [name in Name]?: number } {
  return column === undefined ? {} : ({ [name]: column } as { readonly [name in Name]: number });
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function guessUnnamed(texts: readonly string[]): Role {
  return share(texts, isRef) >= 0.6 && texts.length >= 2 ? 'ref' : 'other';
}

type Under = (column: number) => readonly string[];

/** So many rows, taken from the whole table, say what a column holds. */
const MOST_ROWS = 400;

/** What is written under each heading. */
function textsUnder({ headings }: HeaderRows, body: readonly Row[]): Under {
  const step = Math.ceil(body.length / MOST_ROWS);
  const sample = body.filter((_, at) => at % step === 0);
  const texts = headings.map((_, column) => sample.map((row) => oneLine(row[column]?.text ?? '')).filter((text) => text !== ''));
  return (column) => texts[column] ?? [];
}

/** One column of numbers; a heading merged over number and words names both. */
function settleRefs(roles: readonly Role[], header: HeaderRows, under: Under): readonly Role[] {
  const twins = roles.map((role, column) => {
    const isTwin = role === 'title' && header.headings[column] === header.headings[column + 1];
    return isTwin && share(under(column), isRef) >= 0.6 ? ('ref' as const) : role;
  });
  if (!twins.includes('ref')) return nameNumbers(twins, header, under);
  const first = twins.findIndex((role, column) => role === 'ref' && (under(column).length === 0 || share(under(column), isRef) >= 0.3));
  return twins.map((role, column) => {
    if (role !== 'ref' || column === first) return role;
    return averageLength(under(column)) > 25 || /^items?$/i.test(header.headings[column] ?? '') ? 'title' : 'other';
  });
}

/** A "Recommendation" column that holds nothing but numbers is the plan's numbering, if another column says what is to be done. */
function nameNumbers(roles: readonly Role[], header: HeaderRows, under: Under): readonly Role[] {
  const isNumbers = (column: number): boolean => share(under(column), isRef) >= 0.8 && averageLength(under(column)) <= 8;
  const found = roles.findIndex((role, column) => ['title', 'issue', 'area'].includes(role) && isNumbers(column));
  const isElsewhere = roles.some((role, column) => column !== found && ['title', 'issue'].includes(role) && !isNumbers(column));
  return roles.map((role, column) => (column === found && isElsewhere && header.headings[column] !== '' ? 'ref' : role));
}

export function isDateLike(text: string): boolean {
  if (text.length > 80) return false;
  const { kind } = readDue(text, { today: '2015-06-01' });
  return (
    findMentions(plain(text), '2015-06-01').mentions.length > 0 ||
    (kind !== 'unclear' && kind !== 'conditional') ||
    /^(?:asap|immediate|t\.?b\.?[acd]\b|to be (?:confirmed|agreed|decided))/i.test(text)
  );
}

export function isLeadLike(text: string): boolean {
  if (text.length > 120) return false;
  const [first = ''] = text.split(/\s*(?:[/,;&]|\band\b)\s*/);
  return holdsRole(text) || isBody(first) || isCode(first) || isPersonName(first) || /^[A-Z]{2,5}$/.test(first);
}

/** "To be completed by" holds people on some plans and days on others. */
function settleLeads(roles: readonly Role[], header: HeaderRows, under: Under): readonly Role[] {
  const hasLead = roles.some((role, column) => role === 'lead' && share(under(column), isDateLike) < 0.6);
  return roles.map((role, column) => {
    const texts = under(column).filter((text) => !/^(?:tbc|n\/a|-)$/i.test(text));
    if ((role === 'due' || role === 'completed' || role === 'completion') && !hasLead && texts.length > 0) {
      return share(texts, isDateLike) < 0.3 && share(texts, isLeadLike) >= 0.5 ? 'lead' : role;
    }
    if (role === 'lead' && texts.length > 0 && share(texts, isDateLike) >= 0.6 && share(texts, isLeadLike) < 0.3) {
      return roles.includes('due') ? 'other' : 'due';
    }
    return role === 'lead' && averageLength(texts) > 150 && roles.filter((each) => each === 'lead').length > 1 ? 'other' : role;
  });
}

/** Headings that say nothing, "Name" or "Month", are known by what stands under them, where no other column says who, when or how it goes. */
function settleByContent(roles: readonly Role[], header: HeaderRows, under: Under): readonly Role[] {
  const isFree = (column: number): boolean =>
    roles[column] === 'other' && header.names[column]?.weight === 0 && header.headings[column] !== '' && averageLength(under(column)) <= 50;
  const find = (known: readonly Role[], isFit: (text: string) => boolean): number =>
    roles.some((role) => known.includes(role))
      ? -1
      : roles.findIndex((_, column) => isFree(column) && under(column).length > 0 && share(under(column), isFit) >= 0.7);
  const due = find(['due', 'new-due', 'old-due', 'lead-and-due', 'completed'], isDateLike);
  const people = find(['lead', 'lead-and-due'], (text) => isPersonName(text) || holdsRank(text));
  const lead = people >= 0 ? people : find(['lead', 'lead-and-due'], (text) => isLeadLike(text) && !isDateLike(text));
  const status = find(['status', 'completed'], (text) => coloursIn(text).length > 0);
  return roles.map((role, column) => (column === due ? 'due' : column === lead ? 'lead' : column === status ? 'status' : role));
}

/** One due column, the plainest named; "Completion date" is due where nothing else is. */
function settleDates(roles: readonly Role[], header: HeaderRows, under: Under): readonly Role[] {
  const weight = (column: number): number => header.names[column]?.weight ?? 0;
  const dues = roles
    .flatMap((role, column) => (role === 'due' ? [column] : []))
    .toSorted((one, other) => weight(other) - weight(one) || one - other);
  const action = roles.findIndex((role) => role === 'title');
  const isOfAction = (column: number): boolean => weight(column) > 1 || column > action;
  const dated = dues.find((column) => isOfAction(column) && share(under(column), isDateLike) >= 0.3) ?? dues.find(isOfAction);
  const due = dated ?? roles.findIndex((role) => role === 'completion');
  const isNewLone = due < 0 && !roles.includes('old-due');
  return roles.map((role, column) => {
    if (role === 'old-due' && due < 0) return 'due';
    if (role === 'due') return column === due ? 'due' : 'other';
    if (role === 'completion') return column === due ? 'due' : 'completed';
    if (role === 'new-due' && isNewLone) return 'due';
    return role;
  });
}

function averageLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
}

/** The plainest named column of what is to be done; among equals and where none is named, the one with the most words. */
function findTitle(roles: readonly Role[], header: HeaderRows, under: Under): number | undefined {
  const rank = (role: Role, column: number): number => {
    const weight = header.names[column]?.weight ?? 0;
    if (role === 'title') return 10 + weight;
    if (role === 'issue' || role === 'area') return 5 + weight;
    if (role !== 'other' || averageLength(under(column)) <= 15) return 0;
    return weight === 0 && header.headings[column] !== '' && isFuller(column) ? 8 : 1;
  };
  // Themes stand once for several actions; what is to be done stands in every row.
  const themes = roles.flatMap((role, column) => (role === 'area' && roles.indexOf('issue') < 0 ? [column] : []));
  const isFuller = (column: number): boolean =>
    themes.length > 0 &&
    themes.every(
      (theme) => new Set(under(theme)).size * 4 <= under(column).length * 3 && new Set(under(column)).size === under(column).length,
    );
  const ranked = roles
    .map((role, column) => ({ column, rank: rank(role, column), length: averageLength(under(column)) }))
    .filter((each) => each.rank > 0 && (each.length > 0 || each.rank > 10))
    .toSorted((one, other) => other.rank - one.rank || Number(other.length > 0) - Number(one.length > 0) || other.length - one.length);
  return ranked[0]?.column;
}

/** A column named for the rating goes before one of status words; of several dated ones the last comes first. */
function orderStatus(columns: readonly number[], header: HeaderRows): readonly number[] {
  const isDated = columns.some((column) => findMentions(plain(header.headings[column] ?? ''), undefined).mentions.length > 0);
  if (isDated) return columns.toReversed();
  const isRating = (column: number): boolean => /\b(?:b?rag|rating|colour|traffic)/i.test(header.headings[column] ?? '');
  // "RAG Autumn" before "RAG Spring": the last rating is how things stand.
  return columns.toSorted((one, other) => Number(isRating(other)) - Number(isRating(one)) || (isRating(one) ? other - one : 0));
}
