import type { DraftChoice } from './draft-choice.ts';
import { wordsIn } from './likeness.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { Plan, Post } from './plan.ts';

/** A name that leads something in a draft, and the post it is taken for. */
export interface DraftPost {
  readonly name: string;
  readonly post: Post;
  readonly isNew: boolean;
  /** Refs of the actions it leads or supports. */
  readonly refs: readonly string[];
}

/**
 * Every name a draft gives as a lead, as a post: one the board has under that name, an alias or a reviewer's choice, or else a new one. The
 * post keeps its id from version to version, because its holders, its reminders and its history hang on it. `heldIds` are posts that people
 * hold before there is a plan: a board's file may name a post by its name.
 */
export function draftPosts(
  draft: PlanDraft,
  choices: readonly DraftChoice[],
  present: Plan | undefined,
  heldIds: readonly string[] = [],
): readonly DraftPost[] {
  const chosen = new Map(choices.flatMap((choice) => (choice.kind === 'post' ? [[spell(choice.name), choice.postId] as const] : [])));
  const known = present?.posts ?? [];
  const bySpelling = new Map(
    known.flatMap((post) => [post.name, ...post.aliases].map((name) => [spell(name), post] as const)).toReversed(),
  );
  const taken = new Set(known.map(({ id }) => id));
  const heldBySpelling = new Map(heldIds.filter((id) => !taken.has(id)).map((id) => [spell(id), id]));
  const found = new Map<string, DraftPost>();
  for (const { ref, leads, supporting } of draft.actions) {
    for (const name of new Set([...leads, ...supporting])) {
      const spelling = spell(name);
      const before = found.get(spelling);
      if (before !== undefined) {
        found.set(spelling, { ...before, refs: [...before.refs, ref] });
        continue;
      }
      const other = known.find(({ id }) => id === chosen.get(spelling));
      const post = other === undefined ? bySpelling.get(spelling) : withAlias(other, name);
      found.set(spelling, {
        name,
        post: post ?? newPost(name, heldBySpelling.get(spelling), taken),
        isNew: post === undefined,
        refs: [ref],
      });
    }
  }
  return [...found.values()];
}

/** Two ways of writing one office: case, punctuation, "&" and a leading "the" make no other post of it. */
export function spell(name: string): string {
  return wordsIn(name.replaceAll('&', ' and ')).join(' ').replace(/^the /, '');
}

function withAlias(post: Post, name: string): Post {
  const isKnown = [post.name, ...post.aliases].some((each) => spell(each) === spell(name));
  return isKnown ? post : { ...post, aliases: [...post.aliases, name] };
}

const ID_LENGTH = 60;

function newPost(name: string, heldId: string | undefined, taken: Set<string>): Post {
  const stem = wordsIn(name).join('-').slice(0, ID_LENGTH) || 'post';
  let id = heldId ?? stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${String(number)}`;
  taken.add(id);
  return { id, name, aliases: [] };
}
