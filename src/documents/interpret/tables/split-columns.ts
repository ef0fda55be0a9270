import type { Block } from '../../content.ts';
import { nameOf, type Role } from '../columns/heading-names.ts';
import { oneLine } from '../text.ts';
import type { FoundTables } from './find-tables.ts';

const ABOUT: readonly Role[] = ['lead', 'due', 'lead-and-due', 'new-due', 'progress', 'status', 'completed'];
/** A heading of more words is a sentence. */
const LONGEST = 40;

/**
 * True where a sheet was printed with its columns on different pages: what is to be done stands on one, who leads or how it goes under headings
 * of their own on another. Which row belongs to which could only be guessed.
 */
export function hasSplitColumns(blocks: readonly Block[], { tables, others }: FoundTables): boolean {
  const whats =
    tables.length > 0
      ? tables.map(({ block, headings }) => ({ block, headings }))
      : others.flatMap((grid) => titled(blocks.indexOf(grid), headingsOf(grid)));
  return whats.some(({ block, headings }) => {
    const known = new Set(headings.map((heading) => nameOf(heading).role));
    return blocks.slice(block + 1).some((other) => isRest(headingsOf(other), known));
  });
}

function headingsOf(block: Block): readonly string[] {
  const texts = block.kind === 'grid' ? (block.rows[0] ?? []).map(({ text }) => oneLine(text)) : [oneLine(block.text)];
  return texts.filter((text) => text !== '');
}

function titled(block: number, headings: readonly string[]): readonly { block: number; headings: readonly string[] }[] {
  return headings.some((heading) => nameOf(heading).role === 'title' && nameOf(heading).weight >= 2) ? [{ block, headings }] : [];
}

/** Only headings, all of what an action's row says besides its action, and one at least that the first page lacks. */
function isRest(headings: readonly string[], known: ReadonlySet<Role>): boolean {
  const names = headings.map((heading) => ({ heading, ...nameOf(heading) }));
  const isAbout = names.every(
    ({ heading, role, weight }) => heading.length <= LONGEST && heading.split(' ').length <= 4 && weight >= 2 && ABOUT.includes(role),
  );
  return names.length > 0 && isAbout && names.every(({ role }) => !known.has(role));
}
