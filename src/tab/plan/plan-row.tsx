import type { JSX } from 'preact';
import type { ActionView, PlanView } from '../../tab-contract.ts';
import { writeAddress } from '../address.ts';
import { postName } from '../arrange.ts';
import { shortDay } from '../days.ts';
import { PLAN, SAID_WORDS, STATUS_WORDS } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';
import { RagMark } from '../rag-mark.tsx';

interface PlanRowProps {
  readonly action: ActionView;
  readonly index: number;
}

/** One action as a row of the table; on a narrow page the same cells stand under each other. */
export function PlanRow({ action, index }: PlanRowProps): JSX.Element {
  const { view, address } = usePlanPage();
  const { ref, title, due, rag, status } = action;
  const isOpen = address.action === ref;
  return (
    <div role="row" aria-rowindex={index} class={`row action ${due.status}${isOpen ? ' open' : ''}`}>
      <span role="cell" class="cell ref">
        {ref}
      </span>
      <span role="cell" class="cell title">
        <a href={writeAddress({ ...address, action: ref })} data-action={ref} {...(isOpen ? { 'aria-current': 'true' } : {})}>
          {title}
        </a>
        <span class="leads">
          {action.isMine && <span class="yours">{PLAN.yours}</span>}
          {leadWords(action, view)}
        </span>
        {action.doubts.length > 0 && (
          <span class="doubts">
            {PLAN.doubt}: {action.doubts.join('; ')}
          </span>
        )}
      </span>
      <span role="cell" class="cell due">
        <span class={`due-words ${due.status}`}>{due.words}</span>
        <span class="reading">{due.reading}</span>
        {due.wording !== '' && due.wording !== due.reading && <span class="wording">{PLAN.read(due.wording)}</span>}
      </span>
      <span role="cell" class="cell rag">
        <RagMark rag={rag} />
      </span>
      <span role="cell" class="cell status">
        {STATUS_WORDS[status]}
      </span>
      <span role="cell" class="cell last">
        <LastHeard action={action} />
      </span>
    </div>
  );
}

function LastHeard({ action: { last } }: { readonly action: ActionView }): JSX.Element {
  if (last === undefined) return <span class="unheard">{PLAN.unheard}</span>;
  const said = last.said === undefined ? '' : `${SAID_WORDS[last.said]}. `;
  return (
    <>
      <span class="quote">
        {said}
        {last.words}
      </span>
      <span class="who">{PLAN.by(last.by ?? PLAN.document, shortDay(last.on))}</span>
    </>
  );
}

export function leadWords({ leads }: ActionView, view: PlanView): string {
  const named = (part: 'lead' | 'supporting') => leads.filter((lead) => lead.part === part).map(({ postId }) => postName(view, postId));
  const [first, others] = [named('lead').join(', '), named('supporting').join(', ')];
  return others === '' ? first : `${first} ${PLAN.withOthers(others)}`;
}
