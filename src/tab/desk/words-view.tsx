import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MissedView } from '../../tab-desk-contract.ts';
import { Choose } from '../choose.tsx';
import { VIEW_WORDS } from '../phrases.ts';
import { WORDS } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { failureWords } from './failure-words.ts';
import { Glossary } from './glossary.tsx';

/** Questions nobody understood, each with the post it may have meant, and what the board's short words mean. */
export function WordsView(): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, , again] = useRead(() => api.words(), view.revision);
  return (
    <section class="words">
      <h2>{VIEW_WORDS.words}</h2>
      <p class="intro">{WORDS.intro}</p>
      <ReadView read={read} again={again}>
        {({ missed, glossary }) => (
          <>
            {missed.length === 0 ? (
              <p class="all-well">{WORDS.none}</p>
            ) : (
              <ul class="cards">
                {missed.map((question) => (
                  <Question key={question.id} question={question} again={again} />
                ))}
              </ul>
            )}
            <h3>{WORDS.glossary}</h3>
            <Glossary terms={glossary} again={again} />
          </>
        )}
      </ReadView>
    </section>
  );
}

const DROP = '-';

function Question({ question, again }: { readonly question: MissedView; readonly again: () => void }): JSX.Element {
  const { api, view, say } = usePlanPage();
  const [choice, setChoice] = useState(question.strange === '' ? DROP : '');
  const { id, text, strange, why, asked } = question;
  const settle = async (event: Event) => {
    event.preventDefault();
    try {
      say((await api.settle(choice === DROP ? { id } : { id, postId: choice })).sentence);
    } catch (error) {
      say(failureWords(error));
    }
    again();
  };
  const posts = view.posts.map((post) => [post.id, post.name] as const);
  return (
    <li class="card">
      <h3>“{text}”</h3>
      <p class="muted">
        {why} {WORDS.asked(asked)}
      </p>
      <form class="line-form" onSubmit={(event) => void settle(event)}>
        {strange !== '' && (
          <Choose label={WORDS.means(strange)} any="–" value={choice} choices={[...posts, [DROP, WORDS.nothing]]} onChange={setChoice} />
        )}
        <button type="submit" class="button" disabled={choice === ''}>
          {strange === '' ? WORDS.nothing : WORDS.settle}
        </button>
      </form>
    </li>
  );
}
