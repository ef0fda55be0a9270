import { isFeeling } from './lead-in.ts';
import { withoutPreamble } from './preamble.ts';

const QUESTION_WORD = '(?:whats?|which|whos?|whose|whens?|wheres?|hows?|why|show|list|tell|give)';
export const STARTS_ASKING = new RegExp(
  `^(?:and |also |then |plus |please |can you |could you |so )*(?:(?:${QUESTION_WORD}|is|are|has|have|does|do|did|was|were|any|compare)\\b|summar|(?:has|have|is|are|was|were|do|does|did)n't)`,
  'i',
);
const CHANGE_WORD = '(?:mark|close|extend|move|set|change|update|put|assign|reassign|record|log|tick|delete|remove)';
const JOINT = new RegExp(
  `[,;]?\\s+(?:and|plus|also|then|or)\\s+(?:also\\s+|then\\s+|if so,?\\s+|if not,?\\s+)*(?=${QUESTION_WORD}\\b|${CHANGE_WORD}\\s+(?:action\\s+)?\\d)|[,;]\\s*(?=${QUESTION_WORD}\\b)`,
  'gi',
);
const PREAMBLE =
  /^(?:i am|i'm|im|i have|i've|ive|we are|we're|we have|we've|just|sorry|hope|(?:my|the|our) .*\b(?:is|are|was|were|has|have|had|wants?|needs?|starts?|asked|keeps?|says?|said|will)\b|got |thanks|thank|hi|hello|hey|good|quick|been |in |at |for |as |speaking as |this is |it is |it's )|\bhere$|\b(?:meeting|board|call)\b.{0,30}\b(?:in|at|starts?|soon|now|minutes|tomorrow)\b/i;
/** "1) Which are red?", "- who leads 4.2": the marks of a list of questions. */
const BULLET = /^\s*(?:(?:q|question)\s*:|\(?(?:\d{1,2}|[a-h])\)|\d{1,2}\.(?=\s)|[-*\u2022\u00B7])\s+/gim;
/** "1) what is overdue 2) what is red" on one line. */
const NUMBERED = /^\s*\(?(?:1|a)[).]\s.*$/i;
const INNER_NUMBER = /\s+\(?(?:[2-9][).]|[b-h]\))(?=\s)/gi;
/** "I mean the next 30 days" takes the place of what was said right before it. */
export const CORRECTION = /^(?:sorry,? |no,? |er,? |rather,? |or rather,? |actually,? )*i (?:mean|meant)\b/i;
/** "Of those due in May, which are red?": first words that belong to the question behind them. */
const SETS_SCENE =
  /^(?:of|in|on|by|before|after|between|since|from|during|for|neither|under|within|over|until|among|out of|looking at|apart from|other than|except|exclud(?:e|ing)|ignor(?:e|ing)|leav(?:e|ing) out|not (?:including|counting)|without|minus|setting aside)\b(?!.{0,40}\b(?:minutes?|a moment|a mo|call|meeting)\b)/i;
const FILLER = /^(?:and|also|plus|so|ok|okay|right|then|hi|hello|hey|well|now)$/i;
const ASKS_INSIDE = /\b(?:could|can|would) you\b|\b(?:tell me|let me know|wondering)\b/i;
const ONLY_A_NUMBER = /^\(?\d{1,2}\)?\.?$/;
const MOST_PARTS = 6;

/** The questions of one message, in order. What only leads up to a question is left out. */
export function splitQuestions(text: string): readonly string[] {
  const sentences = text
    .replace(NUMBERED, (list) => list.replace(INNER_NUMBER, '\n'))
    .replace(BULLET, '')
    .split(/(?<=\?)(?!\?)|[!;\n]+|(?<!\bno)\.(?=\s|$)/i)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = sentences.flatMap(splitAtAnd).filter((part, _, all) => all.length === 1 || !ONLY_A_NUMBER.test(part));
  const isAsked = parts.some((part) => STARTS_ASKING.test(part));
  const kept = parts.filter(
    (part) =>
      !isAsked ||
      STARTS_ASKING.test(part) ||
      !PREAMBLE.test(part) ||
      isFeeling(part) ||
      ASKS_INSIDE.test(part) ||
      /\d\.\d/.test(part) ||
      withoutPreamble(part) !== part,
  );
  return kept.length > 0 && kept.length <= MOST_PARTS ? kept : [text];
}

/** "what's overdue and what's due next" is two questions; "of those due in May, which are red" is one, whose first words ask for nothing. */
function splitAtAnd(sentence: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(JOINT)) {
    const before = sentence.slice(from, match.index).trim();
    const isComma = !/[a-z]/i.test(match[0]);
    const isOfEach = isComma && /\b(?:each|apiece)\b/i.test(sentence.slice(match.index));
    const isOpening = isComma && (SETS_SCENE.test(before) || isOfEach) && !STARTS_ASKING.test(before);
    if (before === '' || isOpening) continue;
    from = match.index + match[0].length;
    if (FILLER.test(before)) continue;
    parts.push(before);
  }
  return [...parts, sentence.slice(from).trim()].filter(Boolean);
}
