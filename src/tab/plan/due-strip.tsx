import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { countDue } from '../arrange.ts';
import { DUE_WORDS, PLAN } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';

const IN_ORDER = ['overdue', 'review-missed', 'due-soon', 'cannot-say', 'upcoming', 'continuous', 'finished'] as const;

/** Where the plan stands in one line; each count is a way to just those. */
export function DueStrip(): JSX.Element {
  const { view, address, go } = usePlanPage();
  const counts = useMemo(() => countDue(view.actions), [view]);
  const { due: chosen, ...others } = address.filters;
  return (
    <ul class="due-strip" aria-label={PLAN.strip}>
      {IN_ORDER.filter((due) => counts[due] > 0).map((due) => (
        <li key={due}>
          <button
            type="button"
            class={`tile ${due}`}
            aria-pressed={chosen === due}
            onClick={() => go({ filters: chosen === due ? others : { ...others, due } })}
          >
            <span class="number">{counts[due]}</span> <span>{DUE_WORDS[due]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
