import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PostView } from '../../tab-contract.ts';
import type { PeopleView } from '../../tab-desk-contract.ts';
import { Choose } from '../choose.tsx';
import { VIEW_WORDS } from '../phrases.ts';
import { POSTS } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { failureWords } from './failure-words.ts';

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
        <p class="muted">
          {POSTS.names}: {aliases.join(', ')}
        </p>
      )}
      <AssignForm post={post} people={people} />
      <AliasForm post={post} />
    </li>
  );
}

/** Does it, says what was done or why not, and shows how it now stands. */
function useDoing(work: () => Promise<{ readonly sentence: string }>, then: () => void): (event: Event) => void {
  const { say, reload } = usePlanPage();
  const run = async () => {
    try {
      say((await work()).sentence);
      then();
    } catch (error) {
      say(failureWords(error));
    }
    await reload();
  };
  return (event) => {
    event.preventDefault();
    void run();
  };
}

function AssignForm({ post, people }: { readonly post: PostView; readonly people: PeopleView['people'] }): JSX.Element {
  const { api } = usePlanPage();
  const [personId, setPersonId] = useState('');
  const seen = post.holders.map(({ id }) => id);
  const assign = useDoing(
    () => api.assign({ postId: post.id, personId, seen }),
    () => setPersonId(''),
  );
  const choices = people.map(({ id, name }) => [id, name] as const);
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

function AliasForm({ post }: { readonly post: PostView }): JSX.Element {
  const { api } = usePlanPage();
  const [alias, setAlias] = useState('');
  const teach = useDoing(
    () => api.addAlias({ postId: post.id, alias }),
    () => setAlias(''),
  );
  return (
    <form class="line-form" onSubmit={teach}>
      <label class="choose">
        <span>{POSTS.alias}</span>
        <input type="text" maxLength={100} value={alias} onInput={(event) => setAlias(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={alias.trim().length < 2}>
        {POSTS.add}
        <span class="visually-hidden"> – {post.name}</span>
      </button>
    </form>
  );
}
