import template from '../../cards/welcome.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import type { IsoDate } from '../domain/dates.ts';
import { viewAsk } from './button-view.ts';
import { drawMessage } from './message.ts';
import { EXAMPLES } from './phrases-answers.ts';
import { WELCOME } from './phrases-welcome.ts';
import { quote } from './phrases.ts';
import { shorten } from './safe-text.ts';

export interface WelcomeView {
  readonly boardName: string;
  readonly personName?: string;
  readonly isDemo: boolean;
  readonly today: IsoDate;
}

export function drawWelcome({ boardName, personName, isDemo, today }: WelcomeView): Message {
  const title = WELCOME.title(personName === undefined ? undefined : shorten(personName, 80));
  const lines = WELCOME.lines(shorten(boardName, 120));
  const notes = [WELCOME.reply, ...(isDemo ? [WELCOME.demo(today)] : [])];
  const examples = [EXAMPLES.map(quote).join(', ')];
  const card = { summary: `${title}. ${lines[0] ?? ''}`, title, lines, examplesHeading: WELCOME.examples, examples, notes };
  const buttons = [...EXAMPLES.slice(0, 4), 'help'].map((text) => viewAsk(text));
  return drawMessage(template, { ...card, buttons }, [title, ...lines, WELCOME.examples, ...examples, ...notes]);
}
