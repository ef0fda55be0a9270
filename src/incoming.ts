import type { Instant } from './domain/dates.ts';
import type { ExtensionAnswer, ExtensionAsk } from './extension.ts';
import type { DocumentSource, FileContent } from './plan-import.ts';
import type { Message } from './ports.ts';

/** Where something was said. */
export interface Place {
  /** Stable: in a channel without the thread, so that every thread of a channel is the same place. */
  readonly id: string;
  /** Where a reply belongs: in a channel the thread, elsewhere the same as `id`. */
  readonly threadId: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** Empty only in the demo, where a hand-written activity may name none. */
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly name?: string;
}

/** Who said it. Only `personId` together with the place's tenant gives rights; the name is for showing. */
export interface Asker {
  /** Entra object id; absent for guests of a meeting and other anonymous people. */
  readonly personId?: string;
  /** `29:…`, the person's id towards this bot. */
  readonly teamsUserId: string;
  readonly name: string;
}

interface Arrival {
  readonly activityId: string;
  readonly conversation: Place;
  readonly asker: Asker;
  readonly botId: string;
  /** When Teams says it was sent; the moment of arrival where it does not say. */
  readonly at: Instant;
}

/** What came with the words of a message. */
export interface Attached {
  /** Documents that can be fetched; anything else somebody attached only counts. */
  readonly files: readonly Extract<DocumentSource, { kind: 'file' }>[];
  readonly hasOther: boolean;
  /** The message as it was formatted, tables and all. */
  readonly html?: string;
}

/** Where Teams will take a file that the person agreed to. */
export interface Upload {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** One thing that came in from Teams, already authenticated and from an allowed tenant. */
export type Incoming = Arrival &
  (
    | {
        readonly kind: 'message';
        /** Trimmed, without the mention of this bot; mentions of others are left as they came. */
        readonly text: string;
        readonly isMentioned: boolean;
        readonly attached: Attached;
      }
    | {
        /** A button of a card. Everything in it came through a device nobody controls. */
        readonly kind: 'press';
        readonly verb: string;
        /** What the button carries, with the card's inputs beside it. */
        readonly data: Readonly<Record<string, unknown>>;
        /** `automatic` is a refresh that Teams asked for, not a person's press. */
        readonly trigger: 'manual' | 'automatic';
        /** The message that holds the card, where Teams names it. */
        readonly cardActivityId?: string;
        /** `execute` is answered in place; `submit` is the older form, whose card can only be updated afterwards. */
        readonly form: 'execute' | 'submit';
      }
    /** A person's answer to a file we offered them. */
    | { readonly kind: 'file-consent'; readonly context: Readonly<Record<string, unknown>>; readonly upload: Upload | undefined }
    /** From the message extension: the conversation is where somebody writes or reads, and Chaser need not be in it. */
    | { readonly kind: 'extension'; readonly ask: ExtensionAsk }
    /** A dialog that a card opens, or what was filled in in it; untrusted like a press. */
    | { readonly kind: 'dialog'; readonly step: 'open' | 'submit'; readonly data: Readonly<Record<string, unknown>> }
    | { readonly kind: 'installed' }
    /** The app was taken away, or the team or channel is gone: nothing can be sent here any more. */
    | { readonly kind: 'removed' }
    /** Somebody changed a message they had sent before. */
    | { readonly kind: 'edited'; /** As it reads now, without the mention of this bot. */ readonly text: string }
    /** Answered with success and no effect, because Teams keeps adding kinds. */
    | { readonly kind: 'ignored'; readonly why: string }
    | { readonly kind: 'unknown-invoke'; readonly name: string }
  );

/** What goes back to where it came from. */
export type Reply =
  | { readonly kind: 'message'; readonly message: Message }
  /** Replaces the card that was pressed; sent as a new message where nothing was pressed. */
  | { readonly kind: 'card'; readonly message: Message }
  /** One line: under the card that was pressed, or as plain text. */
  | { readonly kind: 'sentence'; readonly text: string }
  /** A file, or the question whether one is wanted; only in a personal chat. */
  | { readonly kind: 'file'; readonly file: FileContent }
  /** The only answer to the message extension, and to nothing else. */
  | { readonly kind: 'extension'; readonly answer: ExtensionAnswer }
  /** What a dialog shows; a `sentence` closes it instead. */
  | { readonly kind: 'dialog'; readonly title: string; readonly message: Message }
  | { readonly kind: 'nothing' };

/** Answers what came in. It throws only where nothing was committed: the person is then told so. */
export type Handle = (incoming: Incoming) => Promise<Reply>;
