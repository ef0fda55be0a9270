import type { Answer, FactField, Scene } from './answer.ts';

/** An answer in the plain form in which batches are written and judged. */
export type Prediction = Readonly<Record<string, unknown>> & { readonly kind: string };

const FACT_KINDS: Readonly<Record<FactField, string>> = {
  leads: 'who',
  due: 'when',
  start: 'when',
  originalDue: 'when',
  lastUpdate: 'when',
  meeting: 'when',
  status: 'status',
  rag: 'status',
  overdue: 'status',
  daysOverdue: 'when',
  daysLeft: 'when',
};

/** The one mapping from an answer to its plain form. */
export function toPrediction(answer: Answer, scene: Scene): Prediction {
  switch (answer.kind) {
    case 'list':
      return { kind: 'list', refs: answer.refs };
    case 'count':
      return { kind: 'count', count: answer.count, ...given('of', answer.of), ...given('percent', answer.percent) };
    case 'groups':
      return { kind: 'count', groups: answer.groups, ...given('value', answer.holds) };
    case 'areas':
      return { kind: 'list', areas: answer.areas };
    case 'detail':
      return { kind: 'detail', refs: [answer.ref] };
    case 'history':
      return { kind: 'history', refs: answer.refs };
    case 'fact':
      return toFact(answer);
    case 'summary':
      return { kind: 'status', summary: true, counts: answer.counts };
    case 'glossary':
      return toMeanings(answer);
    case 'parts':
      return toParts(answer.parts, scene);
    case 'clarify':
      return { kind: 'clarify', clarify: true };
    case 'unknown':
      return { kind: 'unknown', unknown: true, refs: [] };
    case 'out-of-scope':
      return { kind: 'out_of_scope', decline: true };
    case 'safeguarding':
      return { kind: 'out_of_scope', decline: true, safeguarding: true };
    case 'write-request':
      return { kind: 'write_request', write: true, ...(answer.refs.length > 0 ? { refs: answer.refs } : {}) };
    case 'smalltalk':
    case 'help':
      return { kind: answer.kind };
  }
}

function toMeanings({ entries, unexplained }: Extract<Answer, { kind: 'glossary' }>): Prediction {
  const meanings = Object.fromEntries(entries.map(({ acronym, meaning }) => [acronym, meaning]));
  return { kind: 'glossary', meanings, unexplained, ...(entries.length === 0 ? { unknown: true } : {}) };
}

function toFact({ field, ref, value, count }: Extract<Answer, { kind: 'fact' }>): Prediction {
  return { kind: FACT_KINDS[field], ...given('ref', ref), field, value, ...given('count', count) };
}

function toParts(answers: readonly Answer[], scene: Scene): Prediction {
  const parts = answers.map((answer) => toPrediction(answer, scene));
  return { kind: parts[0]?.kind ?? 'list', parts };
}

function given(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [key]: value };
}
