import { middleDay, shareOf, type ColumnContent, type ContentOf } from './column-content.ts';
import type { HeaderRows } from './header-row.ts';
import type { Role } from './heading-names.ts';
import { findMentions } from '../dates/find-mentions.ts';
import { holdsRank, isPersonName } from '../leads/role-words.ts';
import { coloursIn } from '../marks/colours.ts';
import { plain } from '../text.ts';
import { isDateLike, isPlainlyDate, isPlainlyLead, isLeadLike, isRef, isStatusLike } from './looks-like.ts';

type Roles = readonly Role[];

export interface ContentScene {
  readonly header: HeaderRows;
  readonly content: ContentOf;
  /** Codes that the document's own key explains. */
  readonly marks: ReadonlySet<string>;
}

const DUES: Roles = ['due', 'new-due', 'old-due', 'lead-and-due', 'completion'];
const LEADS: Roles = ['lead', 'lead-and-due'];
/** So much of a column must be of one kind for its content to speak against its name, or for a name that says nothing. */
const MOST = 0.7;

/**
 * Puts right what headings leave open: a name that says something else than stands under it gives way, and a name that says nothing is known by
 * what its column holds, where no other column says who, when or how it goes.
 */
export function settleByContent(roles: Roles, scene: ContentScene): Roles {
  return [freeMisnamed, nameDues, nameLeads, nameStatuses, nameRefs, nameProgress].reduce(
    (settled, settle) => settle(settled, scene),
    roles,
  );
}

/** True where the heading has words but none that name a part of an action. */
function isOpen(roles: Roles, { header }: ContentScene, column: number): boolean {
  return roles[column] === 'other' && header.names[column]?.weight === 0 && header.headings[column] !== '';
}

function isWhat(role: Role | undefined): boolean {
  return role === 'title' || role === 'issue' || role === 'area';
}

/** A column of dates, people or prose that is named for something else is open again where another column holds what its name promises. */
function freeMisnamed(roles: Roles, scene: ContentScene): Roles {
  const { content } = scene;
  const isElsewhere = (column: number, test: (text: string) => boolean): boolean =>
    roles.some(
      (role, other) =>
        other !== column && (isWhat(role) || role === 'other') && isShort(content(other)) && shareOf(content(other), test) >= MOST,
    );
  const isWrong = (role: Role, column: number): boolean => {
    const held = content(column);
    if (held.texts.length < 2) return false;
    if (role === 'due') return shareOf(held, isPlainlyDate) < 0.3 && held.averageLength > 10 && isElsewhere(column, isPlainlyDate);
    return role === 'lead' && shareOf(held, isLeadLike) < 0.3 && held.averageLength > 25 && isElsewhere(column, isPlainlyLead);
  };
  return roles.map((role, column) => (isWrong(role, column) ? freedRole(content(column)) : role));
}

function freedRole(held: ColumnContent): Role {
  if (shareOf(held, isPlainlyLead) >= MOST) return 'lead';
  return shareOf(held, isStatusLike) >= MOST ? 'status' : held.averageLength > 10 ? 'progress' : 'other';
}

function isShort({ averageLength, texts }: ColumnContent): boolean {
  return texts.length > 0 && averageLength <= 50;
}

/** The columns that may be taken for what they hold: open ones, else those named for what is to be done that say nothing of it. */
function candidates(roles: Roles, scene: ContentScene, test: (text: string) => boolean, least = MOST): readonly number[] {
  const fits = (column: number): boolean => isShort(scene.content(column)) && shareOf(scene.content(column), test) >= least;
  const open = roles.flatMap((_, column) => (isOpen(roles, scene, column) && fits(column) ? [column] : []));
  if (open.length > 0) return open;
  const isTitled = (column: number): boolean =>
    roles.some((role, other) => isWhat(role) && other !== column && scene.content(other).averageLength > 20);
  return roles.flatMap((role, column) => (isWhat(role) && isTitled(column) && fits(column) ? [column] : []));
}

function nameDues(roles: Roles, scene: ContentScene): Roles {
  if (roles.some((role) => DUES.includes(role))) return roles;
  const plainly = candidates(roles, scene, isPlainlyDate);
  const found = plainly.length > 0 || roles.includes('completed') ? plainly : candidates(roles, scene, isDateLike);
  // The day something was asked for stands beside the later one it is wanted by.
  const [due] = found.toSorted(
    (one, other) => middleDay(scene.content(other).texts).localeCompare(middleDay(scene.content(one).texts)) || one - other,
  );
  return roles.map((role, column) => (column === due ? 'due' : role));
}

function nameLeads(roles: Roles, scene: ContentScene): Roles {
  if (roles.some((role) => LEADS.includes(role))) return roles;
  const isSomebody = (text: string): boolean => isLeadLike(text) && !isDateLike(text) && !isStatusLike(text);
  // "Dr Meera Rao" beside "CCG": a person goes before the body behind them.
  const tests = [(text: string): boolean => isPersonName(text) || holdsRank(text), isPlainlyLead, isSomebody];
  const [lead] = tests.map((test) => candidates(roles, scene, test)).find(({ length }) => length > 0) ?? [];
  return roles.map((role, column) => (column === lead ? 'lead' : role));
}

/** All columns of colours or states, where none named for it holds one: "Q1" to "Q4" are four ratings of one action. */
function nameStatuses(roles: Roles, scene: ContentScene): Roles {
  const { content, header, marks } = scene;
  const says = (column: number): boolean => content(column).texts.length > 0 || content(column).coloured > 0;
  if (roles.some((role, column) => role === 'status' && says(column))) return roles;
  const isRating = (column: number): boolean => {
    const held = content(column);
    const isMarks = held.coloured >= 0.5 || (held.coloured > 0 && held.texts.length === 0);
    return isMarks || (isShort(held) && shareOf(held, (text) => coloursIn(text).length > 0) >= MOST);
  };
  const isState = (text: string): boolean => isStatusLike(text) || marks.has(plain(text));
  const open = roles.flatMap((_, column) => (isOpen(roles, scene, column) || isUnnamed(roles, scene, column) ? [column] : []));
  // "How it is going" sounds like a way to do something, but holds nothing but colours.
  const bare = roles.flatMap((role, column) => {
    const isColours = content(column).texts.length === 0 && content(column).coloured > 0;
    const isWeak = role === 'title' && (header.names[column]?.weight ?? 0) < 2;
    const isStates = isShort(content(column)) && shareOf(content(column), isStatusLike) >= MOST;
    return isColours || (role === 'title' && isRating(column)) || (isWeak && isStates) ? [column] : [];
  });
  // "Position" beside "Where are we now": of two columns of progress the one that holds nothing but states is the status.
  const isStated = (column: number): boolean => isShort(content(column)) && shareOf(content(column), isStatusLike) >= MOST;
  const isDated = (column: number): boolean => findMentions(plain(header.headings[column] ?? ''), '2015-06-01').mentions.length > 0;
  const noted = roles.flatMap((role, column) =>
    role === 'progress' && content(column).texts.length > 0 && !isDated(column) ? [column] : [],
  );
  const stated = noted.some((column) => shareOf(content(column), isStatusLike) < 0.3) ? noted.filter(isStated) : [];
  const ratings = [...new Set([...open.filter(isRating), ...bare])].toSorted((one, other) => one - other);
  const isCodes = (column: number): boolean => header.headings[column] === '' && areCodes(content(column));
  const states = roles.includes('completed')
    ? []
    : open.filter((column) => isShort(content(column)) && (shareOf(content(column), isState) >= MOST || isCodes(column)));
  const named = [ratings, stated, states].find(({ length }) => length > 0)?.slice(0, ratings.length > 0 ? undefined : 1) ?? [];
  return roles.map((role, column) => (named.includes(column) ? 'status' : role));
}

/** True for a column without a heading right of what is to be done. */
function isUnnamed(roles: Roles, { header }: ContentScene, column: number): boolean {
  return roles[column] === 'other' && header.headings[column] === '' && column > roles.findIndex((role) => isWhat(role));
}

/** A few letters that come again and again, "S", "IP", "C": no numbers of actions, and no ranks of what matters most. */
function areCodes({ texts }: ColumnContent): boolean {
  const kinds = new Set(texts);
  const isRank = [...kinds].every((text) => /^(?:h|m|l|hi|med|lo)$/i.test(text));
  return texts.length >= 3 && kinds.size < texts.length && !isRank && texts.every((text) => /^\p{Lu}{1,3}$/u.test(text));
}

/** Numbers before the words, each its own. */
function nameRefs(roles: Roles, scene: ContentScene): Roles {
  if (roles.includes('ref')) return roles;
  const first = roles.findIndex((role) => isWhat(role));
  const found = roles.findIndex((_, column) => {
    const { texts, fullness } = scene.content(column);
    const isNumbering = texts.length >= 2 && fullness >= 0.6 && new Set(texts).size === texts.length && texts.every((text) => isRef(text));
    return isOpen(roles, scene, column) && (first < 0 || column < first) && column <= 1 && isNumbering;
  });
  return roles.map((role, column) => (column === found ? 'ref' : role));
}

/** Prose right of who, when or what is to be done, where nothing is named for how it goes. */
function nameProgress(roles: Roles, scene: ContentScene): Roles {
  if (roles.includes('progress')) return roles;
  const after = Math.max(...roles.flatMap((role, column) => (LEADS.includes(role) || role === 'due' ? [column] : [])), 0);
  const title = roles.findIndex((role) => role === 'title');
  const found = roles.findIndex(
    (_, column) => isOpen(roles, scene, column) && column > after && (title >= 0 || after > 1) && scene.content(column).averageLength > 10,
  );
  return roles.map((role, column) => (column === found ? 'progress' : role));
}
