import { findAction } from '../domain/plan.ts';
import type { Answer, Scene } from '../questions/answer.ts';
import { aboutButton } from './answer-lists.ts';
import { viewAsk } from './button-view.ts';
import { readingLines } from './phrases-answers.ts';
import { factSentence, peopleSentence } from './phrases-facts.ts';
import { shortTitle } from './row-view.ts';
import { shorten } from './safe-text.ts';
import { viewSection, type AnswerView } from './section-view.ts';

export function viewFact(answer: Extract<Answer, { kind: 'fact' }>, scene: Scene): AnswerView {
  const action = answer.ref === undefined ? undefined : findAction(scene.plan, answer.ref);
  const sentence =
    action === undefined && answer.field === 'leads'
      ? holderSentence(answer, scene)
      : factSentence(answer.field, answer.value, scene.plan, action);
  return {
    section: viewSection({
      heading: answer.ref === undefined ? 'Answer' : `Action ${answer.ref}`,
      headlines: [shorten(sentence, 1000)],
      reading: readingLines(answer.reading, scene),
      lines: action ? [shortTitle(action)] : [],
    }),
    summary: answer.ref === undefined ? sentence : `${answer.ref}: ${sentence}`,
    buttons: answer.ref === undefined ? [viewAsk('how are we doing')] : [aboutButton(answer.ref)],
  };
}

/** Leads of no single action: "who has the most overdue". */
function holderSentence({ value, count }: Extract<Answer, { kind: 'fact' }>, { plan }: Scene): string {
  const posts = Array.isArray(value) ? value.map(String) : [];
  return peopleSentence(posts, count, plan);
}
