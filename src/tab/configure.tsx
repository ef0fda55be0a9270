import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './notice.tsx';
import { PAGE } from './phrases.ts';

/** What Teams shows while the plan is being added to a channel. */
export function Configure(): JSX.Element {
  const [isOutside, setOutside] = useState(false);
  useEffect(() => {
    import('./teams.ts').then(({ offerToSave }) => offerToSave(PAGE.tabName)).catch(() => setOutside(true));
  }, []);
  return isOutside ? (
    <Notice title={PAGE.outside} sentence={PAGE.outsideWhy} />
  ) : (
    <Notice title={PAGE.configure} sentence={PAGE.configureWhy} />
  );
}
