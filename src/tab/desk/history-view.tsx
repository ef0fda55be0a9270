import type { JSX } from 'preact';
import type { HistoryLine } from '../../tab-desk-contract.ts';
import { writeAddress } from '../address.ts';
import { VIEW_WORDS } from '../phrases.ts';
import { HISTORY } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';

/** What was reported and changed in the whole plan. */
export function HistoryView(): JSX.Element {
  const { api, view, address } = usePlanPage();
  const [read, put, again] = useRead(() => api.history(0), view.revision);
  return (
    <section class="history">
      <h2>{VIEW_WORDS.history}</h2>
      <p class="intro">{HISTORY.intro}</p>
      <ReadView read={read} again={again}>
        {({ lines, more }) => (
          <>
            {lines.length === 0 && <p>{HISTORY.none}</p>}
            <ol class="story wide">
              {lines.map((line, index) => (
                <Line key={index} line={line} href={writeAddress({ ...address, action: line.ref })} />
              ))}
            </ol>
            {more > 0 && (
              <button
                type="button"
                class="button"
                onClick={() =>
                  void api.history(lines.length).then((next) => put({ lines: [...lines, ...next.lines], more: next.more }), again)
                }
              >
                {HISTORY.more(more)}
              </button>
            )}
          </>
        )}
      </ReadView>
    </section>
  );
}

function Line({ line, href }: { readonly line: HistoryLine; readonly href: string }): JSX.Element {
  return (
    <li class={`event ${line.kind}`}>
      <span class="when">{line.when}</span>
      <span class="what">
        <a href={href} data-action={line.ref}>
          <span class="ref">{line.ref}</span> {line.title}
        </a>
        <span class="line">{line.line}</span>
        {line.quote !== undefined && <q>{line.quote}</q>}
      </span>
    </li>
  );
}
