import { shareOf } from './column-content.ts';
import type { Role } from './heading-names.ts';
import { isDateLike, isPlainlyDate, isPlainlyLead, isStatusLike } from './looks-like.ts';
import type { ContentScene } from './settle-by-content.ts';
import { plain } from '../text.ts';

/** A column that no heading names plainly, taken for a part of the action although what stands in the table allows another choice. */
export interface ThinChoice {
  readonly column: number;
  readonly as: 'title' | 'lead' | 'due' | 'status';
}

/** So much of a column says what it is beyond doubt, where no other holds the like. */
const NEARLY_ALL = 0.9;
const HALF = 0.5;

export function findThinChoices(
  named: readonly Role[],
  settled: readonly Role[],
  title: number,
  scene: ContentScene,
): readonly ThinChoice[] {
  const chosen = settled.flatMap((role, column): readonly ThinChoice[] => {
    const isByContent = role !== named[column] && column !== title;
    return isByContent && (role === 'lead' || role === 'due' || role === 'status') ? [{ column, as: role }] : [];
  });
  return [...titleChoice(settled, title, scene), ...chosen.filter((choice) => isThin(choice, settled, title, scene))];
}

function isThin({ column, as }: ThinChoice, settled: readonly Role[], title: number, { header, content, marks }: ContentScene): boolean {
  const rivals = settled.flatMap((role, other) =>
    role === 'other' && other !== title && header.names[other]?.weight === 0 ? [other] : [],
  );
  const isState = (text: string): boolean => isStatusLike(text) || marks.has(plain(text));
  const test = as === 'lead' ? isPlainlyLead : as === 'due' ? isPlainlyDate : isState;
  const isLike = (other: number): boolean => content(other).averageLength <= 50 && shareOf(content(other), test) >= HALF;
  const isColoured = as === 'status' && content(column).coloured > 0;
  return (!isColoured && shareOf(content(column), test) < NEARLY_ALL) || (as !== 'status' && rivals.some(isLike));
}

/** What is to be done stands under a heading nobody knows, and other such words stand beside it. */
function titleChoice(settled: readonly Role[], title: number, { header, content }: ContentScene): readonly ThinChoice[] {
  const isOpen = (column: number): boolean => settled[column] === 'other' && (header.names[column]?.weight ?? 0) === 0;
  const isProse = (column: number): boolean => content(column).averageLength > 20 && shareOf(content(column), isDateLike) < HALF;
  const hasRival = settled.some(
    (role, column) => column !== title && (isOpen(column) || role === 'area' || role === 'issue') && isProse(column),
  );
  return isOpen(title) && hasRival ? [{ column: title, as: 'title' }] : [];
}
