import type { Answer } from './answer.ts';
import { SUGGESTIONS } from './problems.ts';

/** What must not be searched for, carried out or obeyed, found before anything else is read. */
export function findGuard(text: string, refsIn: (text: string) => readonly string[]): Answer | undefined {
  if (isAboutSomebody(text)) return { kind: 'safeguarding' };
  if (isInjection(text)) return { kind: 'out-of-scope', suggestions: SUGGESTIONS };
  return isWish(text) ? { kind: 'write-request', refs: refsIn(text) } : undefined;
}

const CHILD =
  '(?:child|kid|baby|boy|girl|toddler|infant|teenager|teen|pupil|student|young person|youngster|son|daughter|niece|nephew|grandchild|grandson|granddaughter|sibling|mother|father|mum|dad|mam|parent|stepdad|stepfather|stepmother|uncle|foster carer|carer|family|neighbour)';
const SOMEBODY: readonly RegExp[] = [
  /\bthe (?:child|girl|boy|baby|toddler|mother|father|mum|dad|parents?|family)(?:'s)?\b(?! (?:hubs?|network|court|group|justice|help|support|conferenc\w*|safeguarding|protection|death|in need|sexual|exploitation|health|services?|and|plan|first)\b)/i,
  /\b(?:little|poor|teenage|young) (?:girl|boy|child|lad)\b|\bdisclosed (?:abuse|to|that|something)\b/i,
  /\b(?:child|baby|kid|boy|girl|family|young person|pupil|student|patient|adult|mr|mrs|ms) [a-z](?:'s)?(?=\s|$|[?.!,;:])(?! (?:and|or) (?:young|children))/i,
  new RegExp(`\\b(?:my|his|her|their|our neighbour's|this|that|one of the|a|another) ${CHILD}(?:'s|s)?\\b`, 'i'),
  /\b(?:case|file|referral|incident) (?:no|number|ref|reference|id|#|file|notes?|record|history|conference|worker)\b/i,
  /\b(?:the|this|that) (?!case\b)[a-z]+ case\b(?! (?:reviews?|audits?|stud(?:y|ies)|management|work|load)\b)/i,
  /\b(?:case|referral) #?\d+\b/i,
  /\b(?:case|referral) [a-z](?=\s|$|[?.!,;:])/i,
  /\b(?:the|this|that|a|an|any|his|her|their|what|which) (?:[a-z]+'?s? )?(?:case|referral|disclosure|allegation)(?=\s*(?:$|[?.!,;:])| (?:of|about|against|involving|with|for|on)\b)/i,
  /\b[a-z]+(?:'s|s') (?:case|referral|file|social worker|foster|parents?|mother|father|mum|dad|family|siblings?|bruis\w+|injur\w+|abuser?|home address|child protection)\b/i,
  /\bthe [a-z]+ (?:family|twins|brothers|sisters|siblings)\b/i,
  /\b(?:worried|concerned|anxious|scared|frightened) (?:about|for) (?:a|my|the|this|that|his|her|their|one|some|someone|somebody|him|them|\w+'s)\b/i,
  /\b(?:report|raise|make|log|share) (?:a |an |some )?(?:(?:safeguarding|child protection|welfare) )?(?:concern|referral|abuse|neglect|disclosure|allegation)s?\b/i,
  /\b(?:being|been|was|were|is|getting|got) (?:\w+ )?(?:abused|hurt|hit|beaten|neglected|exploited|groomed|assaulted|raped|molested|harmed|trafficked|bruised|injured|bullied)\b/i,
  /\b(?:bruis(?:e|es|ed|ing)|self[- ]harm(?:ed|ing|s)?|suicid(?:e|al)|black eye|unsafe at home|in danger|immediate danger|disclosed to|has disclosed|made a disclosure|hurt(?:s|ing)? (?:me|her|him|them|a child)|hits? (?:me|her|him|them))\b/i,
  /\b(?:aged?|years? old|yrs? old|year-old|y\/o) ?\d{0,2}\b(?=.*\b(?:he|she|his|her|him|child|lives?|mum|dad)\b)|\b\d{1,2}[ -](?:years?|yrs?|months?)[ -]old\b/i,
  /\b(?:date of birth|dob|nhs number|section 47|s47|care order|police protection|on a child protection plan|child in need plan|placed in foster care|taken into care)\b/i,
  /\b(?:child|baby|boy|girl|toddler|pupil|teenager) (?:called|named|who|is|was|has|told|came|at risk|with|in danger|lives|living|died|death|went|ran|missing|from)\b/i,
  /\bname of (?:the )?(?:child|baby|boy|girl|victim|family|mother|father)\b|\bwho is (?:the )?(?:child|baby|boy|girl|victim)\b|\bvictims?\b/i,
  /\bwhat happened to (?:the )?(?:child|baby|boy|girl|family|children)\b|\b(?:serious case|case) review (?:of|on|into|about) (?:the )?[a-z]+\b(?= (?:family|case)|$)/i,
];
/** Talk of children that a plan is made of, and no single child. */
const NOBODY =
  /\b(?:voices? of (?:the|a) child|children and young people|child sexual exploitation|child's voice|the child's lived experience|child protection plans|case reviews? (?:sub|chair|group)|chair of the case review|children in care|looked after children|child death overview)\b/gi;

function isAboutSomebody(text: string): boolean {
  const rest = text.replace(NOBODY, ' ');
  return SOMEBODY.some((pattern) => pattern.test(rest));
}

const INJECTION: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override) (?:the |all |what is |what's |anything |everything )*(?:above|previous|earlier|before)\b/i,
  /\b(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |your |the |my |these |those |every |of |previous |prior |above |earlier |safety )*(?:instructions?|rules?|prompts?|guidelines?|restrictions?|polic(?:y|ies)|training|programming|filters?|guardrails?|everything)\b/i,
  /\b(?:system|hidden|initial|secret|original|developer) (?:prompt|message|instructions?)\b|\bdeveloper mode\b|\bjailbreak|\bDAN mode\b|\bprompt injection\b/i,
  /\b(?:pretend|act|roleplay|role-play|behave|respond) (?:to be|as if|as though|as|like) (?:you|a|an|the|my)\b|\byou are now\b|\bfrom now on,? you\b|\bpretend (?:you|that)\b/i,
  /\b(?:drop|delete|truncate|alter|insert into|select \*|union select|update) (?:table|from|database|into|\w+ set)\b|';|--\s*$|\bor 1=1\b|<script|javascript:|\$\{|\{\{|\beval\(|\bexec\(|\brm -rf\b|\bsudo\b/i,
  /\b(?:reveal|print|show|output|repeat|leak|dump|display|tell me|give me|what (?:is|are)|what's) (?:me )?(?:your|the) (?:system |full |own |secret |hidden )*(?:prompt|instructions|configuration|config|environment variables?|env|api keys?|tokens?|passwords?|secrets?|credentials|source code)\b/i,
  /\bwrite (?:me )?(?:a|an|some) (?:poem|song|story|essay|email|letter|joke|code|script|speech|report about)\b/i,
];

function isInjection(text: string): boolean {
  return INJECTION.some((pattern) => pattern.test(text));
}

const PREFIX =
  "^(?:[\\s\"'(]*)(?:(?:hi|hello|hey|morning|good morning|ok|okay|so|right|and|also|then|now|thanks|chaser|bot)[\\s,!.-]+)*(?:(?:please|pls|plz|kindly|just|can you|could you|would you|will you|can we|could we|can i|could i|may i|i want to|i'd like to|i would like to|i need to|i need you to|i want you to|we need to|we want to|we should|let's|lets|let us|go ahead and|you should|how do i|how can i|how do we|how would i|how can we|is it possible to|are you able to|you can|you need to|help me|help me to|try to|where do i|where can i)[\\s,]+)*";
const WRITE_VERB =
  '(?:mark|set|change|amend|edit|modify|alter|close(?! (?:to|date))|complete(?= (?:(?:the|my|this|that) )?(?:action )?\\d)|finish(?= \\d| action)|delete|remove|add|move|extend|push|postpone|delay|defer|reschedule|assign|re-?assign|allocate|hand|transfer|rename|rewrite|record|log|make(?! me (?:a|an|the) (?:list|summary|table))|turn|reopen|re-open|cancel|archive|approve|reject|schedule|put|reset|create|insert|enter|save|upload|import|undo|restore|switch|swap|bring forward|sign off|tick off|tick|cross off|flag|note(?= that| down| \\d)|replace|correct|fix|clear|wipe|merge|split|raise|start(?= \\d| action)|stop|pause|snooze|freeze|send(?! me\\b| us\\b)|email(?! me\\b| address)|e-mail(?! me\\b)|message|notify|alert|chase|nag|ping|invite|remind(?! me (?:what|which|who|when|how|about|of|whether|if)\\b| us (?:what|which|who|when|how|about|of)\\b)|tell (?!me\\b|us\\b)|ask (?!you\\b|me\\b)|book|give (?=\\d|action|the (?:chair|manager|exec|lead)|(?:him|her|them)\\b)|update (?=\\d[^?]*\\b(?:to|as|with|:)|action \\d[^?]*\\b(?:to|as|with)|the (?:status|rag|due date|date|deadline|lead|progress|title|plan|action)|my (?:action|progress|status)|its |status|rag))';
const WISH = new RegExp(`${PREFIX}${WRITE_VERB}\\b(?!')`, 'i');
const CLAIM: readonly RegExp[] = [
  /^(?:[\w\s,!]{0,20}\b)?(?:i|we) (?:have |'ve |had )?(?:now |just |already |finally )*(?:finished|completed|done|closed|delivered|signed off|started|sent|submitted)\b/i,
  /^(?:[\w\s,!]{0,20}\b)?(?:i|we)'ve (?:now |just |already |finally )*(?:finished|completed|done|closed|delivered|signed off|started|sent|submitted)\b/i,
  /^(?:action )?\d{1,2}\.\d{1,2}:? (?:is |has been |was )?(?:now |all |fully )?(?:done|complete|completed|finished|closed)\b[^?]*$/i,
  /\b(?:needs|need|should|must|ought) (?:to be |to )?(?:mark(?:ed)?|clos(?:e|ed)|chang(?:e|ed)|updat(?:e|ed)|extend(?:ed)?|mov(?:e|ed)|delet(?:e|ed)|remov(?:e|ed)|reassign(?:ed)?) (?:as|to|from|by|please)\b/i,
  /\b(?:need|want|request(?:ing)?|requires?|like) (?:an extension|more time|another (?:week|month|fortnight))\b/i,
  /^(?:delete|remove|close|complete) (?:everything|all|it)\b/i,
];

/** A wish to change something, however politely put; "what was changed" is a question. */
function isWish(text: string): boolean {
  return text.split(/[?!\n;]+|\.(?=\s|$)/).some((part) => isWishPart(part.trim(), text));
}

function isWishPart(part: string, text: string): boolean {
  if (part === '') return false;
  const isQuestion = /^(?:what|which|who|whose|when|where|why|how many|how much|is|are|was|were|has|have|does|do|did)\b/i.test(part);
  if (isQuestion && !/^(?:where|how) (?:do|can) (?:i|we)\b/i.test(part)) return false;
  return WISH.test(part) || (!text.trimEnd().endsWith('?') && CLAIM.some((pattern) => pattern.test(part)));
}
