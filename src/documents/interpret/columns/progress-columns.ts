import type { IsoDate } from '../../../domain/dates.ts';
import { findMentions } from '../dates/find-mentions.ts';
import type { DateUnit } from '../dates/mention.ts';
import { plain } from '../text.ts';
import type { HeaderRows } from './header-row.ts';
import type { Role } from './heading-names.ts';

export interface ProgressColumn {
  readonly column: number;
  /** The day its heading gives, "Update February 2015" being the last of that month. */
  readonly on?: IsoDate;
}

/** The plainest named columns of progress; else status columns that hold updates, else a "Review" that holds words rather than days. */
export function findProgressColumns(
  roles: readonly Role[],
  { headings, names }: HeaderRows,
  title: number,
  isProse: (column: number) => boolean,
): readonly ProgressColumn[] {
  const pick = (isFit: (role: Role, heading: string, column: number) => boolean): readonly number[] =>
    roles.flatMap((role, column) => (column !== title && isFit(role, headings[column] ?? '', column) ? [column] : []));
  const named = pick((role) => role === 'progress');
  const mixed = pick((role, heading) => role === 'status' && /comment|update|progress|narrative|position/i.test(heading));
  const reviews = pick(
    (role, heading, column) => role === 'other' && column > title && /^(?:review|evaluation)\b/i.test(heading) && isProse(column),
  );
  const columns = [named, mixed, reviews].find(({ length }) => length > 0) ?? [];
  const best = Math.max(...columns.map((column) => names[column]?.weight ?? 0));
  return columns.filter((column) => (names[column]?.weight ?? 0) === best).map((column) => ({ column, ...dayOf(headings[column] ?? '') }));
}

const SAYS_WHEN: readonly DateUnit[] = ['day', 'month', 'months', 'quarter'];

function dayOf(heading: string): { readonly on?: IsoDate } {
  const mention = findMentions(plain(heading), undefined).mentions.find(({ unit }) => SAYS_WHEN.includes(unit));
  return mention === undefined ? {} : { on: mention.to };
}
