import type { Answer } from './answer.ts';
import { SUGGESTIONS } from './problems.ts';
import { isAboutSomebody } from './safeguarding.ts';

/** What the plan at hand knows. */
interface Reader {
  readonly refsIn: (text: string) => readonly string[];
  /** A word, in lower case, of the plan, of its posts or of the grammar. */
  readonly isKnown: (word: string) => boolean;
}

/** What must not be searched for, carried out or obeyed, found before anything else is read. */
export function findGuard(text: string, { refsIn, isKnown }: Reader): Answer | undefined {
  if (isAboutSomebody(text, isKnown)) return { kind: 'safeguarding' };
  if (isInjection(text)) return { kind: 'out-of-scope', suggestions: SUGGESTIONS };
  return isWish(text) ? { kind: 'write-request', refs: refsIn(text) } : undefined;
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
