import { addDays, weekdayOf } from '../../domain/dates.ts';
import type { Word } from '../words.ts';
import { readBreak, readMeeting, readSeason } from './board-year.ts';
import { readFinancialYear, readOtherYear, readYear } from './financial.ts';
import { readBankHoliday, readFeast } from './holidays.ts';
import { readDayAndMonth, readDayOfMonth, readMonth, readNumericDay } from './named-days.ts';
import { readWorkingDays } from './nth-days.ts';
import { readOnce } from './once.ts';
import { readOffset } from './offsets.ts';
import { lookUp, skipThe, textAt, weekOf, type DateScene, type Period, type ReadPeriod } from './period.ts';
import { readQuarter } from './quarters.ts';
import { readCalendarUnit, readNearDay, readPart } from './relative.ts';
import { readDistance, readRolling } from './rolling.ts';
import { readWeekday } from './weekdays.ts';

/** Tried in this order at every word; the longest reading wins, the earlier one on a tie. */
const PERIODS: readonly ReadPeriod[] = [
  readNumericDay,
  readMeeting,
  readBreak,
  readDayAndMonth,
  readMonth,
  readFinancialYear,
  readOtherYear,
  readQuarter,
  readFeast,
  readBankHoliday,
  readWeekday,
  readNearDay,
  readRolling,
  readDistance,
  readWorkingDays,
  readCalendarUnit,
  readSeason,
  readDayOfMonth,
  readYear,
];

/**
 * Readings are built in storeys, each of which calls only those below it and each of those a fixed number of times: whole periods, then parts of
 * them, then what is counted from one, then stretches from one to another. So reading takes as long as the text is, whatever the text says.
 */
const readWhole: ReadPeriod = readOnce((words, at, scene) => {
  const start = longest(PERIODS, words, at, scene);
  return start === undefined && textAt(words, at) === 'the' ? longest(PERIODS, words, at + 1, scene) : start;
});

const readPartOrWhole: ReadPeriod = readOnce((words, at, scene) => readPart(words, at, scene, readWhole) ?? readWhole(words, at, scene));

const STOREYS: readonly ReadPeriod[] = [
  (words, at, scene) => readNamedWeek(words, at, scene),
  (words, at, scene) => readOffset(words, at, scene, readPartOrWhole),
  readPartOrWhole,
];

/** One period, the longest that the words from `at` on can mean. */
export const readPeriod: ReadPeriod = readOnce((words, at, scene) => longest(STOREYS, words, at, scene));

function longest(readers: readonly ReadPeriod[], words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  let best: Period | undefined;
  for (const read of readers) {
    const period = read(words, at, scene);
    if (period && period.next > (best?.next ?? at)) best = period;
  }
  return best;
}

const COMMENCING = /^(?:commencing|beginning|starting|of)$/;

/** "week commencing 16th March", "w/c 16/3", "w/b Monday", "week ending Friday", "fortnight beginning 16 March". */
function readNamedWeek(words: readonly Word[], at: number, scene: DateScene): Period | undefined {
  const start = skipThe(words, at);
  const length = lookUp({ fortnight: 14, week: 7, wk: 7 }, textAt(words, start));
  const kind = length === undefined ? textAt(words, start) : textAt(words, start + 1);
  const isBeginning = length === undefined ? /^(?:w\/c|wc|w\/b|wb|wk\/c|w\/commencing)$/.test(kind) : COMMENCING.test(kind);
  const isEnding = length === undefined ? kind === 'w/e' || kind === 'w/ending' : kind === 'ending';
  if (!isBeginning && !isEnding) return undefined;
  const kindAt = length === undefined ? start : start + 1;
  const dayAt = skipThe(words, textAt(words, kindAt + 1) === 'on' ? kindAt + 2 : kindAt + 1);
  const day = readWhole(words, dayAt, scene);
  if (!day || day.from !== day.to) return undefined;
  if (isEnding) return { from: addDays(day.from, 1 - (length ?? 7)), to: day.from, next: day.next };
  // A week is named by its Monday; one that is said to begin on a Tuesday after a bank holiday is still that week.
  const isNamed = kind === 'of' || (weekdayOf(day.from) <= 5 && length !== 14 && !/^(?:a|one)$/.test(textAt(words, at - 1)));
  const from = isNamed ? weekOf(day.from).from : day.from;
  return { from, to: addDays(from, (length ?? 7) - 1), next: day.next };
}
