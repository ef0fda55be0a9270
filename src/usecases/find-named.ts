import { NEWCOMER } from '../cards/phrases-review.ts';
import { findPerson, type Board, type Person } from '../domain/board.ts';

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rights come from object ids alone, so a typed name counts only where the board has one person of that name. */
export function findNamed(
  board: Board,
  { personId, typed }: { readonly personId?: string; readonly typed?: string },
): Pick<Person, 'id' | 'name'> | undefined {
  if (personId !== undefined) {
    const known = findPerson(board, personId) ?? findPerson(board, personId.toLowerCase());
    if (known !== undefined) return known;
    return OBJECT_ID.test(personId)
      ? { id: personId.toLowerCase(), name: typed === undefined || typed === '' ? NEWCOMER : typed }
      : undefined;
  }
  const named = board.people.filter(({ name }) => name.trim().toLowerCase() === typed?.trim().toLowerCase());
  return named.length === 1 ? named[0] : undefined;
}
