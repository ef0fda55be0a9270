/** "28", "2 weeks", "14 days before", "on the day", "-7", "a week after". */
const PART = /^(?<sign>[-–−])?(?<count>\d{1,4}|a|one|two|three|four)? ?(?<unit>days?|weeks?|d|w)?(?: (?<side>before|after|ahead|late))?$/;
const ON_THE_DAY = /^(?:on )?(?:the )?(?:day(?: itself)?|due date|due day|same day)$/;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const LONGEST = 500;

/**
 * Days around a due date as people write them, earliest first; a number without "before" or "after" takes that of the next one that has it,
 * and means before where none follows. Undefined where a part is none.
 */
export function readLadder(text: string): readonly number[] | undefined {
  const parts = text
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/[,;+\n]|\band\b/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  let side = 'before';
  const rungs: number[] = [];
  for (const part of parts.toReversed()) {
    if (ON_THE_DAY.test(part)) {
      rungs.push(0);
      continue;
    }
    const found = PART.exec(part)?.groups;
    if (found?.['count'] === undefined) return undefined;
    side = found['side'] ?? side;
    const count = (NUMBERS[found['count']] ?? Number(found['count'])) * (found['unit']?.startsWith('w') === true ? 7 : 1);
    const isBefore = found['sign'] !== undefined || side === 'before' || side === 'ahead';
    rungs.push(count === 0 ? 0 : isBefore ? -count : count);
  }
  return [...new Set(rungs)].toSorted((one, other) => one - other);
}
