import type { Message } from './ports.ts';

/** What somebody asks of Chaser while they write, or from a message of anybody's; Chaser need not be in that chat. */
export type ExtensionAsk =
  /** `words` as far as they are typed; empty before the first. */
  | { readonly kind: 'search'; readonly words: string; readonly skip: number; readonly count: number }
  /** "Make this an action". */
  | { readonly kind: 'open-dialog'; readonly message: ChosenMessage }
  | { readonly kind: 'submit-dialog'; readonly data: Readonly<Record<string, unknown>> }
  /** A link in somebody's text, to be shown as a card. `isAnonymous` where whoever writes does not have the app. */
  | { readonly kind: 'unfurl'; readonly url: string; readonly isAnonymous: boolean };

/** The message a dialog was opened from. All of it came through a device nobody controls. */
export interface ChosenMessage {
  /** Names the message within its chat; empty where Teams gave none. */
  readonly id: string;
  readonly content: string;
  readonly isHtml: boolean;
  /** For showing; empty where Teams named nobody. */
  readonly author: string;
}

export type ExtensionAnswer =
  /** Cards to choose from, or to put where somebody writes; none where a link is to stay a link. */
  | { readonly kind: 'results'; readonly results: readonly ExtensionResult[] }
  | { readonly kind: 'dialog'; readonly title: string; readonly message: Message }
  /** One sentence in place of results or of a dialog. */
  | { readonly kind: 'sentence'; readonly text: string };

export interface ExtensionResult {
  readonly message: Message;
  /** Two lines in the list of results: plain text. */
  readonly title: string;
  readonly line: string;
}
