import type { Board, Person } from '../domain/board.ts';
import { findPerson } from '../domain/board.ts';
import type { Cover } from '../domain/chasing.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { COVER } from './phrases-cover.ts';
import { postName } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { drawSheet } from './sheet.ts';

export interface CoverOffer {
  readonly postId: string;
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export const COVER_INPUTS = { person: 'cover-person', typed: 'cover-typed', from: 'cover-from', until: 'cover-until' } as const;

const PEOPLE_OFFERED = 15;
const SIZES = [6, 4, 2, 1];

/** What was understood, waiting for one tap. */
export function drawCoverOffer({ postId, person, from, until }: CoverOffer, plan: Plan): Message {
  return drawSheet([1], () => ({
    title: COVER.echoTitle,
    intro: [COVER.echo(nameOfPost(plan, postId), shorten(person.name, 80), from, until)],
    notes: [COVER.notYet],
    buttons: [
      viewButton(COVER.set, { verb: 'cover.set', post: postId, person: person.id, from, until }),
      viewButton(COVER.leave, { verb: 'cover.leave' }),
    ],
  }));
}

/** Asks for whatever was not said or fits nobody. */
export function drawCoverAsk(
  ask: { readonly postId: string; readonly typed: string; readonly from?: IsoDate; readonly until?: IsoDate | undefined },
  { plan, board }: { readonly plan: Plan; readonly board: Board },
): Message {
  const people = board.people.slice(0, PEOPLE_OFFERED).map(({ id, name }) => ({ title: shorten(name, 80), value: id }));
  return drawSheet([1], () => ({
    title: COVER.askTitle(nameOfPost(plan, ask.postId)),
    intro: [ask.typed === '' ? COVER.ask : COVER.unknown(shorten(ask.typed, 80))],
    inputs: {
      pickers: [{ id: COVER_INPUTS.person, label: COVER.picker, error: COVER.error, hint: COVER.pickerHint, choices: people }],
      texts: [{ id: COVER_INPUTS.typed, label: COVER.typed, error: COVER.error, hint: COVER.typedHint, value: '', isMultiline: false }],
      days: [
        { id: COVER_INPUTS.from, label: COVER.from, error: COVER.error, value: ask.from ?? '' },
        { id: COVER_INPUTS.until, label: COVER.until, error: COVER.error, value: ask.until ?? '' },
      ],
    },
    buttons: [viewButton(COVER.save, { verb: 'cover.pick', post: ask.postId }), viewButton(COVER.leave, { verb: 'cover.leave' })],
  }));
}

/** Every cover that is or will be, each with a way to end it for whoever may. */
export function drawCovers(
  covers: readonly (Cover & { readonly mayEnd: boolean })[],
  { plan, board }: { readonly plan: Plan; readonly board: Board },
  notice?: string,
): Message {
  return drawSheet(SIZES, (size) => ({
    title: COVER.title,
    ...(notice === undefined ? {} : { notice }),
    intro: covers.length === 0 ? [COVER.none] : [],
    rows: covers.slice(0, size).map(({ postId, personId, from, until, mayEnd }) => {
      const post = nameOfPost(plan, postId);
      return {
        heading: COVER.row(post, shorten(findPerson(board, personId)?.name ?? personId, 80)),
        lines: [COVER.span(from, until)],
        buttons: mayEnd ? [viewButton(COVER.end(post), { verb: 'cover.end', post: postId })] : [],
      };
    }),
  }));
}

export function nameOfPost(plan: Plan, postId: string): string {
  return shorten(postName(plan, postId), 100);
}
