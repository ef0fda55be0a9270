import type { Cell } from '../../content.ts';
import { coloursIn, ratingOf } from '../marks/colours.ts';
import { readStatusWords } from '../marks/status-words.ts';
import { oneLine } from '../text.ts';
import type { ColumnContent, ContentOf } from './column-content.ts';
import type { HeaderRows } from './header-row.ts';

/** A column that is ticked where an action stands as its heading says: "Under way", "Finished", or "R", "A", "G". */
export interface TickColumn {
  readonly column: number;
  readonly says: string;
}

const TICK = /^(?:[✓✔☑✅●■•✗✘☒]|\*|x|y|yes)$/iu;
/** An empty box says no more than an empty cell. */
const UNTICKED = /^[☐□▢❏❑○◯-]$/u;
const LONGEST = 30;

/** At least two states or colours side by side with nothing but ticks or colour below them. */
export function findTicks({ headings }: HeaderRows, content: ContentOf): readonly TickColumn[] {
  const found = headings.flatMap((says, column) => {
    const isState = says.length <= LONGEST && (readStatusWords(says) !== undefined || coloursIn(says).length === 1);
    return isState && content(column).texts.every((text) => TICK.test(text) || UNTICKED.test(text)) ? [{ column, says }] : [];
  });
  const isUsed = ({ texts, coloured }: ColumnContent): boolean => texts.length > 0 || coloured > 0;
  const areApart = new Set(found.map(({ says }) => says)).size === found.length;
  return found.length >= 2 && areApart && found.some(({ column }) => isUsed(content(column))) ? found : [];
}

export function isTicked(cell: Cell | undefined): boolean {
  const text = oneLine(cell?.text ?? '');
  return text === '' ? ratingOf(cell?.fill, 'fill') !== 'none' : TICK.test(text);
}
