import { drawActionSettings } from '../cards/draw-action-settings.ts';
import { drawNotice, drawRefusal } from '../cards/draw-notice.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { ACTION_SETTINGS, ladderWords, LADDER_UNREAD, problemWords, SETTINGS } from '../cards/phrases-settings.ts';
import { readLadder } from '../cards/read-ladder.ts';
import { settingId, textAt } from '../cards/settings-input.ts';
import { ladderProblems } from '../domain/board-settings.ts';
import { maySetUp } from '../domain/permission.ts';
import { findAction, type Action, type HistoryEntry } from '../domain/plan.ts';
import { answersForAll } from '../domain/word.ts';
import type { Message, Transaction } from '../ports.ts';
import { addToTrail } from './add-to-trail.ts';
import type { Setting } from './find-setting.ts';
import { refreshCopies } from './change-once.ts';

/** "settings for 1.4": its own reminders and its rule. */
export function showAction(setting: Setting, ref: string, notice?: string): Message {
  const { board, plan, person } = setting;
  if (person === undefined || !maySetUp(board, person.id)) return drawNotice(OVERSIGHT.notYours);
  const action = findAction(plan, ref);
  return action === undefined ? drawRefusal({ kind: 'no-such-action', ref }) : drawActionSettings(action, notice);
}

/** Written in the action's own history and on the audit trail; a card from before another change shows that first. */
export async function setAction(
  tx: Transaction,
  setting: Setting,
  { ref, version }: { readonly ref: string; readonly version: number },
  data: Readonly<Record<string, unknown>>,
): Promise<Message> {
  const { board, plan, person, now, today } = setting;
  const action = findAction(plan, ref);
  if (person === undefined || !maySetUp(board, person.id) || action === undefined) return showAction(setting, ref);
  if (action.version !== version) return showAction(setting, ref, ACTION_SETTINGS.changed);
  const text = textAt(data, settingId('ladder')) ?? '';
  const rungs = text === '' ? null : readLadder(text);
  const problems = rungs === undefined ? [LADDER_UNREAD] : rungs === null ? [] : ladderProblems(rungs).map(problemWords);
  if (problems.length > 0 || rungs === undefined) return showAction(setting, ref, SETTINGS.notSaved(problems));
  const { entries, lines } = changesOf(action, rungs, textAt(data, settingId('rule')), {
    on: today,
    at: now,
    by: person.name,
    personId: person.id,
  });
  if (entries.length === 0) return showAction(setting, ref, SETTINGS.same);
  const { status, rag } = action;
  const isFirst = await tx.changeAction({ boardId: board.id, ref, fromVersion: version, status, rag, ladder: rungs, entries });
  const after = { ...setting, plan: (await tx.findPlan(board.id)) ?? plan };
  if (!isFirst) return showAction(after, ref, ACTION_SETTINGS.changed);
  await refreshCopies(tx, setting, { ref, version: version + 1 });
  for (const words of lines) await addToTrail(tx, setting, 'action', words);
  return showAction(after, ref, SETTINGS.saved(lines));
}

function changesOf(
  action: Action,
  rungs: readonly number[] | null,
  rule: string | undefined,
  signed: Pick<Extract<HistoryEntry, { kind: 'ladder' }>, 'on' | 'at' | 'by' | 'personId'>,
): { readonly entries: readonly HistoryEntry[]; readonly lines: readonly string[] } {
  const [before, after] = [action.ladder ?? null, rungs].map((each) => (each === null ? ACTION_SETTINGS.usual : ladderWords(each)));
  const present: 'any' | 'all' = answersForAll(action) ? 'any' : 'all';
  const wanted: 'any' | 'all' = rule === 'any' || rule === 'all' ? rule : present;
  return {
    entries: [
      ...(before === after ? [] : [{ ...signed, kind: 'ladder' as const, rungs }]),
      ...(wanted === present ? [] : [{ ...signed, kind: 'answer-rule' as const, rule: wanted }]),
    ],
    lines: [
      ...(before === after ? [] : [ACTION_SETTINGS.ladderLine(action.ref, before ?? '', after ?? '')]),
      ...(wanted === present ? [] : [ACTION_SETTINGS.ruleLine(action.ref, present, wanted)]),
    ],
  };
}
