import type { Plan } from '../../src/domain/plan.ts';
import { extractDocument } from '../../src/documents/extract-document.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { planOfReading } from '../../src/documents/plan-of-reading.ts';
import { writeDocument, type WrittenFormat } from '../../src/documents/write-document.ts';
import { cleanText } from '../../src/documents/extract/clean-text.ts';
import { tidy } from '../../src/documents/interpret/text.ts';

/** What a plan says, without what only the machine keeps: areas in the order they are met, posts by name. */
export function factsOf(plan: Plan) {
  const nameOf = (postId: string): string => plan.posts.find(({ id }) => id === postId)?.name ?? postId;
  return {
    title: plan.title,
    areas: plan.areas.map(({ ref, title }) => `${ref} ${title}`),
    actions: plan.actions.map(({ ref, areaRef, title, leads, due, status, rag }) => ({
      ref,
      areaRef,
      title: shown(title),
      leads: leads.map(({ postId, part }) => `${part}: ${nameOf(postId)}`),
      due: { ...due, wording: shown(due.wording) },
      status: status === 'embedded' ? 'complete' : status,
      rag,
    })),
  };
}

/** The plan written in a format and read again. */
export async function thereAndBack(plan: Plan, format: WrittenFormat): Promise<Plan> {
  const { name, bytes } = await writeDocument(plan, format, '2015-03-10');
  return planOfReading(readDocument(await extractDocument({ name, bytes })));
}

/** Words as any reader sees them; half a character is none. */
function shown(text: string): string {
  return tidy(cleanText(text.toWellFormed().replaceAll('\ufffd', '')));
}
