const WH = '(?:what|whats|which|who|whos|whose|when|whens|where|wheres|how|hows|why|whether|if)\\b(?! (?:a|an|to|this is|you) )';
const SOMEBODY =
  '(?:i|we|he|she|they|you|nobody|everyone|everybody|somebody|someone|people|(?:the|my|our) [a-z]+(?: (?:of )?(?:the )?[a-z]+){0,2})';
const ADVERB =
  "(?:(?:'d|'ve|'m|'re| would| really| just| do| did| also| quite| still| only| actually| could| never| am| are| have| has| keep| keeps| was| were| don't| can't| cannot| couldn't| didn't| to be honest)*)";
const WONDERS =
  '(?:needs?|wants?|wanted|likes?|love|trying|after|keen|interested|be interested|asked|asking|ask|getting asked|forgotten|forget|forgot|remember|recall|work out|tell|wonder|wondering|wondered|know|suppose you know|sure|see|say|find|on at me|curious)';
const TO_KNOW =
  '(?:(?: me| us)?(?: to)?(?: (?:know|see|hear|ask|find out|check|be told|understand|establish|confirm|work out|learn))?(?: about| of| on)?)';
/** "what I really need to know is", "my question is", "do you happen to know", "any idea". */
const OPENERS = [
  `(?:what )?${SOMEBODY}${ADVERB} ${WONDERS}${TO_KNOW}(?: is)?`,
  '(?:my|the|a|one|another) (?:\\w+ )?(?:question|query|thing|point|ask)(?: i have| is|:| would be| being)+',
  '(?:do|would|did) you (?:happen to )?(?:know|remember)',
  '(?:any|have you any|got any) idea',
  "(?:i )?(?:don't|do not) suppose you (?:know|could tell me)",
  '(?:could|can|would|will) (?:you|somebody|someone) (?:please |just |kindly |possibly |maybe )*(?:tell|remind|let|advise|inform)(?: me| us)?(?: again| know)?',
  '(?:please |kindly )*(?:tell|remind|inform) (?:me|us)(?: again)?',
  'let (?:me|us) know',
  'just wondering|wondering|i wonder',
].join('|');
const HINGE = new RegExp(
  `(?:^|[\\s,;:])(?:(?:so|but|and|anyway|now|then|right|basically|ok|well),? )*(?:${OPENERS})[,:]?\\s+(?=${WH})`,
  'i',
);
/** "so what are the red ones", ": who is responsible", "but does 5.1 have a deadline". */
const TURN = new RegExp(
  `(?:[,;:]|\\b(?:so|but|anyway|now))[,:]?\\s+(?:(?:so|but|anyway|now|then),? )*(?=${WH}|(?:does|do|is|are|has|have|did|was|were|can you|could you|can i|give me|show me|list)\\b)`,
  'gi',
);
/** "I'm after a list of the amber ones", "what I'd like is everything the chair leads". */
const WANTS = new RegExp(
  `(?:^|[\\s,;:])(?:what )?(?:i|we)(?:'d|'m| would| am| are|'re| really| just| do)* (?:need|want|like|after|looking for|love)(?: to (?:see|have|get))?(?: is)? (?=(?:a |the )?list of|everything|all (?:the|of)|any\\b|details)`,
  'i',
);
const TELLS =
  /^as (?:a|an|the|your|our)\b|(?:^|[\s,;])(?:i|i'm|i've|i'd|im|ive|we|we've|we're|we'd|you|you'll|you've|he|she|they|it|it's|there's|nobody|everyone|somebody|hope|hoping|sorry|not sure|no rush|hi|hiya|hello|hey|lovely|thanks|long story|just out of|out of interest|speaking as|honestly|(?:the|my|our) [a-z]+(?: [a-z]+){0,2} (?:is|are|has|have|was|were|wants?|needs?|asked|keeps?|says?|said|died))\b/i;
/** "of the actions that were due in May" tells nothing: it says of which. */
const SETS_SCOPE = /\b\d{1,2}\.\d{1,2}\b|\barea \d|^\W*(?:out )?(?:of|among|amongst|from) (?:the|all|our|those|what|everything|actions)\b/i;
const WHETHER =
  /^(?:whether|if) (?<subject>(?:(?!\b(?:is|are|was|were|has|have|had|does|do|did)\b).){1,80}?) (?<verb>is|are|was|were|has|have|had|does|do|did) (?<rest>.+)$/is;

/**
 * The question at the end of what only leads up to it: "I've got the chair ringing me and I need to know what's overdue" asks what is overdue, of
 * everybody. What names an action or an area is never left out.
 */
export function withoutPreamble(text: string): string {
  const card = OPENS_CARD.exec(text)?.groups?.['ref'];
  if (card !== undefined) return `tell me about ${card}`;
  const cut = afterLast(text, HINGE) ?? afterWant(text) ?? afterTurn(text);
  return cut !== undefined || /^whether /i.test(text) ? askStraight(cut ?? text) : text;
}

/** Whether a part of a message tells something rather than asks. */
export function isTelling(part: string): boolean {
  return TELLS.test(part) && !SETS_SCOPE.test(part);
}

/** "open 4.2 for me" wants its card; "is 4.2 open" and "open actions" do not. */
const OPENS_CARD =
  /^\W*(?:please |now |can you |could you |just )*open (?:up )?(?:action )?(?<ref>\d{1,2}\.\d{1,2})(?: (?:up|please|for (?:me|us)|now))*\W*$/i;

function afterLast(text: string, hinge: RegExp): string | undefined {
  const found = hinge.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index + found[0].length);
  if (before.trim() !== '' && !isTelling(before)) return undefined;
  return afterLast(rest, hinge) ?? rest;
}

function afterWant(text: string): string | undefined {
  const found = WANTS.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  return before.trim() === '' || isTelling(before) ? text.slice(found.index + found[0].length) : undefined;
}

function afterTurn(text: string): string | undefined {
  for (const found of [...text.matchAll(TURN)].toReversed()) {
    const before = text.slice(0, found.index);
    if (isTelling(before) && before.split(' ').length > 2) return text.slice(found.index + found[0].length);
  }
  return undefined;
}

/** "whether 1.6 is on track" is "is 1.6 on track". */
function askStraight(text: string): string {
  const plain = text.replace(/^(whether|if) (we|they|you)'re\b/i, '$1 $2 are').replace(/^(whether|if) (we|they|you)'ve\b/i, '$1 $2 have');
  const { subject, verb, rest } = WHETHER.exec(plain)?.groups ?? {};
  return subject === undefined ? text : `${verb ?? ''} ${subject} ${rest ?? ''}`;
}
