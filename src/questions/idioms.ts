/**
 * Ways of asking that no word of is about the plan, each with the plain question it stands for. Only whole turns of phrase: a single word
 * with a meaning of its own belongs to the lexicon.
 */
const IDIOMS: readonly (readonly [said: RegExp, meant: string])[] = [
  [
    /\b(?:what|which)(?:'s| is| are)? (?:the |our )?worst (?:area|section|theme)s?\b|^(?:the |our )?worst (?:area|section|theme)s?\b/i,
    'which area has the most overdue actions',
  ],
  [
    /\b(?:which|what) (?:area|section|theme)s? (?:is|are) (?:going|doing|looking|performing) (?:the )?(?:worst|badly|least well)\b/i,
    'which area has the most overdue actions',
  ],
  [
    /\bhow (?:many (?:days|weeks|months)|long|soon|far away)(?: is it| have (?:we|i) got| do (?:we|i) have| is there| left| to go)*(?: until| till| til| before| to)? (?:the |our )?(?:next )?(board|exec(?:utive)?)(?: meeting| meets?)?(?=\s*(?:[?.!]|$))/i,
    'when is the next $1 meeting',
  ],
  [
    /\b(?:what do you (?:still )?(?:need|want) from me|do i (?:still )?owe (?:you )?(?:anything|something)|what do i (?:still )?owe(?: you)?|what am i (?:being )?(?:asked|chased) (?:for|about))\b/i,
    'my open actions',
  ],
  [
    /\bfirst (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:that are |which are |actions |ones )?(?:to be )?due\b/i,
    'next $1 due',
  ],
  [
    /\bthe (january|february|march|april|june|july|august|september|october|november|december) (ones|actions|items|deadlines)\b/i,
    'the actions due in $1',
  ],
  [
    /\bwhat (?:exactly |actually )?(?:does|is|do) (\d{1,2}\.\d{1,2}) (?:actually |exactly )?(?:ask|asking|require|want|need|say|mean|involve|cover|about|supposed to)\b[^?.!]*/i,
    'tell me about $1',
  ],
  [/\bwhat progress (?:has been made |have we made |has there been |is there )?(?:on|with|for)\b/i, 'what was updated on'],
  [
    /\b(?:has|have|does|do) (?:every action|each action|all actions|all the actions|all of the actions|all of them) (?:got |have )?(?:a )?leads?\b/i,
    'are there any actions without a lead',
  ],
  [/\bwhat(?:'s| is) (?:the |our )?([\w &]{3,40})'s (?:real |actual |full )?name\b/i, 'contact details of the $1'],
  // The formal voice.
  [
    /\bwhose (?:deadlines?|due dates?|dates?|target dates?) (?:has|have|had) (?:already |now )?(?:passed|gone|lapsed|expired|been missed)\b/i,
    'that are overdue',
  ],
  [/\band which (?=remains?\b)/i, 'and '],
  [
    /\b(?:(?:i|we) (?:would|should) (?:be (?:most |very |so )?grateful for|appreciate|welcome)|grateful for|(?:could|would) you (?:please |kindly )?(?:provide|give me|send me|let me have)|(?:please|kindly) (?:provide|let me have|send me|give me)) (?:the |a |some )?(?:confirmation|details|clarification|an indication|sight|information) (?:of|on|as to|about|regarding) /i,
    'tell me ',
  ],
  [/\b(?:please |kindly )?advise (?:me |us )?(?:as to|on|of|regarding)\b/i, 'tell me'],
  [/\bcurrent (?=(?:rag|status|position|rating|colour|lead|leads|state|due date)\b)/i, ''],
  [/\bfalls? to be (?:completed|delivered|done|discharged|actioned) by\b/i, 'led by'],
  [/\b(?:please |kindly )?confirm (?:whether|if) (action )?(\d{1,2}\.\d{1,2}) (has|is|was)\b/i, '$3 $1$2'],
  [
    /\b(?:is|are) (?:action )?(\d{1,2}\.\d{1,2}) (?:going to|gonna|likely to|expected to|on course to) (?:be )?(?:done|finished|completed|delivered|dun|ready|met) (?:on|in) time\b/i,
    'will $1 be done on time',
  ],
  [/\s+x{1,3}$/i, ''],
  [/\bwho(?:'s| is| has)? (?:been )?(?:the )?most active(?: lead| person)?\b/i, 'who has the most updates'],
  [/\b(which|any|the|all|red|amber|green|late|open) 1s\b/i, '$1 ones'],
  [/\bnot due (?:until|till) after\b/i, 'due after'],
  [/^(?:list|show)(?: (?:all|everything|them all|the actions|all actions))? by (?:due )?(?:date|deadline)s?$/i, 'list all actions'],
  [/\b(next|first|last) (two|three|four|five|six|\d{1,2}) things\b/i, '$1 $2 actions'],
  [/\bwhat (?:did|have|had) we (?:do|done|achieve|achieved|get done)(?= (?:in|on|last|this|over|during|since|between)\b)/i, 'what changed'],
  [/\bhow did (?:things|it|the plan|we) (?:look|stand|do)\b/i, 'how are we doing'],
  [
    /\b(?:what|is there(?: any)?|have we(?: any)?|do we have(?: any)?) evidence (?:is there |do we have |have we got |have we )?(?:for|of|on|that) (?:action )?(\d{1,2}\.\d{1,2})\b/i,
    'tell me about $1',
  ],
  [/^(?:and )?(?:assigned|allocated|given) to(?: who| whom)?\??$/i, 'who leads them'],
  [/^(?:and )?(?:the )?(?:deadlines?|dates?|due dates?) (?:for|of) each(?: one)?\??$/i, 'when are they due'],
  [/^(?:ok |and |now )*(?:forget|ignore|leave out|skip|drop|exclude) (area \w+)$/i, 'but not $1'],
  [/^and then\??$/i, 'and after that'],
  [/^(?:and |so )?(?:is|what of) (\d{1,2}\.\d{1,2})(?: too| as well)?\??$/i, 'and $1'],
  [/\bthe worst one\b/i, 'the most overdue one'],
  [
    /^(?:and |now |then |ok |please )*(?:drop|lose|exclude|leave out|take out|skip|hide) (?:the |all (?:the )?|any )?((?:complete|completed|finished|done|closed|green|amber|red|overdue|late|not started|unstarted)) ?(?:ones|actions|items)?(?: please)?$/i,
    'but not the $1 ones',
  ],
  [
    /^(?:ok(?:ay)?,? |right,? |no,? |actually,? )*(?:forget|ignore|scrap|never ?mind) (?:that|it|those|this|the last one)\s*[,.;:\u2013\u2014-]+\s*/i,
    '',
  ],
  [
    /^(?:and |now |please )*(?:sort|order|arrange) (?:them |it |those |these |the list )?by (?:due )?(?:dates?|deadlines?)(?: please)?$/i,
    'show them',
  ],
  [/\btop (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:most )?(overdue|late)\b/i, '$1 most $2'],
  [
    /\b(?:slip|slips|slipped|slipping|gone|went|drifted|run|ran|rolled) past (?=(?:the )?(?:end of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|easter|christmas|\d))/i,
    'open and due by end of ',
  ],
  [
    /\bwhat(?:'s| is| does) (?:the |our |this )?(?:action )?plan (?:all )?(?:about|for|cover|contain|say)(?=\s*(?:[?.!]|$))/i,
    'summary of the plan',
  ],
  [
    /\bhow (?:far|much) (?:through|along|of the way)(?: (?:the|our|this) (?:action )?plan)? are we\b|\bhow far (?:have we got|are we) (?:with|through|in) (?:the|our|this) (?:action )?plan\b/i,
    'what percentage is complete',
  ],
  [
    /^(?:a |any |the )?quick (?:update|summary|overview|run ?down)(?: please)?(?=\s*(?:[?.!]|$))|^(?:just )?(?:give|show|tell|send) (?:me|us) (?:a quick (?:update|summary)|(?:the |some )?(?:numbers|figures|stats|statistics))(?: please)?(?=\s*(?:[?.!]|$))/i,
    'summary',
  ],
  [
    /\b(?:summary|summarise (?:it|this|the plan)|overview|update) (?:for the board )?(?:please )?in (?:a|one|two|three|\d|a few|a couple of) (?:lines?|sentences?|words|bullets?|bullet points|paragraphs?)\b/i,
    'summary',
  ],
  [/^(?:the |our |show (?:me )?(?:the )?)?traffic[- ]lights?(?: please)?(?=\s*(?:[?.!]|$))/i, 'breakdown by RAG'],
  [
    /^(?<order>(?:please |can you |could you )?(?:check|look|find|pull|dig|get|show|list|bring|fetch|summarise|run)\b.*\b\d{1,2}\.\d{1,2}\b.*?) for (?:me|us)\b/i,
    '$<order>',
  ],
];

/** The question with each such turn of phrase put plainly; the same text where there is none. */
export function putPlainly(text: string): string {
  return IDIOMS.reduce((plain, [said, meant]) => plain.replace(said, meant), text).trim();
}
