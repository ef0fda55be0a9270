import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ActionPanel } from './action/action-panel.tsx';
import type { ViewName } from './address.ts';
import { LeadsView } from './charts/leads-view.tsx';
import { TimelineView } from './charts/timeline-view.tsx';
import { TrendView } from './charts/trend-view.tsx';
import { DemoBar } from './demo-bar.tsx';
import { CoverView } from './desk/cover-view.tsx';
import { HistoryView } from './desk/history-view.tsx';
import { OutboxView } from './desk/outbox-view.tsx';
import { AuditView, ReachView, SettingsView, SilenceView } from './desk/panels.tsx';
import { PostsView } from './desk/posts-view.tsx';
import { ReviewView } from './desk/review-view.tsx';
import { UpcomingView } from './cards/upcoming-view.tsx';
import { WordsView } from './desk/words-view.tsx';
import { PAGE, VIEW_WORDS } from './phrases.ts';
import { usePlanPage } from './plan-context.ts';
import { PlanView } from './plan/plan-view.tsx';

/** Each view by its name in the address. A new one is a line here, a name in `address.ts`, and its words. */
const SHOWN: Readonly<Record<ViewName, ComponentType>> = {
  plan: PlanView,
  timeline: TimelineView,
  trend: TrendView,
  leads: LeadsView,
  upcoming: UpcomingView,
  history: HistoryView,
  review: ReviewView,
  posts: PostsView,
  words: WordsView,
  outbox: OutboxView,
  cover: CoverView,
  silence: SilenceView,
  reach: ReachView,
  settings: SettingsView,
  audit: AuditView,
};

const FOR_ALL: readonly ViewName[] = ['plan', 'timeline', 'trend', 'leads', 'upcoming', 'history'];
const FOR_DESK: readonly ViewName[] = ['review', 'outbox', 'silence', 'reach', 'posts', 'cover', 'words', 'settings', 'audit'];

interface ShellProps {
  /** What is shown may be old: the line is down. */
  readonly isBehind: boolean;
  readonly said: string;
}

/** The frame around every view: whose plan it is and as of when, the ways to the views, and the action that is open beside them. */
export function Shell({ isBehind, said }: ShellProps): JSX.Element {
  const { view, session, address } = usePlanPage();
  const Shown = SHOWN[address.view];
  return (
    <>
      <a class="skip" href="#content" onClick={skipToContent}>
        {PAGE.skip}
      </a>
      {session.demo && <DemoBar demo={session.demo} />}
      <header class="page-header">
        <div class="page-title">
          <p class="board">{view.board.name}</p>
          <h1>{view.title}</h1>
        </div>
        <p class="as-of">{PAGE.asOf(view.asOf)}</p>
      </header>
      <Navigation />
      <Lines isBehind={isBehind} said={said} />
      <main
        id="content"
        tabIndex={-1}
        class={address.action === undefined ? 'page' : 'page with-action'}
        aria-label={VIEW_WORDS[address.view]}
      >
        <div class="view">
          <Shown />
        </div>
        {address.action !== undefined && <ActionPanel key={address.action} actionRef={address.action} />}
      </main>
      <footer class="page-footer">
        <a href="/accessibility" target="_blank" rel="noopener">
          {PAGE.accessibility}
        </a>
      </footer>
    </>
  );
}

/** What has just happened, and whether what is shown may be old. */
function Lines({ isBehind, said }: ShellProps): JSX.Element {
  const isOffline = useOffline();
  return (
    <>
      {(isOffline || isBehind) && (
        <p class="banner" role="status">
          {isOffline ? PAGE.offline : PAGE.behind}
        </p>
      )}
      <p class={said === '' ? 'visually-hidden' : 'said'} role="status">
        {said}
      </p>
    </>
  );
}

/** By script: the address after the # says which view is open, and must stay. */
function skipToContent(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Navigation(): JSX.Element {
  const { view } = usePlanPage();
  return (
    <div class="navigation">
      <nav aria-label={PAGE.views}>
        <ViewLinks names={FOR_ALL} />
      </nav>
      {view.me.runsPlan && (
        <nav aria-label={PAGE.desk} class="desk">
          <ViewLinks names={FOR_DESK} />
        </nav>
      )}
    </div>
  );
}

function ViewLinks({ names }: { readonly names: readonly ViewName[] }): JSX.Element {
  const { view, address } = usePlanPage();
  const { desk } = view;
  const waiting: Partial<Record<ViewName, number>> = {
    review: desk?.review === undefined ? 0 : 1,
    outbox: desk?.attention ?? 0,
    words: desk?.missed ?? 0,
  };
  const current = useRef<HTMLAnchorElement>(null);
  // On a narrow page the row of links scrolls; the one that is open must be in sight.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [address.view]);
  return (
    <ul>
      {names.map((name) => {
        const isCurrent = name === address.view;
        const count = waiting[name] ?? 0;
        return (
          <li key={name}>
            <a href={`#/${name}`} {...(isCurrent ? { 'aria-current': 'page', ref: current } : {})}>
              {VIEW_WORDS[name]}
              {count > 0 && <span class="count">{count}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}
