import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Press } from '../cards/draw-card.ts';
import { Choose } from '../choose.tsx';
import { PANEL } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { PanelView } from './panel-view.tsx';

/** Who stands in for whom, and a form to arrange it; what was chosen is shown once more before it counts. */
export function CoverView(): JSX.Element {
  return <PanelView name="cover">{(press) => <ArrangeForm press={press} />}</PanelView>;
}

function ArrangeForm({ press }: { readonly press: Press }): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.people(), view.revision);
  const [post, setPost] = useState('');
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const arrange = (event: Event) => {
    event.preventDefault();
    press('cover.pick', { post, 'cover-person': person, 'cover-from': from, 'cover-until': until });
  };
  return (
    <ReadView read={read} again={again}>
      {({ people }) => (
        <form class="line-form arrange" onSubmit={arrange} aria-label={PANEL.arrange}>
          <Choose
            label={PANEL.post}
            any={PANEL.choose}
            value={post}
            choices={view.posts.map(({ id, name }) => [id, name])}
            onChange={setPost}
          />
          <Choose
            label={PANEL.person}
            any={PANEL.choose}
            value={person}
            choices={people.map(({ id, name }) => [id, name])}
            onChange={setPerson}
          />
          <Day label={PANEL.from} value={from} change={setFrom} />
          <Day label={PANEL.until} value={until} change={setUntil} />
          <button type="submit" class="button" disabled={post === '' || person === '' || until === ''}>
            {PANEL.look}
          </button>
        </form>
      )}
    </ReadView>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly change: (day: string) => void;
}

function Day({ label, value, change }: DayProps): JSX.Element {
  return (
    <label class="choose">
      <span>{label}</span>
      <input type="date" value={value} onInput={(event) => change(event.currentTarget.value)} />
    </label>
  );
}
