import type { Action, HistoryEntry, Plan, ProgressUpdate } from '../../src/domain/plan.ts';

/** What people paste, slip in or try on; each must show as the words it is. */
export const HOSTILE = [
  '[x](https://evil.example) **bold** _it_ `code` ~~gone~~ # head > quote <img src=x onerror=1>',
  '<at>everyone</at> {{DATE(2017-02-14T06:00:00Z)}} ${t} ${$root.plan} &lt;b&gt; \\[y](z)',
  '- one\n- two\n1. three\n2) four\n+ five\n# six\n> seven\n| eight |\n    nine',
  '\u202eevil\u2066 \u200bhidden\u0000\u001b[31m\u0007 Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 \ud800 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '__proto__ constructor ${__proto__} "quoted" \\ \' </script><script>alert(1)</script>',
] as const;

export const LONG_WORDS = 'The group met. 漢字 👩‍👩‍👧‍👦 *and* '.repeat(700).slice(0, 20_000);

export function hostileText(index: number): string {
  return HOSTILE[index % HOSTILE.length] ?? '';
}

export function hostileUpdate(index: number): ProgressUpdate {
  const at = `2015-03-10T14:${String(index % 60).padStart(2, '0')}:00.000Z` as const;
  return {
    kind: 'update',
    on: '2015-03-10',
    at,
    said: 'need-help',
    words: `${hostileText(index)} ${LONG_WORDS}`,
    by: hostileText(index + 1),
    personId: 'p',
    route: 'card',
  };
}

/** A plan of `count` actions in which everything that people can write is hostile and long. */
export function hostilePlan(count: number, historyLength = 3): Plan {
  return {
    id: 'hostile',
    title: `${hostileText(1)} ${LONG_WORDS}`,
    subtitle: hostileText(2),
    areas: [
      { ref: '1', title: `${hostileText(0)} ${LONG_WORDS}` },
      { ref: '2', title: '' },
    ],
    posts: [
      { id: 'a', name: `${hostileText(3)} ${LONG_WORDS}`, aliases: [] },
      { id: 'b', name: hostileText(4), aliases: [] },
    ],
    actions: Array.from({ length: count }, (_, index) => hostileAction(index, historyLength)),
  };
}

function hostileAction(index: number, historyLength: number): Action {
  const history: readonly HistoryEntry[] = Array.from({ length: historyLength }, (_, entry) => hostileUpdate(index + entry));
  const wording = `${hostileText(index)} ${LONG_WORDS}`;
  return {
    ref: `1.${String(index + 1)}`,
    areaRef: index % 2 === 0 ? '1' : '2',
    title: `${hostileText(index + 2)} ${LONG_WORDS}`,
    leads: [
      { postId: 'a', part: 'lead' },
      { postId: 'b', part: 'supporting' },
    ],
    due: index % 4 === 3 ? { kind: 'unclear', wording } : { kind: 'on', wording, by: '2015-02-28', originally: '2015-01-31' },
    status: 'in-progress',
    rag: index % 2 === 0 ? 'red' : null,
    history,
    version: 7,
  };
}
