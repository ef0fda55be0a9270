import { holdersOf, type Board } from '../domain/board.ts';
import type { IsoDate } from '../domain/dates.ts';
import { isFinished, type Plan, type Post } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { HOLDERS } from './phrases-posts.ts';
import { shorten } from './safe-text.ts';
import { settingId } from './settings-input.ts';
import { pageOf } from './sheet-pages.ts';
import { drawSheet, type SheetInputs, type SheetRow } from './sheet.ts';

export interface HoldersView {
  readonly board: Board;
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly from: number;
  /** Whoever reads it may change holders. */
  readonly mayChange: boolean;
  readonly notice?: string;
}

const SIZES = [6, 4, 2, 1];
/** As many of the board's people as a card has room to offer beside the directory's search. */
const PEOPLE_OFFERED = 25;
const NAME_LENGTH = 80;

/** Every post of the plan with whoever holds it now or later; those without come first. */
export function drawHolders(view: HoldersView): Message {
  const { board, plan, today, notice } = view;
  const isUnheld = ({ id }: Post): boolean => holdersOf(board, id, today).length === 0;
  const posts = plan.posts.toSorted((one, other) => Number(isUnheld(other)) - Number(isUnheld(one)));
  return drawSheet(SIZES, (size) => {
    const { shown, buttons } = pageOf(posts, { from: view.from, size, verb: 'posts.show' });
    return {
      title: HOLDERS.title,
      ...(notice === undefined ? {} : { notice }),
      intro: [HOLDERS.intro(posts.length, posts.filter(isUnheld).length)],
      rows: shown.map((post) => viewPost(post, view)),
      buttons,
    };
  });
}

function viewPost({ id, name }: Post, { board, plan, today, mayChange }: HoldersView): SheetRow {
  const holdings = board.holdings.filter((holding) => holding.postId === id && (holding.until ?? today) >= today);
  const lines = holdings.map(({ personId, from, until }) =>
    HOLDERS.holds(nameOf(board, personId), from !== undefined && from > today ? from : undefined, until),
  );
  const led = plan.actions.filter(
    (action) => !isFinished(action) && action.leads.some(({ part, postId }) => part === 'lead' && postId === id),
  );
  return {
    heading: shorten(name, 120),
    lines: [...(lines.length === 0 ? [HOLDERS.nobody] : lines.slice(0, 4)), HOLDERS.leads(led.map(({ ref }) => ref))],
    buttons: mayChange ? [viewButton(HOLDERS.change, { verb: 'posts.choose', post: id })] : [],
  };
}

/** Asks who holds a post from when, with what was understood already filled in. */
export function drawHolderChoice(
  { board, today }: Pick<HoldersView, 'board' | 'today'>,
  post: Post,
  understood?: { readonly personId: string; readonly on: IsoDate },
  notice?: string,
): Message {
  const present = holdersOf(board, post.id, today).map(({ name }) => shorten(name, NAME_LENGTH));
  const short = shorten(post.name, NAME_LENGTH);
  return drawSheet([1], () => ({
    title: HOLDERS.chooseTitle(short),
    ...(notice === undefined ? {} : { notice }),
    intro: [
      ...(understood === undefined ? [] : [HOLDERS.understood(nameOf(board, understood.personId), short, understood.on)]),
      HOLDERS.present(present.join(', ')),
    ],
    inputs: {
      ...holderInput(board, understood?.personId),
      days: [{ id: settingId('from'), label: HOLDERS.from, error: HOLDERS.fromError, value: understood?.on ?? today }],
    },
    notes: [HOLDERS.handOver],
    buttons: [viewButton(HOLDERS.save, { verb: 'posts.save', post: post.id })],
  }));
}

/** The directory's search has no place for somebody already chosen, so whoever was understood stands in a plain list. */
function holderInput(board: Board, personId: string | undefined): Pick<Partial<SheetInputs>, 'selects' | 'pickers'> {
  const input = { id: settingId('holder'), label: HOLDERS.person, error: HOLDERS.personError };
  const offered = board.people.filter(({ id }, index) => index < PEOPLE_OFFERED || id === personId);
  const choices = offered.map(({ id, name }) => ({ title: shorten(name, NAME_LENGTH), value: id }));
  return personId === undefined
    ? { pickers: [{ ...input, hint: HOLDERS.personHint, choices }] }
    : { selects: [{ ...input, value: personId, choices }] };
}

function nameOf(board: Board, personId: string): string {
  return shorten(board.people.find(({ id }) => id === personId)?.name ?? personId, NAME_LENGTH);
}
