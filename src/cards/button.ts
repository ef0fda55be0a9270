import { z } from 'zod';
import { key, link, LONGEST_WORDS, place, rag, said, words } from './button-parts.ts';
import { chaseButtons } from './chase-buttons.ts';
import { replyButtons } from './reply-buttons.ts';
import { seeingButtons } from './seeing-buttons.ts';

const question = z.string().min(1).max(500);

/** What a button of ours carries. */
const button = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), text: question }),
  ...replyButtons,
  z.object({ verb: z.literal('reminder.show'), reminder: key, from: place }),
  z.object({ verb: z.literal('proposal.record'), proposal: key }),
  /** Which of the answers a reply in doubtful words was. */
  z.object({ verb: z.literal('proposal.choose'), proposal: key, said }),
  /** Record the words without what looks as if it named a child. */
  z.object({ verb: z.literal('proposal.redact'), proposal: key }),
  z.object({ verb: z.literal('proposal.withdraw'), proposal: key }),
  /** The answer to this question was not what was meant. */
  z.object({ verb: z.literal('answer.wrong'), text: question }),
  z.object({ verb: z.literal('answer.meant'), text: question }),
  z.object({ verb: z.literal('missed.save'), from: place }),
  z.object({
    verb: z.literal('review.show'),
    document: key,
    page: z.enum(['overview', 'doubts', 'posts', 'declared', 'actions', 'changes']),
    from: place,
  }),
  /** What was filled in comes beside it, named by `reviewInputId`. */
  z.object({ verb: z.literal('review.save'), document: key, page: z.enum(['doubts', 'posts', 'declared']), from: place }),
  z.object({ verb: z.literal('review.take'), document: key, what: z.enum(['suggested-statuses', 'document-declares']) }),
  z.object({ verb: z.literal('review.adopt'), document: key }),
  z.object({ verb: z.literal('review.withdraw'), document: key }),
  ...seeingButtons,
  ...chaseButtons,
]);

export type Button = z.infer<typeof button>;

/** What somebody chose and typed about one action; `rag` "none" means they declared no colour. */
const progressInput = z.object({ said, words, rag, link });
export type ProgressInput = z.infer<typeof progressInput>;

/** Undefined where the data is not one of our buttons, whatever it is. */
export function parseButton(verb: unknown, data: unknown): Button | undefined {
  const fields = typeof data === 'object' && data !== null ? data : {};
  const parsed = button.safeParse({ ...fields, verb });
  return parsed.success ? parsed.data : undefined;
}

/** The inputs of one action's row; undefined where a required one is missing or none of the choices. */
export function parseProgressInput(data: unknown, actionRef: string): ProgressInput | undefined {
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const parsed = progressInput.safeParse({
    said: fields[inputId('said', actionRef)],
    words: fields[inputId('words', actionRef)] ?? '',
    rag: fields[inputId('rag', actionRef)] ?? 'none',
    link: fields[inputId('link', actionRef)] ?? '',
  });
  return parsed.success ? parsed.data : undefined;
}

/** Whether what came back for a row's words is longer than is kept; a device of ours would not have sent it. */
export function isTooLong(data: unknown, actionRef: string): boolean {
  const text = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[inputId('words', actionRef)] : undefined;
  return typeof text === 'string' && text.length > LONGEST_WORDS;
}

/** Input ids are unique in a card, so each row's inputs carry their action's ref. */
export function inputId(field: 'said' | 'words' | 'rag' | 'link', actionRef: string): string {
  return `${field}:${actionRef}`;
}
