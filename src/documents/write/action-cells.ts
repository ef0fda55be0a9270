import type { ColumnContent } from '../../domain/plan-layout.ts';
import type { Action, Plan } from '../../domain/plan.ts';
import type { KeyEntry } from '../read-plan.ts';
import { findMentions } from '../interpret/dates/find-mentions.ts';
import { knownLeads } from '../interpret/leads/read-leads.ts';
import { plain, tidy } from '../interpret/text.ts';
import { areaCell } from './area-rows.ts';
import { markCell, otherMark, readAs, saysStatus } from './mark-cell.ts';
import { findLeadCodes } from './lead-codes.ts';
import { coLeadCell, leadCell, supportCell, type PeopleScene } from './people-cells.ts';
import type { SourcedColumn, TableCell } from './plan-table.ts';
import { newestProgress } from './progress-cells.ts';

/** What a row's cells are written with. */
export interface CellScene extends PeopleScene {
  readonly key: readonly KeyEntry[];
  /** The column that gives the present colour and status; others of its kind only repeat or precede it. */
  readonly mark: SourcedColumn | undefined;
  readonly has: (holds: ColumnContent) => boolean;
}

export function cellScene(plan: Plan, columns: readonly SourcedColumn[]): CellScene {
  const leads = columns.flatMap(({ holds, from }) => (holds === 'lead' && from !== undefined ? [from] : []));
  const cells = plan.actions.flatMap(({ written }) => leads.map((lead) => written?.[lead] ?? ''));
  const has = (holds: ColumnContent): boolean => columns.some((column) => column.holds === holds);
  const key = (plan.key ?? []).map(({ status, ...entry }): KeyEntry => ({
    ...entry,
    ...(status === undefined ? {} : { status: readAs(status) }),
  }));
  const isKnown = knownLeads(cells);
  const codes = findLeadCodes(plan, columns, isKnown);
  return { plan, key, isKnown, codes, hasSupport: has('support'), has, mark: findMark(columns) };
}

/** Of dated columns the last, else the one named for the rating, as they are read. */
function findMark(columns: readonly SourcedColumn[]): SourcedColumn | undefined {
  const marks = columns.filter(({ holds }) => holds === 'mark');
  const isRating = ({ heading }: SourcedColumn): boolean => /\b(?:b?rag|rating|colour|traffic)/i.test(heading);
  return marks.some(isDated) ? marks.at(-1) : (marks.find(isRating) ?? marks[0]);
}

function isDated({ heading }: SourcedColumn): boolean {
  return findMentions(plain(heading), undefined).mentions.length > 0;
}

/** One cell for each column: the document's words where they still hold, the present value where they do not. */
export function actionCells(action: Action, columns: readonly SourcedColumn[], scene: CellScene): readonly TableCell[] {
  const isStatusElsewhere = columns.some(
    (column) => column.holds === 'mark' && column !== scene.mark && saysStatus(action, wordsIn(action, column), scene.key),
  );
  return columns.map((column) => {
    const written = wordsIn(action, column);
    if (column === scene.mark) return markCell({ action, written, key: scene.key, isStatusElsewhere });
    return { text: textFor(action, column, columns, scene) };
  });
}

/** An action that no document has takes the words that the document has for its area. */
function neighbourCell({ actions }: Plan, { areaRef }: Action, column: SourcedColumn): string {
  return (
    actions
      .filter((other) => other.areaRef === areaRef)
      .map((other) => wordsIn(other, column))
      .find((words) => words !== '') ?? ''
  );
}

function wordsIn({ written }: Action, { from }: SourcedColumn): string {
  return from === undefined ? '' : (written?.[from] ?? '');
}

function textFor(action: Action, column: SourcedColumn, columns: readonly SourcedColumn[], scene: CellScene): string {
  const written = wordsIn(action, column);
  switch (column.holds) {
    case 'ref':
      return refCell(action, written);
    case 'area':
      return areaCell(
        scene.plan,
        action,
        written !== '' || action.written !== undefined ? written : neighbourCell(scene.plan, action, column),
      );
    case 'title':
      return titleCell(action, written, scene.has('ref'));
    case 'lead':
      return peopleCell(action, column, columns, scene);
    case 'support':
      return supportCell(action, written, scene);
    case 'due':
      return dueCell(action, written);
    case 'progress':
      return column.isNewest === true
        ? [newestProgress(action, scene.plan.layout), written].filter((text) => text !== '').join('\n')
        : written;
    case 'mark':
      return isDated(column) ? written : otherMark(action, written, scene.key);
    case 'other':
      return written;
  }
}

/** The first of several columns of leads names whoever the others do not. */
function peopleCell(action: Action, column: SourcedColumn, columns: readonly SourcedColumn[], scene: CellScene): string {
  const [first, ...others] = columns.filter(({ holds }) => holds === 'lead');
  const written = wordsIn(action, column);
  if (column !== first) return coLeadCell(action, written, scene);
  const beside = others.map((other) => coLeadCell(action, wordsIn(action, other), scene));
  return scene.has('due') ? leadCell(action, written, scene, beside) : sharedCell(action, written, scene, beside);
}

/** Numbers that stand once over several actions, or were blank, were told apart by a "(2)" which is ours. */
function refCell({ ref }: Action, written: string): string {
  const bare = written.replace(/[.):\s]+$/, '');
  const isOurs = / \(\d+\)$/.test(ref) && (written === '' || bare === ref.replace(/ \(\d+\)$/, ''));
  return bare === ref || written === ref || isOurs ? written : ref;
}

function titleCell({ ref, title }: Action, written: string, hasRef: boolean): string {
  if (plain(written) === plain(title)) return written;
  const isNumbered = !hasRef && written.startsWith(ref);
  if (isNumbered && plain(written).endsWith(plain(title))) return written;
  return isNumbered ? `${ref} ${title}` : title;
}

function dueCell({ due, written = [] }: Action, cell: string): string {
  const wording = tidy(due.wording);
  const isElsewhere = cell === '' && written.some((other) => tidy(other) === wording);
  return tidy(cell) === wording || isElsewhere ? cell : due.wording;
}

/** One column for who and when: lines of names, then the date. */
function sharedCell(action: Action, written: string, scene: CellScene, beside: readonly string[]): string {
  const wording = action.due.wording.trim();
  const names = written
    .split('\n')
    .filter((line) => !wording.split('\n').includes(line))
    .join('\n');
  const isSame = written.includes(wording) && leadCell(action, names, scene, beside) === names;
  return isSame ? written : [leadCell(action, names, scene, beside), wording].filter((text) => text !== '').join('\n');
}
