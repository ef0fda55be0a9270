import type { Entry } from '../lexicon.ts';

export const DUE_WORDS: readonly Entry[] = [
  [
    'due|due date|due dates|deadline|deadlines|falls due|fall due|landing|lands|hitting|falling due|falls|fall|falling|target date|target dates|expected|scheduled|timescale|timescales|timetabled|due (to be) [done/finished/completed/delivered/complete]|[need/needs] (to be) [done/finished/completed/delivered/complete]|to be [done/finished/completed/delivered/complete]|[must/should/has to/have to] be [done/finished/completed/delivered/complete]|supposed to be [done/finished/completed]|meant to be [done/finished/completed/delivered]|over the line|get over the line|end date|finish date|completion date|cut off|end|ends|ending|run out|runs out|expire|expires|wrap up by|latest date|due time|term date|time [run/runs/running] out|the clock [run/runs/running] out',
    { kind: 'verb', verb: 'due' },
  ],
  [
    'was due|were due|fell due|had been due|were supposed to be [done/finished/completed]|was supposed to be [done/finished/completed]|should have been [done/finished/completed/delivered] [in/by/before/during]|were meant to be [done/finished/completed]',
    { kind: 'past' },
  ],
  [
    '[no/without] (a/any) [due date/due dates/deadline/deadlines/date/dates/clear date/clear due date/clear deadline/end date/target date/firm date/date set/due date set/deadline set/dates set/fixed date/set date]|undated|dateless|open ended|open-ended|not have (a/any) [due date/deadline/date/due dates/deadlines/dates]|not (we/you/they) (been/got/put/set/given/agreed) (given/put) (a/any) [due date/deadline/date] (on/for/against/set)|not been given (a/any) [due date/deadline/date]|not got (a/any) [due date/deadline/date]|not dated|missing (a) [due date/deadline/date]|with no [date/deadline/due date/deadlines/due dates]|no date for|[lack/lacks] (a/any) [date/deadline/due date/dates/deadlines]|lacking a [date/deadline/due date]|never due|not due at all',
    { kind: 'condition', condition: { is: 'dated', has: false } },
  ],
  [
    '[with/have/has/having/got] (a) [start date/starting date] (set/fixed)',
    { kind: 'condition', condition: { is: 'starts', window: { from: null, by: null }, say: 'some day' } },
  ],
  [
    '[with/have/has/having/got] (a) [due date/deadline/due dates/deadlines/date set/fixed date/clear date]|dated',
    { kind: 'condition', condition: { is: 'dated', has: true } },
  ],
  [
    'start|starts|starting|begin|begins|beginning|commence|commences|commencing|kick off|kicks off|due to [start/begin/commence]|get going|start date|start dates',
    { kind: 'verb', verb: 'start' },
  ],
  ['started|began|begun|commenced|kicked off|been started|got going', { kind: 'verb', verb: 'started' }],
  [
    'continuous|continuous ones|rolling|all year round|throughout the year|run throughout|[ongoing/on-going/run/runs/running/continue/continues/continuing/go/goes/going/last/lasting] [through/throughout/across/all] (out) (the) (whole) year|year round|all year (long/through)|(all) through the year',
    { kind: 'condition', condition: { is: 'continuous' } },
  ],
  [
    'revised|slipped|slip|[due date/deadline/date] [changes/movements/moves/revisions]|[deadlines/dates/due dates] [move/moved/slip/slipped/change/changed]|slipping|slippage|rescheduled|re-dated|pushed back|put back|moved back|postponed|extended|extension|extensions|been delayed|delayed [until/till/to/by]|[due date/due dates/deadline/deadlines/date/dates] (have/has) (been) [changed/moved/revised/extended/slipped/pushed back/put back/altered]|[changed/moved/revised/altered/new/later] (its/their/the) [due date/due dates/deadline/deadlines/date/dates]|had [its/their] [date/dates/deadline/deadlines/due date/due dates] [changed/moved/revised/extended/pushed back/put back]|change of [date/deadline/due date]|date change|date changes',
    { kind: 'verb', verb: 'move' },
  ],
  [
    'original (due) [date/deadline]|originally (due/planned/meant)|original due|initial (due) [date/deadline]|originally|original|before it [was/got] [changed/moved/revised/extended/put back/pushed back]|in the first place|before the [extension/revision/change]|old deadline|previous deadline',
    { kind: 'ask', ask: 'original' },
  ],
  [
    'coming up|coming up soon|due soon|upcoming|soon|on the horizon|looming|approaching|imminent|shortly|around the corner|due shortly|nearly due|almost due',
    { kind: 'soon' },
  ],
  [
    'how (much) [long/time] is there left (until/till/before/to)|how (much) [long/longer/time] (is/are/do/have) (we/i/you) (have/got) (is) (there) [left/until/till/before/to go]|how many [days/weeks] (are/do/is) (we/i) (there/have/got) (is) [left/until/till/before/to go]|days [left/until/till/to go/remaining]|how long (is it/has it been/ago is it) since|how long until|time left|how many [days/weeks] (have/do) [we/i/you] (still) (got/have) [left/to go]|how (long/much time/much longer) (have/do) [we/i/you] (still) (got/have) [left/to go]|how many [days/weeks] (are) left|how many [days/weeks]|how much longer (do/does/have/has)|how much longer|how long',
    { kind: 'ask', ask: 'how-left' },
  ],
  [
    'need to|needs to|must|should|has to|have to|to be|will|ought to|required|is to|got to|to have|supposed to|meant to|are we to|due to be',
    { kind: 'obligation' },
  ],
];
