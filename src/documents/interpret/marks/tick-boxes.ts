export interface TickBox {
  readonly says: string;
  readonly isTicked: boolean;
}

const BOX = /[☐□▢❏❑☑☒✓✔✅■✗✘]/u;
const BOX_APART = new RegExp(`(${BOX.source})`, 'u');
const TICKED = /[☑☒✓✔✅■✗✘]/u;

/** The boxes of a cell that offers a choice, each with the words after it, or before it where the cell begins with words; undefined where there are not two. */
export function readBoxes(text: string): readonly TickBox[] | undefined {
  if (!BOX.test(text)) return undefined;
  const parts = text.split(BOX_APART).map((part) => part.trim());
  const isBefore = parts[0] !== '';
  const boxes = parts.flatMap((part, at) => {
    const says = parts[isBefore ? at - 1 : at + 1] ?? '';
    return at % 2 === 1 && says !== '' ? [{ says: says.replace(/[\s:;,/|–-]+$/, ''), isTicked: TICKED.test(part) }] : [];
  });
  return boxes.length >= 2 && boxes.some(({ isTicked }) => !isTicked) ? boxes : undefined;
}
