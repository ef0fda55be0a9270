import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiRefusal } from './api.ts';

export type Read<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly sentence: string | undefined }
  | { readonly kind: 'read'; readonly value: T };

/** What a view asks for by itself, asked again whenever `revision` changes; what was read stays in sight meanwhile. */
export function useRead<T>(ask: () => Promise<T>, revision: string): readonly [Read<T>, (value: T) => void, () => void] {
  const [read, setRead] = useState<Read<T>>({ kind: 'reading' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (value) => isWanted && setRead({ kind: 'read', value }),
      (error: unknown) => {
        const sentence = error instanceof ApiRefusal ? error.message : undefined;
        if (isWanted) setRead((before) => (before.kind === 'read' && sentence === undefined ? before : { kind: 'failed', sentence }));
      },
    );
    return () => {
      isWanted = false;
    };
    // The question is a new function at each drawing; only a new revision makes it a new question.
  }, [revision, times]);
  const put = useCallback((value: T) => setRead({ kind: 'read', value }), []);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return [read, put, again];
}
