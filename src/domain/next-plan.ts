import type { IsoDate } from './dates.ts';
import { applyChoices, type DraftChoice } from './draft-choice.ts';
import { draftPosts, spell, type DraftPost } from './draft-posts.ts';
import { isSameWording } from './likeness.ts';
import { matchActions } from './match-actions.ts';
import { addedAction, carriedAction, leftOutAction, type NextAction, type Transfer } from './next-action.ts';
import type { DraftAction, PlanDraft } from './plan-draft.ts';
import type { PlanDiff } from './plan-diff.ts';
import type { Action, Area, Plan } from './plan.ts';

/** Under what circumstances a draft becomes the board's plan. */
export interface Adoption {
  readonly planId: string;
  /** The title of a plan whose document has none. */
  readonly boardName: string;
  /** The person who adopts it, and the document, for the slippage ledger. */
  readonly by: string;
  readonly documentName: string;
  readonly on: IsoDate;
  /** Posts that people hold, whether or not a plan names them yet. */
  readonly heldIds?: readonly string[];
}

export interface NextPlan {
  readonly plan: Plan;
  readonly diff: PlanDiff;
  readonly posts: readonly DraftPost[];
}

/**
 * The plan a reviewed draft makes of the present one, and what that changes. History is only added to; an action that is left out is kept
 * with its own; words, leads and dates that the document has not changed stay as the board has made them since.
 */
export function nextPlan(present: Plan | undefined, read: PlanDraft, choices: readonly DraftChoice[], adoption: Adoption): NextPlan {
  const draft = applyChoices(read, withKnownMarks(read, choices, present));
  const posts = draftPosts(draft, choices, present, adoption.heldIds);
  const areas = areasOf(draft);
  const matches = matchActions(present?.actions ?? [], draft.actions);
  const transfer: Transfer = {
    on: adoption.on,
    by: adoption.by,
    documentName: adoption.documentName,
    documentDay: draft.day,
    dueColumn: draft.layout.columns.findIndex(({ holds }) => holds === 'due'),
    postIdOf: postIds(posts),
    areaRefOf: ({ areaRef }) => areas.find(({ ref }) => ref === areaRef)?.ref ?? areas.at(-1)?.ref ?? '',
    takesDeclared: choices.some(({ kind }) => kind === 'document-declares'),
    versionAt: versionsOf(present),
  };
  const oldOf = new Map(matches.pairs.map((pair) => [pair.new, pair.old]));
  const gone = [...(present?.removed ?? [])];
  const news = draft.actions.map((action) => continueAction(action, oldOf.get(action), gone, transfer));
  const refs = new Set(draft.actions.map(({ ref }) => ref));
  const removed = leftOut(present, matches.onlyOld, news, refs, transfer);
  return {
    posts,
    diff: summarise(news, matches.onlyOld),
    plan: {
      id: adoption.planId,
      title: draft.title ?? present?.title ?? adoption.boardName,
      subtitle: present?.subtitle ?? '',
      areas,
      posts: allPosts(present, posts),
      actions: news.map(({ action }) => action),
      ...(removed.length === 0 ? {} : { removed }),
      layout: draft.layout,
      ...(draft.key.length === 0 ? {} : { key: draft.key }),
    },
  };
}

/** `gone` are the actions left out before; one that comes back is taken from them, so that it comes back once. */
function continueAction(draft: DraftAction, old: Action | undefined, gone: Action[], transfer: Transfer): NextAction {
  if (old !== undefined) return carriedAction(old, draft, transfer, false);
  const at = draft.title.trim() === '' ? -1 : gone.findIndex(({ title }) => isSameWording(title, draft.title));
  const [before] = at < 0 ? [] : gone.splice(at, 1);
  return before === undefined ? addedAction(draft, transfer) : carriedAction(before, draft, transfer, true);
}

/** What the plan's own key has said of a mark holds for its next version too. */
export function withKnownMarks(read: PlanDraft, choices: readonly DraftChoice[], present: Plan | undefined): readonly DraftChoice[] {
  const inDocument = new Set(read.key.map(({ mark }) => mark));
  const known = (present?.key ?? []).flatMap(({ mark, rag, status }): readonly DraftChoice[] => {
    const meaning = rag ?? status;
    return mark === '' || meaning === undefined || inDocument.has(mark) ? [] : [{ kind: 'mark', mark, meaning }];
  });
  return [...known, ...choices];
}

/** An action under no heading goes under the plan's last one, and a plan without headings gets one that has no words. */
function areasOf({ areas, actions }: PlanDraft): readonly Area[] {
  const hasStray = actions.some(({ areaRef }) => !areas.some(({ ref }) => ref === areaRef));
  if (!hasStray) return areas;
  const free = ['0', '00', 'other'].find((ref) => !areas.some((area) => area.ref === ref)) ?? '';
  return [...areas, { ref: free, title: '' }];
}

function postIds(posts: readonly DraftPost[]): (name: string) => string {
  const ids = new Map(posts.map(({ name, post }) => [spell(name), post.id]));
  return (name) => ids.get(spell(name)) ?? '';
}

/** Posts the new version no longer names stay known: people hold them, and the history of their actions names them. */
function allPosts(present: Plan | undefined, posts: readonly DraftPost[]): Plan['posts'] {
  const named = new Map(posts.map(({ post }) => [post.id, post]));
  const kept = (present?.posts ?? []).map((post) => named.get(post.id) ?? post);
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...[...named.values()].filter(({ id }) => !known.has(id))];
}

/** What a ref stood at, so that a card drawn for whatever had the ref before is known for a stale one. */
function versionsOf(present: Plan | undefined): (ref: string) => number {
  const versions = new Map([...(present?.removed ?? []), ...(present?.actions ?? [])].map(({ ref, version }) => [ref, version]));
  return (ref) => versions.get(ref) ?? 0;
}

function leftOut(
  present: Plan | undefined,
  gone: readonly Action[],
  news: readonly NextAction[],
  taken: Set<string>,
  transfer: Transfer,
): readonly Action[] {
  const returned = new Set(news.flatMap(({ was, isReturned }) => (isReturned && was !== undefined ? [was.ref] : [])));
  const earlier = (present?.removed ?? []).filter(({ ref }) => !returned.has(ref));
  return [...earlier, ...gone.map((action) => leftOutAction(action, transfer))].map((action) => {
    let ref = action.ref;
    for (let number = 1; taken.has(ref); number += 1) ref = number === 1 ? `${action.ref} (old)` : `${action.ref} (old ${String(number)})`;
    taken.add(ref);
    return { ...action, ref };
  });
}

function summarise(news: readonly NextAction[], gone: readonly Action[]): PlanDiff {
  const changes = news.map(({ action, was, change }) => ({ ref: action.ref, was, ...change }));
  return {
    added: news.flatMap(({ action, was }) => (was === undefined ? [action.ref] : [])),
    returned: news.flatMap(({ action, isReturned }) => (isReturned ? [action.ref] : [])),
    removed: gone.map(({ ref }) => ref),
    renumbered: changes.flatMap(({ ref, was }) => (was === undefined || was.ref === ref ? [] : [{ from: was.ref, to: ref }])),
    moved: changes.flatMap(({ ref, moved }) => (moved === undefined ? [] : [{ ref, ...moved }])),
    reworded: changes.flatMap(({ ref, reworded }) => (reworded === undefined ? [] : [{ ref, ...reworded }])),
    ledByOthers: changes.flatMap(({ ref, isLedByOthers }) => (isLedByOthers === true ? [ref] : [])),
    clashes: changes.flatMap(({ ref, clash }) => (clash === undefined ? [] : [{ ref, ...clash }])),
    unchanged: news.filter(({ action, was }) => was !== undefined && was.version === action.version).length,
  };
}
