import { z } from 'zod';
import type { Attached, Incoming, Upload } from '../incoming.ts';

const address = z.string().min(1).max(4000);
const name = z.string().max(300).nullish();

/** What Teams sends for a file from the paper clip: its address carries a permission of its own for a few minutes. */
const SHARED = 'application/vnd.microsoft.teams.file.download.info';
const download = z.object({
  contentType: z.literal(SHARED),
  name,
  content: z.object({ downloadUrl: address }),
});
/** A file the Bot Connector itself holds; fetched with the bot's token. */
const held = z.object({ contentType: z.string(), name, contentUrl: address });
const formatted = z.object({ contentType: z.literal('text/html'), content: z.string() });

const card = z.object({ contentType: z.string().startsWith('application/vnd.microsoft.card.') });

const DOCUMENT = /\.(?:docx?|docm|xlsx?|xlsm|xlsb|ods|odt|csv|tsv|txt|pdf|rtf|html?)$/i;

/** What somebody put beside their words. Teams writes the HTML of every formatted message beside it, which nobody attached. */
export function readAttached(attachments: readonly unknown[]): Attached {
  const html = attachments.map((each) => formatted.safeParse(each)).find(({ success }) => success)?.data?.content;
  const sent = attachments.filter((each) => !formatted.safeParse(each).success && isTyped(each) && !isCard(each));
  const files = sent.flatMap((each) => readFile(each));
  return { files, hasOther: sent.length > files.length, ...(html === undefined ? {} : { html }) };
}

/** A card that somebody put into their message, an action's for one: it is shown, and is no document. */
export function isCard(attachment: unknown): boolean {
  return card.safeParse(attachment).success;
}

function isTyped(attachment: unknown): boolean {
  const parsed = z.object({ contentType: z.string() }).safeParse(attachment);
  return parsed.success && parsed.data.contentType !== 'text/html';
}

function readFile(attachment: unknown): Attached['files'] {
  const file = download.safeParse(attachment);
  if (file.success) return [{ kind: 'file', name: file.data.name ?? '', address: file.data.content.downloadUrl, needsToken: false }];
  const other = held.safeParse(attachment);
  if (!other.success || other.data.contentType === SHARED || !DOCUMENT.test(other.data.name ?? '')) return [];
  return [{ kind: 'file', name: other.data.name ?? '', address: other.data.contentUrl, needsToken: true }];
}

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.record(z.string(), z.unknown()).nullish(),
  uploadInfo: z
    .object({
      uploadUrl: address,
      contentUrl: address,
      name: z.string().max(300),
      uniqueId: z.string().max(300),
      fileType: z.string().max(50),
    })
    .nullish(),
});

/** The answer to a file we offered; undefined where it does not have the form of one. */
export function readFileConsent(
  value: unknown,
): Omit<Extract<Incoming, { kind: 'file-consent' }>, 'activityId' | 'conversation' | 'asker' | 'botId' | 'at'> | undefined {
  const parsed = consent.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, context, uploadInfo } = parsed.data;
  const upload: Upload | undefined = action === 'accept' ? (uploadInfo ?? undefined) : undefined;
  return { kind: 'file-consent', context: context ?? {}, upload };
}
