import { queryFor, unusedVerbs, type Facet, type Reading } from '../facet.ts';
import { isAttribute } from '../piece.ts';
import type { Condition } from '../query.ts';
import { hasAsk, namesLeads, tagsOf } from '../sentence.ts';
import type { Mark } from '../tag.ts';
import { OPEN } from './status.ts';

/** "who leads area 3", "which leads have something overdue", "who are the leads". */
export const readLeads: Facet = (reading) => {
  const { sentence, where } = reading;
  if (hasAsk(sentence, 'most', 'least') || (where.length === 0 && leadsNothing(sentence))) return undefined;
  if (isListOfLeads(reading)) return queryFor({ kind: 'leads', every: false }, where);
  if (!hasAsk(sentence, 'who') || (where.length > 0 && where.every((condition) => condition.is === 'lead'))) return undefined;
  const isAboutLeads =
    sentence.marks.some(({ tag }) => (tag.kind === 'frame' && tag.frame === 'leads') || (tag.kind === 'noun' && tag.noun === 'lead')) ||
    isWhichLeads(reading);
  if (where.length === 0 && !isAboutLeads) return undefined;
  const every =
    (where.some((condition) => condition.is === 'not') || hasNoneFinished(reading)) &&
    sentence.words.some(({ text }) => /^(?:nothing|no|none|free|clear|devoid|without)$/.test(text));
  const besides = besidesOf(reading) ?? leftOutOf(reading);
  const left = besides === undefined ? where : where.filter((condition) => !isLeftOut(condition));
  return queryFor({ kind: 'leads', every, ...(besides === undefined ? {} : { besides }) }, left);
};

/** "other than the manager, who has overdue actions": they share some of those with others, who are the answer. */
function leftOutOf({ where, sentence }: Reading): readonly string[] | undefined {
  const isOther = /\b(?:other than|apart from|besides|aside from|except|excluding)\b/.test(
    sentence.words.map(({ text }) => text).join(' '),
  );
  const [left] = where.flatMap((condition) => (isLeftOut(condition) && condition.of.is === 'lead' ? [condition.of] : []));
  return isOther && where.length > 1 ? left?.posts : undefined;
}

function isLeftOut(condition: Condition): condition is Extract<Condition, { is: 'not' }> {
  return condition.is === 'not' && condition.of.is === 'lead';
}

/** "which posts lead nothing": everybody is no answer to that. */
function leadsNothing({ words }: Reading['sentence']): boolean {
  return words.some(({ text }) => /^(?:nothing|none|no)$/.test(text));
}

/** "who does the chair share actions with": the chair is no answer. */
function besidesOf({ sentence, where }: Reading): readonly string[] | undefined {
  const isShared = where.some((condition) => condition.is === 'leads' && condition.how === 'joint');
  const isWith = sentence.words.some(({ text }) => /^(?:with|alongside)$/.test(text));
  const lead = where.find((condition) => condition.is === 'lead');
  return isShared && isWith && lead?.is === 'lead' ? lead.posts : undefined;
}

/** "which lead has no completed actions": all of theirs are open. */
function hasNoneFinished({ sentence, where }: Reading): boolean {
  const marks = sentence.marks.filter(({ tag }) => tag.kind !== 'noise');
  return where.includes(OPEN) && marks.some(({ tag }, at) => tag.kind === 'logic' && tag.logic === 'not' && isFinish(marks[at + 1]));
}

function isFinish(mark: Mark | undefined): boolean {
  return mark?.tag.kind === 'verb' && mark.tag.verb === 'finish';
}

function isListOfLeads({ sentence, where }: Reading): boolean {
  const isHeading = /^(?:leads|lead)$/.test(sentence.words[0]?.text ?? '') && /^(?:for|of|in|on)$/.test(sentence.words[1]?.text ?? '');
  if (isHeading && where.every((condition) => condition.is === 'area')) return true;
  return where.length === 0 && hasAsk(sentence, 'list', 'which', 'detail') && namesLeads(sentence);
}

function isWhichLeads({ sentence }: Reading): boolean {
  return sentence.marks.some(
    ({ tag, next }) => tag.kind === 'ask' && tag.ask === 'who' && /^(?:leads?|posts?|people)$/.test(sentence.words[next - 1]?.text ?? ''),
  );
}

/** "when are the lay member actions due": the list shows each one's date. */
export const readDates: Facet = (reading) => {
  if (!hasAsk(reading.sentence, 'when') || reading.where.length === 0) return undefined;
  const scope = reading.where.filter((condition) => condition.is !== 'changed');
  if (scope.length > 0 && scope.length < reading.where.length && asksWhenChanged(reading)) return queryFor({ kind: 'history' }, scope);
  return queryFor(
    { kind: 'list' },
    reading.where,
    reading.unused.filter(({ tag }) => tag.kind === 'verb'),
  );
};

/** "when did they go red" is told by the history of each. */
function asksWhenChanged({ sentence }: Reading): boolean {
  return (
    sentence.marks.some(({ tag }) => tag.kind === 'verb' && /^(?:turn|change|move)$/.test(tag.verb)) &&
    tagsOf(sentence, 'date').length === 0
  );
}

/** "the latest on lay members", "what is happening in area 2". */
export const readHistory: Facet = (reading) => {
  if (!hasAsk(reading.sentence, 'history', 'why', 'how', 'summary')) return undefined;
  const isScope = reading.where.length > 0 && reading.where.every((condition) => condition.is === 'topic' || condition.is === 'refs');
  return isScope ? queryFor({ kind: 'history' }, reading.where, unusedVerbs(reading, 'update', 'change')) : undefined;
};

/** "which areas have red actions", "list the areas". */
export const readAreas: Facet = (reading) => {
  const { sentence, where } = reading;
  if (!tagsOf(sentence, 'noun').some(({ noun }) => noun === 'area') || hasAsk(sentence, 'most', 'least', 'next')) return undefined;
  const isEvery =
    where.some((condition) => condition.is === 'not') ||
    (where.some((condition) => condition.is === 'status') && tagsOf(sentence, 'logic').some(({ logic }) => logic === 'not')) ||
    sentence.words.some((word, at) => /^areas?$/.test(word.text) && /^(?:is|are)$/.test(sentence.words[at + 1]?.text ?? ''));
  return queryFor({ kind: 'areas', every: isEvery && where.every((condition) => condition.is !== 'refs') }, where);
};

/** "how are we doing", "summary of area 1", "status". */
export const readSummary: Facet = (reading) => {
  const { sentence, where } = reading;
  const isWord =
    hasAsk(sentence, 'summary') ||
    (hasAsk(sentence, 'history') && where.length === 0 && sentence.words.some((word) => word.text === 'where'));
  const isProgress =
    sentence.words.some(({ text }) => text === 'progress') && tagsOf(sentence, 'noun').every(({ noun }) => noun !== 'action');
  const isWhere = hasAsk(sentence, 'history') && where.length > 0 && sentence.words.some(({ text }) => text === 'where');
  const isStatus =
    (hasAsk(sentence, 'status', 'rag', 'how') || isProgress || isWhere) &&
    (where.length > 0 || !hasAsk(sentence, 'how')) &&
    where.every((condition) => condition.is === 'area' || condition.is === 'lead');
  const isOnTrack = isTrackQuestion(reading);
  const isThan =
    sentence.words.some(({ text }) => text === 'than') && sentence.words.some(({ text }) => /^(?:more|fewer|less)$/.test(text));
  if ((hasAsk(sentence, 'compare') || isThan) && comparesKinds(reading))
    return queryFor(
      { kind: 'summary' },
      where.filter((condition) => !isAttribute(condition)),
    );
  if (!isWord && !isStatus && !isOnTrack) return undefined;
  return queryFor(
    { kind: 'summary' },
    isOnTrack ? where.filter((condition) => condition.is !== 'on-track') : where,
    unusedVerbs(reading, 'update'),
  );
};

/** "overdue vs complete": unlike things, whose counts stand side by side in the summary. */
function comparesKinds({ where }: Reading): boolean {
  const kinds = where
    .flatMap((condition) => (condition.is === 'any' ? condition.of : [condition]))
    .filter((condition) => isAttribute(condition));
  return new Set(kinds.map(({ is }) => is)).size > 1 && kinds.every(({ is }) => is === 'overdue' || is === 'status' || is === 'rag');
}

/** "is area 1 on track?" wants the picture, not the list of what is. */
function isTrackQuestion({ sentence, where }: Reading): boolean {
  const isQuestion = /^(?:is|are)$/.test(sentence.words[0]?.text ?? '') && !hasAsk(sentence, 'list');
  const others = where.filter((condition) => condition.is !== 'on-track');
  return (
    isQuestion &&
    others.length < where.length &&
    others.every((condition) => condition.is === 'area' || condition.is === 'lead') &&
    !tagsOf(sentence, 'noun').some(({ noun }) => noun === 'action')
  );
}

/** The actions the conditions leave. The whole plan only where "all", "everything" or "show me the actions" asks for it. */
export const readList: Facet = (reading) => {
  const { sentence, where } = reading;
  const deadlines = unusedVerbs(reading, 'due').filter((mark) =>
    /^(?:deadlines|timescales|dates|completing)$/.test(sentence.words[mark.next - 1]?.text ?? ''),
  );
  if (deadlines.length > 0) {
    const dated: readonly Condition[] = [
      { is: 'dated', has: true },
      ...(where.some((condition) => condition.is === 'status') ? [] : [OPEN]),
    ];
    return queryFor({ kind: 'list' }, [...where, ...dated], deadlines);
  }
  if (where.length > 0) return queryFor({ kind: 'list' }, exceptionsTo(reading) ?? where);
  return asksForAll(reading) ? queryFor({ kind: 'list' }, []) : undefined;
};

/** "are all the overdue actions red?" is answered by those that are not. */
function exceptionsTo({ sentence, pieces }: Reading): readonly Condition[] | undefined {
  const last = pieces.at(-1);
  const isAll = /^(?:and |so )?(?:is|are|have|has) (?:(?:they|these|those) )?(?:all|every|each)\b/.test(
    sentence.words.map(({ text }) => text).join(' '),
  );
  if (!isAll || !last || !isAttribute(last.condition) || last.condition.is === 'not') return undefined;
  const noun = sentence.marks.findLast(({ tag }) => tag.kind === 'noun')?.at ?? -1;
  if (last.at < noun) return undefined;
  return [...pieces.slice(0, -1).map(({ condition }) => condition), { is: 'not', of: last.condition }];
}

function asksForAll({ sentence }: Reading): boolean {
  if (tagsOf(sentence, 'help').length > 0) return false;
  const nouns = tagsOf(sentence, 'noun').map(({ noun }) => noun);
  const isShow = sentence.marks.some(
    ({ tag, at }) =>
      tag.kind === 'ask' &&
      (tag.ask === 'list' || tag.ask === 'detail') &&
      /^(?:list|show|display|give|see|get|let|find|what|pull|print)$/.test(sentence.words[at]?.text ?? ''),
  );
  const hasPlan = sentence.words.some((word) => word.text === 'plan');
  return nouns.includes('all') ? nouns.includes('action') || isShow || hasPlan : isShow && (nouns.includes('action') || hasPlan);
}
