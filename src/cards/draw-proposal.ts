import template from '../../cards/proposal.json' with { type: 'json' };
import type { Message, Proposal } from '../ports.ts';
import type { Instant } from '../domain/dates.ts';
import { findAction, type Plan, type Said } from '../domain/plan.ts';
import { findSensitive, withoutSensitive } from '../domain/sensitive.ts';
import { viewAsk, viewButton, type ButtonView } from './button-view.ts';
import { drawLargest, drawMessage } from './message.ts';
import { CLOSING } from './phrases-closing.ts';
import { EXTENSION } from './phrases-more-time.ts';
import { outcomeSentence, outcomeTitle, PROPOSAL, type ProposalOutcome } from './phrases-proposal.ts';
import { SAID_CHOICES } from './phrases-reminder.ts';
import { SENSITIVE } from './phrases-sensitive.ts';
import { firstOf, quote, SAID_WORDS } from './phrases.ts';
import { shortTitle } from './row-view.ts';
import { shorten } from './safe-text.ts';

const SIZES = [12, 6, 3, 1];
const WORDS_LENGTH = 500;

/** The echo of a reply in words, waiting for one tap. */
export function drawProposal(proposal: Proposal, plan: Plan): Message {
  return drawReplies(proposal, plan, {
    title: proposal.replies.some(({ corrects }) => corrects !== undefined) ? PROPOSAL.corrected : PROPOSAL.title,
    notes: [...sensitiveNotes(proposal), PROPOSAL.notYet],
    buttons: recordButtons(proposal),
  });
}

/** What looks as if it named a child, and how a channel would see it. */
function sensitiveNotes({ replies }: Proposal): readonly string[] {
  return replies.flatMap(({ words }) => {
    const found = findSensitive(words);
    return found.length === 0 ? [] : [SENSITIVE.note(found, shorten(withoutSensitive(words), WORDS_LENGTH))];
  });
}

function recordButtons({ id, replies }: Proposal): readonly ButtonView[] {
  const isSensitive = replies.some(({ words }) => findSensitive(words).length > 0);
  return [
    viewButton(PROPOSAL.record, { verb: 'proposal.record', proposal: id }),
    ...(isSensitive ? [viewButton(SENSITIVE.recordSafe, { verb: 'proposal.redact', proposal: id })] : []),
    viewButton(PROPOSAL.withdraw, { verb: 'proposal.withdraw', proposal: id }),
  ];
}

/** A reply whose words could be read in more than one way, with the answers to choose from. */
export function drawUnsure(proposal: Proposal, plan: Plan): Message {
  const refs = proposal.replies.map(({ ref }) => ref);
  const choices = SAID_CHOICES.map((said) => viewButton(SAID_WORDS[said], { verb: 'proposal.choose', proposal: proposal.id, said }));
  return drawReplies(proposal, plan, {
    title: PROPOSAL.unsure(refs),
    notes: [...sensitiveNotes(proposal), PROPOSAL.choose],
    buttons: [...choices, viewButton(PROPOSAL.withdraw, { verb: 'proposal.withdraw', proposal: proposal.id })],
    saidWords: () => PROPOSAL.whichOne,
  });
}

/** What became of it; `at` is when it was recorded, where it was. */
export function drawProposalOutcome(
  proposal: Proposal,
  plan: Plan,
  outcome: ProposalOutcome,
  at?: { readonly moment: Instant; readonly timeZone: string },
): Message {
  const refs = proposal.replies.map((reply) => reply.ref);
  return drawReplies(proposal, plan, {
    title: outcomeTitle(outcome, refs.slice(0, 12)),
    notes: [outcomeSentence(outcome, at)],
    buttons:
      outcome === 'recorded'
        ? nextSteps(proposal)
        : outcome === 'changed-meanwhile'
          ? recordButtons(proposal)
          : refs.slice(0, 4).map((ref) => viewAsk(`tell me about ${ref}`, `About ${ref}`)),
  });
}

/** What "done" and "more time" need besides, one press away. */
function nextSteps({ replies }: Proposal): readonly ButtonView[] {
  return replies
    .flatMap(({ ref, said, to }) =>
      said === 'done'
        ? [viewButton(CLOSING.open(ref), { verb: 'closing.ask', ref })]
        : said === 'more-time' && to === undefined
          ? [viewButton(EXTENSION.open(ref), { verb: 'extension.ask', ref })]
          : [],
    )
    .slice(0, 4);
}

interface Frame {
  /** What stands where the answer is named; the answer's own words where absent. */
  readonly saidWords?: (said: Said) => string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly buttons: readonly ButtonView[];
}

function drawReplies(proposal: Proposal, plan: Plan, frame: Frame): Message {
  return drawLargest(SIZES, ({ rows: size, longest }) => {
    const replies = proposal.replies.slice(0, size).map(({ ref, said, words, to }) => {
      const action = findAction(plan, ref);
      return {
        ref,
        title: action ? shortTitle(action) : PROPOSAL.noTitle,
        said: frame.saidWords?.(said) ?? PROPOSAL.said(SAID_WORDS[said], said === 'more-time' ? to : undefined),
        words: words.trim() === '' ? PROPOSAL.noWords : quote(shorten(words, WORDS_LENGTH)),
      };
    });
    const rest = proposal.replies.slice(size).map((reply) => `${reply.ref} ${SAID_WORDS[reply.said]}`);
    const notes = [...(rest.length === 0 ? [] : [`And ${String(rest.length)} more: ${firstOf(rest, 40)}.`]), ...frame.notes];
    const summary = `${frame.title}: ${proposal.replies.map((reply) => `${reply.ref} ${SAID_WORDS[reply.said]}`).join(', ')}`;
    const lines = replies.map((reply) => `${reply.ref} – ${reply.said} – ${reply.words}`);
    return drawMessage(template, { ...frame, summary, replies, notes }, [frame.title, ...lines, ...notes], longest);
  });
}
