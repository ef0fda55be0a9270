import type { Button } from './button.ts';
import { capitalise } from './phrases.ts';
import { shorten } from './safe-text.ts';

/** A button as the templates draw it: an Action.Execute, and an Action.Submit for clients that know no Execute. */
export type ButtonView = {
  readonly title: string;
  readonly verb: Button['verb'];
  readonly data: Readonly<Record<string, unknown>>;
  readonly submit: Button;
};

const TITLE_LENGTH = 60;

export function viewButton(title: string, button: Button): ButtonView {
  const { verb, ...data } = button;
  return { title: shorten(title, TITLE_LENGTH), verb, data, submit: button };
}

/** A follow-up question to press; its title is the question itself where no other is given. */
export function viewAsk(text: string, title = capitalise(text)): ButtonView {
  return viewButton(title, { verb: 'ask', text: shorten(text, 500) });
}
