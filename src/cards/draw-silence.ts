import type { Instant } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { LeadSilence } from '../domain/silence.ts';
import type { Message } from '../ports.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { longMoment } from './phrases-dates.ts';
import { SILENCE } from './phrases-silence.ts';
import { postName } from './phrases.ts';
import { oneLine, shorten } from './safe-text.ts';
import { pageOf } from './sheet-pages.ts';
import { drawSheet, type Sheet, type SheetRow } from './sheet.ts';

export interface SilenceView {
  readonly leads: readonly LeadSilence[];
  readonly plan: Plan;
  readonly now: Instant;
  /** IANA. */
  readonly timeZone: string;
  readonly from: number;
  /** Everybody's, with buttons to ask them; otherwise the reader's own posts alone. */
  readonly isForAll: boolean;
}

const SIZES = [5, 4, 3, 2, 1];
const WORDS_LENGTH = 200;

export function drawSilence(view: SilenceView): Message {
  return drawSheet(SIZES, (size) => viewSheet(view, size));
}

function viewSheet(view: SilenceView, size: number): Sheet {
  const { leads, plan, now, timeZone, isForAll } = view;
  const { shown, buttons } = pageOf(leads, { from: view.from, size, verb: 'silence.show' });
  const silent = leads.filter((lead) => lead.silent.length > 0).length;
  const none = isForAll ? SILENCE.nobody : SILENCE.nothing;
  return {
    title: isForAll ? SILENCE.title : SILENCE.own,
    intro: [leads.length === 0 ? none : SILENCE.count(silent, leads.length)],
    rows: shown.map((lead) => viewLead(lead, plan, isForAll)),
    notes: [SILENCE.asOf(longMoment(now, timeZone))],
    buttons: [...(isForAll && silent > 0 ? [viewButton(SILENCE.askAll, { verb: 'asked.silent' })] : []), ...buttons],
  };
}

function viewLead(
  { postId, holders, delivered, failed, answered, last, silent, thin }: LeadSilence,
  plan: Plan,
  mayAsk: boolean,
): SheetRow {
  const waiting = silent.length > 0 ? SILENCE.waiting(silent) : SILENCE.answeredAll;
  return {
    heading: SILENCE.heading(shorten(postName(plan, postId), 100), holders.map(({ name }) => shorten(name, 60)).slice(0, 3)),
    lines: [
      SILENCE.counts(delivered, failed, answered),
      delivered === 0 && failed > 0 ? SILENCE.neverReached : waiting,
      last === undefined ? SILENCE.noWord : SILENCE.last({ ...last, words: shorten(oneLine(last.words), WORDS_LENGTH) }),
      ...(thin.length === 0 ? [] : [SILENCE.thin(thin)]),
    ],
    buttons: mayAsk ? askButtons(silent.map(({ ref }) => ref)) : [],
  };
}

function askButtons(refs: readonly string[]): readonly ButtonView[] {
  return refs.length === 0 ? [] : [viewButton(SILENCE.askOne(refs), { verb: 'asked.show', refs: refs.slice(0, 100) })];
}
