import type { AuditEntry } from '../board-record.ts';
import type { Message } from '../ports.ts';
import { longMoment } from './phrases-dates.ts';
import { AUDIT } from './phrases-settings.ts';
import { oneLine, shorten } from './safe-text.ts';
import { pageOf } from './sheet-pages.ts';
import { drawSheet } from './sheet.ts';

const SIZES = [8, 5, 3, 1];
const WORDS_LENGTH = 500;

/** Who changed what about the board and when, newest first. */
export function drawAudit(view: { readonly entries: readonly AuditEntry[]; readonly timeZone: string; readonly from: number }): Message {
  const { entries, timeZone, from } = view;
  return drawSheet(SIZES, (size) => {
    const { shown, buttons } = pageOf(entries, { from, size, verb: 'audit.show' });
    return {
      title: AUDIT.title,
      intro: [entries.length === 0 ? AUDIT.none : AUDIT.intro(entries.length)],
      rows: shown.map(({ at, by, words }) => ({
        heading: AUDIT.heading(longMoment(at, timeZone), shorten(oneLine(by), 80)),
        lines: [shorten(oneLine(words), WORDS_LENGTH)],
      })),
      notes: [AUDIT.note],
      buttons,
    };
  });
}
