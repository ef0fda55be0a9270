import { isRequest } from './requests.ts';

const PREFIX =
  "^(?:[\\s\"'(]*)(?:(?:hi|hello|hey|morning|good morning|ok|okay|so|right|and|also|then|now|thanks|chaser|bot|um|umm|er|erm|uh|oh|well|bore da|dzień dobry|cześć|sorry|actually|if possible|when you (?:can|get a (?:chance|moment|minute)))[\\s,!.-]+)*(?:(?:please|pls|(?:i|we) (?:should|would) be (?:very )?grateful if you (?:could|would)|i'd be grateful if you (?:could|would)|i(?:'d| would) appreciate it if you (?:could|would)|would you mind|would it be possible (?:for you )?to|is it possible for you to|is there any (?:chance|way) (?:you|we) (?:could|can)|(?:any )?chance you (?:could|can)|perhaps you (?:could|can)|maybe you (?:could|can)|it would be (?:good|great|helpful) if you (?:could|would)|i was hoping you (?:could|would)|plz|kindly|just|can you|could you|would you|will you|can we|could we|can i|could i|may i|i want to|i'd like to|i would like to|i need to|i need you to|i want you to|we need to|we want to|we should|let's|lets|let us|go ahead and|you should|how do i|how can i|how do we|how would i|how can we|is it possible to|are you able to|you can|you need to|help me|help me to|try to|where do i|where can i)[\\s,]+)*";
const WRITE_VERB =
  '(?:mark(?:ing)?|set(?! out| of\\b)|stick|pop|scrap|scrub|bin|ditch|get rid of|drop (?=\\d|action)|unsubscribe|opt (?:me )?out|take (?=[^?]{1,40}\\boff\\b)|bump|shift|jot|lodge|roll|nudge|tweak|adjust|revise(?! the)|sort (?=it\\b|this\\b|that\\b)|change|amend|edit|modify|alter|close(?! (?:to|date))|complete(?= (?:(?:the|my|this|that) )?(?:action )?\\d)|finish(?= \\d| action)|delete|remove|add(?! up\\b| together\\b)|move|extend|push|postpone|delay|defer|reschedule|assign|re-?assign|allocate|hand|transfer|rename|rewrite|record|log|make(?! me (?:a|an|the) (?:list|summary|table))|turn|reopen|re-open|cancel|archive|approve|reject|schedule|put(?! (?:together|up|forward|it all)\\b|[^?]{0,40}\\bfirst\\b)|reset|create|insert|enter|save|upload|import|undo|restore|switch|swap|bring forward|sign off|tick off|tick|cross off|flag(?! up\\b(?! \\d)| (?:me |us |up )*(?:what|which|who|any|anything|everything|all|the (?:late|overdue|red|amber|open))\\b)|note(?= that| down| \\d)|replace|correct|fix|clear|wipe|merge|split (?=\\d|action)|raise (?=an? |\\d|the (?:rag|status|issue|action)|it\\b|this\\b|that\\b)|start(?= \\d| action)|stop|pause|snooze|freeze|send(?! me\\b| us\\b)|email(?! me\\b| address)|e-mail(?! me\\b)|message|notify|alert|chase|nag|ping|invite|remind(?! (?:me|us)(?: again| please| quickly)? (?:what|which|who|when|how|about|of|whether|if)\\b| us (?:what|which|who|when|how|about|of)\\b)|tell (?!me\\b|us\\b)|ask (?!you\\b|me\\b)|book|give (?=\\d|action|(?:it|this|that|these|those) to\\b|the (?:chair|manager|exec|lead)|(?:him|her|them)\\b)|update (?=\\d[^?]*\\b(?:to|as|with|:)|action \\d[^?]*\\b(?:to|as|with)|the (?:status|rag|due date|date|deadline|lead|progress|title|plan|action)|my (?:action|progress|status)|its |status|rag))';
const WISH = new RegExp(`${PREFIX}${WRITE_VERB}\\b(?!')`, 'i');
/** A wish in the passive or the third person, which a question mark does not turn into a question. */
const PASSIVE: readonly RegExp[] = [
  /^(?:please |and |so )*(?:can|could|may|might) (?:action )?\d{1,2}\.\d{1,2} (?:please )?(?:go|turn|move|change|be|become|slip)\b/i,
  /\b(?:can|could|may|might) (?:we|i|you) (?:please )?(?:get|have) (?:action )?\d{1,2}\.\d{1,2} (?:to be )?(?:closed|done|completed|marked|extended|moved|changed|deleted|removed|reassigned|updated|pushed back|put back)\b/i,
  /\b(?:could|can|might|may|would) (?:you |we )?(?:[\w.]+ ){0,6}be (?:moved|extended|pushed back|put back|put off|marked|changed|updated|amended|deleted|removed|reassigned|postponed|rescheduled|closed|set)\b/i,
  /^(?:please )?(?:could|can|would) the (?:record|plan|entry|status|rag|note|log|action|deadline|date)\b[^?]{0,80}\b(?:show|say|read|reflect|be (?:moved|changed|extended))\b/i,
];
const STATES =
  '(?:closed|done|completed?|finished|marked|extended|moved|changed|deleted|removed|reassigned|updated|pushed back|put back|red|amber|green|reopened)';
const CLAIM: readonly RegExp[] = [
  new RegExp(`\\b(?:like|want|need|get|have) (?:action )?\\d{1,2}\\.\\d{1,2} (?:to be |to go |turned |to )?${STATES}\\b`, 'i'),
  /\b(?:mark|close|extend|delete|scrap|remove|reassign|postpone|tick off|sign off|push back|reopen) (?:action )?\d{1,2}\.\d{1,2}\b/i,
  /^(?:a )?new (?:action|update|note|deadline|date|lead)\b(?: please| for \d{1,2}\.\d{1,2})?\s*[:,-]/i,
  /^(?:a )?(?:note|progress|update|news|comment) (?:on|for|re) (?:action )?\d{1,2}\.\d{1,2}\s*[:\u2013\u2014-]\s*\S/i,
  /^update (?:(?:on|for|to) )?(?:action )?\d{1,2}\.\d{1,2}\s*[:,;\u2013\u2014-]\s*\p{L}/iu,
  /^(?:action )?\d{1,2}\.\d{1,2}\s*(?:->|=>|-->|:=)\s*\S/i,
  /^(?:action )?\d{1,2}\.\d{1,2},? (?:(?:is |has )?now|should be|is to be|to be|has turned|has gone) (?:red|amber|green|complete|completed|done|finished|closed|in progress|started)\b[^?]*$/i,
  /\b(?:it|date|deadline|status|rag|lead|that|\d\.\d) should (?:now )?(?:be|say|read|show)\b(?! (?:done|finished|completed|delivered)\b)/i,
  /^(?:(?:(?!\b(?:ones?|actions?|which|those|show|list|things?|everything|anything)\b)[\w\s,!]){0,20}\b)?(?:i|we) (?:have |'ve |had )?(?:now |just |already |finally )*(?:finished|completed|done|closed|delivered|signed off|started|sent|submitted)\b/i,
  /^(?:(?:(?!\b(?:ones?|actions?|which|those|show|list|things?|everything|anything)\b)[\w\s,!]){0,20}\b)?(?:i|we)'ve (?:now |just |already |finally )*(?:finished|completed|done|closed|delivered|signed off|started|sent|submitted)\b/i,
  /^(?:action )?\d{1,2}\.\d{1,2}:? (?:is |has been |was )?(?:now |all |fully )?(?:done|complete|completed|finished|closed)\b[^?]*$/i,
  /\b(?:needs|need|should|must|ought) (?:to be |to )?(?:mark(?:ed)?|clos(?:e|ed)|chang(?:e|ed)|updat(?:e|ed)|extend(?:ed)?|mov(?:e|ed)|delet(?:e|ed)|remov(?:e|ed)|reassign(?:ed)?) (?:as|to|from|by|please)\b/i,
  /\b(?:need|want|request(?:ing)?|requires?|like) (?:an extension|more time|another (?:week|month|fortnight))\b/i,
  /^(?:delete|remove|close|complete) (?:everything|all|it)\b/i,
];

/** A wish to change something, however politely put; "what was changed" is a question. */
export function isWish(text: string): boolean {
  return text.split(/[?!\n;,]+|\.(?=\s|$)/).some((part) => isWishPart(part.trim(), text));
}

function isWishPart(part: string, text: string): boolean {
  if (part === '') return false;
  if (isRequest(part, text.trimEnd().endsWith('?'))) return true;
  const isQuestion =
    /^(?:what|which|who|whose|when|where|why|how many|how much|is(?! it possible| there any)|are|was|were|has|have|does|do|did)\b/i.test(
      part,
    );
  if (isQuestion && !/^(?:where|how) (?:do|can) (?:i|we)\b/i.test(part)) return false;
  return (
    WISH.test(part) ||
    PASSIVE.some((pattern) => pattern.test(part)) ||
    (!text.trimEnd().endsWith('?') && CLAIM.some((pattern) => pattern.test(part)))
  );
}
