const REF = '\\d{1,2}\\.\\d{1,2}';
/** Verbs that change a plan, by their stems, so that "move", "moving" and "moved" are one. */
const STEMS: readonly (readonly [base: string, ing: string, ed: string])[] = [
  ['mark', 'marking', 'marked'],
  ['change', 'changing', 'changed'],
  ['amend', 'amending', 'amended'],
  ['edit', 'editing', 'edited'],
  ['alter', 'altering', 'altered'],
  ['modify', 'modifying', 'modified'],
  ['close', 'closing', 'closed'],
  ['shut', 'shutting', 'shut'],
  ['complete', 'completing', 'completed'],
  ['extend', 'extending', 'extended'],
  ['push', 'pushing', 'pushed'],
  ['move', 'moving', 'moved'],
  ['shift', 'shifting', 'shifted'],
  ['bump', 'bumping', 'bumped'],
  ['knock', 'knocking', 'knocked'],
  ['postpone', 'postponing', 'postponed'],
  ['defer', 'deferring', 'deferred'],
  ['delay', 'delaying', 'delayed'],
  ['reschedule', 'rescheduling', 'rescheduled'],
  ['delete', 'deleting', 'deleted'],
  ['remove', 'removing', 'removed'],
  ['scrap', 'scrapping', 'scrapped'],
  ['scrub', 'scrubbing', 'scrubbed'],
  ['ditch', 'ditching', 'ditched'],
  ['bin', 'binning', 'binned'],
  ['slip', 'slipping', 'slipped'],
  ['reassign', 'reassigning', 'reassigned'],
  ['assign', 'assigning', 'assigned'],
  ['rename', 'renaming', 'renamed'],
  ['reopen', 'reopening', 'reopened'],
  ['cancel', 'cancelling', 'cancelled'],
  ['archive', 'archiving', 'archived'],
  ['tick', 'ticking', 'ticked'],
  ['sign off', 'signing off', 'signed off'],
  ['cross', 'crossing', 'crossed'],
  ['put', 'putting', 'put'],
  ['set', 'setting', 'set'],
  ['hand', 'handing', 'handed'],
  ['switch', 'switching', 'switched'],
  ['swap', 'swapping', 'swapped'],
  ['turn', 'turning', 'turned'],
  ['record', 'recording', 'recorded'],
  ['log', 'logging', 'logged'],
  ['update', 'updating', 'updated'],
  ['bring forward', 'bringing forward', 'brought forward'],
];
const any = (forms: readonly string[]): string => `(?:${forms.join('|')})`;
/** "update me", "put together", "set out", "close to" change nothing. */
const NO_CHANGE = '(?! (?:me|us|together|up|out|forward|on|to(?! (?:amber|green|red|complete))|through|date)\\b)(?![^?]{0,40}\\bfirst\\b)';
const DO = `${any(STEMS.map(([base]) => base))}\\b${NO_CHANGE}`;
const DOING = `${any(STEMS.map(([, ing]) => ing))}\\b`;
const DONE = `${any([...STEMS.map(([, , ed]) => ed), 'done', 'finished', 'delivered', 'off the list'])}\\b`;
const ONE = `(?:(?:action |number )?${REF}|it|this|that|them|those|these|both|everything|the [\\w -]{2,40}?(?:one|action|deadline|date|status|rag|lead|plan))`;
/** Between a request and its verb; an order to show or tell something makes a question of it. */
const BETWEEN =
  "(?:(?!(?:show|tell|list|see|know|find|get|look|say|explain|check|remind|run|give|pull|read|which|what|who|when|where|how|been|was|were|is|are)\\b)[\\w.'-]+,? ){0,7}?";
const PERSON = '(?:you|we|i|somebody|someone|anyone|anybody|one of you|chaser)';
const REQUEST = `(?:(?:can|could|would|will|may|might|shall) ${PERSON}|(?:any|a) chance (?:of|(?:that )?${PERSON}(?: can| could)?)|(?:is|would) it (?:be )?possible|(?:are|am) (?:we|i|you) able|would it be (?:ok|okay|alright|all right|fine|possible) (?:to|if)|reckon (?:you|we) (?:can|could)|i wonder(?:ed)? (?:if|whether)|wondering (?:if|whether)|i(?:'d| would) (?:like|love|rather|prefer|need)|(?:do|would) you mind|please|plis|the best way (?:of|to))`;

/** However it is put, and wherever in a message: "I wonder if you could put 1.6 down as finished", "any chance of moving 2.1". */
const ASKS_FOR_IT: readonly RegExp[] = [
  new RegExp(
    `\\b${REQUEST} ${BETWEEN}(?:have|get) (?:(?!(?:whose|which|that|where)\\b)[\\w.'-]+ ){0,5}(?:deadline|date|status|lead|rag|colour) ${DONE}`,
    'i',
  ),
  new RegExp(`\\b${REQUEST} ${BETWEEN}${DO} (?:${BETWEEN})${ONE}`, 'i'),
  new RegExp(`\\b${REQUEST} ${BETWEEN}${DOING} (?:${BETWEEN})${ONE}`, 'i'),
  new RegExp(`^(?:do you |would you )?mind ${DOING}`, 'i'),
  new RegExp(
    `\\b(?:what|how) (?:do|should|would|can|could|must) (?:i|we)(?: need| have)?(?: to)?(?: do| go about| get)?(?: to)? (?:${DO}|${DOING}) (?:${BETWEEN})${ONE}`,
    'i',
  ),
  new RegExp(`\\b(?:can|could|may|might) (?:we|i|you) (?:please )?(?:get|have) ${ONE} (?:to be )?${DONE}`, 'i'),
  new RegExp(
    `\\b(?:like|want|need|prefer|ask)(?: is| was)? (?:for )?${ONE} (?:to be|was|were|be|to go|to say) (?:${DONE}|red|amber|green)`,
    'i',
  ),
  new RegExp(`\\bi(?:'d| would) (?:rather|prefer|sooner) (?:have )?${ONE} (?:was|were|went|be|to be|is)\\b`, 'i'),
  new RegExp(`\\bshall we (?:say|make it|go for|call)\\b[^?]*\\b(?:${REF}|it)`, 'i'),
  new RegExp(
    `\\b(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get) (?:a bit |a little |some )?(?:longer|more time|until|till|an extension|another (?:week|month|fortnight))\\b[^?]*\\b${REF}`,
    'i',
  ),
  new RegExp(`\\bgive (?:me|us) (?:until|till|longer|more time|another (?:week|month|fortnight))\\b`, 'i'),
  // "2.1's deadline moved": whose date or colour it is stands between.
  new RegExp(
    `\\b(?:like|want|need|prefer) (?:to have |to see )?(?:action )?${REF}(?:'s)? (?:deadline|date|status|lead|rag|colour) (?:to be )?(?:${DONE}|red|amber|green)`,
    'i',
  ),
  new RegExp(`\\b(?:can|could|may|would) (?:the )?[\\w -]{2,40} be made (?:the )?lead\\b`, 'i'),
  new RegExp(`^(?:please |can you |could you )*(?:strike|take|cross) (?:action )?${REF} (?:off|out)\\b`, 'i'),
  new RegExp(
    `^(?:please |can you |could you )*(?:revert|undo|restore|unassign|unmark|untick|approve|agree|accept|reject|refuse|decline)\\b[^?]*\\b${REF}`,
    'i',
  ),
  new RegExp(`^(?:please |can you |could you )*(?:combine|merge|split|join) (?:the )?(?:areas?|actions?|sections?)?\\s*\\d`, 'i'),
  new RegExp(
    `\\b(?:need|want|like|have) to (?:add|make|put|leave) (?:a |an |some )?(?:comment|note|update|remark|entry) (?:to|on|against|for|under)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:lead|leads|owner|deadline|date|status|rag|colour) (?:on|of|for) (?:action )?${REF} (?:has|have) (?:now )?changed to\\b`,
    'i',
  ),
  new RegExp(`\\b(?:down|up)grad(?:e|ing) (?:action )?${ONE} to\\b`, 'i'),
  /\b(?:let|tell) (?!me\b|us\b)(?:the )?[a-z]+(?: [a-z]+){0,3} know\b/i,
  /\b(?:drop|give|send|shoot) (?!me\b|us\b)(?:the )?[a-z]+(?: [a-z]+){0,3} an? (?:line|note|nudge|prod|poke|ring|call|shout|message|email|e-mail|text|reminder|kick)\b/i,
  /(?:^|\bplease |\byou )update$/i,
  /^(?:gallwch|allwch|allech|fedrwch|elli|alli|plîs|proszę|prosze|czy (?:możesz|mozesz|może|moze)|możesz|mozesz)?[^?]{0,40}\b(?:farcio|marcio|newid|symud|dileu|ddileu|gau|cau|ychwanegu|oznacz\p{L}*|zamkn\p{L}*|zmie[nń]\p{L}*|usu[nń]\p{L}*|przesu[nń]\p{L}*|zako[nń]cz|dodaj|przypisz|przed[lł]u[zż]\p{L}*)(?![\p{L}])/iu,
];
/** Told rather than asked, so that a question mark makes a question of it. */
const TELLS_IT: readonly RegExp[] = [
  new RegExp(`\\byou (?:can|may|could) (?:now |just |please )*${DO} (?:${BETWEEN})${ONE}`, 'i'),
  new RegExp(
    `^(?:action )?${REF} (?:needs|has|ought|wants|is) to (?:go|move|slip|turn|become|change|be (?:${DONE}))(?! (?:in|by)\\b)`,
    'i',
  ),
  new RegExp(`\\b${REF} (?:can|could|may|should|must) (?:now |be now |just )?be (?:${DONE})`, 'i'),
  new RegExp(
    `\\bagreed (?:to|that|on)\\b[^?]*\\b(?:${DO}|${DOING}|moves?|changes?|goes)\\b[^?]*${REF}|\\bagreed[^?]*\\b${REF} (?:moves|changes|goes|is moved|should)\\b`,
    'i',
  ),
  new RegExp(
    `^(?!have\\b|had\\b)(?:(?:just|finally|now|we|i|have|had|i've|we've|all|already|right|ok) )*(?:finished|completed|done|closed|delivered|submitted|signed off) (?:off |with |on )?(?:action )?${REF}\\W*$`,
    'i',
  ),
  new RegExp(`^(?:action )?${REF} (?:needs|has|ought|wants) to be (?:now )?(?:red|amber|green|blue|done|complete)\\b`, 'i'),
  new RegExp(
    `^(?:just |now )?(?:finished|completed|done|closed|delivered) (?:off )?(?:action )?${REF} (?:yesterday|today|this morning|last \\w+|on \\w+|now|already)\\b`,
    'i',
  ),
  new RegExp(`^(?:please )?(?:note|minute) (?:against|on|for|under) (?:action )?${REF}\\b`, 'i'),
  new RegExp(`\\bcall ${ONE} (?:done|finished|complete|closed|a day)\\b`, 'i'),
];

/** Whether part of a message asks for a change of the plan, by what it wants done and not by its first word. */
export function isRequest(part: string, isQuestion: boolean): boolean {
  return ASKS_FOR_IT.some((pattern) => pattern.test(part)) || (!isQuestion && TELLS_IT.some((pattern) => pattern.test(part)));
}
