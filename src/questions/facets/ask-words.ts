import type { Entry } from '../lexicon.ts';

export const ASK_WORDS: readonly Entry[] = [
  [
    'add up|count up|how much (of) (the) [actions/tasks/items/things/deadlines/points]|how many (different/separate/distinct/individual)|number|number of|count|count of|how many of|total number of|total|how much is|tally|a count of|the number of|count up',
    { kind: 'ask', ask: 'count' },
  ],
  [
    'to what extent|[more/less] than half|over half|at least half|under half|percent|percentage|per cent|%|proportion|share of|fraction|what share|ratio|how much of|how much|completion rate|what percent|what proportion',
    { kind: 'ask', ask: 'percent' },
  ],
  [
    'compare|comparison|compared (to/with)|versus|vs|against each other|side by side|further [along/ahead/on/advanced]|[closer/nearer] to [done/finished/completion/finishing/the finish]|difference between|v',
    { kind: 'ask', ask: 'compare' },
  ],
  [
    'by [lead/leads/post/person/owner]|per [lead/post/person/owner]|each [lead/post/person/owner]|for (each/every) [lead/post/person]|split by [lead/post/person]|grouped by [lead/post/person]|broken down by [lead/post/person/owner]|every [lead/post/person]|lead by lead|who is (doing/leading/responsible for) what|who has what|who does what|(list/show) leads and their actions|actions and their leads|who leads what|across the leads|per head',
    { kind: 'group', by: 'lead' },
  ],
  [
    'by area|per area|each area|(for/in) every area|by areas|split by area|grouped by area|broken down by area|area by area|(in/for) each area|by section|per section|across the areas|each of the areas',
    { kind: 'group', by: 'area' },
  ],
  [
    'by status|per status|each status|by state|grouped by status|split by status|broken down by status|in each status|(of) each status|at each stage|by stage',
    { kind: 'group', by: 'status' },
  ],
  [
    'by rag|by colour|by color|per rag|per colour|each colour|each rag|rag breakdown|rag split|by rag (status/rating)|grouped by [rag/colour]|split by [rag/colour]|broken down by [rag/colour]|of each colour|rag counts|rag summary|rag totals|by rating|each rating|rag spread',
    { kind: 'group', by: 'rag' },
  ],
  ['breakdown|break down|broken down|split', { kind: 'ask', ask: 'summary' }],
  [
    'how are we doing|how are we getting on|how are things (going/looking)|how is it (all) going|how is everything (going)|how is the (action) plan (going/doing/looking/getting on/progressing)|(an) overview|progress report|progress reports|what does the plan look like|how does it look|summary|summarise|summarize|sum up|overall (picture/position/progress/status)|overall|the big picture|state of play|where are we (at/up to/now)|where do we stand|headlines|the headlines|headline figures|dashboard|snapshot|how do things stand|what is the position|what is the picture|how well are we doing|are we on track|progress summary|(summary of) progress [against/on/with] the (action) plan|plan status|status of the plan|state of the plan|how does the plan look|how looks (the) (action) plan|how look things|how is progress|progress so far|how goes it|how are the actions (going/doing/looking)|how is (area) doing|at a glance|in a nutshell|bird eye view|recap|round up|status report|position statement|the position|rag position|how far are we|how far along are we|how far have we got|health check|how is the board doing|progress overall|how is the plan|overall progress|how is that|how healthy is the plan|what is the state of the plan|brief me|(are we/is the board) making progress|is progress being made|how much progress|a briefing|in one line|in a sentence|at a high level|in brief|what is the overall position|give me the numbers|stats|statistics|the numbers|key figures|report card|how do we look|how are we looking|how is it looking|are we winning|quick status|how things stand|how things are (going)',
    { kind: 'ask', ask: 'summary' },
  ],
  [
    'tell me (more) about|tell us (more) about|details (of/on/for/about)|detail (of/on/for/about)|describe|explain|more (info/information/detail/details) (on/about)|information (on/about)|info (on/about)|what is|show me|full details|open up|bring up|pull up|look up|read me|what about|what does say|what does involve|what does mean|card for|[title/wording/text/full text/exact wording] of|remind me about|everything about|talk me through|walk me through|expand on|elaborate on|drill into',
    { kind: 'ask', ask: 'detail' },
  ],
  ['how is|how are|how has|how have|how well|how does', { kind: 'ask', ask: 'how' }],
  ['why|how come|what is wrong with|reason|reasons|what is holding up|what happened', { kind: 'ask', ask: 'why' }],
  [
    'who|whose|whom|who is|who has|who are|who is got|who have|whos|who is (doing/on)|who do i [chase/contact/ask/email/see/ring/call/phone/text/message/badger/pester/collar/catch/bother/nudge] (about/for/on)|who do i [get hold of/have a word with/go to/turn to/ring up/need to speak to/need to talk to] (about/for/on)|who can i [ask/ring/call/speak to/talk to/contact/chase] (about/for/on)|who should i [ring/call/phone/talk to/email] (about/for/on)|who do i (speak/talk) to (about/for)|who should i (ask/speak to/contact/chase) (about/for)|who to (ask/contact/chase)|which [lead/leads/post/person/people/posts]|what [lead/leads/post/person]|name the lead|which of the leads|who is on|who do i [thank/blame/congratulate/chase up/nag]|who should i thank',
    { kind: 'ask', ask: 'who' },
  ],
  [
    'by when|until when|till when|up to when|what is (the) term [for/of]|by what time|due when|due by when|due by when|when|when is|when was|what date|what day|which day|which month|what month|on what date|when does|when did|when will|when are|how soon|by what date',
    { kind: 'ask', ask: 'when' },
  ],
  ['which|which ones|which of|what|what is|what are|what are the|which are', { kind: 'ask', ask: 'which' }],
  [
    'list|show|display|give|find|see|get|show me|give me|list out|let me see|let us see|get me|find me|show us|run me through|any|anything|something|is there (anything/any)|are there (any/anything)|do we have (any/anything)|have we (got) (any/anything)|send me|pull|print|fetch|provide|supply|outline|set out|present|produce|compile|identify|advise us|indicate|confirm|specify|pull up|dig out|let me have|display|put up|search (the plan) (for/on)|look (up/for)',
    { kind: 'ask', ask: 'list' },
  ],
  [
    'most|worst [for/on/at]|highest number of|biggest|greatest (number of)|busiest|largest (number of)|heaviest|highest',
    { kind: 'ask', ask: 'most' },
  ],
  ['fewest|least|smallest (number of)|lowest (number of)|lightest|lowest|fewer', { kind: 'ask', ask: 'least' }],
  [
    'next|due next|coming next|next up|next one|up next|soonest|nearest|closest|first up|first deadline|next on the list|earliest|what comes next|comes next|next in line|next (due/deadline/deadlines/due date/due dates)|nearest deadline|first due',
    { kind: 'ask', ask: 'next' },
  ],
  [
    'what is first|which is first|which one is first|what comes first|which comes first|which first|what first|what [do/should] [i/we] do first|what needs doing first|first thing to do|due first|due earliest|oldest|longest|longest (overdue/outstanding/running)|overdue (the) longest|been overdue (the) longest|overdue for (the) longest|longest time overdue|furthest behind|furthest overdue|latest running|earliest due',
    { kind: 'ask', ask: 'oldest' },
  ],
  [
    'last (due/deadline)|the latest [due date/deadline/due]|the last [due date/deadline]|latest due|furthest (away/out/off)|final|last to [finish/complete/be due]|due last|latest deadline|latest due date|last due date|last one due|furthest in the future|farthest',
    { kind: 'ask', ask: 'last' },
  ],
  [
    'actions|action|ones|one|items|item|tasks|task|things|thing|stuff|pieces of work|whatever|points|point|rows|entries|action points|work|jobs|job|bits|list of actions|actions list',
    { kind: 'noun', noun: 'action' },
  ],
  [
    'all|every last one|everything|every|whole|entire|full|all of|all of the|all the|the lot|whole lot|complete list',
    { kind: 'noun', noun: 'all' },
  ],
  ['area|areas|areas for development|section|sections|headings|heading|themes|theme|area for development', { kind: 'noun', noun: 'area' }],
  ['date|dates', { kind: 'noun', noun: 'date' }],
  [
    'it|its|hers|theirs|that one|this one|they|them|their|theirs|these|that action|this action|those ones|the same|he|she|her|his|him|of [them/those/these]|those|[out/any/all/some/one/two] of [them/those/these]|every one of them',
    { kind: 'pronoun' },
  ],
  [
    '(the) rest|(the) others|(the) other [one/ones/action/actions/two/three/four/five/six]|(all) the others|the other|everything else|the remaining [ones/one/actions/two/three]|remaining [ones/one]|all the rest|the remainder|rest of [them/those/these/it]|the rest of [them/those/these/it]|ones left',
    { kind: 'rest', isExtra: false },
  ],
  ['anything else|what else|which others|something else|else', { kind: 'rest', isExtra: true }],
];
