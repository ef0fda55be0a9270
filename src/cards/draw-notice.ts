import template from '../../cards/notice.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import { viewAsk } from './button-view.ts';
import { drawMessage } from './message.ts';
import { refusalSentence, refusalSuggestions, refusalTitle } from './phrases-refusals.ts';
import type { Refusal } from './refusal.ts';
import { shorten } from './safe-text.ts';

export interface Notice {
  readonly title: string;
  readonly sentence: string;
  /** Questions to press. */
  readonly suggestions?: readonly string[];
}

/** One sentence in a card: a refusal, a change of the demo's clock, trouble with the store. */
export function drawNotice(notice: Notice): Message {
  const [title, sentence] = [shorten(notice.title, 200), shorten(notice.sentence, 2000)];
  const buttons = (notice.suggestions ?? [])
    .filter((text) => text.trim() !== '')
    .slice(0, 5)
    .map((text) => viewAsk(text));
  return drawMessage(template, { summary: `${title}. ${sentence}`, title, sentence, buttons }, [title, sentence]);
}

export function drawRefusal(refusal: Refusal): Message {
  return drawNotice({ title: refusalTitle(refusal), sentence: refusalSentence(refusal), suggestions: refusalSuggestions(refusal) });
}
