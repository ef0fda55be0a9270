const QUESTION_WORD = '(?:what|which|who|whose|when|where|how|why|show|list|tell|give)';
const STARTS_ASKING = new RegExp(
  `^(?:and |also |then |plus |please |can you |could you |so )*(?:${QUESTION_WORD}|is|are|has|have|does|do|did|was|were|any|compare|summar)`,
  'i',
);
const JOINT = new RegExp(
  `[,;]?\\s+(?:and|plus|also|then|or)\\s+(?:also\\s+|then\\s+)?(?=${QUESTION_WORD}\\b)|[,;]\\s*(?=${QUESTION_WORD}\\b)`,
  'i',
);
const PREAMBLE =
  /^(?:i am|i'm|im|i have|i've|ive|we are|we're|we have|we've|just|sorry|hope|my |the |got |thanks|thank|hi|hello|hey|good|quick|been |in |at |for |as )|\bhere$|\b(?:meeting|board|call)\b.{0,30}\b(?:in|at|starts?|soon|now|minutes|tomorrow)\b/i;
const MOST_PARTS = 6;

/** The questions of one message, in order. What only leads up to a question is left out. */
export function splitQuestions(text: string): readonly string[] {
  const sentences = text
    .split(/[?!;\n]+|\.(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = sentences.flatMap(splitAtAnd);
  const isAsked = parts.some((part) => STARTS_ASKING.test(part));
  const kept = parts.filter((part) => !isAsked || STARTS_ASKING.test(part) || !PREAMBLE.test(part) || /\d\.\d/.test(part));
  return kept.length > 0 && kept.length <= MOST_PARTS ? kept : [text];
}

/** "what's overdue and what's due next" is two questions; "which are red and overdue" is one. */
function splitAtAnd(sentence: string): readonly string[] {
  const parts = sentence.split(JOINT).map((part) => part.trim());
  return STARTS_ASKING.test(sentence) || parts.length === 1 ? parts.filter(Boolean) : parts.filter(Boolean);
}
