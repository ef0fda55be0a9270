import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PlanView } from '../tab-contract.ts';
import { ApiRefusal, type Api } from './api.ts';
import { followChanges } from './live.ts';

/** The plan as it was last read, and how sure the page can be of it. */
export type Loaded =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly refusal: ApiRefusal | undefined }
  | { readonly kind: 'shown'; readonly view: PlanView; readonly isBehind: boolean };

export interface PlanSource {
  readonly loaded: Loaded;
  /** Reads again; resolves once what is shown is new. */
  reload(): Promise<void>;
}

/** While the line is down, the plan is asked for this often; what is read shows that it is up again. */
const AGAIN_AFTER_MS = 5_000;

/** Reads the plan, and again whenever the live stream says that something changed. What is typed in the meantime is not touched by it. */
export function usePlan(api: Api): PlanSource {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'opening' });
  const reload = useCallback(async () => {
    try {
      const view = await api.view();
      setLoaded({ kind: 'shown', view, isBehind: false });
    } catch (error) {
      const refusal = error instanceof ApiRefusal ? error : undefined;
      // Somebody who has lost their right sees nothing any more; a line that is down leaves what is shown.
      setLoaded((before) =>
        before.kind === 'shown' && refusal === undefined ? { ...before, isBehind: true } : { kind: 'failed', refusal },
      );
    }
  }, [api]);
  useEffect(() => void reload(), [reload]);
  const since = useRef('');
  const isShown = loaded.kind === 'shown';
  const isBehind = loaded.kind === 'shown' && loaded.isBehind;
  if (loaded.kind === 'shown') since.current = loaded.view.revision;
  useEffect(() => {
    if (!isBehind) return undefined;
    const again = setInterval(() => void reload(), AGAIN_AFTER_MS);
    return () => clearInterval(again);
  }, [isBehind, reload]);
  useEffect(() => {
    if (!isShown) return undefined;
    return followChanges({
      open: api.events,
      since: since.current,
      onChange: (id) => {
        if (id !== since.current) void reload();
      },
      onState: (isLive) => {
        if (!isLive) setLoaded((before) => (before.kind === 'shown' ? { ...before, isBehind: true } : before));
      },
    });
  }, [api, isShown, reload]);
  return { loaded, reload };
}
