import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { UPCOMING } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';

interface CardPreviewProps {
  readonly on: string;
  readonly who: string;
  readonly name: string;
}

/** The very card that will be sent, drawn by Microsoft's own renderer; that is fetched when the first card is looked at. */
export function CardPreview({ on, who, name }: CardPreviewProps): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.upcomingCard(on, who), view.revision);
  return (
    <section class="card-preview" aria-label={UPCOMING.card(name)}>
      <h3>{UPCOMING.card(name)}</h3>
      <p class="muted">{UPCOMING.preview}</p>
      <ReadView read={read} again={again}>
        {({ card }) => <Card card={card} />}
      </ReadView>
    </section>
  );
}

function Card({ card }: { readonly card: Readonly<Record<string, unknown>> }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    void import('./draw-card.ts').then(({ drawCard }) => {
      if (isWanted && place.current !== null) place.current.replaceChildren(...drawCard(card));
    });
    return () => {
      isWanted = false;
    };
  }, [card]);
  return <div ref={place} class="adaptive-card" />;
}
