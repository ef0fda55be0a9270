import type { Instant } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { needsDoing, type Reach } from '../domain/reachability.ts';
import type { Message } from '../ports.ts';
import { longMoment } from './phrases-dates.ts';
import { fixWords, REACH } from './phrases-reach.ts';
import { postName } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { pageOf } from './sheet-pages.ts';
import { drawSheet, type Sheet, type SheetRow } from './sheet.ts';

export interface ReachView {
  /** Those in trouble first. */
  readonly reach: readonly Reach[];
  readonly plan: Plan;
  readonly now: Instant;
  /** IANA. */
  readonly timeZone: string;
  /** The bot's own id towards Teams, `28:…`. */
  readonly botId: string;
  readonly from: number;
}

const SIZES = [6, 4, 3, 2, 1];

export function drawReach(view: ReachView): Message {
  return drawSheet(SIZES, (size) => viewSheet(view, size));
}

function viewSheet({ reach, plan, now, timeZone, botId, from }: ReachView, size: number): Sheet {
  const { shown, buttons } = pageOf(reach, { from, size, verb: 'reach.show' });
  return {
    title: REACH.title,
    intro: [reach.length === 0 ? REACH.nobody : REACH.count(reach.length, reach.filter(needsDoing).length)],
    rows: shown.map((each) => viewReach(each, plan, botId)),
    notes: [REACH.asOf(longMoment(now, timeZone))],
    buttons,
  };
}

function viewReach(reach: Reach, plan: Plan, botId: string): SheetRow {
  const posts = reach.postIds.map((id) => shorten(postName(plan, id), 100));
  const fix = fixWords(reach, posts, botId);
  const fixes = fix === undefined ? [] : [fix];
  if (reach.kind === 'nobody') return { heading: REACH.unheld(posts), lines: [REACH.leads(reach.refs), ...fixes] };
  return {
    heading: REACH.heading(shorten(reach.name, 80), posts),
    lines: [REACH.leads(reach.refs), REACH.chat(reach.chat), REACH.last(reach.last), ...fixes],
  };
}
