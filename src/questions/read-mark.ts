import { readDates, type DateMark } from './dates/read-dates.ts';
import { OPEN } from './facets/status.ts';
import type { Condition } from './query.ts';
import { howOf, isNegatedAfter, isOldColour, turned, type Around } from './read-neighbours.ts';
import { conditionOfLength, conditionOfVerb, conditionsOfDate, dueSoon, silentOfLate, startsSoon } from './read-windows.ts';
import { findTag, hasAsk, tagsOf, type Sentence } from './sentence.ts';
import type { Mark, Tag, Verb } from './tag.ts';
import { wordsOf } from './words.ts';

type Raw = readonly (Condition | { condition: Condition; isNegated: boolean })[] | undefined;

/** What one mark says of the actions; undefined where it says nothing by itself. */
export function conditionsOf(mark: Mark, around: Around): Raw {
  const { tag } = mark;
  if (tag.kind === 'verb') return conditionsOfVerbMark(mark, tag.verb, around);
  if (tag.kind === 'date') return conditionsOfDateMark(mark, around);
  if (tag.kind === 'length') return conditionsOfLength(tag, around);
  if (tag.kind === 'silent') return hasTime(around.sentence) ? undefined : [silentOfLate(around.sentence)];
  if (tag.kind === 'soon') return [soon(around)];
  if (tag.kind === 'refs') return tag.refs.length > 0 ? [{ is: 'refs', refs: tag.refs }] : [];
  if (tag.kind === 'areas') return tag.areas.length > 0 ? [{ is: 'area', areas: tag.areas }] : [];
  if (tag.kind === 'condition') return isOldColour(mark, around) ? [] : [turned(tag.condition, mark, around) ?? tag.condition];
  return conditionsOfLead(mark, around);
}

/** "starting soon" as against "due soon". */
function soon({ marks, used, sentence }: Around): Condition {
  const start = marks.find(({ tag }) => tag.kind === 'verb' && tag.verb === 'start');
  if (start) used.add(start);
  return start ? startsSoon(sentence) : dueSoon(sentence);
}

function hasTime(sentence: Sentence): boolean {
  return findTag(sentence, 'date') !== undefined || findTag(sentence, 'length') !== undefined;
}

function conditionsOfLead(mark: Mark, around: Around): Raw {
  const { tag } = mark;
  const mine = around.sentence.scene.askerPosts;
  if (tag.kind === 'post') {
    const condition: Condition = { is: 'lead', posts: tag.posts, how: howOf(mark, around) };
    return [{ condition, isNegated: around.isNegated !== isNegatedAfter(mark, around) }];
  }
  if (tag.kind === 'mine') return mine && isFirstMine(mark, around) ? [{ is: 'lead', posts: mine, how: howOf(mark, around) }] : [];
  return tag.kind === 'my-open' ? mine && [{ is: 'lead', posts: mine, how: 'any' }, OPEN] : undefined;
}

function isFirstMine(mark: Mark, { marks }: Around): boolean {
  return marks.find((one) => one.tag.kind === 'mine') === mark;
}

function conditionsOfLength(tag: Extract<Tag, { kind: 'length' }>, { sentence, marks, used }: Around): Raw {
  const isLate = tagsOf(sentence, 'condition').some(({ condition }) => condition.is === 'overdue');
  const isSilent = findTag(sentence, 'silent') ?? tagsOf(sentence, 'verb').find(({ verb }) => verb === 'update' || verb === 'change');
  for (const mark of marks) if (mark.tag.kind === 'silent') used.add(mark);
  return isLate || isSilent ? [{ condition: conditionOfLength(tag, isLate ? 'overdue' : 'silent'), isNegated: false }] : undefined;
}

function conditionsOfDateMark(mark: Mark, around: Around): Raw {
  if (mark.tag.kind !== 'date' || around.used.has(mark)) return [];
  const { date } = mark.tag;
  const { sentence } = around;
  const verb = findVerb(mark, around) ?? verbOfAsk(date, around);
  const isLate = tagsOf(sentence, 'condition').some(({ condition }) => condition.is === 'overdue');
  if (verb === 'change' && isLate && date.window.by !== null && date.window.by >= sentence.scene.today) return undefined;
  if (verb === undefined && isLate) {
    if (date.window.from === sentence.scene.today) return [];
    if (date.window.by !== null && date.window.by >= sentence.scene.today) return undefined;
  }
  const conditions = conditionsOfDate(verb === undefined ? heldBack(date, sentence) : date, verb ?? 'due', around.isNegated, sentence);
  const keepsNot = around.isNegated && !(verb === 'update' || verb === 'finish' || verb === 'silent');
  return conditions.map((condition) => ({ condition, isNegated: keepsNot }));
}

/** "what happened in May" and "any improvements since May" are about changes, though no verb says so. */
function verbOfAsk(date: DateMark, { sentence }: Around): Verb | undefined {
  const isLate = tagsOf(sentence, 'condition').some(({ condition }) => condition.is === 'overdue');
  const happened = sentence.words.some(({ text }) => text === 'happened' || text === 'happening');
  const isSince = date.relation === 'since' && /^since\b/i.test(date.text) && !isLate;
  if (!isLate && sentence.words.some(({ text }) => text === 'update' || text === 'updates')) return 'update';
  return isSince || (happened && hasAsk(sentence, 'history', 'why')) ? 'change' : undefined;
}

/** "still open from January": those of January, as against "due from January". */
function heldBack(date: DateMark, { scene }: Sentence): DateMark {
  const isPast = date.window.by === null && date.window.from !== null && date.window.from < scene.today;
  if (!isPast || !/^from\s/i.test(date.text)) return date;
  const [period, ...more] = readDates(wordsOf(date.text.slice(5)), { today: scene.today, calendar: scene.calendar, lean: 'past' });
  return period && more.length === 0 ? { ...date, window: period.window } : date;
}

/** The nearest verb to the left with no other date between, else the nearest to the right. */
function findVerb(mark: Mark, { marks, used }: Around): Verb | 'silent' | undefined {
  const at = marks.indexOf(mark);
  const isOther = (one: Mark): boolean => one.tag.kind === 'date' && !used.has(one);
  const left = marks.slice(0, at).toReversed();
  const cut = left.findIndex(isOther);
  const before = (cut < 0 ? left : left.slice(0, cut)).find(isVerb);
  const right = marks.slice(at + 1);
  const end = right.findIndex(isOther);
  const found = before ?? (end < 0 ? right : right.slice(0, end)).find(isVerb) ?? left.find(isVerb);
  if (!found) return undefined;
  used.add(found);
  if (found.tag.kind === 'verb' && found.tag.verb === 'change' && isAboutDueDates(marks)) return 'move';
  // "were due in January" is about the date, whatever is asked of them behind it.
  if (found.tag.kind === 'past') return 'due';
  return found.tag.kind === 'silent' ? 'silent' : found.tag.kind === 'verb' ? found.tag.verb : undefined;
}

function isAboutDueDates(marks: readonly Mark[]): boolean {
  return marks.some(({ tag, next, at }) => tag.kind === 'verb' && tag.verb === 'due' && next > at);
}

function isVerb({ tag }: Mark): boolean {
  return tag.kind === 'verb' || tag.kind === 'silent' || tag.kind === 'past';
}

function conditionsOfVerbMark(mark: Mark, verb: Verb, around: Around): Raw {
  const hasDate = around.marks.some((one) => one.tag.kind === 'date' && findVerb(one, { ...around, used: new Set(around.used) }) === verb);
  if (hasDate) return undefined;
  const isMove = verb === 'change' && isAboutDueDates(around.marks);
  const found = conditionOfVerb(isMove ? 'move' : verb, around.isNegated);
  return found && [found];
}
