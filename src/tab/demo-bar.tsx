import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wear } from './theme.ts';
import { DEMO } from './phrases.ts';
import type { DemoSession } from './session.ts';
import type { Theme } from './teams.ts';

/** Only in the demo: who the visitor is, and the theme that Teams would choose. */
export function DemoBar({ demo }: { readonly demo: DemoSession }): JSX.Element {
  const [theme, setTheme] = useState(demo.theme);
  const change = (wanted: string) => {
    const next: Theme = wanted === 'dark' || wanted === 'contrast' ? wanted : 'light';
    setTheme(next);
    demo.wear(next);
    wear(next);
  };
  return (
    <div class="demo-bar" role="region" aria-label={DEMO.region}>
      <strong>{DEMO.name}</strong>
      <label>
        {DEMO.person}
        <select value={demo.personId} onChange={(event) => demo.become(event.currentTarget.value)}>
          {demo.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {DEMO.theme}
        <select value={theme} onChange={(event) => change(event.currentTarget.value)}>
          {Object.entries(DEMO.themes).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
