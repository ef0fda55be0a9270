import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ActionView } from '../../tab-contract.ts';
import type { Group } from '../arrange.ts';
import { PLAN } from '../phrases.ts';
import { PlanRow } from './plan-row.tsx';
import { VirtualRows } from './virtual-rows.tsx';

type Item =
  { readonly key: string; readonly heading: string; readonly count: number } | { readonly key: string; readonly action: ActionView };

/** The actions under their headings as one table, of which only the rows in sight are drawn where it is long. */
export function PlanList({ groups }: { readonly groups: readonly Group[] }): JSX.Element {
  const items = useMemo(() => groups.flatMap(itemsOf), [groups]);
  return (
    <div class="plan-list" role="table" aria-label={PLAN.table} aria-rowcount={items.length + 1}>
      <div role="rowgroup" class="columns">
        <div role="row" aria-rowindex={1} class="row head">
          {Object.entries(PLAN.columns).map(([name, words]) => (
            <span key={name} role="columnheader" class={`cell ${name}`}>
              {words}
            </span>
          ))}
        </div>
      </div>
      <VirtualRows
        count={items.length}
        keyOf={(index) => items[index]?.key ?? String(index)}
        draw={(index) => {
          const item = items[index];
          return item === undefined ? null : 'action' in item ? (
            <PlanRow action={item.action} index={index + 2} />
          ) : (
            <Heading item={item} index={index + 2} />
          );
        }}
      />
    </div>
  );
}

function itemsOf({ key, heading, actions }: Group): readonly Item[] {
  const rows = actions.map((action) => ({ key: `${key}/${action.ref}`, action }));
  return heading === '' ? rows : [{ key: `heading/${key}`, heading, count: actions.length }, ...rows];
}

function Heading({ item, index }: { readonly item: Extract<Item, { heading: string }>; readonly index: number }): JSX.Element {
  return (
    <div role="row" aria-rowindex={index} class="row group">
      <div role="cell" aria-colspan={6} class="cell">
        <h2>{item.heading}</h2>
        <span class="group-count">{item.count}</span>
      </div>
    </div>
  );
}
