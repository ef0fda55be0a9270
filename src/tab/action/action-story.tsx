import type { JSX } from 'preact';
import type { TimelineEvent } from '../../tab-contract.ts';
import { ACTION } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';

/** What happened to an action, newest first, and its row in the board's own document. */
export function ActionStory({ actionRef }: { readonly actionRef: string }): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.action(actionRef), view.revision);
  return (
    <ReadView read={read} again={again}>
      {({ events, written }) => (
        <>
          <h3>{ACTION.story}</h3>
          <ol class="story">
            {events.map((event, index) => (
              <StoryLine key={index} event={event} />
            ))}
          </ol>
          {written.length > 0 && (
            <>
              <h3>{ACTION.written}</h3>
              <DocumentRow row={written} />
            </>
          )}
        </>
      )}
    </ReadView>
  );
}

export function StoryLine({ event }: { readonly event: TimelineEvent }): JSX.Element {
  return (
    <li class={`event ${event.kind}`}>
      <span class="when">{event.when}</span>
      <span class="what">
        {event.line}
        {event.quote !== undefined && <q>{event.quote}</q>}
        {event.link !== undefined && (
          <a class="evidence" href={event.link} target="_blank" rel="noopener noreferrer">
            {ACTION.evidence(new URL(event.link).hostname)}
          </a>
        )}
      </span>
    </li>
  );
}

export function DocumentRow({ row }: { readonly row: readonly { readonly heading: string; readonly text: string }[] }): JSX.Element {
  return (
    <dl class="written">
      {row.map(({ heading, text }, index) => (
        <div key={index}>
          <dt>{heading}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
