import { rulesOf } from '../domain/chasing.ts';
import { closingStep } from '../domain/closing.ts';
import type { IsoDate } from '../domain/dates.ts';
import { isFinished, type Action, type Plan } from '../domain/plan.ts';
import { snoozeOn } from '../domain/snooze.ts';
import { isSteadyBySayso, noChangeRun } from '../domain/steady.ts';
import { ragDifference } from '../domain/worked-out-rag.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { CHECK, closingWords, CLOSING, impactLine } from './phrases-closing.ts';
import { capitalise, steadyWords } from './phrases.ts';
import { EXTENSION, slippageWords } from './phrases-more-time.ts';
import { snoozeWords } from './phrases-snooze.ts';
import { differenceWords, WORKED_OUT } from './phrases-worked-out.ts';
import type { SectionView } from './section-view.ts';

/** What stands about an action beside its row: how its date slipped, how far its closing is, and where we read its colour differently. */
export function replyGroups(action: Action, plan: Plan, today: IsoDate): readonly SectionView['groups'][number][] {
  const closing = closingStep(action, rulesOf(plan).relookAfterMonths);
  const snooze = snoozeOn(action, today);
  const slipped = slippageWords(action);
  const lines = [
    ...(slipped === '' ? [] : [capitalise(`date ${slipped}`)]),
    ...(snooze === undefined || isFinished(action) ? [] : [snoozeWords(snooze)]),
    ...(isSteadyBySayso(action) && !isFinished(action) ? [steadyWords(noChangeRun(action))] : []),
    ...(closing.step === 'open' ? [] : [closingWords(closing)]),
    ...(closing.impact === undefined ? [] : [impactLine(closing.impact)]),
  ];
  const difference = ragDifference(action, plan, today);
  return [
    ...(lines.length === 0 ? [] : [{ heading: STANDING, lines }]),
    ...(difference === undefined
      ? []
      : [{ heading: WORKED_OUT.heading, lines: [differenceWords(difference), WORKED_OUT.rule(rulesOf(plan))] }]),
  ];
}

const STANDING = 'How it stands';

/** What may be done about it next; who may is looked up on the press. */
export function replyButtons(action: Action): readonly ButtonView[] {
  const { ref } = action;
  if (!isFinished(action)) return [viewButton(EXTENSION.open(ref), { verb: 'extension.ask', ref })];
  return [viewButton(CHECK.open(ref), { verb: 'check.show', ref }), viewButton(CLOSING.open(ref), { verb: 'closing.ask', ref })];
}
