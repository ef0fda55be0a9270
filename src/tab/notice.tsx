import type { JSX } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly sentence: string;
  readonly action?: { readonly words: string; readonly run: () => void };
  /** Inside a view it is no page of its own. */
  readonly isInside?: boolean;
}

/** Where there is nothing to show: what is so, and what to do about it. */
export function Notice({ title, sentence, action, isInside = false }: NoticeProps): JSX.Element {
  const inner = (
    <>
      {isInside ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p>{sentence}</p>
      {action && (
        <button type="button" class="button primary" onClick={action.run}>
          {action.words}
        </button>
      )}
    </>
  );
  return isInside ? <div class="notice inside">{inner}</div> : <main class="notice">{inner}</main>;
}
