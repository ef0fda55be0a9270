import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ActionView } from '../../tab-contract.ts';
import { withoutAction, writeAddress } from '../address.ts';
import { postName } from '../arrange.ts';
import { dayAndMonth } from '../days.ts';
import { ACTION, FORM, PLAN, STATUS_WORDS } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';
import { RagMark } from '../rag-mark.tsx';
import { ActionStory } from './action-story.tsx';
import { CopyLink } from './copy-link.tsx';
import { ProgressForm } from './progress-form.tsx';

/** The open action beside the list, or in its place where there is no room for both. */
export function ActionPanel({ actionRef }: { readonly actionRef: string }): JSX.Element {
  const { view, address } = usePlanPage();
  const heading = useRef<HTMLHeadingElement>(null);
  const action = view.actions.find(({ ref }) => ref === actionRef);
  const close = () => {
    location.hash = writeAddress(withoutAction(address));
    document.querySelector<HTMLAnchorElement>(`a[data-action="${CSS.escape(actionRef)}"]`)?.focus();
  };
  useEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <section class="action-panel" aria-labelledby="action-heading" onKeyDown={onKeyDown}>
      <div class="panel-head">
        <button type="button" class="button subtle back" onClick={close}>
          <span aria-hidden="true">← </span>
          {ACTION.back}
        </button>
        {action !== undefined && <CopyLink action={action} />}
      </div>
      <h2 id="action-heading" ref={heading} tabIndex={-1}>
        <span class="ref">{actionRef}</span> {action?.title ?? ACTION.gone}
      </h2>
      {action !== undefined && (
        <>
          <Facts action={action} />
          <Reporting action={action} />
        </>
      )}
      <ActionStory actionRef={actionRef} />
    </section>
  );
}

function Reporting({ action }: { readonly action: ActionView }): JSX.Element {
  if (action.due.status === 'finished') return <p class="aside">{FORM.finished}</p>;
  return action.mayRecord ? <ProgressForm action={action} /> : <p class="aside">{FORM.notYours}</p>;
}

function Facts({ action }: { readonly action: ActionView }): JSX.Element {
  const { mornings, doubts } = action;
  const { view } = usePlanPage();
  const ahead = mornings.filter((morning) => morning > view.today);
  return (
    <dl class="facts">
      <Fact name={ACTION.leads}>
        <Leads action={action} part="lead" />
      </Fact>
      {action.leads.some(({ part }) => part === 'supporting') && (
        <Fact name={ACTION.supporting}>
          <Leads action={action} part="supporting" />
        </Fact>
      )}
      <DueFact action={action} />
      <Fact name={ACTION.rag}>
        <RagMark rag={action.rag} />
        {action.workedOut && (
          <span class="worked-out">
            {ACTION.workedOut} <RagMark rag={action.workedOut.rag} /> <span>{action.workedOut.why}</span>
          </span>
        )}
      </Fact>
      <Fact name={ACTION.status}>
        {STATUS_WORDS[action.status]}
        {action.closing !== undefined && <span class="wording">{action.closing}</span>}
      </Fact>
      {ahead.length > 0 && <Fact name={ACTION.mornings}>{ahead.map(dayAndMonth).join(', ')}</Fact>}
      {doubts.length > 0 && (
        <Fact name={ACTION.doubts}>
          <span class="doubts">{doubts.join('; ')}</span>
        </Fact>
      )}
    </dl>
  );
}

function DueFact({ action: { due, slipped, extension } }: { readonly action: ActionView }): JSX.Element {
  return (
    <Fact name={ACTION.due}>
      <span class={`due-words ${due.status}`}>{due.words}</span> <span class="reading">{due.reading}</span>
      {due.wording !== '' && <span class="wording">{PLAN.read(due.wording)}</span>}
      {slipped !== undefined && <span class="wording">{sentence(slipped)}</span>}
      {extension !== undefined && <span class="wording asked">{sentence(extension)}</span>}
    </Fact>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Leads({ action, part }: { readonly action: ActionView; readonly part: 'lead' | 'supporting' }): JSX.Element {
  const { view } = usePlanPage();
  const those = action.leads.filter((lead) => lead.part === part);
  if (those.length === 0) return <>–</>;
  return (
    <ul class="plain">
      {those.map(({ postId }) => {
        const names = view.posts.find(({ id }) => id === postId)?.holders.map(({ name }) => name) ?? [];
        const post = postName(view, postId);
        const holders = names.filter((name) => name !== post);
        return (
          <li key={postId}>
            {post}
            {names.length === 0 ? (
              <span class="doubts"> ({ACTION.nobody})</span>
            ) : (
              holders.length > 0 && <span class="muted"> ({holders.join(', ')})</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
