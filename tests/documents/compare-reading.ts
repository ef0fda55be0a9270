import type { Doubt, ReadAction, ReadPlan } from '../../src/documents/read-plan.ts';

/** What somebody who knows the document says is in it; `accept` names other right values of a field, "*" being any. */
export interface Expected {
  readonly outcome: 'read' | 'read-or-ask' | 'ask';
  /** The plan has no numbers: actions are in the order of the document. */
  readonly refless: boolean;
  readonly actions: readonly ExpectedAction[];
  readonly doubts: readonly ExpectedDoubt[];
  /** Words that must not reach the plan: deleted, hidden, a formula's source. */
  readonly forbid: readonly string[];
}

export interface ExpectedAction extends Pick<ReadAction, 'ref' | 'title' | 'leads' | 'rag' | 'status'> {
  readonly due: { readonly by: string | null };
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
  readonly optional?: boolean;
}

interface ExpectedDoubt {
  readonly ref: string | null;
  readonly field: string;
  readonly fields?: readonly string[];
  readonly required: boolean;
}

export const fields = ['ref', 'leads', 'due.by', 'rag', 'status'] as const;
export type Field = (typeof fields)[number];

export interface Comparison {
  /** Cells of each field that were right, and all there are. */
  readonly right: Readonly<Record<Field, number>>;
  readonly all: number;
  /** What was read otherwise than the document says, for a person. */
  readonly wrong: readonly string[];
  /** Colours given where the document shows none. */
  readonly guessedColours: number;
  readonly missedDoubts: readonly string[];
  readonly falseDoubts: readonly string[];
  readonly leaks: readonly string[];
}

/** Sets what was read beside what is there. */
export function compare(expected: Expected, plan: ReadPlan): Comparison {
  const pairs = expected.actions.flatMap((wanted, at) => {
    const found = expected.refless
      ? plan.actions[at]
      : plan.actions.find(({ ref }) => isOneOf(ref, [wanted.ref, ...accepted(wanted, 'ref')]));
    return found === undefined && wanted.optional === true ? [] : [{ wanted, found }];
  });
  const wrong = pairs.flatMap(({ wanted, found }) =>
    fields.filter((field) => !isRight(field, wanted, found, expected)).map((field) => ({ field, wanted, found })),
  );
  const words = JSON.stringify(plan.actions);
  return {
    right: Object.fromEntries(fields.map((field) => [field, pairs.length - wrong.filter((each) => each.field === field).length])) as Record<
      Field,
      number
    >,
    all: pairs.length,
    wrong: wrong.map(
      ({ field, wanted, found }) =>
        `${wanted.ref} ${field}: ${String(found && valueOf(field, found))} for ${String(valueOf(field, wanted))}`,
    ),
    guessedColours: wrong.filter(({ field, found }) => field === 'rag' && /red|amber|green|blue/.test(found?.rag ?? '')).length,
    missedDoubts: expected.doubts
      .filter((wanted) => wanted.required && !plan.doubts.some((doubt) => isSameDoubt(doubt, wanted)))
      .map(({ ref, field }) => `${ref ?? 'file'} ${field}`),
    falseDoubts: plan.doubts.filter((doubt) => isFalse(doubt, expected)).map(({ ref, field, why }) => `${ref ?? 'file'} ${field}: ${why}`),
    leaks: expected.forbid.filter((text) => words.includes(text)),
  };
}

type Values = Pick<ReadAction, 'ref' | 'leads' | 'rag' | 'status'> & { readonly due: { readonly by: string | null } };

function valueOf(field: Field, action: Values): string | null {
  if (field === 'leads') return namesIn(action.leads);
  return field === 'due.by' ? action.due.by : action[field];
}

function namesIn(leads: readonly string[]): string {
  return leads
    .map((lead) => lead.toLowerCase())
    .toSorted()
    .join(' + ');
}

function isRight(field: Field, wanted: ExpectedAction, found: ReadAction | undefined, { refless }: Expected): boolean {
  if (found === undefined) return false;
  const others = accepted(wanted, field).map((other) => (Array.isArray(other) ? namesIn(other as string[]) : other));
  const isOfNoMatter = field === 'ref' && refless;
  return isOfNoMatter || isOneOf(valueOf(field, found), [valueOf(field, wanted), ...others]);
}

function accepted({ accept }: ExpectedAction, field: string): readonly unknown[] {
  return accept?.[field] ?? [];
}

function isOneOf(value: unknown, wanted: readonly unknown[]): boolean {
  return wanted.includes(value) || wanted.includes('*');
}

const FAMILIES: Readonly<Record<string, string>> = {
  rag: 'mark',
  status: 'mark',
  row: 'structure',
  columns: 'structure',
  hidden: 'structure',
};

function family(field: string): string {
  return FAMILIES[field] ?? field;
}

function isSameDoubt(doubt: Doubt, wanted: ExpectedDoubt): boolean {
  const families = [wanted.field, ...(wanted.fields ?? [])].map(family);
  return families.includes(family(doubt.field)) && (wanted.ref === null || doubt.ref === null || wanted.ref === doubt.ref);
}

/** A doubt about what is plain: nobody expects it, and the document allows one reading only. */
function isFalse(doubt: Doubt, { doubts, actions, refless }: Expected): boolean {
  if (doubts.some((wanted) => isSameDoubt(doubt, wanted))) return false;
  const action = actions.find(({ ref }, at) => doubt.ref === (refless ? String(at + 1) : ref));
  return !Object.keys(action?.accept ?? {}).some((field) => family(field.split('.')[0] ?? '') === family(doubt.field));
}
