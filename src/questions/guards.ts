import type { Answer } from './answer.ts';
import { SUGGESTIONS } from './problems.ts';
import { isAboutSomebody } from './safeguarding.ts';

/** What must not be searched for or obeyed, found before anything else is read. Looked for in the words as they were typed and as they were meant. */
export function findGuard(texts: readonly string[], isKnown: (word: string) => boolean): Answer | undefined {
  if (texts.some((text) => isAboutSomebody(text, isKnown))) return { kind: 'safeguarding' };
  return texts.some(isInjection) ? { kind: 'out-of-scope', suggestions: SUGGESTIONS } : undefined;
}

const INJECTION: readonly RegExp[] = [
  /\b(?:reveal|dump|leak|expose|print|output|display|export|show|list|give|tell|send|email)\b[^?.!]{0,40}\b(?:config(?:uration)?|tokens?|passwords?|passwd|secrets?|credentials?|api keys?|connection strings?|environment variables?|user data|chat history|conversation history|all users|every user|other users|user accounts?|source code)\b|\.env\b/i,
  /\bnew instructions?\s*:|\bsystem (?:override|reset|command)\b|\b(?:debug|god|admin|root|maintenance|unrestricted|unfiltered) mode\b|\bunrestricted (?:ai|model|assistant)\b/i,
  /\bfrom (?:now|here|this point|this moment)(?: on(?:wards?)?)?,? you\b|\byou (?:must|will|shall) (?:now )?(?:obey|only (?:answer|reply|speak|respond))\b|\bimagine (?:that )?you (?:have no|are (?:a|an|not))\b|\b(?:base64|rot13)\b|\bbypass (?:your|the|all)\b/i,
  /\b(?:ignore|disregard|forget|override) (?:the |all |what is |what's |anything |everything )*(?:above|previous|earlier|before)\b/i,
  /\b(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |your |the |my |these |those |every |of |previous |prior |above |earlier |safety )*(?:instructions?|rules?|prompts?|guidelines?|restrictions?|polic(?:y|ies)|training|programming|filters?|guardrails?|everything)\b/i,
  /\b(?:system|hidden|initial|secret|original|developer) (?:prompt|message|instructions?)\b|\bdeveloper mode\b|\bjailbreak|\bDAN mode\b|\bprompt injection\b/i,
  /\b(?:pretend|act|roleplay|role-play|behave|respond) (?:to be|as if|as though|as|like) (?:you|a|an|the|my)\b|\byou are now\b|\bfrom now on,? you\b|\bpretend (?:you|that)\b/i,
  /\b(?:drop|delete|truncate|alter|insert into|select \*|union select|update) (?:table|from|database|into|\w+ set)\b|';|--\s*$|\bor 1=1\b|<script|javascript:|\$\{|\{\{|\beval\(|\bexec\(|\brm -rf\b|\bsudo\b/i,
  /\b(?:reveal|print|show|output|repeat|leak|dump|display|tell me|give me|what (?:is|are)|what's) (?:me )?(?:your|the) (?:system |full |own |secret |hidden )*(?:prompt|instructions|configuration|config|environment variables?|env|api keys?|tokens?|passwords?|secrets?|credentials|source code)\b/i,
  /\b(?:write|draft|compose|prepare) (?:me |us )?(?:a|an|some|the) (?:poem|song|story|essay|e-?mail|letter|joke|code|script|speech|report about|press release|briefing)\b/i,
  /\b(?:repeat|print|output|copy|show|tell me|recite|echo) (?:me )?(?:everything|all|the (?:text|words|lines?)|what(?:ever)? (?:is|was|stands)) (?:that (?:is|was) )?(?:above|before (?:this|that))\b|\bword for word\b/i,
];

function isInjection(text: string): boolean {
  return INJECTION.some((pattern) => pattern.test(text));
}
