import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { IsoDate } from '../../domain/dates.ts';
import type { ActionView } from '../../tab-contract.ts';
import { writeAddress } from '../address.ts';
import { dayNumber, monthName, monthsBetween, shortDay } from '../days.ts';
import { Notice } from '../notice.tsx';
import { RAG_WORDS, VIEW_WORDS } from '../phrases.ts';
import { TIMELINE } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { RagShape } from '../rag-mark.tsx';
import { spanOf, type Span } from './span.ts';

/** Months across and actions down: when each is due, when its leads are reminded, and where today is. */
export function TimelineView(): JSX.Element {
  const { view } = usePlanPage();
  const span = useMemo(() => spanOf(view.actions, view.today), [view]);
  const dated = view.actions.filter(({ due }) => due.by !== undefined);
  const undated = view.actions.filter(({ due }) => due.by === undefined);
  if (dated.length === 0) return <Notice isInside title={VIEW_WORDS.timeline} sentence={TIMELINE.none} />;
  return (
    <section class="timeline">
      <h2>{VIEW_WORDS.timeline}</h2>
      <p class="intro">{TIMELINE.intro}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={VIEW_WORDS.timeline}>
        <div class="lanes" style={{ '--months': span.months }}>
          <Months span={span} today={view.today} />
          <ul>
            {dated.map((action) => (
              <Lane key={action.ref} action={action} span={span} />
            ))}
          </ul>
        </div>
      </div>
      {undated.length > 0 && (
        <>
          <h3>{TIMELINE.undated}</h3>
          <ul class="undated">
            {undated.map((action) => (
              <li key={action.ref}>
                <ActionLink action={action} /> <span class="muted">{action.due.words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Months({ span, today }: { readonly span: Span; readonly today: IsoDate }): JSX.Element {
  return (
    <div class="months" aria-hidden="true">
      {monthsBetween(span.from, span.to).map((month) => (
        <span key={month} class="month" style={{ left: `${placeOf(month, span)}%` }}>
          {monthName(month)}
          {month.slice(5, 7) === '01' || month === span.from ? ` ${month.slice(0, 4)}` : ''}
        </span>
      ))}
      <span class="today" style={{ left: `${placeOf(today, span)}%` }}>
        <span class="today-words">{TIMELINE.today(shortDay(today))}</span>
      </span>
    </div>
  );
}

function Lane({ action, span }: { readonly action: ActionView; readonly span: Span }): JSX.Element {
  const { due, mornings } = action;
  const by = due.by ?? span.to;
  const from = due.from !== undefined && due.from < by ? due.from : undefined;
  const start = placeOf(from ?? by, span);
  return (
    <li class={`lane ${due.status}`}>
      <span class="lane-name">
        <ActionLink action={action} />
      </span>
      <span class="track">
        {from !== undefined && <span class="span" style={{ left: `${start}%`, width: `${placeOf(by, span) - start}%` }} />}
        {mornings
          .filter((morning) => morning >= span.from && morning <= span.to)
          .map((morning) => (
            <span key={morning} class="rung" style={{ left: `${placeOf(morning, span)}%` }} />
          ))}
        <span class="due-mark" style={{ left: `${placeOf(by, span)}%` }} title={due.reading}>
          <RagShape rag={action.rag ?? 'none'} />
        </span>
        <span class="visually-hidden">{`${due.reading}, ${due.words}. ${RAG_WORDS[action.rag ?? 'none']}.`}</span>
      </span>
    </li>
  );
}

function ActionLink({ action }: { readonly action: ActionView }): JSX.Element {
  const { address } = usePlanPage();
  return (
    <a href={writeAddress({ ...address, action: action.ref })} data-action={action.ref}>
      <span class="ref">{action.ref}</span> {action.title}
    </a>
  );
}

/** Per cent of the way from the first day to the last. */
function placeOf(day: IsoDate, { from, to }: Span): number {
  const share = (dayNumber(day) - dayNumber(from)) / Math.max(1, dayNumber(to) - dayNumber(from));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
