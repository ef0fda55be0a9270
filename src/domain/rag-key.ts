import type { KeyEntry, Plan, Rag, Status } from './plan.ts';

const RAGS: readonly Rag[] = ['red', 'amber', 'green', 'blue'];

/** The colours a lead may declare: those the plan's key has, in the usual order, or all four where it has none. */
export function ragsOf({ key = [] }: Pick<Plan, 'key'>): readonly Rag[] {
  const own = RAGS.filter((rag) => key.some((entry) => entry.rag === rag));
  return own.length === 0 ? RAGS : own;
}

/** What the plan's own key says a colour means; undefined where it says nothing. */
export function ragMeaning({ key = [] }: Pick<Plan, 'key'>, rag: Rag): string | undefined {
  return entryOf(key, rag)?.meaning.trim() || undefined;
}

/** The colour that stands for a finished action: what the key says, else blue for embedded where it has blue, and green. */
export function ragOfStatus(plan: Pick<Plan, 'key'>, status: Extract<Status, 'complete' | 'embedded'>): Rag {
  const said = (plan.key ?? []).find((entry) => entry.status === status && entry.rag !== undefined)?.rag;
  if (said !== undefined) return said;
  return status === 'embedded' && ragsOf(plan).includes('blue') ? 'blue' : 'green';
}

function entryOf(key: readonly KeyEntry[], rag: Rag): KeyEntry | undefined {
  return key.find((entry) => entry.rag === rag && entry.meaning.trim() !== '') ?? key.find((entry) => entry.rag === rag);
}
