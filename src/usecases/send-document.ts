import { drawNotice } from '../cards/draw-notice.ts';
import { IMPORTING } from '../cards/phrases-review.ts';
import { mayImport } from '../domain/permission.ts';
import type { Incoming, Reply } from '../incoming.ts';
import type { DocumentSource } from '../plan-import.ts';
import type { Transaction } from '../ports.ts';
import { looksLikeTable } from '../questions/read-command.ts';
import type { ImportSetting } from './find-setting.ts';

/** More at once is a mistake or an attack. */
const MOST_FILES = 3;

/**
 * Takes a plan document somebody sent or pasted, to be read apart from this turn; undefined where the message brings none. What was said
 * beside a file is not lost on anybody: a file is never a question.
 */
export async function sendDocument(
  tx: Transaction,
  setting: ImportSetting,
  message: Extract<Incoming, { kind: 'message' }>,
): Promise<Reply | undefined> {
  const sources = documentsIn(message);
  const { board, person, now } = setting;
  if (sources.length === 0) {
    const isOther = message.attached.hasOther && message.text.trim() === '';
    return isOther ? { kind: 'message', message: drawNotice(IMPORTING.notDocument) } : undefined;
  }
  if (person === undefined || !mayImport(board, person.id)) return { kind: 'message', message: drawNotice(IMPORTING.notImporter) };
  if (message.conversation.kind !== 'personal') return { kind: 'message', message: drawNotice(IMPORTING.inPrivate) };
  for (const [index, source] of sources.entries()) {
    const id = importId(`${message.conversation.id}/${message.activityId}`, index);
    await tx.putImport({ boardId: board.id, id, personId: person.id, source, madeAt: now });
  }
  const names = sources.map(({ name }) => name);
  const dropped = Math.max(0, message.attached.files.length - sources.length);
  return { kind: 'message', message: drawNotice(IMPORTING.reading(names, dropped)) };
}

/** Buttons carry at most 200 characters of it. */
function importId(messageId: string, index: number): string {
  return `import${index === 0 ? '' : String(index)}/${messageId.slice(-180)}`;
}

function documentsIn({ attached, text }: Extract<Incoming, { kind: 'message' }>): readonly DocumentSource[] {
  if (attached.files.length > 0)
    return attached.files.slice(0, MOST_FILES).map((file) => ({ ...file, name: file.name || IMPORTING.unnamed }));
  const name = IMPORTING.pasted;
  if (attached.html !== undefined && hasTable(attached.html)) return [{ kind: 'pasted', name, text: attached.html }];
  return looksLikeTable(text) ? [{ kind: 'pasted', name, text }] : [];
}

/** A heading and two rows at the least: fewer is a remark that happens to be laid out as a table. */
function hasTable(html: string): boolean {
  return html.includes('<table') && html.split(/<tr\b/i).length > 3;
}
