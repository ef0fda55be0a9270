import type { Entry } from '../lexicon.ts';

export const CHANGE_WORDS: readonly Entry[] = [
  [
    'actualisation|actualization|actualised|updated|updates|update|reported (on/back/in)|report back|replied|responded|reply|response|responses|heard (from/back/about)|reported progress|progress reported|progress update|progress updates|hear|hear from|had an update|given an update|progress note|progress notes|touched|chased',
    { kind: 'verb', verb: 'update' },
  ],
  [
    'changed|move|change|changes|changing|new|happened|happening|altered|different|moved on|moved|movement|movements|gone on|activity|developments|been going on',
    { kind: 'verb', verb: 'change' },
  ],
  [
    'turned|went|gone|become|became|turn|go|changed to|moved to|downgraded to|upgraded to|gone to|dropped to|slipped to|switched to',
    { kind: 'verb', verb: 'turn' },
  ],
  [
    'silent|radio silence|gone awol|not heard (a) [thing/peep/word/sausage/dicky bird/squeak/whisper/jot/bean] (from/on/about)|heard [nothing/naught] (from/on/about)|not a [word/peep/sausage/whisper/squeak] (from/on/about)|nothing (been) [said/heard/reported/written/noted/added/recorded] (about/on/from/for/against) (it/them)|gone quiet|(had) no [news/word] (from/on/about)|[owe/owes] (us) (an) [update/updates]|not (given/sent/provided) (us) (an/any) [update/updates/progress] (lately/recently)|not (been) [updated/reported/touched/reported on] [lately/recently]|quiet|stale|dormant|gone cold|neglected|no recent [update/updates/news/progress]|not (been) (recently) updated recently|not (been) recently updated|[need/needs] [an/a] (progress) update|[need/needs] [updating/chasing]|no [update/updates] recently|not (been) updated lately|stalled|gathering dust|not moved',
    { kind: 'silent' },
  ],
  [
    '[never/not ever/not once] (been/had/got/received/given) (been) [updated/an update/any update/any updates/a progress note/reported on/touched]|not a single update',
    { kind: 'condition', condition: { is: 'silent', window: { from: null, by: null }, say: 'ever' } },
  ],
  [
    'the latest (news/update/position/word/progress/on) (on/about/for/with/from/regarding)|latest (news/update/position/word/progress) (on/about/for/with/from/regarding)|new [with/on/about]|what is new [with/on/about]|any [news/progress/update/updates/movement] (on/about/for/with/from)|what has happened [with/to/on/about]|what happened [with/to/on/about]|what is happening [with/on/about/to/in]|what is going on [with/on/about/in]|history (of/for/on)|update history|audit trail|timeline (of/for)|how is (the) getting (on/along) (with)|getting on (with)|how far (have we got/along) (with/on)|how far are we (with/on)|where to (are/is) (we/you) (with/on)|what is occurring (with/on)|occurring (with/on)|where [are/have] (we) (got) (to) (with/on/up to)|where is|where are we with|where are we on|how [is/are] going|what is the [position/score/progress/news] (with/on/about)|progress (on/with/of/made/made on)|update (me/us) (on/about/with)|an update [on/about/with/for]|[have/get/want/need/provide] an update|give [me/us] an update|update on|updates on|updates for|update for|last update (on/for/to)|latest on|coming along|been done [on/about]|story (on/with/of)|what was (last) (said/reported) (on/about)|last word (on)|last heard (about/on/from)|last hear (about/on/from)|been said (on/about)|bring me up to [speed/date] (on/with)|status update (on/for)|how did|progressing|progressed|gone with|any joy (with/on)|news (on/about/of)|past updates|what have we done (on/about)|what did we say (on/about)|(the) (latest/last/most recent) [note/notes/comment/comments/entry/entries] (on/for/about/against)|always|all along|used to be|before it [went/turned/became/changed]',
    { kind: 'ask', ask: 'history' },
  ],
  [
    'most recently (updated)|most recent (update/updates)|last updated|last actualisation|last actualised|latest updated|newest (update)|last (to be) updated|recently updated most|updated most recently|updated last|last one updated',
    { kind: 'ask', ask: 'newest' },
  ],
  [
    'least recently (updated)|(the) longest [without/since] (an/any/its/their/the/a) (last) (update/updates)|oldest update|gone (the) longest (time) without (an/any) (progress) [update/updates]|longest (time) without an update|not been updated (for) (the) longest|not updated (for) (the) longest|longest silence|quietest',
    { kind: 'ask', ask: 'stalest' },
  ],
];
