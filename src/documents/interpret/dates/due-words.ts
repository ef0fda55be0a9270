/** The words that make a "by when" something other than a day, over plain text. */

export const NO_DATE = /^(?:n\/?a|not applicable|none|nil|no date|-+|\.+)$/;
export const TO_BE_SETTLED =
  /^(?:dates? )?(?:t\.?b\.?[acd]\.?|to be (?:confirmed|agreed|decided|determined|advised|announced|set|arranged|scheduled)|not (?:yet )?(?:set|known|agreed|specified|due)|unknown|\?+)$/;
export const CONFIRMED_LATER = /\b(?:to be (?:confirmed|agreed|decided|determined)|tb[acd])\b/;

/** Says when something was done, in a column that should say when it is due. */
export const DONE =
  /^(?:completed|complete(?= *(?:$|[-(:,.;\d]|in\b|on\b))|done|achieved|closed|actioned|implemented|finished|discharged)\b/;

/** How often, as an adverb or a rhythm. */
export const RECURRING =
  /\b(?:annually|yearly|quarterly|monthly|weekly|fortnightly|daily|termly|half.?yearly|six.?monthly|bi-?annual(?:ly)?|bi-?ennial(?:ly)?|bi-?monthly|bi-?weekly|twice (?:a|per|each) (?:year|month|week|term)|twice.yearly|(?:once|three times|four times|\d times) (?:a|per|each) (?:year|month|week|term)|per annum|p\.?a\.?$|every (?:(?:\d+|two|three|four|six|twelve|other) )?(?:day|week|fortnight|month|quarter|year|term|meeting|board)s?|(?:at )?(?:each|every) [a-z -]*(?:meeting|board|year|term|month|quarter)|\d+.?monthly|\d+.?weekly|year on year)\b/;
/** "Annual report March 2015" is due once; "Annual" or "annual review" alone comes again. */
export const ANNUAL = /\bannual\b/;
/** Twice in a year, or every second one: nobody knows. */
export const TWO_RHYTHMS = /\bbi-?(?:annual(?:ly)?|monthly|weekly|yearly|ennial(?:ly)?)\b/;

export const CONTINUOUS =
  /\b(?:on-? ?going|continu(?:ous|ously|ing|al|ally|es?)|throughout|all year(?: round)?|rolling(?: programme)?|business as usual|until further notice|always|permanent(?:ly)?|standing item)\b/;
export const ONWARDS = /\b(?:onwards?|and (?:thereafter|beyond)|thereafter)\b/;
export const STARTING =
  /\b(?:from|start(?:s|ing|ed)?(?: (?:in|on|from))?|commenc(?:e|es|ing|ed)(?: (?:in|on|from))?|begin(?:s|ning)?(?: (?:in|on|from))?|with effect from|w\.?e\.?f\.?|since|effective(?: from)?)(?: the)?(?: (?:start|beginning) of(?: the)?)?:? ?$/;

/** Waits for something else: the words that say so. */
export const CONDITIONAL =
  /\b(?:subject to|depend(?:s|ent|ant|ing)?\b|pending|awaiting|permitting|provided(?: that)?|once|when|if|unless|upon|on (?:completion|publication|receipt|approval|appointment|confirmation|agreement|adoption)|as (?:and when|required|needed|appropriate|necessary|they arise|opportunit)|where (?:required|necessary)|linked to|tied to|aligned (?:to|with)|to align with|to coincide with|to follow)/;
/** Waits for a meeting or another event, unless a day stands beside it. */
export const EVENT =
  /\b(?:following|after|until|in time for|ahead of|prior to|before|(?:by|at)? ?(?:the )?(?:next|following|forthcoming|first|last) (?:[a-z-]+ ){0,2}(?:board|meeting|audit|inspection|executive|sub-?group|committee|forum|review|away ?day|conference)|(?:board|committee|executive|sub-?group|cabinet) meeting)\b/;
/** Where the date comes from: it waits only where no date stands beside it. */
export const SOURCE =
  /\b(?:in-? ?line with|in accordance with|according to|as per|per the|as (?:set out|detailed|agreed|stated|outlined) in|as in|see |in conjunction with|timetabled)/;
/** A date after these words is that of something else. */
export const AFTER =
  /\b(?:following|after|once|when|upon|subject to|pending|dependent on|depending on|awaiting|if|unless|in-? ?line with)\b[^,;.]*$/;

export const NOT_BEFORE = /\b(?:not before|no earlier than|not until|after|following)(?: the)?(?: end of)? ?$/;
export const REVIEW =
  /\b(?:(?:to be )?(?:next )?review(?:ed)?(?: dates?| due| again)?|updates?|updated|signed off|agreed(?: on)?|raised(?: on)?|approved(?: on)?)\b(?: (?:by|in|on|at|due|for|date))?(?: the)?(?: end of(?: the)?)?[: -]*$/;
/** Words that say a date took another's place. */
export const REVISED =
  /\b(?:revised|re-?scheduled|new(?: (?:target|date))?|now|extended|extension|moved|slipped|amended|changed|was|were|previously|original(?:ly)?|initial(?:ly)?|deferred|postponed|put back)\b/;

export const IMMEDIATE =
  /^(?:with )?(?:immediate(?:ly)?(?: effect| action)?|a\.?s\.?a\.?p\.?|as soon as (?:possible|practicable|practical)|urgent(?:ly)?|now|straight ?away|at once|high priority|forthwith)\b/;

/** A length of time from some day on. */
export const PERIOD =
  /\b(?:(?:\d+|one|two|three|four|five|six|nine|twelve|eighteen|a|next|coming)(?: ?- ?\d+| to \d+)? ?-?(?:working )?(?:day|week|fortnight|month|year|term)s?|(?:short|medium|long|near)[ -]term)\b/;
export const PERIOD_ANCHOR = /\b(?:of|from|after|following|since|prior|before|post)\b/;
export const YEAR_END =
  /\b(?:(?:end|close) of (?:the |this )?(?:financial |fiscal |calendar |academic |school |current )*year|(?:financial )?year[- ]end|end of (?:the |this |each )?(?:(?:academic |school )?term|quarter|month))\b/;
export const BREAK = /\b(?:half[ -]?term|end of term|term (?:end|\d)|start of term)\b/;

export const RANGE = /^[\s,(]*(?:-|to|until|till|through|through to|up to)[\s(]*(?:the )?(?:end of |end )?(?:the )?$/;
/** Between two dates of which the second took the first one's place. */
export const NOTHING_BETWEEN = /^[\s,;/()>=|~→-]*(?:by )?(?:end (?:of )?)?$/;
export const END_OF =
  /\b(?:by|end|end of|before|prior to|no later than|not later than|until|till|close of|latest|due|deadline|to be completed|complete|completed by|completion)(?: of)?(?: the)?:? *$/;
