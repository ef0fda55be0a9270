import type { MissedQuestion } from '../ask-memory.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { drawLargest } from './message.ts';
import { DROP, missedId } from './missed-input.ts';
import { CORRECTION, MISSED } from './phrases-corrections.ts';
import { drawPage, viewAskOf, type AskView, type PageView } from './review-view.ts';
import { oneLine, shorten } from './safe-text.ts';

export interface MissedView {
  /** Newest first. */
  readonly missed: readonly MissedQuestion[];
  readonly plan: Plan;
  readonly timeZone: string;
  readonly from: number;
  readonly notice?: string;
}

const SIZES = [5, 3, 2, 1];
const MOST_POSTS = 40;

/** The questions nobody understood, each with the posts it may have meant. */
export function drawMissed(view: MissedView): Message {
  return drawLargest(SIZES, ({ rows, longest }) => drawPage(viewPage(view, rows), view.notice, longest));
}

function viewPage({ missed, plan, timeZone, from }: MissedView, size: number): PageView {
  const start = from < missed.length ? from : 0;
  const shown = missed.slice(start, start + size);
  const rest = missed.length - start - shown.length;
  if (shown.length === 0) return { title: MISSED.title, intro: [MISSED.none], buttons: [] };
  const save = viewButton(MISSED.save, { verb: 'missed.save', from: start });
  const next = viewButton(MISSED.next(rest), { verb: 'missed.save', from: start + shown.length });
  return {
    title: MISSED.title,
    intro: [MISSED.intro],
    asks: shown.map((question) => viewMissed(question, plan, timeZone)),
    buttons: [save, ...(rest > 0 ? [next] : [])],
  };
}

function viewMissed({ id, text, strange, why, askedAt }: MissedQuestion, plan: Plan, timeZone: string): AskView {
  const words = shorten(oneLine(strange), 80);
  const posts = words === '' ? [] : plan.posts.slice(0, MOST_POSTS).map((post) => ({ title: shorten(post.name, 80), value: post.id }));
  return viewAskOf({
    heading: MISSED.heading(shorten(oneLine(text), 200)),
    lines: [why === 'misread' ? MISSED.misread : words === '' ? '' : MISSED.strange(words), MISSED.asked(askedAt, timeZone)].filter(
      (line) => line !== '',
    ),
    selects: [
      {
        id: missedId(id),
        label: MISSED.label(words),
        error: CORRECTION.error,
        hint: MISSED.leave,
        value: '',
        choices: [...posts, { title: MISSED.drop, value: DROP }],
      },
    ],
  });
}
