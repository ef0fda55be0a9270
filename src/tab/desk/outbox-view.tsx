import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OutboxRow, OutboxView as Outbox } from '../../tab-desk-contract.ts';
import { VIEW_WORDS } from '../phrases.ts';
import { OUTBOX } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { failureWords } from './failure-words.ts';

/** What has not arrived, why, and what to do about it. */
export function OutboxView(): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, put, again] = useRead(() => api.outbox(), view.revision);
  return (
    <section class="outbox">
      <h2>{VIEW_WORDS.outbox}</h2>
      <p class="intro">{OUTBOX.intro}</p>
      <ReadView read={read} again={again}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p class="all-well">{OUTBOX.none}</p>
          ) : (
            <ul class="cards">
              {rows.map((row) => (
                <Row key={row.key} row={row} put={put} />
              ))}
            </ul>
          )
        }
      </ReadView>
    </section>
  );
}

function Row({ row, put }: { readonly row: OutboxRow; readonly put: (outbox: Outbox) => void }): JSX.Element {
  const { api, say } = usePlanPage();
  const [isTrying, setTrying] = useState(false);
  const { personId } = row;
  const tryAgain = async (id: string) => {
    setTrying(true);
    try {
      put(await api.tryAgain(id));
    } catch (error) {
      say(failureWords(error));
    }
    setTrying(false);
  };
  return (
    <li class={`card ${row.state}`}>
      <h3>{row.to}</h3>
      <p>
        <span class={`state ${row.state}`}>{row.state === 'attention' ? OUTBOX.attention : OUTBOX.waiting}</span> {row.what}
        {row.refs.length > 0 && ` · ${OUTBOX.about} ${row.refs.join(', ')}`}
      </p>
      <p>{row.note}</p>
      <p class="muted">{OUTBOX.since(row.since)}</p>
      {personId !== undefined && (
        <button type="button" class="button" disabled={isTrying} onClick={() => void tryAgain(personId)}>
          {isTrying ? OUTBOX.trying : OUTBOX.again}
          <span class="visually-hidden"> – {row.to}</span>
        </button>
      )}
    </li>
  );
}
