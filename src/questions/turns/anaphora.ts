import type { Condition } from '../query.ts';
import type { Frame } from './frame.ts';

/** What "it", "them" and a bare ask are about. */
export function anaphoraOf({ query, refs }: Frame): readonly Condition[] {
  const isSet = query.ask.kind === 'list' || query.ask.kind === 'count';
  return isSet && refs.length !== 1 && query.where.length > 0 ? query.where : [{ is: 'refs', refs }];
}

/** What is narrowed: the conditions of the last list, or the list itself where something else was asked since. */
export function baseOf(frame: Frame): readonly Condition[] {
  const { query, list } = frame;
  if (query.ask.kind === 'list' || query.ask.kind === 'count') return query.where;
  if (query.ask.kind === 'percent') return query.ask.among;
  const isWide = query.ask.kind === 'groups' || query.ask.kind === 'summary' || query.ask.kind === 'areas' || query.ask.kind === 'leads';
  return isWide ? query.where : [{ is: 'refs', refs: list }];
}
