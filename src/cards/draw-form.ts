import template from '../../cards/form.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import type { ActionForm } from './form-view.ts';
import { drawLargest, drawMessage } from './message.ts';
import { BACK_TO_CARD } from './phrases-replies.ts';
import { shorten } from './safe-text.ts';

export interface FormFrame {
  /** What has just happened or what is missing, at the top. */
  readonly notice?: string;
  /** The reminder that the form was opened from, to go back to. */
  readonly reminder?: string | undefined;
  /** Other ways out, beside the form's own button. */
  readonly others?: readonly ButtonView[];
}

/** One form on a card of its own. Nothing is recorded by opening it. */
export function drawForm(form: ActionForm, { notice = '', reminder, others = [] }: FormFrame = {}): Message {
  const { heading, choices, days, texts } = form;
  const notices = notice === '' ? [] : [shorten(notice, 600)];
  const back = reminder === undefined ? [] : [viewButton(BACK_TO_CARD, { verb: 'reminder.show', reminder, from: 0 })];
  const buttons = [form.button, ...others, ...back];
  return drawLargest([1], ({ longest }) => {
    const lines = form.lines.map((line) => shorten(line, longest));
    const view = { summary: `${heading}. ${notices[0] ?? lines[0] ?? ''}`, notices, title: heading, lines, choices, days, texts, buttons };
    return drawMessage(template, view, [...notices, heading, ...lines], longest);
  });
}
