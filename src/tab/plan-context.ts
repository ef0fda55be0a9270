import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlanView } from '../tab-contract.ts';
import type { Address } from './address.ts';
import type { Api } from './api.ts';
import type { Session } from './session.ts';

/** What every part of the page may look at and do. */
export interface PlanPage {
  readonly view: PlanView;
  readonly api: Api;
  readonly session: Session;
  readonly address: Address;
  go(change: Partial<Address>, options?: { readonly isStep?: boolean }): void;
  reload(): Promise<void>;
  /** Says it in a line that screen readers read out and that goes by itself. */
  say(sentence: string): void;
}

const Context = createContext<PlanPage | undefined>(undefined);

export const PlanPageProvider = Context.Provider;

export function usePlanPage(): PlanPage {
  const page = useContext(Context);
  if (page === undefined) throw new Error('There is no plan here yet.');
  return page;
}
