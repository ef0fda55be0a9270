import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewView } from '../../tab-desk-contract.ts';
import { REVIEW } from '../phrases-views.ts';
import { usePlanPage } from '../plan-context.ts';
import { failureWords } from './failure-words.ts';

interface ReviewEndProps {
  readonly review: ReviewView;
  readonly hasUnsaved: boolean;
  readonly again: () => void;
}

/** Adopting, or putting aside; each is asked once more, because neither is a small thing. */
export function ReviewEnd({ review, hasUnsaved, again }: ReviewEndProps): JSX.Element {
  const { api, say, reload } = usePlanPage();
  const [asked, setAsked] = useState<'adopt' | 'withdraw'>();
  const [isDoing, setDoing] = useState(false);
  const settle = async () => {
    setDoing(true);
    try {
      const { document, choices } = review;
      const done = asked === 'adopt' ? await api.adopt({ document, choices }) : await api.withdraw(document);
      say(done.sentence);
    } catch (error) {
      say(failureWords(error));
    }
    setDoing(false);
    setAsked(undefined);
    again();
    await reload();
  };
  if (asked !== undefined) return <Sure asked={asked} isDoing={isDoing} yes={() => void settle()} no={() => setAsked(undefined)} />;
  return (
    <div class="review-end">
      {hasUnsaved && <p class="doubts">{REVIEW.unsaved}</p>}
      <div class="buttons">
        <button type="button" class="button primary" disabled={hasUnsaved} onClick={() => setAsked('adopt')}>
          {REVIEW.adopt}
        </button>
        <button type="button" class="button" onClick={() => setAsked('withdraw')}>
          {REVIEW.withdraw}
        </button>
      </div>
    </div>
  );
}

interface SureProps {
  readonly asked: 'adopt' | 'withdraw';
  readonly isDoing: boolean;
  readonly yes: () => void;
  readonly no: () => void;
}

function Sure({ asked, isDoing, yes, no }: SureProps): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="sure" role="alertdialog" aria-label={asked === 'adopt' ? REVIEW.adopt : REVIEW.withdraw}>
      <p>{asked === 'adopt' ? REVIEW.sure : REVIEW.sureAway}</p>
      <div class="buttons">
        <button ref={first} type="button" class="button primary" disabled={isDoing} onClick={yes}>
          {REVIEW.yes}
        </button>
        <button type="button" class="button" disabled={isDoing} onClick={no}>
          {REVIEW.no}
        </button>
      </div>
    </div>
  );
}
