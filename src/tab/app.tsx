import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { createApi } from './api.ts';
import { PAGE } from './phrases.ts';
import { PlanPageProvider } from './plan-context.ts';
import { OutsideTeams, openSession, type Session } from './session.ts';
import { Shell } from './shell.tsx';
import { Notice } from './notice.tsx';
import { wear } from './theme.ts';
import { useAddress } from './use-address.ts';
import { usePlan } from './use-plan.ts';

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly isOutside: boolean }
  | { readonly kind: 'open'; readonly session: Session };

/** Signs in, and then shows the plan. */
export function App(): JSX.Element {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const open = useCallback(() => {
    setOpening({ kind: 'opening' });
    openSession().then(
      (session) => {
        wear(session.teams?.theme ?? session.demo?.theme ?? 'light');
        session.teams?.onTheme(wear);
        followDeepLink(session.teams?.subPage);
        setOpening({ kind: 'open', session });
      },
      (error: unknown) => setOpening({ kind: 'failed', isOutside: error instanceof OutsideTeams }),
    );
  }, []);
  useEffect(open, [open]);
  switch (opening.kind) {
    case 'opening':
      return <Skeleton />;
    case 'failed':
      return opening.isOutside ? (
        <Notice title={PAGE.outside} sentence={PAGE.outsideWhy} />
      ) : (
        <Notice title={PAGE.failed} sentence={PAGE.failedWhy} action={{ words: PAGE.retry, run: open }} />
      );
    case 'open':
      return <Signed session={opening.session} />;
  }
}

/** A link of ours names an action: in Teams beside the address, in a browser as `?action=1.4`. */
function followDeepLink(subPage: string | undefined): void {
  const ref = (subPage ?? new URLSearchParams(location.search).get('action') ?? '').trim();
  if (ref !== '' && location.hash === '') location.hash = `#/action/${encodeURIComponent(ref)}`;
}

function Signed({ session }: { readonly session: Session }): JSX.Element {
  const [boardId, setBoardId] = useState<string>();
  const api = useMemo(() => createApi(session, boardId), [session, boardId]);
  const { loaded, reload } = usePlan(api);
  const [address, go] = useAddress();
  const [said, setSaid] = useState('');
  if (loaded.kind === 'opening') return <Skeleton />;
  if (loaded.kind === 'failed') {
    const answer = loaded.refusal?.answer;
    const boards = answer !== undefined && 'boards' in answer ? answer.boards : undefined;
    if (boards !== undefined) return <ChooseBoard boards={boards} choose={setBoardId} />;
    return (
      <Notice title={PAGE.failed} sentence={answer?.sentence ?? PAGE.failedWhy} action={{ words: PAGE.retry, run: () => void reload() }} />
    );
  }
  const page = { view: loaded.view, api, session, address, go, reload, say: setSaid };
  return (
    <PlanPageProvider value={page}>
      <Shell isBehind={loaded.isBehind} said={said} />
    </PlanPageProvider>
  );
}

interface ChooseBoardProps {
  readonly boards: readonly { readonly id: string; readonly name: string }[];
  readonly choose: (boardId: string) => void;
}

function ChooseBoard({ boards, choose }: ChooseBoardProps): JSX.Element {
  return (
    <main class="notice">
      <h1>{PAGE.chooseBoard}</h1>
      <div class="buttons">
        {boards.map(({ id, name }) => (
          <button key={id} type="button" class="button" onClick={() => choose(id)}>
            {name}
          </button>
        ))}
      </div>
    </main>
  );
}

/** The page's own shape while the plan is on its way, so that nothing jumps when it comes. */
function Skeleton(): JSX.Element {
  return (
    <main class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        {PAGE.opening}
      </p>
      <div class="bone wide" />
      <div class="bone half" />
      {Array.from({ length: 7 }, (_, index) => (
        <div key={index} class="bone row" />
      ))}
    </main>
  );
}
