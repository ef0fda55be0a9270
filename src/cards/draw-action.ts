import template from '../../cards/action.json' with { type: 'json' };
import madeTemplate from '../../cards/made-action.json' with { type: 'json' };
import type { Instant, IsoDate } from '../domain/dates.ts';
import { dueDay } from '../domain/due-date.ts';
import type { Action, Plan } from '../domain/plan.ts';
import type { ExtensionResult } from '../extension.ts';
import type { Message } from '../ports.ts';
import { drawLargest, drawMessage } from './message.ts';
import { longMoment } from './phrases-dates.ts';
import { ACTION_CARD, MADE } from './phrases-extension.ts';
import { linkToAction, type TabPlace } from './plan-link.ts';
import { viewRow, type RowView } from './row-view.ts';
import { plainLine, shorten } from './safe-text.ts';

export interface ActionScene {
  readonly plan: Plan;
  readonly boardName: string;
  readonly timeZone: string;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly tab: TabPlace | undefined;
}

/**
 * One action as it may be put into any chat: what the plan says of it, and nothing that its leads wrote, because the chat may have people
 * in it who are not of the board. It has no button that would ask Chaser, who is not in that chat.
 */
export function drawAction(action: Action, scene: ActionScene): Message {
  const row = viewRow(action, scene.plan, scene.today);
  const heading = ACTION_CARD.heading(row.ref);
  const details = [...row.details, areaWords(action, scene.plan)];
  const asOf = ACTION_CARD.asOf(scene.boardName, longMoment(scene.now, scene.timeZone));
  const view = {
    ...row,
    heading,
    details,
    asOf,
    summary: `${heading}: ${row.title.replace(/\.$/, '')}. ${row.state}`,
    links: linksTo(action, scene),
  };
  return drawMessage(template, view, [heading, row.title, `${row.ragShape} ${row.ragWord} · ${row.state}`, ...details, asOf]);
}

/**
 * The action for a list to choose from. Its two lines are drawn by Teams, which takes some marks in them for formatting and has little room: many
 * actions of a plan begin alike, so the upper line tells them apart by number and state.
 */
export function resultOf(action: Action, scene: ActionScene): ExtensionResult {
  const row = viewRow(action, scene.plan, scene.today);
  return {
    message: drawAction(action, scene),
    title: plainLine(`${row.ref} ${row.ragShape} ${row.ragWord} · ${row.state.split(' · ')[0] ?? ''}`, 60),
    line: plainLine(row.title, 160),
  };
}

/** The last page of the dialog: the action is in the plan now. */
export function drawMade(action: Action, scene: ActionScene, isAlready: boolean): Message {
  const row: RowView = viewRow(action, scene.plan, scene.today);
  const heading = isAlready ? MADE.already(row.ref) : MADE.title(row.ref);
  const details = [...row.details, areaWords(action, scene.plan)];
  const notes = [MADE.next(action.leads.length > 0, dueDay(action.due) !== undefined)];
  const button = { title: MADE.post, data: { verb: 'action.post', ref: action.ref } };
  const view = { summary: heading, heading, title: row.title, details, notes, button, links: linksTo(action, scene) };
  return drawLargest([1], ({ longest }) => drawMessage(madeTemplate, view, [heading, row.title, ...details, ...notes], longest));
}

function linksTo({ ref }: Action, { tab }: ActionScene): readonly { readonly title: string; readonly url: string }[] {
  return tab === undefined ? [] : [{ title: ACTION_CARD.open, url: linkToAction(tab, ref) }];
}

function areaWords({ areaRef }: Action, { areas }: Plan): string {
  return shorten(ACTION_CARD.area(areaRef, areas.find(({ ref }) => ref === areaRef)?.title ?? ''), 200);
}
