import type { Answer } from '../questions/answer.ts';
import { aboutButton } from './answer-lists.ts';
import { viewAsk } from './button-view.ts';
import {
  CLARIFY,
  exampleReply,
  EXAMPLES,
  GLOSSARY,
  HELP,
  OUT_OF_SCOPE,
  SAFEGUARDING,
  SMALLTALK,
  UNKNOWN_TITLE,
  unknownSentence,
  WRITE_REQUEST,
} from './phrases-answers.ts';
import { quote } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { viewSection, type AnswerView, type SectionView } from './section-view.ts';

const HEARD_LENGTH = 300;
const MOST_MEANINGS = 20;

/** What the asker typed stays off the lock screen, here and below. */
export function viewClarify(answer: Extract<Answer, { kind: 'clarify' }>): AnswerView {
  const heard = (label: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : `${label}: ${shorten(parts.map(quote).join(', '), HEARD_LENGTH)}`;
  const headlines = [heard(CLARIFY.understood, answer.understood), heard(CLARIFY.notUnderstood, answer.notUnderstood), CLARIFY.hint];
  const view = viewAside(CLARIFY.title, { headlines: headlines.filter((line) => line !== '') }, answer.suggestions);
  return { ...view, summary: CLARIFY.title };
}

export function viewUnknown(answer: Extract<Answer, { kind: 'unknown' }>): AnswerView {
  const sentence = unknownSentence(answer.what, shorten(answer.text, HEARD_LENGTH));
  return { ...viewAside(UNKNOWN_TITLE, { headlines: [sentence] }, answer.suggestions), summary: UNKNOWN_TITLE };
}

export function viewOutOfScope(answer: Extract<Answer, { kind: 'out-of-scope' }>): AnswerView {
  return viewAside(OUT_OF_SCOPE.title, { headlines: [OUT_OF_SCOPE.sentence] }, answer.suggestions);
}

/** `route` is the board's own; nothing of the question is shown. */
export function viewSafeguarding(route: string): AnswerView {
  const headlines = [SAFEGUARDING.emergency, shorten(route, 1000), SAFEGUARDING.sentence].filter((line) => line !== '');
  return { ...viewAside(SAFEGUARDING.title, { headlines }, []), buttons: [] };
}

export function viewWriteRequest(answer: Extract<Answer, { kind: 'write-request' }>): AnswerView {
  const { title, sentence, inWords, onCard, others } = WRITE_REQUEST;
  const lines = [`${inWords} ${exampleReply(answer.refs[0] ?? '1.3')}.`, onCard, others];
  const view = viewAside(title, { headlines: [sentence], lines }, ['my actions']);
  return { ...view, buttons: [...answer.refs.slice(0, 3).map(aboutButton), ...view.buttons] };
}

export function viewGlossary({ entries, unexplained }: Extract<Answer, { kind: 'glossary' }>): AnswerView {
  const lines = entries.map(({ acronym, meaning }) => `${acronym}: ${shorten(meaning, HEARD_LENGTH)}`);
  const strange = unexplained.length === 0 ? [] : [`${GLOSSARY.unexplained}: ${shorten(unexplained.join(', '), HEARD_LENGTH)}`];
  const all = [...lines.slice(0, MOST_MEANINGS), ...strange];
  return viewAside(GLOSSARY.title, { headlines: all.length === 0 ? [GLOSSARY.nothing] : all }, []);
}

export function viewSmalltalk(): AnswerView {
  return viewAside(SMALLTALK.title, { headlines: [SMALLTALK.sentence] }, EXAMPLES);
}

export function viewHelp(): AnswerView {
  const { title, lines, reply } = HELP;
  return viewAside(title, { headlines: lines, lines: [CLARIFY.hint, ...EXAMPLES.map(quote)], notes: [reply] }, EXAMPLES);
}

function viewAside(heading: string, section: Partial<SectionView>, suggestions: readonly string[]): AnswerView {
  const asks = suggestions.filter((text) => text.trim() !== '').slice(0, 5);
  return {
    section: viewSection({ heading, ...section }),
    summary: `${heading}. ${(section.headlines ?? []).join(' ')}`,
    buttons: asks.map((text) => viewAsk(text)),
  };
}
