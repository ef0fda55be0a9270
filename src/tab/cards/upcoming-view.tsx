import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { UpcomingMorning } from '../../tab-desk-contract.ts';
import { VIEW_WORDS } from '../phrases.ts';
import { UPCOMING } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { CardPreview } from './card-preview.tsx';

interface Chosen {
  readonly on: string;
  readonly who: string;
  readonly name: string;
}

/** What will be sent in the next four weeks, and the card each of them will be. */
export function UpcomingView(): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.upcoming(), view.revision);
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <section class="upcoming">
      <h2>{VIEW_WORDS.upcoming}</h2>
      <p class="intro">{UPCOMING.intro}</p>
      <ReadView read={read} again={again}>
        {({ mornings }) =>
          mornings.length === 0 ? (
            <p class="all-well">{view.me.runsPlan ? UPCOMING.none : UPCOMING.noneYours}</p>
          ) : (
            <div class="two-sides">
              <ol class="mornings">
                {mornings.map((morning) => (
                  <Morning key={morning.on} morning={morning} chosen={chosen} choose={setChosen} />
                ))}
              </ol>
              {chosen !== undefined && <CardPreview key={`${chosen.on}/${chosen.who}`} {...chosen} />}
            </div>
          )
        }
      </ReadView>
    </section>
  );
}

interface MorningProps {
  readonly morning: UpcomingMorning;
  readonly chosen: Chosen | undefined;
  readonly choose: (chosen: Chosen) => void;
}

function Morning({ morning: { on, day, reminders }, chosen, choose }: MorningProps): JSX.Element {
  return (
    <li>
      <h3>{day}</h3>
      <ul>
        {reminders.map(({ who, name, refs }) => (
          <li key={who}>
            <button
              type="button"
              class="reminder"
              aria-pressed={chosen?.on === on && chosen.who === who}
              onClick={() => choose({ on, who, name })}
            >
              <span>{name}</span> <span class="muted">{refs.join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
