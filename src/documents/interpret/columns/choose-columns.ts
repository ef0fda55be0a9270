import type { Cell } from '../../content.ts';
import { contentUnder } from './column-content.ts';
import type { HeaderRows } from './header-row.ts';
import type { Role } from './heading-names.ts';
import { orderStatus } from './order-status.ts';
import { isDateLike, isLeadLike, isRef } from './looks-like.ts';
import { findProgressColumns, type ProgressColumn } from './progress-columns.ts';
import { settleByContent } from './settle-by-content.ts';
import { findThinChoices, type ThinChoice } from './thin-choices.ts';
import { findTicks, type TickColumn } from './tick-columns.ts';

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
  readonly ticks: readonly TickColumn[];
  readonly completed?: number;
  /** Columns taken for something by what they hold, where the plan allows another choice. */
  readonly thin: readonly ThinChoice[];
}

export type Row = readonly Cell[];

/** Settles the columns by their names and, where names mislead or several claim one part, by what stands under them. */
export function chooseColumns(header: HeaderRows, body: readonly Row[], marks: ReadonlySet<string>): Columns | undefined {
  const content = contentUnder(header.headings.length, body);
  const under: Under = (column) => content(column).texts;
  const ticks = findTicks(header, content);
  const roles = header.names.map(({ role }, column): Role => {
    if (ticks.some((tick) => tick.column === column)) return 'tick';
    return role === 'other' && header.headings[column] === '' ? guessUnnamed(under(column)) : role;
  });
  const named = settleDates(settleLeads(settleRefs(roles, header, under), header, under), header, under);
  const scene = { header, content, marks };
  const settled = settleByContent(named, scene);
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
    ticks,
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
    thin: findThinChoices(named, settled, title, scene),
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
  const areApart = new Set(texts).size * 10 >= texts.length * 8;
  return share(texts, isRef) >= 0.6 && texts.length >= 2 && areApart ? 'ref' : 'other';
}

type Under = (column: number) => readonly string[];

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
    if (role === 'title') return weight < 2 && column > lastAbout && hasOpenWords ? 5 : 10 + weight;
    if (role === 'issue' || role === 'area') return 5 + weight;
    if (role !== 'other' || averageLength(under(column)) <= 15) return 0;
    return weight === 0 && header.headings[column] !== '' && (isFuller(column) || isAnswer(column)) ? 8 : column < people ? 2 : 1;
  };
  const kinds = (column: number): number => new Set(under(column)).size;
  // Themes stand once for several actions; what is to be done stands in every row.
  const themes = roles.flatMap((role, column) => (role === 'area' && roles.indexOf('issue') < 0 ? [column] : []));
  const isFuller = (column: number): boolean =>
    themes.length > 0 &&
    themes.every(
      (theme) => kinds(theme) * 4 <= under(column).length * 3 && kinds(column) >= Math.min(kinds(theme) * 2, under(column).length),
    );
  // "Remedy" beside "Concern": the words between what is wrong and who leads say what is to be done.
  const issue = roles.includes('title') ? -1 : roles.indexOf('issue');
  const people = roles.findIndex((role) => role === 'lead' || role === 'due' || role === 'lead-and-due');
  const isAnswer = (column: number): boolean => issue >= 0 && column > issue && column < people;
  // "How it is getting on" right of who and when is not what is to be done, if words without a known name stand before them.
  const lastAbout = Math.max(
    roles.findLastIndex((role) => role === 'lead' || role === 'lead-and-due'),
    roles.findLastIndex((role) => role === 'due' || role === 'lead-and-due'),
  );
  const hasOpenWords = roles.some(
    (role, column) => role === 'other' && header.names[column]?.weight === 0 && column < people && averageLength(under(column)) > 15,
  );
  const saysWords = (column: number): boolean => share(under(column), (text) => /\p{L}{3}/u.test(text)) >= 0.5;
  const ranked = roles
    .map((role, column) => ({ column, rank: rank(role, column), length: averageLength(under(column)) }))
    .filter((each) => each.rank > 0 && (each.length > 0 ? saysWords(each.column) : each.rank > 10))
    .toSorted((one, other) => other.rank - one.rank || Number(other.length > 0) - Number(one.length > 0) || other.length - one.length);
  return ranked[0]?.column;
}
