import type { IsoDate } from './dates.ts';
import { dueDay, type DueDate } from './due-date.ts';
import type { DraftAction, PlanDraft } from './plan-draft.ts';
import type { Rag, Status } from './plan.ts';

/** What a mark of the plan is said to mean: a colour or a status; `nothing` where it has no meaning. */
export type MarkMeaning = Rag | Status | 'nothing';

/** One thing a reviewer settled about a draft. Choices are only ever added; of two about the same thing the later one counts. */
export type DraftChoice =
  /** The reading was looked at and stands. */
  | { readonly kind: 'as-read'; readonly doubt: number }
  | { readonly kind: 'due-day'; readonly doubt: number; readonly by: IsoDate }
  | { readonly kind: 'due-kind'; readonly doubt: number; readonly to: 'continuous' | 'conditional' | 'none' }
  | { readonly kind: 'leads'; readonly doubt: number; readonly leads: readonly string[] }
  | { readonly kind: 'title'; readonly doubt: number; readonly title: string }
  | { readonly kind: 'mark'; readonly mark: string; readonly meaning: MarkMeaning }
  | { readonly kind: 'status'; readonly ref: string; readonly status: Status }
  /** Statuses that nothing but the progress words suggests are taken as suggested. */
  | { readonly kind: 'suggested-statuses' }
  /** The document's colours and statuses count, not what leads declared since. */
  | { readonly kind: 'document-declares' }
  /** A name in the document is another name of a post the board has. */
  | { readonly kind: 'post'; readonly name: string; readonly postId: string }
  /** Who holds a post: somebody of the directory, by Entra object id, or a name somebody typed. */
  | { readonly kind: 'holder'; readonly name: string; readonly personId?: string; readonly typed?: string };

/** The draft as the choices leave it. A choice about a doubt or an action that is not there changes nothing. */
export function applyChoices(draft: PlanDraft, choices: readonly DraftChoice[]): PlanDraft {
  const lastOf = new Map(choices.flatMap((choice) => (choice.kind === 'mark' ? [[choice.mark, choice] as const] : [])));
  return choices.filter((choice) => choice.kind !== 'mark' || lastOf.get(choice.mark) === choice).reduce(apply, draft);
}

/** The doubts nobody has settled yet, by their place in the draft. */
export function openDoubts(draft: PlanDraft, choices: readonly DraftChoice[]): readonly number[] {
  const settled = new Set(choices.flatMap((choice) => ('doubt' in choice ? [choice.doubt] : [])));
  const named = new Set(choices.flatMap((choice) => (choice.kind === 'mark' ? [choice.mark] : [])));
  return draft.doubts.flatMap(({ field, text }, index) =>
    settled.has(index) || ((field === 'rag' || field === 'status') && named.has(text)) ? [] : [index],
  );
}

/** Marks of the status column that say neither a colour nor a status yet, with the actions they stand on. */
export function marksToRead(
  draft: PlanDraft,
  choices: readonly DraftChoice[],
): readonly { readonly mark: string; readonly refs: readonly string[] }[] {
  const named = new Set(choices.flatMap((choice) => (choice.kind === 'mark' ? [choice.mark] : [])));
  const unread = draft.actions.filter((action) => isUnread(action) && !named.has(action.mark));
  return [...Map.groupBy(unread, ({ mark }) => mark)].map(([mark, actions]) => ({ mark, refs: actions.map(({ ref }) => ref) }));
}

/** Actions of which neither the document nor a choice says how far they are. */
export function withoutStatus(draft: PlanDraft, choices: readonly DraftChoice[]): readonly DraftAction[] {
  return applyChoices(draft, choices).actions.filter(({ status }) => status === null);
}

function isUnread({ mark, rag, status }: DraftAction): boolean {
  return mark !== '' && rag === null && status === null;
}

function apply(draft: PlanDraft, choice: DraftChoice): PlanDraft {
  switch (choice.kind) {
    case 'as-read':
    case 'document-declares':
    case 'post':
    case 'holder':
      return draft;
    case 'due-day':
      return changeDoubted(draft, choice.doubt, (action) => ({
        ...action,
        due: dueOn(action.due, choice.by),
        isDueChosen: true,
      }));
    case 'due-kind':
      return changeDoubted(draft, choice.doubt, (action) => ({
        ...action,
        due: { kind: choice.to, wording: action.due.wording },
        isDueChosen: true,
      }));
    case 'leads':
      return changeDoubted(draft, choice.doubt, (action) => ({ ...action, leads: choice.leads }));
    case 'title':
      return changeDoubted(draft, choice.doubt, (action) => ({ ...action, title: choice.title }));
    case 'mark':
      return giveMeaning(draft, choice.mark, choice.meaning);
    case 'status':
      return {
        ...draft,
        actions: draft.actions.map((action) => (action.ref === choice.ref ? { ...action, status: choice.status } : action)),
      };
    case 'suggested-statuses':
      return { ...draft, actions: draft.actions.map((action) => ({ ...action, status: action.status ?? action.suggestedStatus ?? null })) };
  }
}

/** A chosen day keeps the day that was read before it as the first one, as a board's own revised date does. */
function dueOn(due: DueDate, by: IsoDate): DueDate {
  const { wording } = due;
  const earlier = due.kind === 'on' || due.kind === 'window' ? (due.originally ?? undefined) : undefined;
  return earlier === undefined || earlier === dueDay({ kind: 'on', wording, by })
    ? { kind: 'on', wording, by }
    : { kind: 'on', wording, by, originally: earlier };
}

function changeDoubted(draft: PlanDraft, doubt: number, change: (action: DraftAction) => DraftAction): PlanDraft {
  const ref = draft.doubts[doubt]?.ref ?? null;
  if (ref === null) return draft;
  return { ...draft, actions: draft.actions.map((action) => (action.ref === ref ? change(action) : action)) };
}

const RAGS: ReadonlySet<string> = new Set<Rag>(['red', 'amber', 'green', 'blue']);

function isRag(meaning: MarkMeaning): meaning is Rag {
  return RAGS.has(meaning);
}

/** Every action on which the mark says nothing yet takes its meaning, and the plan's key gains a line. */
function giveMeaning(draft: PlanDraft, mark: string, meaning: MarkMeaning): PlanDraft {
  const said = meaning === 'nothing' ? {} : isRag(meaning) ? { rag: meaning } : { status: meaning };
  const actions = draft.actions.map((action) =>
    action.mark === mark && isUnread(action)
      ? { ...action, rag: said.rag ?? null, ...(said.status === undefined ? {} : { status: said.status }) }
      : action,
  );
  const others = draft.key.filter((entry) => entry.mark !== mark);
  const meaningWords = draft.key.find((entry) => entry.mark === mark)?.meaning ?? '';
  return { ...draft, actions, key: [...others, { mark, meaning: meaningWords, ...said }] };
}
