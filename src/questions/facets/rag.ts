import type { Rag } from '../../domain/plan.ts';
import type { Entry } from '../lexicon.ts';
import type { Tag } from '../tag.ts';

const colour = (...rags: (Rag | null)[]): Tag => ({ kind: 'condition', condition: { is: 'rag', rags } });

/** "At risk" is amber, "off track" red, "on track" green and not complete (the conventions of the public sample). */
export const RAG_WORDS: readonly Entry[] = [
  ['red|reds|off track|off-track|off course|red rated|red-rated|rated red|red flagged|rag red|red rag', colour('red')],
  [
    'amber|ambers|at risk|in danger of [slipping/being late/running late/going red/not being done]|in danger of missing [its/their/the] [deadline/date]|at-risk|amber rated|amber-rated|rated amber|rag amber|yellow',
    colour('amber'),
  ],
  ['green|greens|green rated|green-rated|rated green|rag green', colour('green')],
  ['blue|blues', colour('blue')],
  [
    '[no/without] (a/any) [rag/colour/color/rating/rag rating/rag status/rag colour/colour rating]|unrated|not (been) (rag) rated|not rag rated|uncoloured|not (been) given a [rag/colour/rating]|rag (is) [none/blank/empty/missing]|no rag set|not have (a/any) [rag/colour/rating/rag rating/rag status]|missing a [rag/colour/rating]|grey|colourless',
    colour(null),
  ],
  ['on track|on-track|on course|on schedule|on target|going to plan|to schedule', { kind: 'condition', condition: { is: 'on-track' } }],
  [
    'rag|rags|rag rating|rag ratings|ratings|rag statuses|colours|colors|rag colours|rag status|colour|color|what colour|what color|rating|rated|rag rated|traffic light|rag colour',
    { kind: 'ask', ask: 'rag' },
  ],
];
