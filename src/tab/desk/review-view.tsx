import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReviewAsk, ReviewView as Review } from '../../tab-desk-contract.ts';
import { Notice } from '../notice.tsx';
import { REVIEW } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { ReadView } from '../read-view.tsx';
import { useRead } from '../use-read.ts';
import { failureWords } from './failure-words.ts';
import { Ask } from './review-ask.tsx';
import { ReviewEnd } from './review-end.tsx';

/** The document that waits for review: what is doubtful in it beside the document's own words. */
export function ReviewView(): JSX.Element {
  const { api, view } = usePlanPage();
  const [read, put, again] = useRead(() => api.review(), view.revision);
  return (
    <ReadView read={read} again={again}>
      {(review) =>
        review === null ? (
          <Notice isInside title={REVIEW.none} sentence={REVIEW.noneWhy} />
        ) : (
          <Open key={review.document} review={review} put={put} again={again} />
        )
      }
    </ReadView>
  );
}

interface OpenProps {
  readonly review: Review;
  readonly put: (review: Review) => void;
  readonly again: () => void;
}

const HEADINGS = { doubt: REVIEW.doubts, declared: REVIEW.declared, post: REVIEW.posts } as const;

function Open({ review, put, again }: OpenProps): JSX.Element {
  const [fields, change, clear] = useFields(review.document);
  const filled = Object.values(fields).filter((value) => value !== '').length;
  const [isSaving, save] = useSave(review, fields, (next) => {
    clear();
    put(next);
  });
  return (
    <section class="review">
      <h2>{REVIEW.heading(review.name)}</h2>
      <p class="intro">{REVIEW.notLive}</p>
      <ul class="overview">
        {review.overview.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form onSubmit={save}>
        {(['doubt', 'declared', 'post'] as const).map((about) => (
          <Asks
            key={about}
            heading={HEADINGS[about]}
            asks={review.asks.filter((ask) => ask.about === about)}
            fields={fields}
            change={change}
          />
        ))}
        <div class="buttons sticky">
          <button type="submit" class="button primary" disabled={filled === 0 || isSaving}>
            {isSaving ? REVIEW.saving : REVIEW.save}
          </button>
        </div>
      </form>
      <Changes review={review} />
      <ReviewEnd review={review} hasUnsaved={filled > 0} again={again} />
    </section>
  );
}

function useSave(
  review: Review,
  fields: Readonly<Record<string, string>>,
  done: (next: Review) => void,
): readonly [boolean, (event: Event) => void] {
  const { api, say } = usePlanPage();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const next = await api.answerReview({ document: review.document, fields });
      done(next);
      say(next.notice);
    } catch (error) {
      say(failureWords(error));
    }
    setSaving(false);
  };
  return [
    isSaving,
    (event) => {
      event.preventDefault();
      void save();
    },
  ];
}

function Changes({ review }: { readonly review: Review }): JSX.Element {
  return (
    <>
      <h3>{REVIEW.changes}</h3>
      {review.changes.map(({ heading, lines }) => (
        <div key={heading} class="change-group">
          <h4>{heading}</h4>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface AsksProps {
  readonly heading: (count: number) => string;
  readonly asks: readonly ReviewAsk[];
  readonly fields: Readonly<Record<string, string>>;
  readonly change: (id: string, value: string) => void;
}

function Asks({ heading, asks, fields, change }: AsksProps): JSX.Element | null {
  if (asks.length === 0) return null;
  return (
    <>
      <h3>{heading(asks.length)}</h3>
      <ul class="asks">
        {asks.map((ask) => (
          <Ask key={ask.inputs[0]?.id ?? ask.heading} ask={ask} fields={fields} change={change} />
        ))}
      </ul>
    </>
  );
}

/** What is filled in and not saved yet is kept on the device, as everything that is typed. */
function useFields(document: string): readonly [Readonly<Record<string, string>>, (id: string, value: string) => void, () => void] {
  const key = `chaser.review.${document}`;
  const [fields, setFields] = useState<Readonly<Record<string, string>>>(() => readFields(key));
  useEffect(() => localStorage.setItem(key, JSON.stringify(fields)), [key, fields]);
  return [fields, (id, value) => setFields((before) => ({ ...before, [id]: value })), () => setFields({})];
}

function readFields(key: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Readonly<Record<string, string>>;
  } catch {
    return {};
  }
}
