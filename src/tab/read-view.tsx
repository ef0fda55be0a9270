import type { ComponentChildren, JSX } from 'preact';
import { Notice } from './notice.tsx';
import { DESK } from './phrases-views.ts';
import { PAGE } from './phrases.ts';
import type { Read } from './use-read.ts';

interface ReadViewProps<T> {
  readonly read: Read<T>;
  readonly again: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** What is shown while something is being read, and where it could not be. */
export function ReadView<T>({ read, again, children }: ReadViewProps<T>): JSX.Element {
  switch (read.kind) {
    case 'reading':
      return (
        <p class="reading-now" role="status">
          {DESK.loading}
        </p>
      );
    case 'failed':
      return <Notice isInside title={DESK.failed} sentence={read.sentence ?? PAGE.failedWhy} action={{ words: PAGE.retry, run: again }} />;
    case 'read':
      return <>{children(read.value)}</>;
  }
}
