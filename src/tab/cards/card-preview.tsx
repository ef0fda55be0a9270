import type { JSX } from 'preact';
import { UPCOMING } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { DrawnCard } from './drawn-card.tsx';

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
        {({ card }) => <DrawnCard card={card} />}
      </ReadView>
    </section>
  );
}
