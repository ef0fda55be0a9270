import type { Entry } from '../lexicon.ts';

export const LOGIC_WORDS: readonly Entry[] = [
  [
    'not|no|non|without|never|nothing|none|nobody|neither|lacking|lack|lacks|no one|missing|rather than|not yet',
    { kind: 'logic', logic: 'not' },
  ],
  [
    'except (for)|excluding|apart from|other than|but not|[all/everything/anything/everyone] [but/bar]|bar|leaving out|exclude|leave out|not including|not counting|ignoring|minus|besides|aside from|outside (of)|with the exception of',
    { kind: 'logic', logic: 'except' },
  ],
  ['only|alone|solely|by itself|on (her/his/their/its) own|exclusively|just', { kind: 'logic', logic: 'only' }],
  ['or|nor|and/or|or else', { kind: 'logic', logic: 'or' }],
  ['and|plus|as well as|along with|together with|also|but|yet|while|whilst|although|though|with', { kind: 'logic', logic: 'and' }],
  ['both|together|either', { kind: 'logic', logic: 'both' }],
];
