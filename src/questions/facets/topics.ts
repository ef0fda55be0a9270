import type { Entry } from '../lexicon.ts';

export const TOPIC_WORDS: readonly Entry[] = [
  [
    'about|concern|concerns|mention|mentions|mentioning|mentioned|regarding|concerning|relating to|related to|relates to|relate to|refer to|refers to|referring to|reference|to do with|in relation to|with regard to|on the subject of|cover|covers|covering|contain|contains|containing|around|deal with|deals with|touching on|say anything about|says anything about|talk about|talks about|containing the word|linked to|on the topic of|connected (with/to)|say about|says about|include|includes|including|tagged|featuring|affecting|affect|affects|re',
    { kind: 'frame', frame: 'topic' },
  ],
  [
    'do we have on|have we got on|is there on|are there on|do we know about|[do/have] we (have/got) [any/anything/something/much/owt/any actions] on|(is/are) there [any/anything/something/much/owt] on|[any/anything/owt/something/much] on|anything on|something on|have on|got on|does the plan say (about/on)|does it say (about/on)|are we doing [about/on/for/with]|is being done [about/on/for]|have we done [about/on]|have we got [about/on]',
    { kind: 'frame', frame: 'topic' },
  ],
];
