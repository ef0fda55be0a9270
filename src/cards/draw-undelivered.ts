import template from '../../cards/undelivered.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import { viewAsk } from './button-view.ts';
import { drawLargest, drawMessage } from './message.ts';
import { UNDELIVERED } from './phrases-welcome.ts';
import { firstOf, listWords } from './phrases.ts';
import { shorten } from './safe-text.ts';

/** What did not arrive: a reminder to a person, one for posts that nobody holds, or the digest to the channel. */
export type UndeliveredRow = (
  | { readonly kind: 'person'; readonly personName: string; readonly refs: readonly string[] }
  | { readonly kind: 'posts'; readonly postNames: readonly string[]; readonly refs: readonly string[] }
  | { readonly kind: 'digest' }
) & {
  /** Why, in words a manager can act on. */
  readonly note: string;
};

const SIZES = [20, 10, 5, 2, 1];

/** For a board's manager: whom to ring, about what, and how to put it right. */
export function drawUndelivered({ rows }: { readonly rows: readonly UndeliveredRow[] }): Message {
  return drawLargest(SIZES, ({ rows: size, longest }) => {
    const views = rows.slice(0, size).map(viewUndelivered);
    const more = rows.length > size ? [UNDELIVERED.more(rows.length - size)] : [];
    const title = UNDELIVERED.title(rows.length);
    const card = {
      summary: `${title}: ${rows.slice(0, 10).map(subjectOf).join('; ')}`,
      title,
      sentence: UNDELIVERED.sentence,
      rows: views,
      more,
    };
    const lines = views.flatMap(({ who, refs, note }) => [who, ...[...refs, note].map((line) => `  ${line}`)]);
    return drawMessage(template, { ...card, buttons: [viewAsk("what's overdue")] }, [title, card.sentence, ...lines, ...more], longest);
  });
}

/** For the lock screen: refs, whose card it was where it had none, or that it was the digest. */
function subjectOf(row: UndeliveredRow): string {
  if (row.kind === 'digest') return UNDELIVERED.digest;
  return row.refs.length > 0 || row.kind === 'posts' ? firstOf(row.refs, 20) : row.personName;
}

function viewUndelivered(row: UndeliveredRow): { who: string; refs: readonly string[]; note: string } {
  const note = shorten(row.note, 300);
  switch (row.kind) {
    case 'person':
      return { who: shorten(row.personName, 200), refs: refsLines(row.refs), note };
    case 'posts':
      return { who: shorten(UNDELIVERED.nobody(listWords(row.postNames)), 200), refs: refsLines(row.refs), note };
    case 'digest':
      return { who: UNDELIVERED.digest, refs: [], note };
  }
}

/** No line where the card was about no action, such as who covers a post. */
function refsLines(refs: readonly string[]): readonly string[] {
  return refs.length === 0 ? [] : [UNDELIVERED.refs(firstOf(refs, 20))];
}
