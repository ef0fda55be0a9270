import type { BoardSettings } from '../domain/board-settings.ts';
import type { LocalTime } from '../domain/dates.ts';
import { readLadder } from './read-ladder.ts';
import { LADDER_UNREAD } from './phrases-settings.ts';

const LONGEST = 500;

/** Names the input of one setting. */
export function settingId(name: string): string {
  return `set:${name}`;
}

export function textAt(data: Readonly<Record<string, unknown>>, id: string): string | undefined {
  const value = data[id];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : undefined;
}

/**
 * The settings with what was filled in on a page in their place. Numbers and times are taken as they are, for `problemsOf` to judge; whatever
 * is not on the page stays.
 */
export function parseSettings(
  data: Readonly<Record<string, unknown>>,
  present: BoardSettings,
  names: readonly (keyof BoardSettings)[],
): { readonly settings: BoardSettings; readonly problem?: string } {
  let settings = present;
  for (const name of names) {
    const text = textAt(data, settingId(name));
    if (text === undefined) continue;
    if (name === 'ladder') {
      const ladder = readLadder(text);
      if (ladder === undefined) return { settings: present, problem: LADDER_UNREAD };
      settings = { ...settings, ladder };
    } else if (name === 'reviewAt') {
      settings = text === 'quarter-end' || text === 'next-board' ? { ...settings, reviewAt: text } : settings;
    } else if (name === 'reminderTime' || name === 'digestTime' || name === 'quietFrom') {
      settings = { ...settings, [name]: text as LocalTime };
    } else {
      settings = { ...settings, [name]: /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN };
    }
  }
  return { settings };
}
