import { findAction, type Rag, type Status } from '../domain/plan.ts';
import type { Answer, Scene } from '../questions/answer.ts';
import type { Page } from './answer-lists.ts';
import { viewAsk } from './button-view.ts';
import { asOf, cannotSayLine, moreLines, NOTHING_TO_COUNT, readingLines, verdictLines } from './phrases-answers.ts';
import { capitalise, countActions, postName, RAG_WORDS, STATUS_WORDS } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { viewChart, viewSection, type AnswerView, type SectionView } from './section-view.ts';

const NAME_LENGTH = 120;
/** Lines to a row of a list: the same page holds five times as many. */
const LINES_A_ROW = 5;
const WORDS: Readonly<Record<string, string>> = { ...RAG_WORDS, ...STATUS_WORDS };
const RAGS: readonly (Rag | 'none')[] = ['red', 'amber', 'green', 'blue', 'none'];
const STATUSES: readonly Status[] = ['not-started', 'in-progress', 'complete', 'embedded'];

export function viewSummary(answer: Extract<Answer, { kind: 'summary' }>, scene: Scene, page: Page): AnswerView {
  const lines = countLines(answer.counts);
  const charted = [RAGS, STATUSES].find((keys) => keys.some((key) => (answer.counts[key] ?? 0) > 0)) ?? [];
  const counts = charted.map((key) => [key, answer.counts[key] ?? 0] as const);
  return {
    section: viewSection({
      heading: 'How the plan stands',
      reading: readingLines(answer.reading, scene),
      charts: viewChart(charted === RAGS ? 'Actions by colour' : 'Actions by status', counts),
      ...cutLines(lines, page, cannotSayLine(answer.cannotSay)),
    }),
    summary: `How the plan stands: ${lines.join('. ')}. ${cannotSayLine(answer.cannotSay)}`,
    buttons: ["what's overdue", 'due this month', 'red ones'].map((text) => viewAsk(text)),
  };
}

/** Three lines a phone can show: the plan as a whole, its statuses, its colours. */
function countLines(counts: Readonly<Record<string, number>>): readonly string[] {
  const grouped: readonly string[] = [...STATUSES, ...RAGS];
  const whole = Object.keys(counts).filter((key) => !grouped.includes(key));
  return [whole, STATUSES, RAGS]
    .map((keys) => keys.filter((key) => counts[key] !== undefined).map((key) => `${measureWords(key)} ${String(counts[key])}`))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join(', '));
}

export function viewGroups(answer: Extract<Answer, { kind: 'groups' }>, scene: Scene, page: Page): AnswerView {
  const lines = Object.entries(answer.groups).map(([group, counts]) => `${groupName(group, scene)}: ${groupCounts(counts)}`);
  return {
    section: viewSection({
      heading: lines.length === 1 ? '1 group' : `${String(lines.length)} groups`,
      reading: readingLines(answer.reading, scene),
      headlines: lines.length === 0 ? [NOTHING_TO_COUNT] : verdictLines(answer.holds),
      ...cutLines(lines, page),
    }),
    summary: lines.length === 0 ? NOTHING_TO_COUNT : [...verdictLines(answer.holds), lines.slice(0, 6).join('; ')].join(' '),
    buttons: [viewAsk('how are we doing')],
  };
}

export function viewAreas(answer: Extract<Answer, { kind: 'areas' }>, scene: Scene, page: Page): AnswerView {
  const lines = answer.areas.map((ref) => areaLine(ref, scene));
  return {
    section: viewSection({
      heading: answer.areas.length === 1 ? '1 area' : `${String(answer.areas.length)} areas`,
      headlines: answer.areas.length === 0 ? ['No area matches.'] : [],
      reading: readingLines(answer.reading, scene),
      ...cutLines(lines, page),
    }),
    summary: `Areas: ${answer.areas.slice(0, 12).join(', ')}. ${asOf(scene)}`,
    buttons: answer.areas.slice(0, 5).map((ref) => viewAsk(`area ${ref}`)),
  };
}

/** As many lines as the page takes, and how many more there are. */
function cutLines(lines: readonly string[], page: Page, note = ''): Pick<SectionView, 'lines' | 'notes'> {
  const limit = page.size * LINES_A_ROW;
  const more = lines.length > limit ? moreLines(lines.length - limit) : '';
  return { lines: lines.slice(0, limit), notes: [more, note].filter((line) => line !== '') };
}

function areaLine(ref: string, scene: Scene): string {
  const title = scene.plan.areas.find((area) => area.ref === ref)?.title ?? '';
  const count = scene.plan.actions.filter((action) => action.areaRef === ref).length;
  return `Area ${ref}: ${shorten(title, 300)} (${countActions(count)})`;
}

function groupName(group: string, scene: Scene): string {
  const area = scene.plan.areas.find(({ ref }) => ref === group);
  if (area) return shorten(`Area ${area.ref}, ${area.title}`, NAME_LENGTH);
  if (findAction(scene.plan, group)) return `Action ${group}`;
  return shorten(WORDS[group] ?? postName(scene.plan, group), NAME_LENGTH);
}

function groupCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([measure, count]) => `${String(count)} ${measureWords(measure).toLowerCase()}`)
    .join(', ');
}

/** "dueSoon" and "due-soon" both read "Due soon". */
function measureWords(key: string): string {
  const plain = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return WORDS[key] ?? capitalise(plain);
}
