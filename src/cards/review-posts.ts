import { findPerson, holdersOf } from '../domain/board.ts';
import type { DraftChoice } from '../domain/draft-choice.ts';
import { spell, type DraftPost } from '../domain/draft-posts.ts';
import { POSTS, REVIEW } from './phrases-review.ts';
import { reviewInputId } from './review-input.ts';
import { saveButton, turnButtons, viewAskOf, type AskView, type PageView, type ReviewScene } from './review-view.ts';
import { shorten } from './safe-text.ts';

/** As many of the board's people as a card has room to offer beside the directory's search. */
const PEOPLE_OFFERED = 15;

/** The posts the document names, those without a holder first; nothing of it counts before the plan is adopted. */
export function viewPosts(scene: ReviewScene, from: number, size: number): PageView {
  const posts = scene.next.posts.toSorted((one, other) => Number(isHeld(scene, one)) - Number(isHeld(scene, other)));
  const shown = posts.slice(from, from + size);
  const next = from + shown.length;
  return {
    title: POSTS.title,
    intro: [POSTS.intro],
    asks: shown.map((post) => viewPost(scene, post)),
    notes: [REVIEW.notLive],
    buttons: [saveButton(scene, 'posts', next), ...turnButtons(scene, 'posts', { from, next, left: posts.length - next })],
  };
}

/** Held today: what is chosen in the review does not count, so that saving a page moves nothing on the next. */
function isHeld({ board, today }: ReviewScene, { post }: DraftPost): boolean {
  return holdersOf(board, post.id, today).length > 0;
}

/** Whoever a post has now, or will have once the plan is adopted. */
export function hasHolder(scene: ReviewScene, post: DraftPost): boolean {
  return chosenHolder(scene.document.choices, post.name) !== undefined || isHeld(scene, post);
}

/** What the reviewer last said of who holds a post. */
export function chosenHolder(choices: readonly DraftChoice[], name: string): Extract<DraftChoice, { kind: 'holder' }> | undefined {
  return choices.findLast((choice) => choice.kind === 'holder' && spell(choice.name) === spell(name)) as
    Extract<DraftChoice, { kind: 'holder' }> | undefined;
}

function viewPost(scene: ReviewScene, { name, post, isNew, refs }: DraftPost): AskView {
  const { board, today, present, document } = scene;
  const holders = holdersOf(board, post.id, today).map((person) => person.name);
  const chosen = chosenHolder(document.choices, name);
  const state = chosen === undefined ? (holders.length === 0 ? POSTS.nobody : POSTS.heldBy(holders)) : POSTS.willBe(nameOf(scene, chosen));
  const others = isNew && present !== undefined ? present.posts : [];
  const short = shorten(name, 80);
  return viewAskOf({
    heading: short,
    lines: [POSTS.leads(refs), ...(isNew && present !== undefined ? [POSTS.isNew] : []), state],
    selects:
      others.length === 0
        ? []
        : [
            {
              id: reviewInputId('post', name),
              label: POSTS.same(short),
              error: POSTS.error,
              hint: POSTS.isOwn,
              value: '',
              choices: others.slice(0, PEOPLE_OFFERED * 2).map(({ id, name: title }) => ({ title: shorten(title, 80), value: id })),
            },
          ],
    pickers: [
      {
        id: reviewInputId('holder', name),
        label: POSTS.holder(short),
        error: POSTS.error,
        hint: POSTS.holderHint,
        choices: board.people.slice(0, PEOPLE_OFFERED).map(({ id, name: title }) => ({ title: shorten(title, 80), value: id })),
      },
    ],
    texts: [{ id: reviewInputId('name', name), label: POSTS.typed(short), error: POSTS.error, hint: POSTS.typedHint }],
  });
}

function nameOf({ board }: ReviewScene, { personId, typed }: Extract<DraftChoice, { kind: 'holder' }>): string {
  const known = personId === undefined ? undefined : findPerson(board, personId);
  return known?.name ?? typed ?? POSTS.picked;
}
