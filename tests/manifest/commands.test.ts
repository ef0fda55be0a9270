import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cards/phrases-answers.ts';
import type { Answer } from '../../src/questions/answer.ts';
import { ask } from '../../src/questions/ask.ts';
import { readCommand, type Command } from '../../src/questions/read-command.ts';
import { wscb } from '../support/wscb.ts';

interface Commands {
  readonly bots: readonly { readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[] }[];
}

const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8')) as Commands;
const titles = [...new Set(manifest.bots.flatMap((bot) => bot.commandLists).flatMap((list) => list.commands.map(({ title }) => title)))];

const scene = { plan: wscb.plan, calendar: wscb.calendar, now: wscb.now, today: '2015-03-10', askerPosts: ['manager'] } as const;
const expected: Readonly<Record<string, Answer['kind'] | Command['kind']>> = {
  "What's overdue": 'list',
  'Due this month': 'list',
  'My actions': 'list',
  'Red ones': 'list',
  'How are we doing': 'summary',
  'Export the plan': 'export',
  'Import a plan': 'how-to-import',
  Help: 'help',
};

describe('a command that Teams offers', () => {
  it.each(titles.filter((title) => readCommand(title) === undefined))('starts afresh, whatever was said before: %s', (title) => {
    expect(COMMANDS).toContain(title);
  });

  it.each(titles)('is answered: %s', (title) => {
    expect(readCommand(title)?.kind ?? ask(title, scene).answer.kind).toBe(expected[title]);
  });
});
