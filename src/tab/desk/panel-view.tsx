import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardView, PanelName } from '../../tab-desk-contract.ts';
import type { Press } from '../cards/draw-card.ts';
import { DrawnCard } from '../cards/drawn-card.tsx';
import { VIEW_WORDS } from '../phrases.ts';
import { PANEL } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { failureWords } from './failure-words.ts';

interface PanelViewProps {
  readonly name: PanelName;
  readonly children?: (press: Press) => ComponentChildren;
}

/** The card by which the chat sets or shows the same, with its buttons at work here. */
export function PanelView({ name, children }: PanelViewProps): JSX.Element {
  const { api, view, say } = usePlanPage();
  const [answer, setAnswer] = useState<CardView>();
  const [isWorking, setWorking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // What can be filled in is not drawn again under whoever is filling it in.
  const isHeld = answer !== undefined || name === 'settings';
  const [read, , again] = useRead(() => api.panel(name), isHeld ? '' : view.revision);
  const press: Press = (verb, data) => {
    if (isWorking) return;
    setWorking(true);
    api
      .pressPanel({ verb, data })
      .then(
        (card) => {
          setAnswer(card);
          place.current?.focus();
        },
        (error: unknown) => say(failureWords(error)),
      )
      .finally(() => setWorking(false));
  };
  return (
    <section class="panel-view">
      <h2>{VIEW_WORDS[name]}</h2>
      <p class="intro">{PANEL.intro[name]}</p>
      {children?.(press)}
      <div ref={place} class="panel-card" role="group" aria-label={VIEW_WORDS[name]} aria-busy={isWorking} tabIndex={-1}>
        <ReadView read={read} again={again}>
          {(first) => <DrawnCard card={(answer ?? first).card} press={press} />}
        </ReadView>
      </div>
      {answer !== undefined && (
        <button type="button" class="button subtle" onClick={() => setAnswer(undefined)}>
          {PANEL.start}
        </button>
      )}
    </section>
  );
}
