import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Press } from './draw-card.ts';

interface DrawnCardProps {
  readonly card: Readonly<Record<string, unknown>>;
  readonly press?: Press;
}

/** A card, drawn by Microsoft's own renderer; that is fetched when the first one is looked at. Drawn again only when the card is another. */
export function DrawnCard({ card, press }: DrawnCardProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(press);
  pressed.current = press;
  useEffect(() => {
    let isWanted = true;
    void import('./draw-card.ts').then(({ drawCard }) => {
      if (!isWanted || place.current === null) return;
      place.current.replaceChildren(...drawCard(card, press === undefined ? undefined : (verb, data) => pressed.current?.(verb, data)));
    });
    return () => {
      isWanted = false;
    };
  }, [card]);
  return <div ref={place} class="adaptive-card" />;
}
