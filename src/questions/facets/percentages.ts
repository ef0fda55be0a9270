import { queryFor, type Facet, type Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import { findTag, hasAsk } from '../sentence.ts';

/** "what percentage of overdue actions are red": what stands before the verb is the whole, what stands after it the part. */
export const readPercentage: Facet = (reading) => {
  // "percentage complete by area" is told by the counts of each.
  if (!hasAsk(reading.sentence, 'percent') || findTag(reading.sentence, 'group')) return undefined;
  const { part, whole } = split(reading);
  return part.length === 0
    ? undefined
    : queryFor(
        { kind: 'percent', among: whole },
        part,
        reading.unused.filter(({ tag }) => tag.kind === 'number'),
      );
};

function split({ sentence, pieces }: Reading): { part: Reading['where']; whole: Reading['where'] } {
  const asked = sentence.marks.find(({ tag }) => tag.kind === 'ask' && tag.ask === 'percent')?.at ?? 0;
  const verbs = sentence.words.flatMap((word, at) =>
    at > asked && /^(?:is|are|was|were|has|have|had|that|which|does|do|belongs?|sits?|falls?|comes?)$/.test(word.text) ? [at] : [],
  );
  // "of what is still open, how much is late": the last verb with something on either side parts the two.
  const verb = verbs.findLast((at) => pieces.some((piece) => piece.at > at) && pieces.some((piece) => piece.at < at)) ?? verbs[0] ?? -1;
  // "of those due in May, what share got done?": what stands before the ask is the whole.
  const parting = verb < 0 && pieces.some((piece) => piece.at < asked) ? asked : verb;
  const after = pieces.filter((piece) => parting >= 0 && piece.at > parting);
  const attributes = (after.length > 0 ? after : pieces).filter((piece) => isAttribute(piece.condition));
  const part = attributes.length > 0 ? attributes : after.length > 0 ? after : pieces;
  return {
    part: part.map((piece) => piece.condition),
    whole: pieces.filter((piece) => !part.includes(piece)).map((piece) => piece.condition),
  };
}
