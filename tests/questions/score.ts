import { isAsExpected } from './matches.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A question with what is expected of its answer; `accept` and `alt` are other answers as good. */
export interface Asked {
  readonly text: string;
  readonly kind: string;
  readonly expected: Plain;
  readonly acceptKinds?: readonly string[];
}

/** Whether an answer says what was expected, or may be taken for it: a full card answers for most of an action's facts. */
export function isRight({ kind, expected, acceptKinds = [] }: Asked, got: Plain): boolean {
  const { alt, accept, ...wanted } = expected;
  if (Array.isArray(alt) && alt.some((one: Plain) => isRight({ text: '', kind, expected: one, acceptKinds }, got))) return true;
  if (wanted['parts'] !== undefined) return hasParts(wanted['parts'] as readonly Asked[], got);
  if (kind === 'help' || kind === 'smalltalk') return got['kind'] === kind || acceptKinds.includes(String(got['kind']));
  if ((wanted['clarify'] === true && got['clarify'] === true) || (wanted['unknown'] === true && got['unknown'] === true)) return true;
  if (wanted['write'] === true)
    return got['kind'] === 'write_request' && (got['refs'] === undefined || fits({ refs: wanted['refs'] ?? got['refs'] }, got));
  if (wanted['decline'] === true) return got['decline'] === true && (wanted['safeguarding'] !== true || got['safeguarding'] === true);
  if (wanted['summary'] === true) return got['summary'] === true;
  if (wanted['groups'] !== undefined || wanted['areas'] !== undefined) return fits(wanted, got);
  if (wanted['percent'] !== undefined) return got['percent'] === wanted['percent'];
  if (wanted['field'] !== undefined) return fits(wanted, got) || (got['kind'] === 'detail' && fits({ refs: [wanted['ref']] }, got));
  if (wanted['count'] !== undefined) return got['count'] === wanted['count'];
  const lists = [wanted['refs'], ...(Array.isArray(accept) ? (accept as readonly unknown[]) : [])];
  const refs = got['refs'] ?? (got['ref'] === undefined ? undefined : [got['ref']]);
  return got['decline'] !== true && got['unknown'] !== true && lists.some((one) => fits({ refs: one }, { refs }));
}

function hasParts(parts: readonly Asked[], got: Plain): boolean {
  const given = Array.isArray(got['parts']) ? (got['parts'] as readonly Plain[]) : [];
  return parts.every(({ kind, ...expected }) => given.some((one) => isRight({ text: '', kind, expected }, one)));
}

function fits(expected: Plain, got: Plain): boolean {
  return isAsExpected(expected, got);
}

/** An answer that claims something, as against one that asks back, declines or offers help. */
export function isClaim(got: Plain): boolean {
  return (
    got['clarify'] !== true && got['decline'] !== true && got['unknown'] !== true && got['kind'] !== 'help' && got['kind'] !== 'smalltalk'
  );
}
