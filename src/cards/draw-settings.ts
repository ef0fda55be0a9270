import { settingsOf, type BoardSettings } from '../domain/board-settings.ts';
import type { Board } from '../domain/board.ts';
import type { Plan } from '../domain/plan.ts';
import type { Conversation, Message } from '../ports.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { reviewChoices, SETTING_NAMES, SETTINGS, ladderWords } from './phrases-settings.ts';
import { shorten } from './safe-text.ts';
import type { SeeingButton } from './seeing-buttons.ts';
import { settingId } from './settings-input.ts';
import { drawSheet, type SheetInputs } from './sheet.ts';

export type SettingsPage = Extract<SeeingButton, { verb: 'settings.show' }>['page'];

export interface SettingsView {
  readonly board: Board;
  readonly plan: Plan;
  /** The channels Chaser is in. */
  readonly channels: readonly Conversation[];
  readonly page: SettingsPage;
  readonly notice?: string;
  /** False for the chair, who sets when silence reaches them and nothing else. */
  readonly isManager: boolean;
}

const REMINDERS = ['ladder', 'repeatEvery', 'reminderTime', 'digestTime', 'quietFrom', 'catchUpDays', 'reviewAt'] as const;
const ESCALATION = ['managerAfter', 'chairAfter', 'askAgainAfter', 'relookAfterMonths'] as const;
const COLOURS = ['redAfter', 'silentAfter'] as const;
const MOST_CHANNELS = 8;

/** The settings that stand on a page. */
export function settingsOn(page: SettingsPage): readonly (keyof BoardSettings)[] {
  if (page === 'reminders') return REMINDERS;
  if (page === 'colours') return COLOURS;
  return page === 'escalation' ? ESCALATION : [];
}

export function drawSettings(view: SettingsView): Message {
  const { page, notice, isManager } = view;
  return drawSheet([1], () => ({
    title: SETTINGS.title[page],
    ...(notice === undefined ? {} : { notice }),
    intro: [SETTINGS.intro[page]],
    inputs: inputsOf(view),
    notes: [
      ...(isManager ? [] : [SETTINGS.escalationOnly]),
      ...(page === 'channels' && view.channels.length === 0 ? [SETTINGS.noChannel] : []),
    ],
    buttons: [viewButton(SETTINGS.save, { verb: 'settings.save', page }), ...(isManager ? otherPages(page) : [])],
  }));
}

function otherPages(page: SettingsPage): readonly ButtonView[] {
  const pages = Object.keys(SETTINGS.pages) as SettingsPage[];
  return pages.filter((each) => each !== page).map((each) => viewButton(SETTINGS.pages[each], { verb: 'settings.show', page: each }));
}

function inputsOf({ board, plan, channels, page }: SettingsView): Partial<SheetInputs> {
  if (page === 'plan') return { texts: [ladderInput(SETTING_NAMES.ladder, plan.ladder ?? [])] };
  if (page === 'channels') return { selects: channels.slice(0, MOST_CHANNELS).map((channel) => channelInput(board, channel)) };
  const settings = settingsOf(board);
  const names = settingsOn(page);
  const texts = names.filter((name) => name !== 'reviewAt' && !isTimeName(name));
  return {
    texts: texts.map((name) => (name === 'ladder' ? ladderInput(SETTING_NAMES.ladder, settings.ladder) : countInput(name, settings))),
    times: names.filter(isTimeName).map((name) => ({ ...labelOf(name), error: SETTINGS.time, value: settings[name] })),
    selects: names.includes('reviewAt')
      ? [{ ...labelOf('reviewAt'), error: SETTINGS.choose, value: settings.reviewAt, choices: reviewChoices() }]
      : [],
  };
}

function isTimeName(name: keyof BoardSettings): name is 'reminderTime' | 'digestTime' | 'quietFrom' {
  return name === 'reminderTime' || name === 'digestTime' || name === 'quietFrom';
}

function labelOf(name: keyof BoardSettings): { readonly id: string; readonly label: string } {
  return { id: settingId(name), label: SETTING_NAMES[name] };
}

/** `rungs` are empty where nothing of its own is set. */
export function ladderInput(label: string, rungs: readonly number[]): SheetInputs['texts'][number] {
  return { id: settingId('ladder'), label, error: SETTINGS.text, hint: SETTINGS.ladderHint, value: ladderWords(rungs), isMultiline: false };
}

function countInput(name: keyof BoardSettings, settings: BoardSettings): SheetInputs['texts'][number] {
  return { ...labelOf(name), error: SETTINGS.number, hint: '', value: String(settings[name]), isMultiline: false };
}

function channelInput(board: Board, { id, name }: Conversation): SheetInputs['selects'][number] {
  const choices = [
    { title: SETTINGS.on, value: 'on' },
    { title: SETTINGS.off, value: 'off' },
  ];
  const label = SETTINGS.channel(shorten(name ?? SETTINGS.unnamedChannel, 80));
  return {
    id: settingId(`channel:${id}`),
    label,
    error: SETTINGS.choose,
    value: board.digestChannels.includes(id) ? 'on' : 'off',
    choices,
  };
}
