import { queryFor, unusedNumbers, unusedVerbs, type Facet, type Reading } from '../facet.ts';
import { answerQuery } from '../answer-query.ts';
import type { Ask, Condition, Query } from '../query.ts';
import { hasAsk, namesLeads, tagsOf, type Sentence } from '../sentence.ts';
import { OPEN } from './status.ts';

/** "which lead has the most overdue actions", "which area has the fewest red ones". */
export const readMost: Facet = (reading) => {
  const { sentence, where } = reading;
  if ((!hasAsk(sentence, 'most', 'least') && !isRivalry(reading)) || isMostLeads(sentence) || isMostAreas(sentence)) return undefined;
  const least = hasAsk(sentence, 'least') || sentence.words.some(({ text }) => text === 'fewer' || text === 'less');
  const isArea =
    tagsOf(sentence, 'noun').some(({ noun }) => noun === 'area') ||
    (where.some((condition) => condition.is === 'area') &&
      !hasAsk(sentence, 'who') &&
      !where.some((condition) => condition.is === 'lead' && condition.posts.length > 1));
  const isLead = hasAsk(sentence, 'who') || namesLeads(sentence) || isRivalry(reading);
  if (!isArea && !isLead) return undefined;
  const rivals = where.find((condition) =>
    isArea ? condition.is === 'area' && condition.areas.length > 1 : condition.is === 'lead' && condition.posts.length > 1,
  );
  const only = rivals?.is === 'area' ? rivals.areas : rivals?.is === 'lead' ? rivals.posts : [];
  return queryFor(
    { kind: 'most', by: isArea ? 'area' : 'lead', least, only },
    where.filter((condition) => condition !== rivals),
    unusedVerbs(reading, 'due'),
  );
};

/** "which action has the most leads" ranks the actions, which nothing here can. */
function isMostLeads({ words, marks }: Sentence): boolean {
  const most = words.findIndex(({ text }) => text === 'most' || text === 'fewest');
  const isActions = marks.some(({ tag, at }) => tag.kind === 'noun' && tag.noun === 'action' && at < most);
  return most >= 0 && isActions && /^(?:leads|owners|people)$/.test(words[most + 1]?.text ?? '');
}

/** "who leads the most areas" counts areas, which nothing here does. */
function isMostAreas(sentence: Sentence): boolean {
  const most = sentence.words.findIndex(({ text }) => text === 'most' || text === 'fewest');
  return most >= 0 && hasAsk(sentence, 'who') && /^areas$/.test(sentence.words[most + 1]?.text ?? '');
}

/** "who has more overdue, the chair or the manager?" */
function isRivalry({ sentence, where }: Reading): boolean {
  const isMore = sentence.words.some((word) => /^(?:more|fewer|less)$/.test(word.text));
  return (
    isMore &&
    where.some(
      (condition) => (condition.is === 'lead' && condition.posts.length > 1) || (condition.is === 'area' && condition.areas.length > 1),
    )
  );
}

/** "next deadline", "the oldest overdue action", "due last", "most recently updated". */
export const readPick: Facet = (reading) => {
  if (reading.subject?.byRef === true) return undefined;
  const { sentence } = reading;
  if (hasAsk(sentence, 'who')) return readLeadsOfPick(reading);
  const isOfAreas = tagsOf(sentence, 'noun').some(({ noun }) => noun === 'area') && hasAsk(sentence, 'oldest', 'next');
  // "which area is nearest to finished" is no deadline's.
  if (isOfAreas && sentence.words.some(({ text }) => /^(?:nearest|closest)$/.test(text))) return undefined;
  return isOfAreas ? readAreasOfPick(reading) : pickIn(reading);
};

/** "who leads the oldest overdue action": first the action, then its leads. */
function readLeadsOfPick(reading: Reading): ReturnType<Facet> {
  const { sentence } = reading;
  const isOfActions = hasAsk(sentence, 'oldest', 'next') && sentence.marks.some(({ tag }) => tag.kind === 'frame' && tag.frame === 'leads');
  const pick = isOfActions ? pickIn(reading) : undefined;
  if (pick?.kind !== 'query') return undefined;
  const refs = refsOf(pick.query, sentence);
  const ask: Ask = refs.length === 1 ? { kind: 'fact', field: 'leads' } : { kind: 'leads', every: false };
  return queryFor(ask, [{ is: 'refs', refs }], pick.needs);
}

/** "which area is furthest behind" is that of the action overdue the longest. */
function readAreasOfPick(reading: Reading): ReturnType<Facet> {
  const pick = pickIn(reading);
  if (pick?.kind !== 'query') return undefined;
  return queryFor({ kind: 'areas', every: false }, [{ is: 'refs', refs: refsOf(pick.query, reading.sentence) }], pick.needs);
}

function refsOf(query: Query, { scene }: Sentence): readonly string[] {
  const answer = answerQuery(query, scene);
  return answer.kind === 'list' ? answer.refs : [];
}

function pickIn(reading: Reading): ReturnType<Facet> {
  const { sentence } = reading;
  const top = tagsOf(sentence, 'number')[0]?.value ?? 1;
  const needs = [...unusedNumbers(reading), ...unusedVerbs(reading, 'due', 'start', 'started', 'update')];
  // "when were they last updated" asks it of each.
  if (hasAsk(sentence, 'newest') && hasAsk(sentence, 'when') && sentence.words.some(({ text }) => /^(?:they|those|these)$/.test(text)))
    return undefined;
  const finish = orderOfFinish(reading);
  if (finish) return queryFor({ kind: 'pick', by: 'finish', last: finish === 'last', top }, reading.where, needs);
  if (hasAsk(sentence, 'newest')) return queryFor({ kind: 'pick', by: 'update', last: true, top }, reading.where, needs);
  if (hasAsk(sentence, 'stalest')) return queryFor({ kind: 'pick', by: 'update', last: false, top }, withOpen(reading), needs);
  if (hasAsk(sentence, 'next')) return readNext(reading, top, needs);
  if (hasAsk(sentence, 'least') && isAboutLateness(reading))
    return queryFor({ kind: 'pick', by: 'due', last: true, top }, reading.where, needs);
  if (hasAsk(sentence, 'oldest') || (hasAsk(sentence, 'most') && isAboutLateness(reading)))
    return queryFor({ kind: 'pick', by: 'due', last: false, top }, withOpen(reading), needs);
  return hasAsk(sentence, 'last') ? queryFor({ kind: 'pick', by: 'due', last: true, top }, withOpen(reading), needs) : undefined;
}

/** "which was finished first", "the last one we completed", "most recently closed". */
function orderOfFinish({ sentence, where }: Reading): 'first' | 'last' | undefined {
  const isFinished = where.some((condition) => condition.is === 'status' && condition.statuses.includes('complete'));
  if (!isFinished || !tagsOf(sentence, 'verb').some(({ verb }) => verb === 'finish')) return undefined;
  const text = sentence.words.map((word) => word.text).join(' ');
  if (/\b(?:first|earliest)\b/.test(text)) return 'first';
  return /\b(?:last|most recent|most recently|latest|newest)\b/.test(text) ? 'last' : undefined;
}

function readNext(reading: Reading, top: number, needs: Reading['unused']): ReturnType<Facet> {
  const { today } = reading.sentence.scene;
  const isStart = unusedVerbs(reading, 'start').length > 0;
  const window = { from: today, by: null };
  const ahead: Condition = isStart
    ? { is: 'starts', window, say: 'from today' }
    : { is: 'due', window, finishedToo: false, say: 'from today on' };
  const where = reading.where.filter(
    (condition) => condition.is !== 'overdue' && !(condition.is === 'due' && condition.say === 'in the next four weeks'),
  );
  return queryFor({ kind: 'pick', by: isStart ? 'start' : 'due', last: false, top }, [...where, ahead], needs);
}

function isAboutLateness({ where }: Reading): boolean {
  return where.some((condition) => condition.is === 'overdue');
}

function withOpen({ where }: Reading): readonly Condition[] {
  const isSettled = where.some((condition) => condition.is === 'overdue' || condition.is === 'status' || condition.is === 'due');
  return isSettled ? where : [...where, OPEN];
}
