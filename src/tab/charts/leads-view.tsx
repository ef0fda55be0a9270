import type { JSX } from 'preact';
import type { ActionView, PostView } from '../../tab-contract.ts';
import { writeAddress } from '../address.ts';
import { VIEW_WORDS } from '../phrases.ts';
import { LEADS } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { RagShape } from '../rag-mark.tsx';

/** Post by post: who holds it, what it leads and where that stands. */
export function LeadsView(): JSX.Element {
  const { view } = usePlanPage();
  return (
    <section class="by-lead">
      <h2>{VIEW_WORDS.leads}</h2>
      <p class="intro">{LEADS.intro}</p>
      <ul class="lead-cards">
        {view.posts.map((post) => (
          <LeadCard
            key={post.id}
            post={post}
            actions={view.actions.filter(({ leads }) => leads.some(({ postId }) => postId === post.id))}
          />
        ))}
      </ul>
    </section>
  );
}

function LeadCard({ post, actions }: { readonly post: PostView; readonly actions: readonly ActionView[] }): JSX.Element {
  const { address } = usePlanPage();
  const href = writeAddress({ view: 'plan', filters: { lead: post.id }, sort: address.sort, group: address.group });
  const isVacant = post.holders.length === 0;
  return (
    <li class="lead-card">
      <h3>
        <a href={href}>{post.name}</a>
      </h3>
      <p class={isVacant ? 'doubts' : 'muted'}>
        {isVacant ? LEADS.vacant : `${LEADS.holder} ${post.holders.map(({ name }) => name).join(', ')}`}
      </p>
      {actions.length === 0 ? <p class="muted">{LEADS.nothing}</p> : <Standing actions={actions} />}
    </li>
  );
}

function Standing({ actions }: { readonly actions: readonly ActionView[] }): JSX.Element {
  const { address } = usePlanPage();
  const open = actions.filter(({ due }) => due.status !== 'finished');
  const overdue = open.filter(({ due }) => due.status === 'overdue');
  const ahead = open.filter(({ due }) => due.by !== undefined && due.status !== 'overdue');
  const [next] = ahead.toSorted((one, other) => ((one.due.by ?? '') < (other.due.by ?? '') ? -1 : 1));
  return (
    <>
      <dl class="counts">
        <Count name={LEADS.open} value={String(open.length)} />
        <Count name={LEADS.overdue} value={String(overdue.length)} isBad={overdue.length > 0} />
        <Count name={LEADS.next} value={next === undefined ? '–' : next.due.reading} />
      </dl>
      <ul class="chips">
        {open.map(({ ref, title, rag, due }) => (
          <li key={ref}>
            <a href={writeAddress({ ...address, action: ref })} class={`chip ${due.status}`} title={title} data-action={ref}>
              <RagShape rag={rag ?? 'none'} /> {ref}
              <span class="visually-hidden">{` ${title}, ${due.words}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Count({ name, value, isBad = false }: { readonly name: string; readonly value: string; readonly isBad?: boolean }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isBad ? 'bad' : ''}>{value}</dd>
    </div>
  );
}
