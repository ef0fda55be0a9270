import { queryFor, unusedVerbs, type Facet, type Reading } from '../facet.ts';
import { hasAsk, isLeadNoun, tagsOf } from '../sentence.ts';

/** "how many are overdue", "number of red actions", "how many leads have something overdue". */
export const readCount: Facet = (reading) => {
  const { sentence } = reading;
  if (!hasAsk(sentence, 'count') || reading.subject?.byRef === true) return undefined;
  const after = sentence.marks
    .slice(sentence.marks.findIndex(({ tag }) => tag.kind === 'ask' && tag.ask === 'count') + 1)
    .filter(({ tag }) => tag.kind !== 'noise');
  const [first] = after;
  const isLeads = first !== undefined && isLeadNoun(sentence, first);
  const of = isLeads ? 'leads' : first?.tag.kind === 'noun' && first.tag.noun === 'area' ? 'areas' : 'actions';
  const names = tagsOf(sentence, 'noun').length > 0 || tagsOf(sentence, 'weak').length > 0;
  if (reading.where.length === 0 && !names && !isLeads) return undefined;
  if (of === 'areas' && isOfWhole(reading)) return queryFor({ kind: 'count', of, every: true }, reading.where);
  return queryFor({ kind: 'count', of }, reading.where, of === 'actions' ? [] : unusedVerbs(reading, 'due'));
};

/** "how many areas are finished" counts those that have nothing else in them. */
function isOfWhole({ sentence, where }: Reading): boolean {
  const isStated = where.length === 1 && where[0]?.is === 'status';
  return isStated && sentence.words.some(({ text }, at) => text === 'areas' && sentence.words[at + 1]?.text === 'are');
}
