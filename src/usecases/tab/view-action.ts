import { dueStatusWords, readingWords } from '../../cards/phrases-dates.ts';
import { closingWords } from '../../cards/phrases-closing.ts';
import { extensionAskedWords, slippageWords } from '../../cards/phrases-more-time.ts';
import { reasonsWords } from '../../cards/phrases-worked-out.ts';
import { DOUBT } from '../../cards/phrases-tab.ts';
import { postName } from '../../cards/phrases.ts';
import { shorten } from '../../cards/safe-text.ts';
import { holdersOf, postsHeldBy } from '../../domain/board.ts';
import { chasingOf } from '../../domain/chasing.ts';
import { closingStep } from '../../domain/closing.ts';
import { addDays, type IsoDate } from '../../domain/dates.ts';
import { dueDay, startDay } from '../../domain/due-date.ts';
import { dueStatus } from '../../domain/due-status.ts';
import { openExtension } from '../../domain/extension.ts';
import { rungsBetween } from '../../domain/ladder.ts';
import { mayRecordProgress } from '../../domain/permission.ts';
import { isFinished, lastUpdate, type Action } from '../../domain/plan.ts';
import { ragDifference } from '../../domain/worked-out-rag.ts';
import type { ActionView, DueView, LastWords } from '../../tab-contract.ts';
import type { PlannedSetting } from './tab-desk.ts';

/** A list shows a line or two; the whole is in the action's own view. */
const LAST_WORDS_LENGTH = 280;
const LONGEST_LADDER_DAYS = 400;

/** Draws actions for one viewer. What depends on the board alone is worked out once for all of them. */
export function createActionViewer(setting: PlannedSetting): (action: Action) => ActionView {
  const { board, person, today } = setting;
  const mine = new Set(postsHeldBy(board, person.id, today));
  const vacant = new Set(setting.plan.posts.filter(({ id }) => holdersOf(board, id, today).length === 0).map(({ id }) => id));
  const mornings = rememberMornings(setting);
  return (action) => {
    const last = lastUpdate(action);
    return {
      ref: action.ref,
      areaRef: action.areaRef,
      title: action.title,
      version: action.version,
      leads: action.leads,
      due: viewDue(action, today),
      status: action.status,
      rag: action.rag,
      ...(last === undefined ? {} : { last: viewLast(last) }),
      doubts: doubtsAbout(action, setting, vacant),
      mornings: isFinished(action) ? [] : mornings(action),
      ...viewChasing(action, setting),
      isMine: action.leads.some(({ postId }) => mine.has(postId)),
      mayRecord: !isFinished(action) && mayRecordProgress(board, action, person.id, today),
    };
  };
}

function viewChasing(action: Action, { plan, board, today }: PlannedSetting): Partial<ActionView> {
  const [slipped, asked, difference] = [slippageWords(action), openExtension(action), ragDifference(action, plan, today)];
  const closing = closingWords(closingStep(action, chasingOf(board).relookAfterMonths));
  return {
    ...(slipped === '' ? {} : { slipped }),
    ...(asked === undefined ? {} : { extension: extensionAskedWords(asked) }),
    ...(closing === '' ? {} : { closing }),
    ...(difference === undefined ? {} : { workedOut: { rag: difference.rag, why: reasonsWords(difference.reasons) } }),
  };
}

function viewDue(action: Action, today: IsoDate): DueView {
  const { due } = action;
  const [from, by] = [startDay(due), dueDay(due)];
  return {
    kind: due.kind,
    wording: due.wording.trim(),
    reading: readingWords(due),
    ...(from === undefined ? {} : { from }),
    ...(by === undefined ? {} : { by }),
    status: dueStatus(action, today),
    words: dueStatusWords(action, today),
  };
}

function viewLast({ on, words, by, said }: NonNullable<ReturnType<typeof lastUpdate>>): LastWords {
  return {
    on,
    words: shorten(words.trim(), LAST_WORDS_LENGTH),
    ...(by === undefined ? {} : { by }),
    ...(said === undefined ? {} : { said }),
  };
}

function doubtsAbout(action: Action, { plan }: PlannedSetting, vacant: ReadonlySet<string>): readonly string[] {
  if (isFinished(action)) return [];
  const leads = action.leads.filter(({ part }) => part === 'lead');
  const unheld = leads.filter(({ postId }) => vacant.has(postId)).map(({ postId }) => postName(plan, postId));
  return [
    ...(dueDay(action.due) === undefined ? [DOUBT.noDay] : []),
    ...(leads.length === 0 ? [DOUBT.noLead] : []),
    ...(unheld.length === 0 ? [] : [DOUBT.noHolder(unheld)]),
  ];
}

/** Many actions share a due day and a ladder. */
function rememberMornings({ board }: PlannedSetting): (action: Action) => readonly IsoDate[] {
  const known = new Map<string, readonly IsoDate[]>();
  return ({ due, ladder }) => {
    const day = dueDay(due);
    if (day === undefined) return [];
    const rungs = ladder ?? board.ladder;
    const key = `${day}/${rungs.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const reached = rungsBetween(
      day,
      { rungs, repeatEvery: 0 },
      board.calendar,
      addDays(day, -LONGEST_LADDER_DAYS),
      addDays(day, LONGEST_LADDER_DAYS),
    );
    const mornings = [...new Set(reached.map(({ morning }) => morning))];
    known.set(key, mornings);
    return mornings;
  };
}
