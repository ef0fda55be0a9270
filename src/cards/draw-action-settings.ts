import type { Action } from '../domain/plan.ts';
import { answersForAll } from '../domain/word.ts';
import type { Message } from '../ports.ts';
import { viewButton } from './button-view.ts';
import { ladderInput } from './draw-settings.ts';
import { ACTION_SETTINGS, ruleChoices, SETTING_NAMES, SETTINGS } from './phrases-settings.ts';
import { shortTitle } from './row-view.ts';
import { settingId } from './settings-input.ts';
import { drawSheet } from './sheet.ts';

/** One action's own reminders, and whether one of its leads answers for all. */
export function drawActionSettings(action: Action, notice?: string): Message {
  const isJoint = action.leads.filter(({ part }) => part === 'lead').length > 1;
  const rule = answersForAll(action) ? 'any' : 'all';
  return drawSheet([1], () => ({
    title: ACTION_SETTINGS.title(action.ref),
    ...(notice === undefined ? {} : { notice }),
    intro: [shortTitle(action), ACTION_SETTINGS.intro],
    inputs: {
      texts: [ladderInput(SETTING_NAMES.ladder, action.ladder ?? [])],
      selects: isJoint
        ? [{ id: settingId('rule'), label: ACTION_SETTINGS.rule, error: SETTINGS.choose, value: rule, choices: ruleChoices() }]
        : [],
    },
    buttons: [viewButton(SETTINGS.save, { verb: 'action.set', ref: action.ref, version: action.version })],
  }));
}
