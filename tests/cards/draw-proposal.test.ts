import { describe, expect, it } from 'vitest';
import { drawProposal, drawProposalOutcome } from '../../src/cards/draw-proposal.ts';
import { drawStale } from '../../src/cards/draw-stale.ts';
import type { ProposalOutcome } from '../../src/cards/phrases-proposal.ts';
import type { ProgressUpdate } from '../../src/domain/plan.ts';
import type { Proposal } from '../../src/ports.ts';
import { expectSoundCard, nodesOf, shownTexts } from '../support/card-checks.ts';
import { hostilePlan, hostileText, LONG_WORDS } from '../support/hostile-plan.ts';
import { wscb, wscbAction } from '../support/wscb.ts';

type Reply = Proposal['replies'][number];

function proposalOf(replies: readonly Reply[]): Proposal {
  return { boardId: 'wscb', id: 'prop-12345678', personId: 'p', words: 'x', replies, madeAt: '2015-03-10T09:30:00.000Z', state: 'open' };
}

const replies: readonly Reply[] = [
  { ref: '1.3', said: 'done', words: 'review completed 12 March', version: 1 },
  { ref: '2.1', said: 'more-time', words: '', version: 1 },
];
const hostile: readonly Reply[] = Array.from({ length: 60 }, (_, index) => ({
  ref: `1.${String(index + 1)}`,
  said: 'need-help',
  words: `${hostileText(index)} ${LONG_WORDS}`,
  version: 1,
}));
const outcomes: readonly ProposalOutcome[] = ['recorded', 'already-recorded', 'withdrawn', 'changed-meanwhile'];

describe('a reply in words', () => {
  it('is echoed as understood, with one tap to record it and one to withdraw it', () => {
    const message = drawProposal(proposalOf(replies), wscb.plan);
    expectSoundCard(message);
    expect(message.text).toContain('1.3 – Done – “review completed 12 March”');
    expect(message.text).toContain('2.1 – Need more time – No words given.');
    expect(message.text).toContain('Nothing is recorded until you press “Record this”.');
    expect(message.card['actions']).toMatchObject([
      { title: 'Record this', verb: 'proposal.record', data: { proposal: 'prop-12345678' } },
      { title: 'Not what I meant', verb: 'proposal.withdraw', data: { proposal: 'prop-12345678' } },
    ]);
  });

  it.each([
    ['recorded', 'Recorded: 1.3 and 2.1', 'Thank you. This was recorded on 10 Mar 14:02.'],
    ['already-recorded', 'Already recorded: 1.3 and 2.1', 'It is not recorded twice.'],
    ['withdrawn', 'Not recorded: 1.3 and 2.1', 'I have recorded nothing.'],
    ['changed-meanwhile', '1.3 and 2.1 changed while you wrote', 'nothing is recorded yet'],
  ] as const)('that is %s says so', (outcome, title, sentence) => {
    const at = { moment: '2015-03-10T14:02:00.000Z', timeZone: 'Europe/London' } as const;
    const message = drawProposalOutcome(proposalOf(replies), wscb.plan, outcome, at);
    expectSoundCard(message);
    expect(message.text).toContain(title);
    expect(message.text).toContain(sentence);
  });

  it.each([[[]], [[...replies, { ref: '9.9', said: 'done', words: 'x', version: 1 }]], [hostile]] as const)(
    'is a sound card however it is made',
    (made) => {
      const proposal = proposalOf(made);
      expectSoundCard(drawProposal(proposal, hostilePlan(5)));
      for (const outcome of outcomes) expectSoundCard(drawProposalOutcome(proposal, hostilePlan(5), outcome));
    },
  );
});

describe('a press on a stale card', () => {
  const last: ProgressUpdate = {
    kind: 'update',
    on: '2015-03-03',
    words: 'We met.',
    said: 'on-track',
    by: 'Ann Lee',
    at: '2015-03-03T10:00:00.000Z',
    route: 'card',
  };
  const action = { ...wscbAction('1.4'), version: 4 };
  const view = {
    key: 'reminder/1',
    action,
    last,
    typed: { said: 'done', words: 'All is *done* ${t}', rag: 'green', link: '' },
    plan: wscb.plan,
    timeZone: 'Europe/London',
  } as const;

  it('says whose words came first, shows both and offers to add', () => {
    const message = drawStale(view);
    expectSoundCard(message);
    expect(message.text).toContain('Ann Lee already updated 1.4 on 3 Mar 10:00 (On track).\n“We met.”\nYours: Done\n“All is *done* ${t}”');
  });

  it('carries what was typed, untouched, with the version it now knows', () => {
    const [add, back] = nodesOf(drawStale(view).card['actions']).filter((node) => node['type'] === 'Action.Execute');
    expect(add).toMatchObject({
      verb: 'progress.add',
      data: { reminder: 'reminder/1', ref: '1.4', version: 4, nonce: 'reminder/1.1.4.v4', ...view.typed },
    });
    expect(back).toMatchObject({ verb: 'reminder.show', data: { reminder: 'reminder/1', from: 0 } });
  });

  it.each([undefined, { ...last, words: '' }, { ...last, words: `${hostileText(3)} ${LONG_WORDS}`, by: hostileText(1) }])(
    'is a sound card',
    (newer) => {
      for (const character of ['"', '漢', '👩', '\\', '\u0001', '\ud800', '\n']) {
        const words = character.repeat(2000 / character.length);
        expectSoundCard(drawStale({ ...view, last: newer, typed: { ...view.typed, words } }));
      }
      expect(shownTexts(drawStale({ ...view, last: newer }).card)).toContain('Nothing of yours is recorded yet. Add yours to it?');
    },
  );
});
