import type { Entry } from '../lexicon.ts';

export const LOGIC_WORDS: readonly Entry[] = [
  [
    'not|no|non|without|never|nothing|none|nobody|neither|lacking|lack|lacks|no one|rather than|not yet|free [of/from]|clear of|devoid of',
    { kind: 'logic', logic: 'not' },
  ],
  [
    'except (for)|excluding|apart from|other than|but not|[all/everything/anything/everyone] [but/bar]|bar|leaving out|exclude|leave out|not including|not counting|ignoring|minus|besides|aside from|outside (of)|with the exception of|[leaving/setting/putting] aside|[take/taking/leave] out|taking away|forgetting|disregard|disregarding|discounting|omitting',
    { kind: 'logic', logic: 'except' },
  ],
  [
    'only|alone|solely|by [itself/herself/himself/themselves]|on (her/his/their/its/my/our/your) own|by myself|exclusively|just|[lead/leads/leading/led/has/have/doing/does/do] (it) on [her/his/their/its] own|single-handed|single handedly|[lead/leads/led/has/doing] (it) by [herself/himself/themselves]',
    { kind: 'logic', logic: 'only' },
  ],
  [
    '[has/have] nothing to do with|[has/have] no [part/hand/involvement] in|[is/are] not [involved in/involved with/down for/on]|[does/do] not lead|[is/are] not leading|not [leading/responsible for]',
    { kind: 'logic', logic: 'not-led' },
  ],
  ['or|nor|and/or|or else', { kind: 'logic', logic: 'or' }],
  ['and|plus|as well as|along with|together with|also|but|yet|while|whilst|although|though|with', { kind: 'logic', logic: 'and' }],
  ['both|together', { kind: 'logic', logic: 'both' }],
  ['combined|between [them/the two]', { kind: 'noise' }],
];
