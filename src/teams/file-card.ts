import type { FileContent } from '../plan-import.ts';

/** Teams' cards for files, which work in personal chats only: asking whether the person wants it, and showing where it now is. */
export function toFileCard(file: FileContent): Record<string, unknown> {
  switch (file.kind) {
    case 'offer': {
      const { name, description, sizeBytes, context } = file;
      const content = { description, sizeInBytes: sizeBytes, acceptContext: context, declineContext: context };
      return { contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content };
    }
    case 'link': {
      const { name, contentUrl, uniqueId, fileType } = file;
      return { contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl, name, content: { uniqueId, fileType } };
    }
  }
}
