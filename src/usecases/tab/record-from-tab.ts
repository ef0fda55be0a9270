import { LONGEST_WORDS } from '../../cards/button-parts.ts';
import { alreadyRecordedLine, recordedLine } from '../../cards/phrases-replies.ts';
import { SENSITIVE } from '../../cards/phrases-sensitive.ts';
import { TAB_REFUSED } from '../../cards/phrases-tab.ts';
import { findAction, lastUpdate, type Action } from '../../domain/plan.ts';
import { findSensitive } from '../../domain/sensitive.ts';
import type { Transaction } from '../../ports.ts';
import type { ProgressRequest, RecordedAnswer } from '../../tab-contract.ts';
import { recordReport, type Report } from '../record-report.ts';
import type { PlannedSetting } from './tab-desk.ts';
import { ok, refuse, refuseAsCard, type TabOutcome } from './tab-outcome.ts';
import { createActionViewer } from './view-action.ts';

/**
 * Records what a lead wrote in the tab, by the rules of the card. `once` names this report: sent again, by an impatient thumb or after a
 * lost answer, it is recorded once.
 */
export async function recordFromTab(
  tx: Transaction,
  setting: PlannedSetting,
  ref: string,
  { request, once }: { readonly request: ProgressRequest; readonly once: string },
): Promise<TabOutcome<RecordedAnswer>> {
  const { board, plan, person } = setting;
  const action = findAction(plan, ref);
  if (action === undefined) return refuseAsCard({ kind: 'no-such-action', ref });
  if (request.words.length > LONGEST_WORDS) return refuseAsCard({ kind: 'words-too-long', ref });
  const outcome = await recordReport(tx, setting, toReport(action, request, `tab/${person.id}/${ref}/${once}`));
  switch (outcome.kind) {
    case 'recorded':
      return ok({ kind: 'recorded', sentence: recordedLine(ref, outcome, board.calendar.timeZone) });
    case 'recorded-before':
      return ok({ kind: 'recorded-before', sentence: alreadyRecordedLine(ref, outcome, board.calendar.timeZone) });
    case 'stale': {
      const view = createActionViewer({ ...setting, plan: outcome.plan })(outcome.action);
      const sentence = TAB_REFUSED.stale(ref, lastUpdate(outcome.action)?.by);
      return { kind: 'refused', why: 'conflict', body: { kind: 'stale', sentence, action: view } };
    }
    case 'refused':
      return outcome.refusal.kind === 'names-somebody'
        ? refuse('invalid', 'names-somebody', TAB_REFUSED.looksLike(SENSITIVE.found(findSensitive(request.words))))
        : refuseAsCard(outcome.refusal);
  }
}

function toReport(action: Action, { said, words, rag, link, isLookedAt, version, shownOn }: ProgressRequest, once: string): Report {
  return {
    ...{ action, said, words, version, shownOn, once, route: 'tab' },
    ...(rag === undefined ? {} : { rag }),
    ...(link === undefined ? {} : { link }),
    ...(isLookedAt === undefined ? {} : { isLookedAt }),
  };
}
