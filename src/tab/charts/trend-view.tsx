import type { JSX } from 'preact';
import type { Rag } from '../../domain/plan.ts';
import type { TrendWeek } from '../../domain/rag-trend.ts';
import { dayAndMonth, shortDay } from '../days.ts';
import { Notice } from '../notice.tsx';
import { RAG_WORDS, VIEW_WORDS } from '../phrases.ts';
import { TREND } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { RagShape } from '../rag-mark.tsx';

const ORDER: readonly (Rag | 'none')[] = ['red', 'amber', 'none', 'green', 'blue'];

/** How the colours moved, week by week: as bars for the eye, and as a table for everybody. */
export function TrendView(): JSX.Element {
  const { view } = usePlanPage();
  const { trend, today } = view;
  if (trend.length < 2) return <Notice isInside title={VIEW_WORDS.trend} sentence={TREND.tooFew} />;
  const shown = ORDER.filter((rag) => trend.some(({ byRag }) => byRag[rag] > 0));
  return (
    <section class="trend">
      <h2>{VIEW_WORDS.trend}</h2>
      <p class="intro">{TREND.intro}</p>
      <ul class="legend" aria-hidden="true">
        {shown.map((rag) => (
          <li key={rag}>
            <RagShape rag={rag} /> {RAG_WORDS[rag]}
          </li>
        ))}
      </ul>
      <div class="bars" aria-hidden="true">
        {trend.map((week) => (
          <Bar key={week.on} week={week} shown={shown} label={week.on === today ? TREND.today : dayAndMonth(week.on)} />
        ))}
      </div>
      <h3>{TREND.table}</h3>
      <TrendTable trend={trend} shown={shown} today={today} />
    </section>
  );
}

function Bar({
  week,
  shown,
  label,
}: {
  readonly week: TrendWeek;
  readonly shown: readonly (Rag | 'none')[];
  readonly label: string;
}): JSX.Element {
  return (
    <div class="bar">
      <div class="stack">
        {shown.map((rag) => {
          const count = week.byRag[rag];
          return count === 0 ? null : (
            <span key={rag} class={`part ${rag}`} style={{ flexGrow: count }}>
              {count}
            </span>
          );
        })}
      </div>
      <span class="bar-label">{label}</span>
    </div>
  );
}

interface TableProps {
  readonly trend: readonly TrendWeek[];
  readonly shown: readonly (Rag | 'none')[];
  readonly today: TrendWeek['on'];
}

function TrendTable({ trend, shown, today }: TableProps): JSX.Element {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={TREND.table}>
      <table class="numbers">
        <caption class="visually-hidden">{TREND.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{TREND.week}</th>
            {shown.map((rag) => (
              <th key={rag} scope="col">
                {RAG_WORDS[rag]}
              </th>
            ))}
            <th scope="col">{TREND.overdue}</th>
            <th scope="col">{TREND.finished}</th>
          </tr>
        </thead>
        <tbody>
          {trend.toReversed().map(({ on, byRag, overdue, finished }) => (
            <tr key={on}>
              <th scope="row">{on === today ? TREND.today : shortDay(on)}</th>
              {shown.map((rag) => (
                <td key={rag}>{byRag[rag]}</td>
              ))}
              <td>{overdue}</td>
              <td>{finished}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
