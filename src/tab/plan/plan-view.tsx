import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { arrange } from '../arrange.ts';
import { Notice } from '../notice.tsx';
import { PLAN } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { PlanList } from './plan-list.tsx';
import { DueStrip } from './due-strip.tsx';

/** The plan as a list: where it stands in a line, what it is narrowed to, and the actions under their headings. */
export function PlanView(): JSX.Element {
  const { view, address, go } = usePlanPage();
  const { filters, sort, group } = address;
  const groups = useMemo(() => arrange(view, { filters, sort, group }), [view, filters, sort, group]);
  if (view.actions.length === 0) return <Notice isInside title={PLAN.empty} sentence={PLAN.emptyWhy} />;
  const shown = new Set(groups.flatMap(({ actions }) => actions.map(({ ref }) => ref))).size;
  return (
    <div class="plan">
      <DueStrip />
      <FilterBar shown={shown} />
      {shown === 0 ? (
        <Notice isInside title={PLAN.none} sentence={PLAN.noneWhy} action={{ words: PLAN.clear, run: () => go({ filters: {} }) }} />
      ) : (
        <PlanList groups={groups} />
      )}
    </div>
  );
}
