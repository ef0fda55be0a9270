import template from '../../cards/review.json' with { type: 'json' };
import type { Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { PlanDraft } from '../domain/plan-draft.ts';
import type { NextPlan } from '../domain/next-plan.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanImport } from '../plan-import.ts';
import type { Message } from '../ports.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { drawMessage } from './message.ts';
import { REVIEW } from './phrases-review.ts';

/** A document under review, beside the plan it would become part of. */
export interface ReviewScene {
  readonly document: PlanImport & { readonly draft: PlanDraft };
  /** What adopting it now would make of the present plan. */
  readonly next: NextPlan;
  readonly present: Plan | undefined;
  readonly board: Board;
  readonly today: IsoDate;
}

export type ReviewPage = 'overview' | 'doubts' | 'posts' | 'declared' | 'actions' | 'changes';

export type Choice = { readonly title: string; readonly value: string };

type Input = { readonly id: string; readonly label: string; readonly error: string; readonly hint: string };

/** One thing the reviewer is asked about, with whatever inputs it takes. */
export type AskView = {
  readonly heading: string;
  /** The document's own words. */
  readonly quotes: readonly string[];
  readonly lines: readonly string[];
  readonly selects: readonly (Input & { readonly value: string; readonly choices: readonly Choice[] })[];
  readonly pickers: readonly (Input & { readonly choices: readonly Choice[] })[];
  readonly days: readonly Omit<Input, 'hint'>[];
  readonly texts: readonly Input[];
};

export interface PageView {
  readonly title: string;
  readonly intro: readonly string[];
  readonly groups?: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly asks?: readonly AskView[];
  readonly notes?: readonly string[];
  /** Ways to other pages; they stand in the card's middle, apart from what settles it. */
  readonly links?: readonly ButtonView[];
  readonly buttons: readonly ButtonView[];
}

export function viewAskOf(ask: Partial<AskView> & { readonly heading: string }): AskView {
  return { quotes: [], lines: [], selects: [], pickers: [], days: [], texts: [], ...ask };
}

export function drawPage(view: PageView, notice: string | undefined, longest: number): Message {
  const { title, intro, groups = [], asks = [], notes = [], links = [], buttons } = view;
  const notices = notice === undefined ? [] : [notice];
  const summary = `${title}. ${intro[0] ?? ''}`;
  const lines = [
    ...notices,
    title,
    ...intro,
    ...groups.flatMap(({ heading, lines: inner }) => [heading, ...inner.map((line) => `  ${line}`)]),
    ...asks.flatMap(({ heading, quotes, lines: inner }) => [
      heading,
      ...quotes.map((quote) => `  “${quote}”`),
      ...inner.map((line) => `  ${line}`),
    ]),
    ...notes,
  ];
  return drawMessage(
    template,
    { summary, title, notices, intro, groups, asks, notes, links: links.length === 0 ? [] : [{ buttons: links }], buttons },
    lines,
    longest,
  );
}

export function showButton({ document }: ReviewScene, title: string, page: ReviewPage, from = 0): ButtonView {
  return viewButton(title, { verb: 'review.show', document: document.id, page, from });
}

/** Saves what was filled in and goes on to the next ones. */
export function saveButton({ document }: ReviewScene, page: 'doubts' | 'posts' | 'declared', next: number): ButtonView {
  return viewButton(REVIEW.save, { verb: 'review.save', document: document.id, page, from: next });
}

/** "Next", "From the start" and "Overview", as far as they lead anywhere. */
export function turnButtons(
  scene: ReviewScene,
  page: ReviewPage,
  at: { readonly from: number; readonly next: number; readonly left: number },
): readonly ButtonView[] {
  const { from, next, left } = at;
  return [
    ...(left > 0 ? [showButton(scene, REVIEW.next(left), page, next)] : []),
    ...(from > 0 ? [showButton(scene, REVIEW.first, page)] : []),
    showButton(scene, REVIEW.overview, 'overview'),
  ];
}
