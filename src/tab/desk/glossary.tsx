import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WordsView } from '../../tab-desk-contract.ts';
import { WORDS } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { TextField } from '../text-field.tsx';
import { useDoing } from './use-doing.ts';

type Term = WordsView['glossary'][number];

/** What the board's short words mean; each can be changed or taken off, and a new one added. */
export function Glossary({ terms, again }: { readonly terms: readonly Term[]; readonly again: () => void }): JSX.Element {
  const { api } = usePlanPage();
  const [term, setTerm] = useState('');
  const [meaning, setMeaning] = useState('');
  const save = useDoing(
    () => api.setTerm({ term, meaning }),
    () => {
      setTerm('');
      setMeaning('');
      again();
    },
  );
  const change = (chosen: Term) => {
    setTerm(chosen.term);
    setMeaning(chosen.meaning);
  };
  return (
    <>
      {terms.length === 0 ? (
        <p class="muted">{WORDS.noGlossary}</p>
      ) : (
        <dl class="written">
          {terms.map((each) => (
            <Entry key={each.term} entry={each} again={again} change={() => change(each)} />
          ))}
        </dl>
      )}
      <form class="line-form term-form" onSubmit={save}>
        <TextField label={WORDS.term} longest={40} value={term} onChange={setTerm} />
        <TextField label={WORDS.meaning} longest={300} value={meaning} onChange={setMeaning} />
        <button type="submit" class="button" disabled={term.trim() === '' || meaning.trim() === ''}>
          {WORDS.setTerm}
        </button>
      </form>
    </>
  );
}

interface EntryProps {
  readonly entry: Term;
  readonly again: () => void;
  readonly change: () => void;
}

function Entry({ entry: { term, meaning }, again, change }: EntryProps): JSX.Element {
  const { api } = usePlanPage();
  const takeOff = useDoing(() => api.setTerm({ term, meaning: '' }), again);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {meaning}
        <button type="button" class="button subtle" onClick={change}>
          {WORDS.change(term)}
        </button>
        <button type="button" class="button subtle" onClick={takeOff}>
          {WORDS.takeOff(term)}
        </button>
      </dd>
    </div>
  );
}
