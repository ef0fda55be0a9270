import { dueDay } from './due-date.ts';
import { wordsIn } from './likeness.ts';
import type { ColumnContent } from './plan-layout.ts';
import { isFinished, type Action, type Plan } from './plan.ts';
import { PLAN_VERBS } from './plan-verbs.ts';

/** What an action lacks to be specific, measurable, owned and dated: the peer review asked boards for "smart" action plans. */
export type SmartGap = 'no-verb' | 'no-measure' | 'no-date' | 'no-lead' | 'no-review-date';

export interface SmartFinding {
  readonly gap: SmartGap;
  /** In the plan's order; finished actions are past mending and left out. */
  readonly refs: readonly string[];
}

/** Only hints: a plan is adopted whatever they say. */
export function checkSmart(plan: Plan): readonly SmartFinding[] {
  const open = plan.actions.filter((action) => !isFinished(action));
  const measures = columnsNamed(plan, 'other', /outcome|measur|success|impact|evidence|kpi|indicator|difference/i);
  const tests: readonly (readonly [SmartGap, (action: Action) => boolean])[] = [
    ['no-verb', (action) => !saysWhatIsDone(action)],
    ['no-measure', (action) => !isMeasured(action, measures)],
    ['no-date', ({ due }) => due.kind === 'none' || due.kind === 'unclear' || due.kind === 'conditional'],
    ['no-lead', ({ leads }) => !leads.some(({ part }) => part === 'lead')],
    ['no-review-date', ({ due }) => (due.kind === 'continuous' || due.kind === 'recurring') && dueDay(due) === undefined],
  ];
  return tests.map(([gap, isGap]) => ({ gap, refs: open.filter(isGap).map(({ ref }) => ref) })).filter(({ refs }) => refs.length > 0);
}

function columnsNamed({ layout }: Plan, holds: ColumnContent, name: RegExp): readonly number[] {
  return (layout?.columns ?? []).flatMap((column, index) => (column.holds === holds && name.test(column.heading) ? [index] : []));
}

/** A doing word somewhere in the first dozen words: "Develop a protocol", "The chair will review", "Policy to be agreed". */
function saysWhatIsDone({ title }: Action): boolean {
  const words = wordsIn(title);
  if (words.some((word, at) => /^(?:will|must|should|shall|to)$/.test(word) && at + 1 < words.length)) return true;
  return words.slice(0, 12).some((word) => PLAN_VERBS.has(word) || (/ing$|ed$|ised$|ized$/.test(word) && word.length > 5));
}

/** Something that could be counted or shown: a number, or words in the plan's own column for it. */
function isMeasured({ title, written }: Action, measures: readonly number[]): boolean {
  if (measures.some((column) => (written?.[column] ?? '').trim() !== '')) return true;
  return /\d|\b(?:all|every|each|at least|no more than|percent|quarterly|monthly|annual(?:ly)?|published|signed off|in place|report(?:ed)? to)\b/i.test(
    title,
  );
}
