import type { Rag, Status } from '../domain/plan.ts';
import { type ButtonView } from './button-view.ts';
import { RAG_WORDS, STATUS_WORDS } from './phrases.ts';
import { rowLines, type RowView } from './row-view.ts';

/** A ring of counts, and the same in words for clients that draw no charts. */
export type ChartView = {
  readonly title: string;
  readonly words: string;
  readonly slices: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
};

/** One answer on a card; a message with several questions gets several. */
export type SectionView = {
  readonly heading: string;
  readonly headlines: readonly string[];
  /** How the question was read, the rule and the moment. */
  readonly reading: readonly string[];
  readonly charts: readonly ChartView[];
  readonly rows: readonly RowView[];
  readonly lines: readonly string[];
  /** Lines under small headings: a history, one action's changes. */
  readonly groups: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly notes: readonly string[];
};

export interface AnswerView {
  readonly section: SectionView;
  readonly summary: string;
  readonly buttons: readonly ButtonView[];
}

export function viewSection(section: Partial<SectionView> & { readonly heading: string }): SectionView {
  return { headlines: [], reading: [], charts: [], rows: [], lines: [], groups: [], notes: [], ...section };
}

export function sectionLines(section: SectionView): readonly string[] {
  const { heading, headlines, reading, charts, rows, lines, groups, notes } = section;
  const grouped = groups.flatMap((group) => [group.heading, ...group.lines]);
  return [
    heading,
    ...headlines,
    ...reading,
    ...charts.map((chart) => chart.words),
    ...rows.flatMap(rowLines),
    ...lines,
    ...grouped,
    ...notes,
  ];
}

const SLICE_COLOURS: Readonly<Record<Rag | 'none' | Status, string>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'categoricalBlue',
  none: 'neutral',
  'not-started': 'neutral',
  'in-progress': 'categoricalBlue',
  complete: 'good',
  embedded: 'categoricalPurple',
};

const SLICE_WORDS: Readonly<Record<Rag | 'none' | Status, string>> = { ...RAG_WORDS, ...STATUS_WORDS };

/** No chart where there is nothing to count. */
export function viewChart(title: string, counts: readonly (readonly [Rag | 'none' | Status, number])[]): readonly ChartView[] {
  const slices = counts
    .filter(([, value]) => value > 0)
    .map(([key, value]) => ({ legend: `${SLICE_WORDS[key]} ${String(value)}`, value, color: SLICE_COLOURS[key] }));
  return slices.length === 0 ? [] : [{ title, words: `${title}: ${slices.map((slice) => slice.legend).join(', ')}`, slices }];
}
