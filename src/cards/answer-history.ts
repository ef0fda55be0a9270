import { findAction, lastUpdate, type Action } from '../domain/plan.ts';
import type { Answer, Scene } from '../questions/answer.ts';
import { viewAsk } from './button-view.ts';
import { HISTORY, readingLines, unknownSentence } from './phrases-answers.ts';
import { countActions, firstOf, historyWords, quote, SAID_WORDS } from './phrases.ts';
import { shortDay } from './phrases-dates.ts';
import { aboutButton, type Page } from './answer-lists.ts';
import { replyButtons, replyGroups } from './reply-state.ts';
import { shortTitle, viewRow } from './row-view.ts';
import { oneLine, shorten } from './safe-text.ts';
import { viewSection, type AnswerView, type SectionView } from './section-view.ts';

const LAST_WORDS_LENGTH = 1500;
const LINE_LENGTH = 200;

export function viewDetail(answer: Extract<Answer, { kind: 'detail' }>, scene: Scene, page: Page): AnswerView {
  const action = findAction(scene.plan, answer.ref);
  if (!action) return viewMissing(answer.ref);
  const row = viewRow(action, scene.plan, scene.today);
  const area = scene.plan.areas.find(({ ref }) => ref === action.areaRef);
  return {
    section: viewSection({
      heading: `Action ${action.ref}`,
      reading: readingLines(answer.reading, scene),
      rows: [
        {
          ...row,
          title: shorten(action.title, 600),
          details: [...row.details, `Area ${action.areaRef}: ${shorten(area?.title ?? '', 300)}`],
        },
      ],
      groups: [
        ...replyGroups(action, scene.plan, scene.today),
        lastWord(action),
        { heading: HISTORY.heading, lines: historyLines(action, page) },
      ],
    }),
    summary: `${action.ref}: ${row.state}. ${row.ragWord}. ${row.details.join('. ')}`,
    buttons: [...replyButtons(action), viewAsk(`who leads ${action.ref}`), viewAsk(`area ${action.areaRef}`)],
  };
}

export function viewHistory(answer: Extract<Answer, { kind: 'history' }>, scene: Scene, page: Page): AnswerView {
  const action = answer.ref === undefined ? undefined : findAction(scene.plan, answer.ref);
  if (answer.ref !== undefined) return action ? viewOneHistory(action, answer, scene, page) : viewMissing(answer.ref);
  const actions = answer.refs.flatMap((ref) => findAction(scene.plan, ref) ?? []);
  const rest = answer.refs.slice(page.size);
  return {
    section: viewSection({
      heading: actions.length === 0 ? HISTORY.noChanges : `${countActions(actions.length)} with changes`,
      reading: readingLines(answer.reading, scene),
      lines: actions
        .slice(0, page.size)
        .flatMap((each) => [`${each.ref} ${shortTitle(each)}`, ...historyLines(each, { from: 0, size: 2 })]),
      notes: rest.length === 0 ? [] : [`And ${String(rest.length)} more: ${firstOf(rest, 40)}.`],
    }),
    summary: `Changes: ${actions.length === 0 ? 'none found' : firstOf(answer.refs, 12)}`,
    buttons: answer.refs.slice(0, 4).map(aboutButton),
  };
}

function viewOneHistory(action: Action, answer: Extract<Answer, { kind: 'history' }>, scene: Scene, page: Page): AnswerView {
  return {
    section: viewSection({
      heading: `History of ${action.ref}`,
      headlines: [shortTitle(action)],
      reading: readingLines(answer.reading, scene),
      lines: historyLines(action, page),
    }),
    summary: `History of ${action.ref}: ${countEntries(action.history.length)}`,
    buttons: [aboutButton(action.ref)],
  };
}

export function viewMissing(ref: string): AnswerView {
  const sentence = unknownSentence('action', shorten(ref, 40));
  return {
    section: viewSection({ heading: HISTORY.noAction, headlines: [sentence] }),
    summary: sentence,
    buttons: [viewAsk('how are we doing')],
  };
}

function lastWord(action: Action): SectionView['groups'][number] {
  const last = lastUpdate(action);
  if (!last) return { heading: HISTORY.lastWord, lines: [HISTORY.nobody] };
  const said = last.said === undefined ? '' : `, ${SAID_WORDS[last.said]}`;
  return {
    heading: `${HISTORY.lastWord}, ${shortDay(last.on)}${last.by === undefined ? '' : `, ${shorten(last.by, 80)}`}${said}`,
    lines: last.words.trim() === '' ? [] : [quote(shorten(last.words.trim(), LAST_WORDS_LENGTH))],
  };
}

/** Newest first: the latest is what a reader looks for. */
function historyLines(action: Action, page: Page): readonly string[] {
  const newest = action.history.toReversed();
  const hidden = newest.length - page.size;
  const lines = newest.slice(0, page.size).map((entry) => shorten(oneLine(historyWords(entry)), LINE_LENGTH));
  if (newest.length === 0) return [HISTORY.nothing];
  return hidden > 0 ? [...lines, `And ${countEntries(hidden)} before that.`] : lines;
}

function countEntries(count: number): string {
  return `${String(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
