import type { Answer, Reading, Scene } from '../questions/answer.ts';
import { findAction } from '../domain/plan.ts';
import { compareRefs, isOverdue } from '../domain/due-status.ts';
import { dueDay } from '../domain/due-date.ts';
import { viewAsk, type ButtonView } from './button-view.ts';
import { shortDayWithoutYear } from './phrases-dates.ts';
import { andMore, cannotSayLine, countHeadline, noneFound, pageWords, readingLines } from './phrases-answers.ts';
import { capitalise, countActions, firstOf } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { viewRow } from './row-view.ts';
import { viewSection, type AnswerView } from './section-view.ts';

/** Which rows of a long list to draw. */
export interface Page {
  readonly from: number;
  readonly size: number;
}

export function viewList(answer: Extract<Answer, { kind: 'list' }>, scene: Scene, page: Page): AnswerView {
  const { refs, cannotSay, reading } = answer;
  if (refs.length === 0) return viewNothing(reading, cannotSay, scene);
  return viewRefs(listHeading(reading, refs.length), answer, scene, page);
}

export function viewCount(answer: Extract<Answer, { kind: 'count' }>, scene: Scene, page: Page): AnswerView {
  const headline = countHeadline(answer.count, answer.of, answer.percent);
  if (answer.count === 0 && answer.refs.length === 0) return viewNothing(answer.reading, answer.cannotSay, scene);
  return viewRefs(headline, answer, scene, page);
}

function viewNothing(reading: Reading, cannotSay: readonly string[], scene: Scene): AnswerView {
  const sentence = noneFound(reading, cannotSay);
  const open = cannotSayLine(cannotSay);
  return {
    section: viewSection({
      heading: 'No match',
      headlines: [sentence, open].filter((line) => line !== ''),
      reading: readingLines(reading, scene).slice(1),
    }),
    summary: `${sentence} ${open}`,
    buttons: [...cannotSay.slice(0, 2).map(aboutButton), viewAsk('how are we doing')],
  };
}

/** "Overdue: 3 actions": what was asked for, before how many. */
function listHeading({ readAs }: Reading, count: number): string {
  const asked = capitalise(shorten(readAs.join(', '), 80));
  return asked === '' ? countActions(count) : `${asked}: ${countActions(count)}`;
}

interface Refs {
  readonly refs: readonly string[];
  readonly cannotSay: readonly string[];
  readonly reading: Reading;
}

function viewRefs(heading: string, { refs, cannotSay, reading }: Refs, scene: Scene, page: Page): AnswerView {
  const from = page.from < refs.length ? page.from : 0;
  const shown = refs.slice(from, from + page.size);
  const rest = [...refs.slice(from + page.size), ...refs.slice(0, from)];
  const actions = shown.flatMap((ref) => findAction(scene.plan, ref) ?? []);
  const notes = [pageWords(from, shown.length, refs.length), andMore(rest.toSorted(compareRefs)), cannotSayLine(cannotSay)];
  return {
    section: viewSection({
      heading,
      reading: readingLines(reading, scene),
      rows: actions.map((action) => viewRow(action, scene.plan, scene.today)),
      notes: notes.filter((note) => note !== ''),
    }),
    summary: `${heading}: ${firstOf(
      refs.map((ref) => refWithDue(ref, scene)),
      8,
    )}. ${cannotSayLine(cannotSay)}`,
    buttons: [...(rest.length === 0 ? [] : areaButtons(refs, reading, scene)), ...shown.slice(0, 3).map(aboutButton)],
  };
}

/** A long list again, one area at a time; none where it is of one area already. */
function areaButtons(refs: readonly string[], reading: Reading, scene: Scene): readonly ButtonView[] {
  const areas = [...new Set(refs.flatMap((ref) => findAction(scene.plan, ref)?.areaRef ?? []))].toSorted(compareRefs);
  if (areas.length < 2) return [];
  return areas.slice(0, 3).map((area) => viewAsk([...reading.readAs, `area ${area}`].join(', '), `Only area ${area}`));
}

function refWithDue(ref: string, scene: Scene): string {
  const action = findAction(scene.plan, ref);
  const due = action && dueDay(action.due);
  if (!action || due === undefined) return ref;
  return `${ref} ${isOverdue(action, scene.today) ? 'overdue' : 'due'} ${shortDayWithoutYear(due)}`;
}

export function aboutButton(ref: string): ButtonView {
  return viewAsk(`tell me about ${ref}`, `About ${ref}`);
}
