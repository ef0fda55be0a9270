const FEELING =
  '(?:worried|concerned|anxious|nervous|bothered|uneasy|unsure|confused|curious|puzzled|troubled|thinking|keen|interested|unclear|unhappy|scared|afraid)';
const WHO = "(?:i'm|i am|im|we're|we are|i've been|(?:the |our )?[a-z]+(?: [a-z]+){0,3} (?:is|are|was|were|keeps? being|has been))";
const FEELS_ABOUT = new RegExp(
  `^(?:and |so |but |ok |hi |hello )*${WHO} (?:[a-z]+ ){0,2}?${FEELING}(?: (?:about|on|by|in|over|with|of|for|around)) (?<matter>\\S.*)$`,
  'i',
);
const FEELS = new RegExp(`^(?:and |so |but |ok |hi |hello )*${WHO} (?:[a-z]+ ){0,2}?${FEELING}\\b`, 'i');
/** "the mosque training", "that action on audits": a thing named and nothing said of it. */
const NAMES_A_THING = /^(?:(?:the|that|this|our|action|area) [^,.?!]{2,60}|(?:action )?\d{1,2}\.\d{1,2})$/i;
const SAYS =
  /\b(?:is|are|was|were|has|have|had|will|can|could|should|want|wants|need|needs|asked|said|says|due|overdue|late|red|amber|green|done|finished|complete|open)\b|'s\b/i;
const POINTS = /\b(?:it|that|this|them|they|those|these|one)\b/i;

/**
 * What a part of a message that only leads up to the next one is about, as a question: "I'm worried about 2.2, where's it up to?", "the
 * mosque training, who leads it". Undefined for a part that asks or tells something itself.
 */
export function readLeadIn(part: string, next: string | undefined): string | undefined {
  const matter = FEELS_ABOUT.exec(part)?.groups?.['matter'];
  if (matter !== undefined) return `tell me about ${matter}`;
  if (next === undefined) return undefined;
  if (FEELS.test(part)) return 'hello';
  return NAMES_A_THING.test(part) && !SAYS.test(part) && POINTS.test(next) ? `tell me about ${part}` : undefined;
}

/** A part that tells how somebody feels about the plan, which is not just a preamble. */
export function isFeeling(part: string): boolean {
  return FEELS_ABOUT.test(part);
}
