import type { Action, Area, Plan } from '../../domain/plan.ts';
import type { LayoutColumn } from '../../domain/plan-layout.ts';
import { partNumber } from '../interpret/areas.ts';
import { isRef } from '../interpret/columns/looks-like.ts';
import { plain } from '../interpret/text.ts';
import type { AreaRow } from './plan-table.ts';
import { printable } from './printable.ts';
import { USUAL_HEADINGS } from './wording.ts';

/** The heading over the first action of an area; none where the plan has no such area. */
export function areaRow(plan: Plan, action: Action, columns: readonly LayoutColumn[]): readonly AreaRow[] {
  const area = plan.areas.find(({ ref }) => ref === action.areaRef);
  if (area === undefined) return [];
  const isNumberFirst =
    columns[0]?.holds === 'ref' && columns[1]?.holds === 'title' && isRef(area.ref) && /^[./-]\d/.test(stripStem(action.ref, area.ref));
  if (isNumberFirst && area.title !== '') return [{ kind: 'area', number: area.ref, words: printable(area.title) }];
  return [{ kind: 'area', number: '', words: printable(numbered(area)) }];
}

/** What "1.2" adds to "1". */
function stripStem(ref: string, stem: string): string {
  return ref.startsWith(stem) ? ref.slice(stem.length) : '';
}

/** "2. Governance"; "Priority 2: Governance" says its number itself, and an area without a name is "Area 2". */
function numbered(area: Area): string {
  if (area.title.trim() === '') return `${USUAL_HEADINGS.area} ${area.ref}`;
  return partNumber(area.title).ref === area.ref ? area.title : `${area.ref}. ${area.title}`;
}

/** The document's words for the area of an action where they still name it; a cell left blank under the first gets them too. */
export function areaCell(plan: Plan, { areaRef }: Action, written: string): string {
  const area = plan.areas.find(({ ref }) => ref === areaRef);
  if (area === undefined) return written;
  const isNamed = [written, partNumber(written).title].some((words) => plain(words) === plain(area.title));
  return isNamed ? written : area.title;
}
