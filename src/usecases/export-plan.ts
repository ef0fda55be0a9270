import { z } from 'zod';
import { drawNotice } from '../cards/draw-notice.ts';
import { EXPORT } from '../cards/phrases-review.ts';
import { writeDocument } from '../documents/write-document.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { ImportSetting, Setting } from './find-setting.ts';
import type { Errand } from './errand.ts';
import type { Service } from './service.ts';

type Format = 'docx' | 'xlsx' | 'csv';

/** What comes back with the person's answer; who they are and what the plan says is looked up afresh. */
const offered = z.object({ export: z.enum(['docx', 'xlsx', 'csv']) });

/** Offers the plan as a file. Teams asks the person before anything is put into their OneDrive, and does so in personal chats only. */
export function exportPlan(
  { plan, person, today }: Setting,
  message: Extract<Incoming, { kind: 'message' }>,
  format: Format,
): Reply | Errand {
  if (person === undefined) return { kind: 'message', message: drawNotice(EXPORT.notMember) };
  if (message.conversation.kind !== 'personal') return { kind: 'message', message: drawNotice(EXPORT.inPrivate) };
  return {
    kind: 'errand',
    run: async () => {
      const { name, bytes } = await writeDocument(plan, format, today);
      const description = EXPORT.description(plan.title);
      return { kind: 'file', file: { kind: 'offer', name, description, sizeBytes: bytes.length, context: { export: format } } };
    },
  };
}

/** The person agreed, or did not: the file is written as the plan stands now. */
export function giveFile(service: Service, setting: ImportSetting, answer: Extract<Incoming, { kind: 'file-consent' }>): Reply | Errand {
  const { plan, person, today } = setting;
  const { upload } = answer;
  if (upload === undefined) return { kind: 'message', message: drawNotice(EXPORT.declined) };
  const wanted = offered.safeParse(answer.context);
  if (person === undefined || plan === undefined || !wanted.success) return { kind: 'message', message: drawNotice(EXPORT.failed) };
  return {
    kind: 'errand',
    run: async () => {
      const { bytes } = await writeDocument(plan, wanted.data.export, today);
      const outcome = await service.files.upload(upload.uploadUrl, bytes);
      service.log.info({ format: wanted.data.export, outcome: outcome.kind }, 'plan exported');
      if (outcome.kind === 'failed') return { kind: 'message', message: drawNotice(EXPORT.failed) };
      const { name, contentUrl, uniqueId, fileType } = upload;
      return { kind: 'file', file: { kind: 'link', name, contentUrl, uniqueId, fileType } };
    },
  };
}
