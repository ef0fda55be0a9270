import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PostView } from '../../tab-contract.ts';
import type { PeopleView } from '../../tab-desk-contract.ts';
import { Choose } from '../choose.tsx';
import { VIEW_WORDS } from '../phrases.ts';
import { POSTS } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { TextField } from '../text-field.tsx';
import { useRead } from '../use-read.ts';
import { useDoing } from './use-doing.ts';

/** Who answers for what, and what people call it. */
export function PostsView(): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.people(), view.revision);
  return (
    <section class="posts">
      <h2>{VIEW_WORDS.posts}</h2>
      <p class="intro">{POSTS.intro}</p>
      {view.posts.length === 0 && <p>{POSTS.none}</p>}
      <ReadView read={read} again={again}>
        {({ people }) => (
          <ul class="cards">
            {view.posts.map((post) => (
              <PostCard key={post.id} post={post} people={people} />
            ))}
          </ul>
        )}
      </ReadView>
    </section>
  );
}

function PostCard({ post, people }: { readonly post: PostView; readonly people: PeopleView['people'] }): JSX.Element {
  const { holders, aliases } = post;
  return (
    <li class="card post">
      <h3>{post.name}</h3>
      <p class={holders.length === 0 ? 'doubts' : ''}>
        {POSTS.holder}: {holders.length === 0 ? POSTS.vacant : holders.map(({ name }) => name).join(', ')}
      </p>
      {aliases.length > 0 && (
        <div class="muted">
          {POSTS.names}:
          <ul class="names">
            {aliases.map((alias) => (
              <Alias key={alias} postId={post.id} alias={alias} />
            ))}
          </ul>
        </div>
      )}
      <AssignForm post={post} people={people} />
      <AliasForm post={post} />
    </li>
  );
}

/** No person has an id of one sign. */
const VACANT = '-';

function AssignForm({ post, people }: { readonly post: PostView; readonly people: PeopleView['people'] }): JSX.Element {
  const { api } = usePlanPage();
  const [personId, setPersonId] = useState('');
  const seen = post.holders.map(({ id }) => id);
  const assign = useDoing(
    () => api.assign({ postId: post.id, seen, ...(personId === VACANT ? {} : { personId }) }),
    () => setPersonId(''),
  );
  const choices = [
    ...people.map(({ id, name }) => [id, name] as const),
    ...(seen.length === 0 ? [] : [[VACANT, POSTS.leaveVacant] as const]),
  ];
  return (
    <form class="line-form" onSubmit={assign}>
      <Choose label={POSTS.assign} any={POSTS.choose} value={personId} choices={choices} onChange={setPersonId} />
      <button type="submit" class="button" disabled={personId === ''}>
        {POSTS.save}
        <span class="visually-hidden"> – {post.name}</span>
      </button>
    </form>
  );
}

function Alias({ postId, alias }: { readonly postId: string; readonly alias: string }): JSX.Element {
  const { api } = usePlanPage();
  const forget = useDoing(
    () => api.removeAlias({ postId, alias }),
    () => undefined,
  );
  return (
    <li>
      {alias}
      <button type="button" class="button subtle" aria-label={POSTS.forget(alias)} title={POSTS.forget(alias)} onClick={forget}>
        ×
      </button>
    </li>
  );
}

function AliasForm({ post }: { readonly post: PostView }): JSX.Element {
  const { api } = usePlanPage();
  const [alias, setAlias] = useState('');
  const teach = useDoing(
    () => api.addAlias({ postId: post.id, alias }),
    () => setAlias(''),
  );
  return (
    <form class="line-form" onSubmit={teach}>
      <TextField label={POSTS.alias} longest={100} value={alias} onChange={setAlias} />
      <button type="submit" class="button" disabled={alias.trim().length < 2}>
        {POSTS.add}
        <span class="visually-hidden"> – {post.name}</span>
      </button>
    </form>
  );
}
