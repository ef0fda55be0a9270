import type { Condition } from './query.ts';

/** A condition with where it stood in the question, and how it hangs on the one before it. */
export interface Piece {
  readonly at: number;
  readonly condition: Condition;
  readonly isNegated: boolean;
  readonly joint: 'and' | 'or' | 'none';
}

/** Conditions about how an action stands, as against those that say which actions are meant. */
export function isAttribute(condition: Condition): boolean {
  if (condition.is === 'not') return isAttribute(condition.of);
  if (condition.is === 'any') return condition.of.every(isAttribute);
  return condition.is !== 'area' && condition.is !== 'refs' && condition.is !== 'lead' && condition.is !== 'topic';
}

/** "red or amber" is one condition; "red or overdue" either of two; anything else holds together with the rest. */
export function foldPieces(pieces: readonly Piece[]): readonly { at: number; condition: Condition }[] {
  const folded: { at: number; condition: Condition; isNegated: boolean }[] = [];
  for (const piece of pieces) {
    const last = folded.at(-1);
    const merged = last && last.isNegated === piece.isNegated ? merge(last.condition, piece) : undefined;
    if (last && merged) folded[folded.length - 1] = { ...last, condition: merged };
    else folded.push({ at: piece.at, condition: piece.condition, isNegated: piece.isNegated });
  }
  return folded.map(({ at, condition, isNegated }) => ({ at, condition: isNegated ? { is: 'not', of: condition } : condition }));
}

/** The sides of a comparison, however far apart they stand: "has the chair more overdue than the manager?". */
export function uniteSides(pieces: readonly { at: number; condition: Condition }[]): readonly { at: number; condition: Condition }[] {
  const united: { at: number; condition: Condition }[] = [];
  for (const piece of pieces) {
    const at = united.findIndex(({ condition }) => condition.is === piece.condition.is);
    const both = at < 0 ? undefined : unite(united[at]?.condition ?? piece.condition, piece.condition);
    if (both) united[at] = { at: united[at]?.at ?? piece.at, condition: both };
    else united.push(piece);
  }
  return united;
}

function merge(last: Condition, { condition, joint, isNegated }: Piece): Condition | undefined {
  const isNamed = !isNegated && (condition.is === 'refs' || (last.is === 'rag' && condition.is === 'rag'));
  if ((joint !== 'none' || isNamed) && last.is === condition.is) {
    const union = unite(last, condition);
    if (union) return union;
  }
  const isEither = joint === 'or' || (joint === 'and' && areDueKinds(last, condition));
  if (!isEither && !(joint === 'and' && isNegated && last.is === condition.is)) return undefined;
  return { is: 'any', of: last.is === 'any' ? [...last.of, condition] : [last, condition] };
}

/** "overdue and due this month" can only mean both lists. */
function areDueKinds(last: Condition, condition: Condition): boolean {
  if ([last, condition].some((one) => one.is === 'due' && one.finishedToo)) return false;
  const kinds = new Set([...(last.is === 'any' ? last.of.map((one) => one.is) : [last.is]), condition.is]);
  return kinds.size > 1 && [...kinds].every((kind) => kind === 'overdue' || kind === 'due' || kind === 'dated')
    ? true
    : isTwoWindows(last, condition);
}

function isTwoWindows(last: Condition, condition: Condition): boolean {
  const isBounded = (one: Condition): boolean => one.is === 'due' && one.window.from !== null && one.window.by !== null;
  return isBounded(last) && isBounded(condition);
}

function unite(left: Condition, right: Condition): Condition | undefined {
  if (left.is === 'rag' && right.is === 'rag') return { is: 'rag', rags: [...new Set([...left.rags, ...right.rags])] };
  if (left.is === 'area' && right.is === 'area') return { is: 'area', areas: [...new Set([...left.areas, ...right.areas])] };
  if (left.is === 'refs' && right.is === 'refs') return { is: 'refs', refs: [...new Set([...left.refs, ...right.refs])] };
  if (left.is === 'status' && right.is === 'status')
    return { is: 'status', statuses: [...new Set([...left.statuses, ...right.statuses])], say: `${left.say} or ${right.say}` };
  if (left.is === 'lead' && right.is === 'lead') return { is: 'lead', posts: [...new Set([...left.posts, ...right.posts])], how: left.how };
  return undefined;
}
