import template from '../../cards/digest.json' with { type: 'json' };
import type { Message } from '../ports.ts';
import type { Digest, DigestCounts, DigestLine, DigestSection } from '../domain/digest.ts';
import { daysBetween, mondayOf } from '../domain/dates.ts';
import { findAction, findRemoved, type Plan, type Rag, type Status } from '../domain/plan.ts';
import { viewAsk } from './button-view.ts';
import { drawLargest, drawMessage, type Room } from './message.ts';
import { longDay, weekLabel } from './phrases-dates.ts';
import { countWithMovement, DIGEST, reasonWords, SECTION_WORDS } from './phrases-digest.ts';
import { firstOf, RAG_WORDS, STATUS_WORDS } from './phrases.ts';
import { shorten } from './safe-text.ts';
import { viewChart } from './section-view.ts';

const LINES_TRIED = [10, 6, 4, 2, 1];
const TITLE_LENGTH = 100;
const RAGS: readonly (Rag | 'none')[] = ['red', 'amber', 'green', 'blue', 'none'];
const STATUSES: readonly Status[] = ['not-started', 'in-progress', 'complete', 'embedded'];

type SectionLines = {
  readonly heading: string;
  readonly lines: readonly { readonly ref: string; readonly title: string; readonly reason: string }[];
  readonly more: readonly string[];
};

/** The weekly post. It names its week, so that people can see a doubled one for what it is. */
export function drawDigest(digest: Digest, plan: Plan): Message {
  return drawLargest(LINES_TRIED, (room) => drawWith(digest, plan, room));
}

function drawWith(digest: Digest, plan: Plan, { rows, longest }: Room): Message {
  const title = DIGEST.title(weekLabel(digest.week));
  const subtitle = DIGEST.subtitle(shorten(plan.title, 120), longDay(digest.asOf), weeksTold(digest));
  const quiet = digest.isQuiet ? [DIGEST.quiet(digest.overdue)] : [];
  const sections = digest.isQuiet
    ? []
    : digest.sections.filter(({ lines }) => lines.length > 0).map((section) => viewLines(section, plan, rows));
  const standing = standingLines(digest);
  const counts = countLines(digest.counts, digest.before);
  const charts = digest.isQuiet
    ? []
    : viewChart(
        DIGEST.chart,
        RAGS.map((rag) => [rag, digest.counts.byRag[rag]] as const),
      );
  const asks = ["what's overdue", 'due this month', 'how are we doing'].map((text) => viewAsk(text));
  const card = {
    summary: summaryOf(digest),
    title,
    subtitle,
    quiet,
    standing,
    sections,
    countsHeading: DIGEST.counts,
    charts,
    counts,
    buttons: asks,
  };
  const lines = sections.flatMap(({ heading, lines: inner, more }) => [
    heading,
    ...inner.map(({ ref, title: name, reason }) => `  ${ref} ${name}: ${reason}`),
    ...more,
  ]);
  return drawMessage(template, card, [title, subtitle, ...quiet, ...standing, ...lines, DIGEST.counts, ...counts], longest);
}

function viewLines(section: DigestSection, plan: Plan, size: number): SectionLines {
  const rest = section.lines.slice(size);
  return {
    heading: `${SECTION_WORDS[section.kind]} (${String(section.lines.length)})`,
    lines: section.lines.slice(0, size).map((line) => viewLine(line, plan)),
    more:
      rest.length === 0
        ? []
        : [
            DIGEST.more(
              rest.length,
              firstOf(
                rest.map(({ ref }) => ref),
                30,
              ),
            ),
          ],
  };
}

function viewLine({ ref, reasons }: DigestLine, plan: Plan): SectionLines['lines'][number] {
  const title = shorten((findAction(plan, ref) ?? findRemoved(plan, ref))?.title ?? '', TITLE_LENGTH);
  return { ref, title, reason: shorten(reasons.map(reasonWords).join('. '), 300) };
}

function weeksTold({ since, week }: Digest): number {
  return Math.round(daysBetween(since, mondayOf(week)) / 7);
}

/** What stands whether it is news or not: nobody may read an overdue action out of a digest that tells only changes. */
function standingLines({ overdue, cannotSay, isQuiet }: Digest): readonly string[] {
  return [...(isQuiet ? [] : [DIGEST.overdue(overdue)]), ...(cannotSay.length === 0 ? [] : [DIGEST.cannotSay(cannotSay)])];
}

function countLines(counts: DigestCounts, before: DigestCounts): readonly string[] {
  const line = (parts: readonly string[]): string => parts.join(', ');
  const statuses = STATUSES.filter((status) => counts.byStatus[status] + before.byStatus[status] > 0);
  const rags = RAGS.filter((rag) => counts.byRag[rag] + before.byRag[rag] > 0);
  return [
    line([countWithMovement('Actions', counts.total, before.total), countWithMovement('Overdue', counts.overdue, before.overdue)]),
    line(statuses.map((status) => countWithMovement(STATUS_WORDS[status], counts.byStatus[status], before.byStatus[status]))),
    line(rags.map((rag) => countWithMovement(RAG_WORDS[rag], counts.byRag[rag], before.byRag[rag]))),
  ];
}

function summaryOf(digest: Digest): string {
  const label = weekLabel(digest.week);
  if (digest.isQuiet) return `${label}: ${DIGEST.quiet(digest.overdue)}`;
  const named = digest.sections
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ kind, lines }) =>
        `${SECTION_WORDS[kind].toLowerCase()} ${firstOf(
          lines.map(({ ref }) => ref),
          5,
        )}`,
    );
  return `${label}: ${named.join('; ')}`;
}
