import type { Plan, Rag } from '../domain/plan.ts';
import type { Message } from '../ports.ts';
import type { FacetsForm } from '../questions/facets-form.ts';
import { viewButton } from './button-view.ts';
import { meantId } from './correction-input.ts';
import { CORRECTION, whichChoices } from './phrases-corrections.ts';
import { RAG_WORDS } from './phrases.ts';
import { drawPage, viewAskOf, type AskView, type Choice } from './review-view.ts';
import { oneLine, shorten } from './safe-text.ts';

export interface CorrectionView {
  /** What was asked. */
  readonly text: string;
  /** How it was read, as far as the form can show it. */
  readonly form: FacetsForm;
  readonly plan: Plan;
}

const RAGS: readonly (Rag | 'none')[] = ['red', 'amber', 'green', 'blue', 'none'];
const MOST_CHOICES = 60;

/** The parts of a question to choose from, as they were read, for whoever meant something else. */
export function drawCorrection({ text, form, plan }: CorrectionView): Message {
  const posts = plan.posts.slice(0, MOST_CHOICES).map(({ id, name }) => ({ title: shorten(name, 80), value: id }));
  const areas = plan.areas.slice(0, MOST_CHOICES).map(({ ref, title }) => ({ title: shorten(`${ref} ${title}`, 80), value: ref }));
  const rags = RAGS.map((rag) => ({ title: RAG_WORDS[rag], value: rag }));
  const select = (
    field: Parameters<typeof meantId>[0],
    label: string,
    value: string,
    choices: readonly Choice[],
  ): AskView['selects'][number] => ({
    id: meantId(field),
    label,
    error: CORRECTION.error,
    hint: '',
    value,
    choices,
  });
  const any = (title: string): Choice => ({ title, value: 'any' });
  const ask = viewAskOf({
    heading: CORRECTION.heading,
    selects: [
      select('which', CORRECTION.which, form.which, whichChoices()),
      select('post', CORRECTION.lead, form.postId ?? 'any', [any(CORRECTION.anyLead), ...posts]),
      select('area', CORRECTION.area, form.areaRef ?? 'any', [any(CORRECTION.anyArea), ...areas]),
      select('rag', CORRECTION.rag, form.rag ?? 'any', [any(CORRECTION.anyRag), ...rags]),
    ],
  });
  const view = {
    title: CORRECTION.title,
    intro: [CORRECTION.heard(shorten(oneLine(text), 200)), CORRECTION.kept],
    asks: [ask],
    buttons: [viewButton(CORRECTION.show, { verb: 'answer.meant', text: shorten(text, 500) })],
  };
  return drawPage(view, undefined, 500);
}
