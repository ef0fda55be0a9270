import { rulesOf } from '../domain/chasing.ts';
import { addDays, endOfMonth, type IsoDate } from '../domain/dates.ts';
import type { DateMark } from './dates/read-dates.ts';
import { COMPLETE, OPEN } from './facets/status.ts';
import type { Condition, Window } from './query.ts';
import { findTag, hasAsk, type Sentence } from './sentence.ts';
import type { Mark, Verb } from './tag.ts';

const SOON_DAYS = 28;

/** What a date says of the actions, by the verb it belongs to. More than one condition where the verb was negated. */
export function conditionsOfDate(date: DateMark, verb: Verb | 'silent', isNegated: boolean, sentence: Sentence): readonly Condition[] {
  const { window, text } = date;
  switch (verb) {
    case 'due':
      return [dueIn(window, text, sentence)];
    case 'start':
      return [{ is: 'starts', window, say: text }];
    case 'started':
      return [{ is: 'changed', what: 'status', to: 'in-progress', window, say: text }];
    case 'update':
      return isNegated ? [silentIn(window, text)] : [{ is: 'changed', what: 'update', window: past(window, sentence), say: text }];
    case 'silent':
      return [silentIn(window, text)];
    case 'move':
      return [{ is: 'changed', what: 'due', window: past(window, sentence), say: text }];
    case 'turn':
    case 'change':
      // "what's happening between now and Easter" asks what is to come.
      if (window.from !== null && window.from >= sentence.scene.today && window.by !== null && window.by > window.from)
        return [dueIn(window, text, sentence)];
      return [{ is: 'changed', what: changeAskedFor(sentence), window: sinceIfCompared(past(window, sentence), sentence), say: text }];
    case 'finish':
      return finishedIn(date, isNegated, sentence);
  }
}

/** "which changed RAG" is about that alone. */
function changeAskedFor(sentence: Sentence): 'any' | 'rag' | 'status' {
  return hasAsk(sentence, 'rag') ? 'rag' : hasAsk(sentence, 'status') ? 'status' : 'any';
}

function finishedIn({ window, text }: DateMark, isNegated: boolean, sentence: Sentence): readonly Condition[] {
  const { today } = sentence.scene;
  const liesAhead =
    (window.from !== null && window.from > today) ||
    (window.by !== null && window.by > today && (window.from === null || window.from > today));
  if (isNegated) return [OPEN, dueIn(window, text, sentence)];
  if (liesAhead || findTag(sentence, 'obligation')) return [dueIn(window, text, sentence)];
  return [{ is: 'changed', what: 'status', to: 'complete', window, say: text }];
}

/** A window wholly in the past, or "was due", takes the completed ones in; "by X" never does. */
function dueIn(window: Window, say: string, sentence: Sentence): Condition {
  const isPast = window.from !== null && window.by !== null && window.by < sentence.scene.today;
  return { is: 'due', window, finishedToo: isPast || findTag(sentence, 'past') !== undefined, say };
}

/** "different from a week ago" is about all that has happened since. */
function sinceIfCompared(window: Window, sentence: Sentence): Window {
  return hasAsk(sentence, 'compare') ? { from: window.from, by: null } : window;
}

/** What has happened by today: "this month" ends today. */
function past(window: Window, { scene }: Sentence): Window {
  return window.by !== null && window.by > scene.today ? { ...window, by: null } : window;
}

/** No word since the window opened; "not updated before X" is not a question of silence, so an open start means from the end. */
/** No update in a window; "since January" leaves January itself out. */
export function silentIn(window: Window, say: string): Condition {
  const { from, by } = window;
  const isSinceMonth =
    from !== null &&
    by === null &&
    /^since (?:the (?:end|start|beginning) of )?[a-z]+(?: \d{4})?$/i.test(say) &&
    from.endsWith('-01') &&
    !/since (?:the )?(?:start|beginning)/i.test(say);
  // Since the middle of a month: since its 15th, though that middle may be a week long.
  const isSinceMid = from?.endsWith('-10') === true && by === null && /^since (?:about |around |the )?mid/i.test(say);
  if (isSinceMid) return { is: 'silent', window: { from: addDays(from, 5), by }, say };
  return { is: 'silent', window: isSinceMonth ? { from: addDays(endOfMonth(from), 1), by } : window, say };
}

export function dueSoon({ scene }: Sentence): Condition {
  return {
    is: 'due',
    window: { from: scene.today, by: addDays(scene.today, SOON_DAYS) },
    finishedToo: false,
    say: 'in the next four weeks',
  };
}

export function startsSoon({ scene }: Sentence): Condition {
  return { is: 'starts', window: { from: scene.today, by: addDays(scene.today, SOON_DAYS) }, say: 'in the next four weeks' };
}

export function silentOfLate({ scene }: Sentence): Condition {
  const { silentAfter } = rulesOf(scene.plan);
  const say = silentAfter === SOON_DAYS ? 'in the last four weeks' : `in the last ${String(silentAfter)} days`;
  return { is: 'silent', window: { from: addDays(scene.today, -silentAfter), by: null }, say };
}

/** "overdue by more than a month", "no update for 30 days". */
export function conditionOfLength(mark: Extract<Mark['tag'], { kind: 'length' }>, about: 'overdue' | 'silent'): Condition {
  if (about === 'silent')
    return { is: 'silent', window: { from: mark.atLeast ? addDays(mark.since, 1) : mark.since, by: null }, say: mark.text };
  const by: IsoDate = addDays(mark.since, mark.atLeast ? 0 : -1);
  const window: Window = mark.less ? { from: addDays(mark.since, 1), by: null } : { from: null, by };
  return { is: 'due', window, finishedToo: false, say: mark.text };
}

/** A finish verb without a date says how an action stands. */
export function conditionOfVerb(verb: Verb, isNegated: boolean): { condition: Condition; isNegated: boolean } | undefined {
  if (verb === 'finish') return { condition: isNegated ? OPEN : COMPLETE, isNegated: false };
  if (verb === 'move') return { condition: { is: 'moved' }, isNegated };
  if (verb !== 'started' && !(verb === 'start' && isNegated)) return undefined;
  return {
    condition: { is: 'status', statuses: [isNegated ? 'not-started' : 'in-progress'], say: isNegated ? 'not started' : 'in progress' },
    isNegated: false,
  };
}
