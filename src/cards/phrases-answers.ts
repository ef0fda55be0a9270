import type { Reading, Scene } from '../questions/answer.ts';
import { longMoment } from './phrases-dates.ts';
import { countActions, firstOf } from './phrases.ts';

/** How the question was read, the rule, and the moment the answer stands for. */
export function readingLines(reading: Reading, scene: Scene): readonly string[] {
  return [
    reading.readAs.length === 0 ? '' : `I read this as: ${reading.readAs.join(' · ')}`,
    reading.rule === undefined ? '' : `Rule: ${reading.rule}`,
    asOf(scene),
  ].filter((line) => line !== '');
}

export function asOf(scene: Scene): string {
  return `As of ${longMoment(scene.now, scene.calendar.timeZone)}`;
}

/** Never a bare "none": what was looked for, and of how many nobody can say. */
export function noneFound(reading: Reading, cannotSay: readonly string[]): string {
  const wanted = reading.readAs.length === 0 ? 'what you asked for' : reading.readAs.join(' · ');
  return cannotSay.length === 0
    ? `I looked for: ${wanted}. No action matches.`
    : `I looked for: ${wanted}. No action with a clear date matches.`;
}

export function cannotSayLine(refs: readonly string[]): string {
  return refs.length === 0 ? '' : `Cannot say: ${String(refs.length)} without a clear date (${firstOf(refs, 20)}).`;
}

export function andMore(refs: readonly string[]): string {
  return refs.length === 0 ? '' : `And ${String(refs.length)} more: ${firstOf(refs, 40)}.`;
}

export function moreLines(count: number): string {
  return `And ${String(count)} more.`;
}

export const NOTHING_TO_COUNT = 'There is nothing to count.';

/** Whether the one asked about has more (or fewer) than the other; nothing where that was not the question. */
export function verdictLines(holds: boolean | undefined): readonly string[] {
  return holds === undefined ? [] : [holds ? 'Yes.' : 'No.'];
}

export function pageWords(from: number, shown: number, total: number): string {
  return shown === total ? '' : `Showing ${String(from + 1)} to ${String(from + shown)} of ${countActions(total)}`;
}

export function countHeadline(count: number, of: number | undefined, percent: number | undefined): string {
  const share = of === undefined ? '' : ` of ${String(of)}`;
  return `${String(count)}${share}${percent === undefined ? '' : ` (${String(percent)}%)`}`;
}

export const CLARIFY = {
  title: 'Please help me understand',
  understood: 'I understood',
  notUnderstood: 'I did not understand',
  hint: 'You could ask:',
};

export const UNKNOWN_TITLE = 'Not in the plan';

export function unknownSentence(what: string, text: string): string {
  switch (what) {
    case 'action':
      return `There is no action ${text} in the plan.`;
    case 'lead':
      return `No lead in the plan is called “${text}”.`;
    case 'area':
      return `The plan has no area “${text}”.`;
    case 'person':
      return `I know nobody called “${text}” on this board.`;
    default:
      return `I looked in the titles and updates. No action speaks of “${text}”.`;
  }
}

export const OUT_OF_SCOPE = {
  title: 'That is not in the plan',
  sentence: 'I only know the action plan: what is to be done, who leads it, when it is due and what was reported.',
};

export const SAFEGUARDING = {
  title: 'If a child may be at risk, please act now',
  sentence: 'I only know the action plan. I cannot help with a child, a family or a case, and I have kept nothing of your message.',
  emergency: 'If a child is in danger right now, call 999.',
};

export const WRITE_REQUEST = {
  title: 'How to report progress',
  sentence: 'Questions never change the plan, so nothing was recorded.',
  inWords: 'To report, type it to me in a private chat, such as',
  onCard: 'Or press a button on your reminder card.',
  others: 'Only a lead of the action can report on it. For any other change, please ask the board manager.',
};

export function exampleReply(ref: string): string {
  return `“${ref} done, report sent 12 March”`;
}

export const SMALLTALK = { title: 'Hello', sentence: 'I look after the board’s action plan. Ask me anything about it.' };

export const HELP = {
  title: 'What I can do',
  lines: [
    'I answer questions about the action plan. I tell you how I read each one, so that you can check it.',
    'I remind leads when an action comes near its due date. You can answer on the card or in words.',
    'Once a week I tell the board what needs its attention.',
    'The chair and the board manager can send me the plan’s file, or paste its table; “export the plan” gives it back.',
  ],
  reply: 'To report in a private chat, type it: “1.3 done, report sent 12 March”.',
};

/** The questions Teams offers beside the box, as the app package lists them. */
export const COMMANDS = ["What's overdue", 'Due this month', 'My actions', 'Red ones', 'How are we doing', 'Help'];

/** What newcomers can ask; each one is understood as it stands. */
export const EXAMPLES = ["what's overdue", 'my actions', 'due this month', 'how are we doing', 'red ones'];

export const GLOSSARY = {
  title: 'Glossary',
  unexplained: 'Not explained in the board’s glossary',
  nothing: 'The board’s glossary is empty, and the plan has no acronyms.',
};

export const HISTORY = {
  heading: 'History',
  lastWord: 'Last word',
  nobody: 'Nobody has reported on it yet.',
  nothing: 'Nothing is recorded.',
  noChanges: 'No changes found',
  noAction: 'No such action',
};
