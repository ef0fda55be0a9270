import type { JSX } from 'preact';
import type { ActionView } from '../../tab-contract.ts';
import { ACTION } from '../phrases.ts';
import { usePlanPage } from '../plan-context.ts';

/** Hands on a link that opens the action: Teams' own way of sharing, else the clipboard, else the link in words. */
export function CopyLink({ action: { ref, title } }: { readonly action: ActionView }): JSX.Element {
  const { session, say } = usePlanPage();
  const copy = async () => {
    try {
      if (session.teams === undefined) throw new Error('not in Teams');
      // Teams shows what it copied by itself.
      await session.teams.copyLink(ref, `${ref} ${title}`);
    } catch {
      const link = session.linkTo(ref);
      await navigator.clipboard.writeText(link).then(
        () => say(ACTION.copied),
        () => say(ACTION.notCopied(link)),
      );
    }
  };
  return (
    <button type="button" class="button subtle" onClick={() => void copy()}>
      {ACTION.link}
    </button>
  );
}
