import type { JSX } from 'preact';
import { GROUPS, SORTS, type Filters } from '../address.ts';
import { Choose } from '../choose.tsx';
import { DUE_WORDS, GROUP_WORDS, PLAN, RAG_WORDS, SORT_WORDS, STATUS_WORDS } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';

/** What the list is narrowed to. Everything in it is kept in the address. */
export function FilterBar({ shown }: { readonly shown: number }): JSX.Element {
  const { view, address, go } = usePlanPage();
  const { filters } = address;
  const isNarrowed = Object.keys(filters).length > 0;
  return (
    <search class="filter-bar">
      <div class="first-row">
        <label class="search">
          <span class="visually-hidden">{PLAN.search}</span>
          <input
            type="search"
            placeholder={PLAN.searchHint}
            value={filters.words ?? ''}
            onInput={(event) => go({ filters: changed(filters, 'words', event.currentTarget.value) })}
          />
        </label>
        <Toggle name="mine" words={PLAN.mine} />
        <Toggle name="doubtful" words={PLAN.doubtful} />
        <p class="shown" role="status">
          {PLAN.shown(shown, view.actions.length)}
        </p>
        {isNarrowed && (
          <button type="button" class="button subtle" onClick={() => go({ filters: {} })}>
            {PLAN.clear}
          </button>
        )}
      </div>
      <details>
        <summary>{PLAN.filters}</summary>
        <Choices />
      </details>
    </search>
  );
}

function Choices(): JSX.Element {
  const { view, address, go } = usePlanPage();
  const { filters } = address;
  const narrow = (name: keyof Filters) => (value: string) => go({ filters: changed(filters, name, value) });
  const areas = view.areas.map(({ ref, title }) => [ref, `${ref}. ${title}`] as const);
  const leads = view.posts.map(({ id, name }) => [id, name] as const);
  return (
    <div class="choices">
      <Choose label={PLAN.lead} any={PLAN.any} value={filters.lead ?? ''} choices={leads} onChange={narrow('lead')} />
      <Choose label={PLAN.area} any={PLAN.any} value={filters.area ?? ''} choices={areas} onChange={narrow('area')} />
      <Choose label={PLAN.rag} any={PLAN.any} value={filters.rag ?? ''} choices={Object.entries(RAG_WORDS)} onChange={narrow('rag')} />
      <Choose label={PLAN.due} any={PLAN.any} value={filters.due ?? ''} choices={Object.entries(DUE_WORDS)} onChange={narrow('due')} />
      <Choose
        label={PLAN.status}
        any={PLAN.any}
        value={filters.status ?? ''}
        choices={Object.entries(STATUS_WORDS)}
        onChange={narrow('status')}
      />
      <Choose
        label={PLAN.sort}
        value={address.sort}
        choices={SORTS.map((sort) => [sort, SORT_WORDS[sort]])}
        onChange={(value) => go({ sort: SORTS.find((sort) => sort === value) ?? 'plan' })}
      />
      <Choose
        label={PLAN.group}
        value={address.group}
        choices={GROUPS.map((group) => [group, GROUP_WORDS[group]])}
        onChange={(value) => go({ group: GROUPS.find((group) => group === value) ?? 'area' })}
      />
    </div>
  );
}

function Toggle({ name, words }: { readonly name: 'mine' | 'doubtful'; readonly words: string }): JSX.Element {
  const { address, go } = usePlanPage();
  const { [name]: isOn, ...others } = address.filters;
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={isOn === true}
        onChange={() => go({ filters: isOn === true ? others : { ...others, [name]: true } })}
      />
      {words}
    </label>
  );
}

/** An empty value takes the filter away. */
function changed(filters: Filters, name: keyof Filters, value: string): Filters {
  return Object.fromEntries([
    ...Object.entries(filters).filter(([each]) => each !== name),
    ...(value === '' ? [] : [[name, value]]),
  ]) as Filters;
}
