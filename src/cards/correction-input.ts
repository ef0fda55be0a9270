import type { Plan, Rag } from '../domain/plan.ts';
import type { FacetsForm } from '../questions/facets-form.ts';
import { whichChoices } from './phrases-corrections.ts';

/** Names an input of the form that asks what was meant. */
export function meantId(field: 'which' | 'post' | 'area' | 'rag'): string {
  return `meant:${field}`;
}

/** What was chosen; whatever the plan does not have, or was never offered, counts as any. */
export function parseMeant(data: Readonly<Record<string, unknown>>, plan: Plan): FacetsForm {
  const chosen = (field: Parameters<typeof meantId>[0]): unknown => data[meantId(field)];
  const post = plan.posts.find(({ id }) => id === chosen('post'));
  const area = plan.areas.find(({ ref }) => ref === chosen('area'));
  const rag = (['red', 'amber', 'green', 'blue', 'none'] as const satisfies readonly (Rag | 'none')[]).find(
    (each) => each === chosen('rag'),
  );
  return {
    which: whichChoices().find(({ value }) => value === chosen('which'))?.value ?? 'all',
    ...(post === undefined ? {} : { postId: post.id }),
    ...(area === undefined ? {} : { areaRef: area.ref }),
    ...(rag === undefined ? {} : { rag }),
  };
}
