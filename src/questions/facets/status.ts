import type { Status } from '../../domain/plan.ts';
import type { Entry } from '../lexicon.ts';
import type { Condition } from '../query.ts';

export const OPEN: Condition = { is: 'status', statuses: ['not-started', 'in-progress'], say: 'not complete' };
export const COMPLETE: Condition = { is: 'status', statuses: ['complete', 'embedded'], say: 'complete' };
const only = (status: Status, say: string): Condition => ({ is: 'status', statuses: [status], say });

export const STATUS_WORDS: readonly Entry[] = [
  [
    'open|[left/still] to [close/tick off/finish off/sign off/wrap up/close off/close down/finish/complete/deliver/get done/be closed]|outstanding|plate|on [their/his/her] plate|[remains/remain/left/still/yet/remaining] to be [done/finished/completed/delivered]|incomplete|unfinished|uncompleted|unresolved|still (to) [do/go/come]|left (over/to do/to go)|remaining|remain|remains|to do|to-do|todo|still going|live|pending|active|still on the list|still [have/has/need/needs] to do|[have/has] (still) got to do|[have/has] left to do|still got to do|still to be [done/finished/completed]|not been [done/finished/completed]|not yet [done/finished/complete/completed]|yet to be [done/completed/finished/closed]|yet to [complete/finish]|on the go|needs [doing/finishing/completing]|need [doing/finishing/completing]',
    { kind: 'condition', condition: OPEN },
  ],
  [
    'not (even) (been) (yet) [started/begun/commenced]|not (yet) begun|not (yet) [start/begin/commenced/underway]|unstarted|still to [start/begin/be started]|(still) waiting to [start/begin/be started]|not-started|yet to [start/begin/commence/be started/kick off/get going]|not (yet) [kicked off/got going/under way/in progress]|not started on',
    { kind: 'condition', condition: only('not-started', 'not started') },
  ],
  [
    'in progress|in-progress|underway|under way|ongoing|on-going|on going|in hand|being worked on|in train|partly done|part done|half done|[working/worked] on at the moment|under construction|moving forward',
    { kind: 'condition', condition: only('in-progress', 'in progress') },
  ],
  [
    '[completed/finished/done/delivered/closed/complete] [late/behind schedule]|[completed/finished/done/delivered/closed/complete] after [its/their/the] (due) [deadline/date]|late completion',
    { kind: 'condition', condition: { is: 'punctual', late: true } },
  ],
  [
    '[completed/finished/done/delivered/closed/complete] [on time/on schedule/in time]|[completed/finished/done/delivered/closed/complete] [by/before/within] [its/their/the] (due) [deadline/date]',
    { kind: 'condition', condition: { is: 'punctual', late: false } },
  ],
  ['embedded', { kind: 'condition', condition: only('embedded', 'embedded') }],
  [
    'complete|completed|completes|completing|completion|completions|done|finished|finish|finishing|closed|close|closing|delivered|achieved|signed off|ticked off|crossed off|sorted|wrapped up|accomplished|fulfilled|concluded|done and dusted|in the bag|put to bed',
    { kind: 'verb', verb: 'finish' },
  ],
  ['status|state|stage|what status', { kind: 'ask', ask: 'status' }],
];
