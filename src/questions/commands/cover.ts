import type { BoardCalendar } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Plan } from '../../domain/plan.ts';
import { datesIn } from '../dates-alone.ts';
import { postNames } from '../posts.ts';
import { bareWords } from './seeing.ts';

/** What people say of who stands in for whom. */
export type CoverCommand =
  /** `person` as it was typed; a post is one of the plan's, several where the words fit several. */
  | {
      readonly kind: 'cover';
      readonly postIds: readonly string[];
      readonly person: string;
      readonly from: IsoDate;
      /** Undefined where no last day was said, or none that can be read. */
      readonly until: IsoDate | undefined;
    }
  | { readonly kind: 'end-cover'; readonly postIds: readonly string[] }
  | { readonly kind: 'covers' };

interface CoverScene {
  readonly plan: Plan;
  readonly calendar: BoardCalendar;
  readonly today: IsoDate;
}

const LONGEST = 200;
const WHEN =
  /^(?<names>.*?)(?:,? (?:from|starting|as of) (?<from>.+?))?(?: (?:until|till|til|to|through|up to) (?:and including )?(?<until>.+))?$/;
const COVERED = /^(?<post>.+?) (?:is|are|will be|is being|is to be) covered by (?<person>.+)$/;
const COVERS =
  /^(?<person>.+?) (?:covers|is covering|will cover|will be covering|stands in for|is standing in for|will stand in for|steps in for|acts for|is acting for|is the cover for) (?:for )?(?<post>.+)$/;
const COVER_BY = /^(?:set |arrange )?cover (?:for )?(?<post>.+?) (?:by|with|is|=) (?<person>.+)$/;
const END =
  /^(?:(?:end|stop|cancel|finish)(?: the)? cover(?:ing)?(?: (?:of|for))? (?<post>.+)|(?<post2>.+?) is (?:no longer|not) covered(?: any ?more)?)$/;
const WHO =
  /^(?:(?:who|what) is (?:covering|covered|standing in)(?: (?:for )?(?:whom|what|who|anybody|anyone))?|who (?:covers|stands in)(?: (?:for )?(?:whom|what|who))?|(?:list )?(?:all )?covers?|cover arrangements)$/;

/** Undefined for everything else: a sentence counts only where it names a post of the plan. */
export function readCover(text: string, scene: CoverScene): CoverCommand | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined;
  const bare = bareWords(text.replace(/\?\s*$/, ''));
  if (WHO.test(bare)) return { kind: 'covers' };
  const ended = END.exec(bare)?.groups;
  const endedIds = ended === undefined ? [] : postIdsOf(ended['post'] ?? ended['post2'] ?? '', scene.plan);
  if (endedIds.length > 0) return { kind: 'end-cover', postIds: endedIds };
  const { names = '', from, until } = WHEN.exec(bare)?.groups ?? {};
  const said = (COVERED.exec(names) ?? COVERS.exec(names) ?? COVER_BY.exec(names))?.groups;
  const postIds = postIdsOf(said?.['post'] ?? '', scene.plan);
  if (said === undefined || postIds.length === 0) return undefined;
  return {
    kind: 'cover',
    postIds,
    person: asTyped(text, said['person'] ?? ''),
    from: (from === undefined ? undefined : dayOf(from, 'from', scene)) ?? scene.today,
    until: until === undefined ? undefined : dayOf(until, 'by', scene),
  };
}

function postIdsOf(words: string, plan: Plan): readonly string[] {
  const name = words
    .replace(/^(?:the|our|my) /, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return postNames(plan).find((post) => post.name === name)?.postIds ?? [];
}

/** "14 April" is the next one there is. */
function dayOf(words: string, end: 'from' | 'by', { calendar, today }: CoverScene): IsoDate | undefined {
  const { dates } = datesIn(`by ${words}`, calendar, today, false);
  const [only, ...others] = dates;
  const window = only === undefined || others.length > 0 ? undefined : only;
  return (end === 'by' ? window?.by : (window?.from ?? window?.by)) ?? undefined;
}

/** The name as it was typed, capitals and all. */
function asTyped(text: string, lower: string): string {
  const at = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .indexOf(lower);
  return (at < 0 ? lower : text.slice(at, at + lower.length)).trim();
}
