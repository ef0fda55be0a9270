import type { Entry } from '../lexicon.ts';

export const LEAD_WORDS: readonly Entry[] = [
  [
    'led by|lead by|(is/are) (being) (jointly) owned by|assigned to|allocated to|(the) responsibility of|belonging to|belong to|belongs to|down to|with (the) lead|given to|sits with|sit with|in the hands of|led jointly by|jointly led by|run by|handled by|looked after by|managed by|being done by|in the name of|under',
    { kind: 'frame', frame: 'led-by' },
  ],
  [
    'lead on|leads on|leading on|leading|lead|leads|led|responsible (for)|in charge (of)|accountable (for)|owns|own|owner|owners|owned|looks after|look after|looking after|handles|handling|running|leads for|lead for|answerable (for)|lead officer|leads and|heading up|working on|works on|charged with|carrying|carry|carries|got on|lead person|taking the lead (on)|sorting (out)|organising|organizing|arranging|picking up|taking forward|taking on|taking care of|seeing to|on top of|pushing (on)|championing|fronting|spearheading|steering|tackling|responsible person|person responsible|leader of|leader for|leader|leaders|takes the lead (on)|responsibility (for)|dealing with|tasked with|sponsor',
    { kind: 'frame', frame: 'leads' },
  ],
  ['for|of|among|amongst', { kind: 'frame', frame: 'for' }],
  [
    'leads|lead names|people|persons|posts|post|post holders|postholders|lead officers|colleagues|person|lead',
    { kind: 'noun', noun: 'lead' },
  ],
  [
    'joint|jointly|shared|share|shares|sharing|co-led|co led|joint leads|joint lead|jointly led|led jointly|more than one lead|[two/multiple/several/2] leads|two or more leads|more than one person|[two/multiple/several] people (leading)|shared [leads/lead/leadership]|joint leadership|co-owned|shared between|in common',
    { kind: 'condition', condition: { is: 'leads', how: 'joint' } },
  ],
  [
    '(with) [nobody/no one/not anyone] else (is) (on it/on them/on/leading it/leading/involved)|without (anyone/anybody) else|single lead|solo|single-handed|one lead|a single lead|only one lead|just one lead|sole lead|only have one lead|one lead only|[only/just] one [person/lead/name/post] (on it/on them/leading/leading it)|one person on [it/them]|a single [person/name] (on it/leading)',
    { kind: 'condition', condition: { is: 'leads', how: 'sole' } },
  ],
  [
    'no lead|(with) no [leader/owner]|without (a/the/any) [leader/owner]|[nobody/no one] (is) [leads/leading/owns/owning] (it/them)|with [nobody/no one] (leading/on it)|without a lead|without leads|not have a lead|no leads|leaderless|[lack/lacks/lacking/missing] (a/an/any) [lead/leads/owner]|[need/needs] (a/an) [lead/owner]|unassigned|not assigned|no one leading|nobody leading|unallocated',
    { kind: 'condition', condition: { is: 'leads', how: 'none' } },
  ],
  [
    'on my [list/desk/books]|my|mine|i lead|do i lead|i own|do i own|am i (leading/responsible for/in charge of/down for/on/doing)|i am (leading/responsible for/in charge of/down for/on/doing)|assigned to me|for me|from me|do i have|have i got|have i|i have got|i have|i have to|do i need to|i need to|am i|on me|i got|and me|an me|nd me|what about me|how about me|just me|only me|and for me|owned by me|led by me|do i|did i|i am|i did|should i|must i|belong to me|are mine|is mine|to me|myself|by me|with me|with my name|against my name',
    { kind: 'mine' },
  ],
  [
    'on my plate|my to do list|my to-do list|my to do|my todo list|on my to do list|my outstanding|my workload|my in tray|my in-tray|do i (still) (have/need) to do|have i (still) got to do|have i (still) got left|have i still got|i have still got to do|have i (still) got to [finish/complete/deliver/get done]|do i (still) have left|do i still have|i still have to do|i still need to do|i have to do|i need to do|am i supposed to do|should i be (doing/working on)|must i do|i have left|i need to get done|do i need to finish|do i have to finish|do i need to get done|is left for me',
    { kind: 'my-open' },
  ],
];
