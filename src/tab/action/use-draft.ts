import { useState } from 'preact/hooks';
import type { ActionView } from '../../tab-contract.ts';
import { draftKey, loadDraft, saveDraft, type Draft } from '../drafts.ts';
import { usePlanPage } from '../plan-context.ts';

/** What is being written about an action. Every stroke is kept on the device, so that closing the page, or a new plan, loses nothing. */
export function useDraft({ ref, version }: ActionView): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const { view } = usePlanPage();
  const key = draftKey(view.board.id, view.me.name, ref);
  const [draft, setDraft] = useState<Draft>(() => loadDraft(key) ?? freshDraft(version));
  const change = (some: Partial<Draft>) => {
    // Another report than the one that was sent: under the old name it would count as sent already.
    const next = { ...draft, once: crypto.randomUUID(), ...some };
    setDraft(next);
    saveDraft(key, next);
  };
  const clear = () => {
    saveDraft(key, undefined);
    setDraft(freshDraft(version + 1));
  };
  return [draft, change, clear];
}

function freshDraft(version: number): Draft {
  return { said: '', words: '', rag: '', link: '', once: crypto.randomUUID(), version };
}

export function isBegun({ said, words, rag, link = '' }: Draft): boolean {
  return said !== '' || words !== '' || rag !== '' || link !== '';
}
