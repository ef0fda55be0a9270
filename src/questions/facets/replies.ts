import type { Entry } from '../lexicon.ts';

/** What leads answered, and what is still to be shown or decided about it. */
export const REPLY_WORDS: readonly Entry[] = [
  [
    'disagree with (the/their/its) (declared) [colour/colours/color/colors/rag/rags/rating/ratings]|(you/i/we) disagree with (the/their/its) (declared) [colour/colours/rag/rating/ratings]|[green/greens] but doubtful|doubtful [green/greens/colour/colours/rag/rating/ratings]|wrong [colour/colours/rag/rating/ratings]|[colour/colours/rag/rating/ratings] (you) doubt|declared and worked out|worked out differently|not the [colour/rag/rating] (you/it) [says/say]',
    { kind: 'condition', condition: { is: 'doubted' } },
  ],
  [
    '[without/no/not/lacking/missing/lack/lacks] (any/yet) (evidence of) impact (evidence)|[without/no/lacking/missing/lack/lacks] (any) evidence of impact|impact (is/has) not (yet/been) evidenced|impact not yet evidenced|unevidenced impact',
    { kind: 'condition', condition: { is: 'without-impact' } },
  ],
  [
    '[extension/extensions] (is/are/was/were) [asked/requested/asked for/pending/waiting]|[asked/asking/ask/asks/requested] for (an/some/more) [extension/extensions]|[asked/asking/asks] for more time|[waiting/wait] for (an/more) [extension/time]|more time [asked/requested] (for)',
    { kind: 'condition', condition: { is: 'extension-asked' } },
  ],
];
