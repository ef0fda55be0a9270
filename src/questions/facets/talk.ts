import type { Entry } from '../lexicon.ts';

/** Words of courtesy and grammar that carry no part of the question. */
export const TALK_WORDS: readonly Entry[] = [
  [
    'hi (there/all/again/chaser/team)|hello (there/again)|morning all|hello all|hey (there)|hiya|howdy|good [morning/afternoon/evening/day]|morning|afternoon|evening|greetings|bore da|prynhawn da|shwmae|helo|sut mae|diolch|dzien dobry|dzień dobry|czesc|cześć|witam|dziekuje|dziękuję|thanks (a lot/very much/so much/again/all/for that/for your help/a million)|thank you (very much/so much/again/for that/for your help)|many thanks|cheers|ta|much appreciated|bye (bye/for now)|goodbye|see you (later/soon)|see ya|ok|okay|great|brilliant|lovely|perfect|excellent|fab|super|nice one|well done|good bot|got it|understood|no problem|no worries|never mind|nevermind|how are you (doing/today/getting on)|how do you do|you ok|all good|noted|wonderful|fantastic|cool|yo|dear (chaser/all/colleague)|good|right then|sorry|good job|nice|are you there|anyone there|testing|test|pleased to meet you|nice to meet you|have a (good/nice) (day/weekend/one/evening)',
    { kind: 'greeting' },
  ],
  [
    'help|help me|can you help (me)|please help|what can you do (for me)|what do you do|how do (i/you) use (this/you/chaser)|how does this work|how do you work|what can i ask (you)|what should i ask|what can i say|can i ask (you)|commands|command list|menu|options|instructions|who are you|what are you|are you a (bot/human/robot/person)|what are you for|what is this|what is chaser|how can you help (me)|what questions can i ask|give me examples|examples|example questions|i am (lost/stuck/confused)|i do not know what to ask|what else can you do|what do you know|how to use|user guide|guide|manual|tutorial|faq|get started|getting started|show me what you can do|need help|i need help|i need some help|how do i ask',
    { kind: 'help' },
  ],
  [
    '[can/could/may/might] [i/we] (please) [have/get/see/view]|i would like (to) (see/know/have)|i would love|would like to [see/know/have]|grateful|the|a|an|is|are|was|were|be|been|being|am|do|does|did|has|have|had|having|can|could|would|may|might|shall|i|me|we|us|you|our|ours|your|there|here|this|that|these|to|in|on|at|by|from|into|onto|as|so|if|then|than|just|please|kindly|want|wants|wanted|like|know|think|need|needs|tell|say|says|said|look|looking|check|let|got|getting|now|right now|at the moment|at present|currently|presently|as of today|as things stand|so far|yet|still|already|really|actually|basically|quickly|quick|question|well|um|umm|er|erm|uh|hmm|oh|ah|oi|mate|pal|folks|guys|everyone|ever|some|much|more|many|very|up|out|off|again|once|how|where|wondering|wonder|curious|interested|question for you|ask|asking|asked|answer|chaser|bot|planbot|urgently|asap|thing is|meeting in five|set|down|that is|which is|go|going|goes|come|comes|happen|happens|kind|sort|doing|run|runs|sort of|kind of|bit|a bit|lot|lots|too|sure|yes|yeah|yep|no thanks|via|each|per|name|names|called|titled|entitled|full|whole|own|if you (can/could/would)|when you (can/get a chance/get a moment)|would you mind|be good enough to|i would be grateful if|for the [board/executive] [papers/pack]|for my [report/meeting/papers/pack/notes]|for our [report/meeting/papers]|out there|in the (action) plan|on the (action) plan|of the (action) plan|in our plan|in total|altogether|in all|at all|of ours|by any chance|remind me|remind us|refresh my memory|to hand|to see|to know|to find out|i wonder|quick one|real quick|first|firstly|second|secondly|finally|lastly|the same for|same for|the same again for|same again for|same question for|ditto|likewise|same again|i mean|i meant|instead|basically|gonna|wanna|innit|like|literally|honestly|exactly|precisely|specifically|particular|in particular|ie|eg|etc|across the (board/plan/piece)|on the list|the list|actually|had|make|made|sits|stand|stands|currently|hand|due to|because|since when|such|same|any|both of|part|parts|way|matter|regards|kind regards|best wishes|regards|sent|ping|when it|over|back|of course|course|obviously|apparently|supposedly|today please|for us|to us|to you|for you|with us|from you|from us|about it|against|today is|exist|exists|available|given|shown|listed|recorded|record|records|down as|showing|flagged|flag|flags|labelled|labeled|classed|marked down|counted|put|found|rest assured|worth',
    { kind: 'noise' },
  ],
  [
    'plan|plans|action plan|the plan|board|boards|the board|report|reports|reporting|member|members|meeting|meetings|wscb|minute|paper|papers|pack|progress|role|roles|group|groups|programme|strategy|project',
    { kind: 'weak' },
  ],
];

/** Things the plan does not know, so that naming one is answered kindly rather than searched for. */
export const OFF_TOPIC_WORDS: readonly Entry[] = [
  [
    'what time|the best|best action|best way|weather|rain|raining|sunny|forecast|joke|jokes|football|cricket|rugby|match|score of the|news headlines|bbc|poem|poetry|sing|song|story|recipe|cook|cake|pizza|lunch|dinner|coffee|tea|train|trains|bus|traffic|flight|hotel|restaurant|pub|prime minister|president|politics|election|brexit|stock|stocks|share price|bitcoin|lottery|horoscope|capital of|translate|meaning of life|netflix|film|movie|music|game|games|holiday|holidays|annual leave|booking|birthday|favourite|colour of the sky|chatgpt|openai|copilot|siri|alexa|google|wikipedia|python|javascript|sql|code|program|essay|homework|exam',
    { kind: 'off-topic' },
  ],
  [
    'budget|budgets|cost|costs|money|funding|funds|finance|finances|spend|spent|spending|salary|salaries|pay|paid|price|invoice|minutes|agenda|agendas|apologies|attendance|attended|attendees|who attended|phone|telephone|email address|e-mail address|contact details|address|postcode|car park|parking|password|passwords|api key|token|secret|credentials|login|source code|database|server|opinion|opinions|do you think|you think|in your view|your view|what do you reckon|reckon|should we|should the board|would you (recommend/suggest/advise)|recommend|recommendation|recommendations|advise|advice|likely|unlikely|likelihood|probability|chance|chances|predict|prediction|will we (be/finish/meet/make/hit/complete)|are we going to|going to (meet/miss/finish/be done/make)|who is to blame|to blame|blame|fault|whose fault|best lead|worst lead|useless|rubbish|lazy|good enough|doing a good job|any good|competent|incompetent|trust|fair|sacked|sack|fired|resign|gossip|ofsted|inspectors|inspection result|inspection grade|legal advice|law|lawyer|court|vote|voting|quorum',
    { kind: 'off-topic' },
  ],
];
