import { drawNotice } from '../cards/draw-notice.ts';
import { drawSettings, settingsOn, type SettingsPage } from '../cards/draw-settings.ts';
import { OVERSIGHT } from '../cards/phrases-silence.ts';
import { ladderWords, LADDER_UNREAD, problemWords, SETTING_NAMES, SETTINGS, settingWords } from '../cards/phrases-settings.ts';
import { readLadder } from '../cards/read-ladder.ts';
import { parseSettings, settingId, textAt } from '../cards/settings-input.ts';
import { changedSettings, ladderProblems, problemsOf, setInTeams, settingsOf, withLadder, withSettings } from '../domain/board-settings.ts';
import type { Board } from '../domain/board.ts';
import { maySetEscalation, maySetUp } from '../domain/permission.ts';
import type { Plan } from '../domain/plan.ts';
import type { Message, Transaction } from '../ports.ts';
import { addToTrail } from './add-to-trail.ts';
import type { Setting } from './find-setting.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A page of the settings; the chair gets that about silence alone. */
export async function showSettings(tx: Transaction, setting: Setting, page: SettingsPage, notice?: string): Promise<Message> {
  const { board, plan, person } = setting;
  const isManager = person !== undefined && maySetUp(board, person.id);
  if (!mayShow(setting, page)) return drawNotice(OVERSIGHT.notYours);
  const channels = await tx.listConversations(board.id, 'channel');
  return drawSettings({ board, plan, channels, page, isManager, ...(notice === undefined ? {} : { notice }) });
}

/** Saves what was filled in on a page, or says what is wrong with it and changes nothing. Every change stands on the audit trail. */
export async function saveSettings(tx: Transaction, setting: Setting, page: SettingsPage, data: Fields): Promise<Message> {
  if (!mayShow(setting, page)) return drawNotice(OVERSIGHT.notYours);
  const outcome = await decide(tx, setting, page, data);
  if ('problem' in outcome) return await showSettings(tx, setting, page, outcome.problem);
  const { board = setting.board, plan = setting.plan, lines } = outcome;
  if (lines.length === 0) return await showSettings(tx, setting, page, SETTINGS.same);
  if (plan !== setting.plan && !(await tx.replacePlan(board.id, setting.plan, plan))) {
    throw new Error('The plan changed while its reminders were being set');
  }
  if (board !== setting.board) await tx.saveBoard(board);
  for (const words of lines) await addToTrail(tx, setting, page, words);
  return await showSettings(tx, { ...setting, board, plan }, page, SETTINGS.saved(lines));
}

type Outcome = { readonly problem: string } | { readonly board?: Board; readonly plan?: Plan; readonly lines: readonly string[] };

async function decide(tx: Transaction, setting: Setting, page: SettingsPage, data: Fields): Promise<Outcome> {
  if (page === 'plan') return decidePlan(setting, data);
  return page === 'channels' ? await decideChannels(tx, setting, data) : decideBoard(setting, page, data);
}

function decideBoard({ board }: Setting, page: SettingsPage, data: Fields): Outcome {
  const present = settingsOf(board);
  const { settings, problem } = parseSettings(data, present, settingsOn(page));
  const problems = problem === undefined ? problemsOf(settings).map(problemWords) : [problem];
  if (problems.length > 0) return { problem: SETTINGS.notSaved(problems) };
  const lines = changedSettings(present, settings).map((name) =>
    SETTINGS.changed(SETTING_NAMES[name], settingWords(present, name), settingWords(settings, name)),
  );
  return { board: withSettings(board, settings), lines };
}

function decidePlan({ plan }: Setting, data: Fields): Outcome {
  const text = textAt(data, settingId('ladder')) ?? '';
  const rungs = text === '' ? undefined : readLadder(text);
  const problems = rungs === undefined ? (text === '' ? [] : [LADDER_UNREAD]) : ladderProblems(rungs).map(problemWords);
  if (problems.length > 0) return { problem: SETTINGS.notSaved(problems) };
  const [before, after] = [plan.ladder, rungs].map((each) => (each === undefined ? SETTINGS.boards : ladderWords(each)));
  if (before === after) return { lines: [] };
  return { plan: withLadder(plan, rungs), lines: [SETTINGS.changed(SETTINGS.title.plan, before ?? '', after ?? '')] };
}

async function decideChannels(tx: Transaction, { board }: Setting, data: Fields): Promise<Outcome> {
  let channels = board.digestChannels;
  const lines: string[] = [];
  for (const { id, name } of await tx.listConversations(board.id, 'channel')) {
    const wanted = textAt(data, settingId(`channel:${id}`));
    const isOn = channels.includes(id);
    if ((wanted !== 'on' && wanted !== 'off') || (wanted === 'on') === isOn) continue;
    channels = isOn ? channels.filter((each) => each !== id) : [...channels, id];
    const [from, to] = isOn ? [SETTINGS.on, SETTINGS.off] : [SETTINGS.off, SETTINGS.on];
    lines.push(SETTINGS.changed(SETTINGS.channel(name ?? SETTINGS.unnamedChannel), from, to));
  }
  return lines.length === 0 ? { lines } : { board: setInTeams({ ...board, digestChannels: channels }, ['digestChannels']), lines };
}

function mayShow({ board, person }: Setting, page: SettingsPage): boolean {
  if (person === undefined) return false;
  return page === 'escalation' ? maySetEscalation(board, person.id) : maySetUp(board, person.id);
}
