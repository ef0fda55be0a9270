import type { Board } from '../../domain/board.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Plan } from '../../domain/plan.ts';
import { readDates } from '../dates/read-dates.ts';
import { wordsOf } from '../words.ts';
import { readWhom } from './whom.ts';

/** "Jo Ash is now Chair of the Executive from 1 April": a post, whose it is to be, and from which day. */
export interface Assignment {
  readonly postId: string;
  readonly personId: string;
  /** Today where no day was named. */
  readonly on: IsoDate;
}

const LONGEST = 250;
const HOLDS =
  /^(?<who>.{2,80}?),? (?:is now|is|becomes|will be|takes over as|now holds|holds|has become) (?:now )?(?:the (?:new )?)?(?<post>.{2,120})$/i;
const FROM = / (?:from|as of|as from|with effect from|starting|starting on|since|on) (?<day>[^.]{3,60})$/i;

/** Undefined unless the words name one person of the board, one post of the plan and nothing else but a day. */
export function readAssignment(text: string, plan: Plan, board: Board, today: IsoDate): Assignment | undefined {
  if (text.length > LONGEST) return undefined;
  const said = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
  const dated = FROM.exec(said);
  const on = dated === null ? today : firstDay(dated.groups?.['day'] ?? '', board, today);
  const found = HOLDS.exec(dated === null || on === undefined ? said : said.slice(0, dated.index))?.groups;
  if (found === undefined || on === undefined) return undefined;
  const people = board.people.filter(({ name }) => name.trim().toLowerCase() === found['who']?.trim().toLowerCase());
  const whom = readWhom(found['post'] ?? '', plan, board, today);
  const [person, another] = people;
  if (person === undefined || another !== undefined || whom.kind !== 'posts' || whom.postIds.length !== 1) return undefined;
  return { postId: whom.postIds[0] ?? '', personId: person.id, on };
}

/** The only day that the words name; undefined where they say anything else. */
function firstDay(words: string, { calendar }: Board, today: IsoDate): IsoDate | undefined {
  const read = wordsOf(words);
  const [date] = readDates(read, { today, calendar, lean: 'ahead', isAlone: true });
  const from = date?.window.from;
  return date === undefined || date.at > 0 || date.next < read.length || from === null ? undefined : from;
}
