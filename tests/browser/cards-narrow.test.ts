import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAnswer } from '../../src/cards/draw-answer.ts';
import { drawCorrection } from '../../src/cards/draw-correction.ts';
import { drawDigest } from '../../src/cards/draw-digest.ts';
import { drawMissed } from '../../src/cards/draw-missed.ts';
import { drawReminder } from '../../src/cards/draw-reminder.ts';
import { drawReview } from '../../src/cards/draw-review.ts';
import type { ReviewScene } from '../../src/cards/review-view.ts';
import { readFile } from '../../src/documents/read-file.ts';
import { toDraft } from '../../src/documents/to-draft.ts';
import { makeDigest } from '../../src/domain/make-digest.ts';
import { nextPlan } from '../../src/domain/next-plan.ts';
import type { PlanDraft } from '../../src/domain/plan-draft.ts';
import { remindersDue } from '../../src/domain/reminders-due.ts';
import type { Message } from '../../src/ports.ts';
import { ask } from '../../src/questions/ask.ts';
import { launchBrowser, openContext } from '../support/browser.ts';
import { seedDocument } from '../support/import-room.ts';
import { cardPage } from '../support/draw-card.ts';
import { wscb, wscbBoard } from '../support/wscb.ts';

const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10' as const, askerPosts: ['manager'] };
const answer = (text: string): Message => drawAnswer(ask(text, scene).answer, scene);

function reminder(): Message {
  const due = remindersDue(wscb.plan, wscbBoard, '2015-03-16', new Set()).find(({ personId }) => personId === 'p-manager');
  if (due === undefined) throw new Error('The manager is due a reminder on 16 March 2015');
  const view = {
    key: 'k',
    personName: 'WSCB & Partnerships Manager',
    reminder: due,
    plan: wscb.plan,
    today: due.on,
    timeZone: 'Europe/London',
  };
  return drawReminder(view);
}

let seed: PlanDraft;
beforeAll(async () => {
  seed = toDraft(await readFile({ name: 'plan.docx', bytes: seedDocument }));
});

/** The WSCB document sent to a board that has an older plan of two actions. */
function review(): ReviewScene {
  const present = { ...wscb.plan, actions: wscb.plan.actions.slice(0, 2) };
  const source = { kind: 'file', name: 'plan.docx', address: '', needsToken: false } as const;
  const document = { boardId: 'wscb', id: 'k', personId: 'p', source, state: 'open', madeAt: wscb.now, draft: seed, choices: [] } as const;
  const adoption = { planId: 'wscb', boardName: 'WSCB', by: 'Manager', documentName: 'plan.docx', on: '2015-03-10' } as const;
  return { document, next: nextPlan(present, seed, [], adoption), present, board: { ...wscbBoard, holdings: [] }, today: '2015-03-10' };
}

const missed = {
  boardId: 'wscb',
  id: 'chat/a1',
  text: 'what is overdue for the partnerships lady',
  strange: 'partnerships lady',
  why: 'not-understood',
  askedAt: wscb.now,
} as const;

const cards: readonly (readonly [string, () => Message])[] = [
  ['reminder', reminder],
  ['overdue', () => answer("what's overdue")],
  ['everything', () => answer('my actions')],
  ['detail', () => answer('tell me about 2.1')],
  ['summary', () => answer('how are we doing')],
  ...(['overview', 'doubts', 'posts', 'declared', 'actions', 'changes'] as const).map(
    (page) => [`review-${page}`, () => drawReview(review(), { page, from: 0, notice: 'Saved: 1 answer.' })] as const,
  ),
  [
    'correction',
    () => drawCorrection({ text: "what's overdue for the manager", form: { which: 'overdue', postId: 'manager' }, plan: wscb.plan }),
  ],
  ['missed', () => drawMissed({ missed: [missed], plan: wscb.plan, timeZone: 'Europe/London', from: 0, notice: 'Saved.' })],
  ['digest', () => drawDigest(makeDigest(wscb.plan, '2015-W12', '2015-03-16'), wscb.plan)],
];

/** What a page knows of an element's width; the tests have no types of the browser's own. */
interface Box {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([320, 700])('on a screen %i pixels wide', (width) => {
  it.each(cards)('the %s card needs no sideways scrolling', async (name, draw) => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await page.setViewportSize({ width: width + 16, height: 900 });
    await page.setContent(cardPage(draw().card, width));
    const card = page.locator('#card');
    const sideways = await card.evaluate((drawn: Box) => drawn.scrollWidth - drawn.clientWidth);
    await card.screenshot({ path: `screenshots/${name}-${String(width)}.png` });
    await context.close();
    expect(sideways).toBe(0);
  });
});
