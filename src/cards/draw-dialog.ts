import template from '../../cards/dialog.json' with { type: 'json' };
import type { IsoDate } from '../domain/dates.ts';
import { lastUpdate, type Action } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import { inputId } from './button.ts';
import { drawLargest, drawMessage } from './message.ts';
import { DIALOG, FORM, lastUpdateWords, SAID_CHOICES } from './phrases-reminder.ts';
import { quote, SAID_WORDS } from './phrases.ts';
import { shortTitle } from './row-view.ts';
import { printable, shorten } from './safe-text.ts';

export interface DialogView {
  readonly action: Action;
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly said: string;
  readonly words: string;
  readonly notice?: string;
  /** Whoever writes was warned that the words seem to name a child, and may keep them. */
  readonly mayKeepWords?: boolean;
}

/** A dialog with room for a long report; what was typed stands in it again however it was left. */
export function drawDialog({ action, today, timeZone, said, words, notice = '', mayKeepWords = false }: DialogView): Message {
  const { ref, version } = action;
  const button = (title: string, what: string) => ({ title, submit: { dialog: 'progress.write', do: what, ref, version, on: today } });
  const notices = notice === '' ? [] : [shorten(notice, 600)];
  const field = { isRequired: false, error: FORM.wordsError };
  return drawLargest([1], ({ longest }) => {
    const lines = [quote(shortTitle(action)), shorten(lastUpdateWords(lastUpdate(action), timeZone), Math.min(longest, 600))];
    const view = {
      summary: `${DIALOG.title(ref)}. ${notices[0] ?? lines[0] ?? ''}`,
      notices,
      title: DIALOG.title(ref),
      lines,
      choices: [
        {
          id: inputId('said', ref),
          label: FORM.said(ref),
          style: 'expanded',
          isRequired: true,
          error: FORM.saidError,
          value: said,
          choices: SAID_CHOICES.map((value) => ({ title: SAID_WORDS[value], value })),
        },
      ],
      days: [],
      texts: [{ ...field, id: inputId('words', ref), label: DIALOG.words(ref), hint: FORM.wordsHint, value: printable(words) }],
      buttons: [
        button(DIALOG.record(ref), 'record'),
        ...(mayKeepWords ? [button(DIALOG.recordAnyway, 'record-as-is')] : []),
        button(DIALOG.keep, 'keep'),
      ],
    };
    return drawMessage(template, view, [...notices, view.title, ...lines], longest);
  });
}
