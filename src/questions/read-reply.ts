import type { ReplyReading, Scene } from './answer.ts';
import { saidIn } from './said.ts';

const LONGEST = 4_000;
const MOST_CLAUSES = 40;
/** Ordinary asking: nothing in such a message is a report. */
export const ASKS =
  /[?]|^\s*(?:(?:hi|hello|hey|morning|thanks|ok|okay|so)[\s,!.-]+)*(?:what|which|who|whose|when|where|why|how|is|are|was|were|has|have|had|does|do|did|will|would|should|shall|can (?!you)|could (?!you)|may|might|if|any|show|list|tell|give|compare|remind|explain|describe|find)\b/i;
export const REF = /\d{1,3}(?:\.\d{1,3}){1,2}[a-z]?/gi;
const CUT =
  /[,;\n]+|\.(?=\s|$)|\s(?:and|but|also|while|plus)\s+(?=(?:actions?\s+)?\d{1,3}\.\d{1,3}\s+[a-z]|(?:i |we )?(?:need|want|finished|completed|closed|done)\b[^,;.]{0,60}\d\.\d)/gi;

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly refs: readonly string[];
}

interface Report {
  readonly ref: string;
  readonly head: Clause | undefined;
  readonly rest: readonly Clause[];
}

/**
 * A lead's progress reply typed in chat, one reading an action, in the order they were named; the words are the lead's own. Undefined for
 * anything else: a question, a "not yet", a ref the plan does not have, or one action of several left unclear. It never guesses.
 */
export function readReply(text: string, scene: Scene): readonly ReplyReading[] | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.replaceAll(/[\u2018\u2019]/g, "'").replaceAll('\u00A0', ' ');
  if (ASKS.test(plain)) return undefined;
  const clauses = clausesOf(plain, scene);
  if (clauses === undefined) return undefined;
  const reports = gather(clauses);
  const readings = reports.flatMap((report) => readReport(report, text) ?? []);
  const isUnclear =
    readings.length === 0 || readings.length < reports.length || new Set(readings.map(({ ref }) => ref)).size < readings.length;
  return isUnclear ? undefined : readings;
}

/** Cut at commas, semicolons, full stops, lines, and an "and" before the next report. Undefined where a ref is not the plan's. */
function clausesOf(text: string, scene: Scene): readonly Clause[] | undefined {
  const known = new Map(scene.plan.actions.map((action) => [action.ref.toLowerCase(), action.ref]));
  const clauses: Clause[] = [];
  for (const { from, to } of spansOf(text)) {
    const part = text.slice(from, to);
    const named = part.match(REF) ?? [];
    const refs = named.flatMap((ref) => known.get(ref.toLowerCase()) ?? []);
    if (refs.length < named.length) return undefined;
    clauses.push({ from, to, text: part, refs: [...new Set(refs)] });
  }
  return clauses.length > MOST_CLAUSES ? undefined : clauses;
}

function spansOf(text: string): readonly { from: number; to: number }[] {
  const cuts = [...text.matchAll(CUT)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const spans = [...cuts, { from: text.length, to: text.length }].map((cut, at) => ({ from: cuts[at - 1]?.to ?? 0, to: cut.from }));
  return spans.map((span) => trim(text, span)).filter(({ from, to }) => from < to);
}

function trim(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const part = text.slice(from, to);
  return { from: from + (part.length - part.trimStart().length), to: to - (part.length - part.trimEnd().length) };
}

/** A clause without a ref belongs to the action named before it; a bare "1.3" or "1.3, 1.4" takes the next clause as its own. */
function gather(clauses: readonly Clause[]): readonly Report[] {
  let reports: readonly Report[] = [];
  let open: readonly string[] = [];
  for (const clause of clauses) {
    const isBare = clause.refs.length > 0 && stripRefs(clause.text) === '';
    const waits = (report: Report): boolean => report.head === undefined;
    if (clause.refs.length > 0) {
      open = reports.some(waits) ? [...open, ...clause.refs] : clause.refs;
      reports = [...reports, ...clause.refs.map((ref): Report => ({ ref, head: undefined, rest: [] }))];
      if (!isBare) reports = reports.map((report) => (waits(report) ? { ...report, head: clause } : report));
      continue;
    }
    const listeners = open;
    reports = reports.map((report) =>
      !listeners.includes(report.ref)
        ? report
        : waits(report)
          ? { ...report, head: clause }
          : { ...report, rest: [...report.rest, clause] },
    );
  }
  return reports;
}

function stripRefs(text: string): string {
  return text
    .replaceAll(REF, ' ')
    .replaceAll(/\b(?:actions?|and|re|on|for|update|updates)\b|[:–&-]/gi, ' ')
    .trim();
}

function readReport({ ref, head, rest }: Report, text: string): ReplyReading | undefined {
  const said =
    head &&
    saidIn(
      head.text,
      rest.map((clause) => clause.text),
    );
  if (!head || said === undefined) return undefined;
  const from = head.from + leadingRefLength(head.text);
  return { ref, said, words: text.slice(from, rest.at(-1)?.to ?? head.to) };
}

function leadingRefLength(text: string): number {
  const length = /^(?:actions?\s+)?\d{1,3}(?:\.\d{1,3}){1,2}[a-z]?\s*[:–-]?\s*/i.exec(text)?.[0].length ?? 0;
  return length < text.length ? length : 0;
}
