import template from '../../cards/answer.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import { findAction, isFinished } from '../domain/plan.ts';
import { partsOf, type Answer, type Scene } from '../questions/answer.ts';
import {
  viewClarify,
  viewGlossary,
  viewHelp,
  viewOutOfScope,
  viewSafeguarding,
  viewSmalltalk,
  viewUnknown,
  viewWriteRequest,
} from './answer-asides.ts';
import { viewFact } from './answer-facts.ts';
import { viewDetail, viewHistory } from './answer-history.ts';
import { viewCount, viewList, type Page } from './answer-lists.ts';
import { viewAreas, viewGroups, viewSummary } from './answer-overview.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { drawLargest, drawMessage } from './message.ts';
import { WRONG } from './phrases-corrections.ts';
import { SILENCE } from './phrases-silence.ts';
import { shorten } from './safe-text.ts';
import { sectionLines, type AnswerView } from './section-view.ts';

export interface AnswerOptions {
  /** The first row to draw of a long list. */
  readonly from?: number;
  /** Where a worry about a child goes, in the board's own words. */
  readonly safeguardingRoute?: string;
  /** What was asked; with it the card offers to be told that something else was meant. */
  readonly question?: string;
  /** The asker may ask the leads of an action for an update out of turn. */
  readonly mayAskNow?: boolean;
}

const ROWS_TRIED = [8, 6, 4, 3, 2, 1];
/** Teams takes six; five leave room for one of the client's own, and one of the five says that something else was meant. */
const BUTTONS = 4;
const PARTS = 6;
const HELP = { kind: 'help' } as const;

/** The same answer against the same scene is the same card; long lists name every action they do not draw. */
export function drawAnswer(answer: Answer, scene: Scene, options: AnswerOptions = {}): Message {
  const found = partsOf(answer).slice(0, PARTS);
  const parts = found.length === 0 ? [HELP] : found;
  return drawLargest(ROWS_TRIED, ({ rows, longest }) => {
    const views = parts.map((part) => viewAnswer(part, scene, { from: options.from ?? 0, size: rows }, options.safeguardingRoute ?? ''));
    const sections = views.map((view, index) => ({
      ...view.section,
      isNext: index > 0,
      footers: view.section.notes.length === 0 ? [] : [{ notes: view.section.notes }],
    }));
    const summary = views.map((view) => view.summary).join(' ');
    return drawMessage(
      template,
      {
        summary,
        sections,
        buttons: [...askNowButton(parts, scene, options), ...firstButtons(views), ...wrongButton(parts, options.question)],
      },
      sections.flatMap(sectionLines),
      longest,
    );
  });
}

function viewAnswer(answer: Exclude<Answer, { kind: 'parts' }>, scene: Scene, page: Page, route: string): AnswerView {
  switch (answer.kind) {
    case 'list':
      return viewList(answer, scene, page);
    case 'count':
      return viewCount(answer, scene, page);
    case 'groups':
      return viewGroups(answer, scene, page);
    case 'areas':
      return viewAreas(answer, scene, page);
    case 'detail':
      return viewDetail(answer, scene, page);
    case 'history':
      return viewHistory(answer, scene, page);
    case 'fact':
      return viewFact(answer, scene);
    case 'summary':
      return viewSummary(answer, scene, page);
    case 'glossary':
      return viewGlossary(answer);
    case 'clarify':
      return viewClarify(answer);
    case 'unknown':
      return viewUnknown(answer);
    case 'out-of-scope':
      return viewOutOfScope(answer);
    case 'safeguarding':
      return viewSafeguarding(route);
    case 'write-request':
      return viewWriteRequest(answer);
    case 'smalltalk':
      return viewSmalltalk();
    case 'help':
      return viewHelp();
  }
}

/** On the card of one open action. */
function askNowButton(parts: readonly Answer[], { plan }: Scene, { mayAskNow = false }: AnswerOptions): readonly ButtonView[] {
  const [part, another] = parts;
  const action = part?.kind === 'detail' && another === undefined ? findAction(plan, part.ref) : undefined;
  if (!mayAskNow || action === undefined || isFinished(action)) return [];
  return [viewButton(SILENCE.askOne([action.ref]), { verb: 'asked.show', refs: [action.ref] })];
}

/** Whatever was read into a question can have been read wrongly; a refusal or a question back cannot. */
function wrongButton(parts: readonly Answer[], question = ''): readonly ButtonView[] {
  const isRead = parts.some(
    ({ kind }) => kind === 'list' || kind === 'count' || kind === 'groups' || kind === 'areas' || kind === 'history',
  );
  return isRead && question.trim() !== '' ? [viewButton(WRONG, { verb: 'answer.wrong', text: shorten(question, 500) })] : [];
}

function firstButtons(views: readonly AnswerView[]): readonly ButtonView[] {
  const all = views.flatMap((view) => view.buttons);
  return all.filter((button, index) => all.findIndex((other) => other.title === button.title) === index).slice(0, BUTTONS);
}
