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
    '[extension/extensions] (is/are/was/were) [asked/requested/asked for/pending/waiting]|[asked/asking/ask/asks/requested] for (an/some/more) [extension/extensions]|[asked/asking/asks] for more time|[waiting/wait] for (an/more) [extension/time]|more time [asked/requested] (for)|[extension/extensions] [request/requests]|[request/requests] for (an) [extension/extensions/more time]',
    { kind: 'condition', condition: { is: 'extension-asked' } },
  ],
  [
    '[without/no/not/lacking/missing/lack/lacks] (any/yet) evidence (yet)|(done) without (any) evidence|unevidenced|not evidenced',
    { kind: 'condition', condition: { is: 'without-evidence' } },
  ],
  [
    'not (yet/been) checked|not been checked (yet)|unchecked|[awaiting/waiting for/wait for/needs/need] (a/to be) [check/checked/checking/sign-off]|to be checked|still to be checked|not (yet/been) verified',
    { kind: 'condition', condition: { is: 'unchecked' } },
  ],
  [
    '[asked/asking/asks/requested] for (some/any) [help/support]|[need/needs/needing/want/wants] (some/any) help|help [asked/requested/needed] (for)|[requests/request] for help|[stuck/blocked] and [asked/asking] for help',
    { kind: 'condition', condition: { is: 'help-asked' } },
  ],
  [
    '[need/needs/needing/await/awaits/awaiting/waiting for/wait for/waits for] (a/our/my/the/any) (chair/board) [decision/decisions]|[decision/decisions] (is/are) [needed/pending/wanted/due/outstanding]|to be decided|undecided',
    { kind: 'condition', condition: { is: 'to-be-decided' } },
  ],
];
