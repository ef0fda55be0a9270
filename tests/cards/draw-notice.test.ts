import { describe, expect, it } from 'vitest';
import { drawNotice, drawRefusal } from '../../src/cards/draw-notice.ts';
import { drawUndelivered, type UndeliveredRow } from '../../src/cards/draw-undelivered.ts';
import { drawWelcome } from '../../src/cards/draw-welcome.ts';
import type { Refusal } from '../../src/cards/refusal.ts';
import { expectSoundCard, nodesOf } from '../support/card-checks.ts';
import { HOSTILE, hostileText, LONG_WORDS } from '../support/hostile-plan.ts';

describe('a refusal', () => {
  const refusals: readonly (readonly [Refusal, string])[] = [
    [
      { kind: 'not-the-lead', ref: '1.4', leads: ['Chair of WSCB', 'WSCB & Partnerships Manager'] },
      'That is Chair of WSCB and WSCB & Partnerships Manager',
    ],
    [{ kind: 'not-the-lead', ref: '1.4', leads: [] }, 'Only a lead can report on 1.4'],
    [{ kind: 'no-such-action', ref: '9.9' }, 'There is no action 9.9 in the plan'],
    [{ kind: 'no-such-reminder' }, 'I cannot find this reminder any more'],
    [{ kind: 'nothing-chosen', ref: '1.4' }, 'Please choose one answer for 1.4'],
    [{ kind: 'words-missing', ref: '1.4', said: 'need-help' }, 'You chose “Need help” for 1.4. Please add a few words'],
    [{ kind: 'finished-already', ref: '1.1' }, 'Action 1.1 is already finished'],
    [{ kind: 'unknown-button' }, 'This card is out of date'],
    [{ kind: 'not-on-board' }, 'You are not on this board’s list of people'],
    [{ kind: 'proposal-gone' }, 'I no longer have this reply waiting'],
  ];

  it.each(refusals)('says what happened and what to do next: %j', (refusal, words) => {
    const message = drawRefusal(refusal);
    expectSoundCard(message);
    expect(message.text).toContain(words);
    expect(message.text).toMatch(/Nothing was (recorded|changed)|I cannot show or record anything/);
  });

  it('never blames, and never shows how things work inside', () => {
    for (const [refusal] of refusals) expect(drawRefusal(refusal).text).not.toMatch(/error|invalid|fail|undefined|must|wrong|exception/i);
  });

  it('is as safe with names that are hostile', () => {
    expectSoundCard(drawRefusal({ kind: 'not-the-lead', ref: hostileText(1), leads: [...HOSTILE, LONG_WORDS] }));
  });
});

describe('a notice', () => {
  it.each([
    { title: 'No plan yet', sentence: 'This board has no action plan in Chaser yet.' },
    { title: `${hostileText(0)} ${LONG_WORDS}`, sentence: LONG_WORDS, suggestions: [...HOSTILE, ' ', LONG_WORDS] },
  ])('is a sound card', (notice) => {
    expectSoundCard(drawNotice(notice));
  });
});

describe('a welcome', () => {
  it('says what Chaser does, what to ask and what never to send', () => {
    const message = drawWelcome({ boardName: 'WSCB', personName: 'Jo Ash', isDemo: false, today: '2015-03-10' });
    expectSoundCard(message);
    expect(message.text).toContain('Hello Jo Ash, I am Chaser');
    expect(message.text).toContain('Please never send me the name of a child or a family.');
    expect(message.text).not.toContain('demo');
    expect(nodesOf(message.card['actions'])[0]).toMatchObject({ verb: 'ask', data: { text: "what's overdue" } });
  });

  it('in a demo says that it is one, and what day it is there', () => {
    const message = drawWelcome({ boardName: hostileText(0), isDemo: true, today: '2015-03-10' });
    expectSoundCard(message);
    expect(message.text).toContain('This is a demo. It is Tue 10 March 2015 here.');
  });
});

describe('what could not be delivered', () => {
  it('is told with whom to ring, about what, and how to put it right', () => {
    const message = drawUndelivered({
      rows: [
        { kind: 'person', personName: 'Jo Ash', refs: ['1.4', '1.5'], note: 'They have blocked Chaser. Ask them to unblock it.' },
        { kind: 'posts', postNames: ['Chair of the Executive'], refs: ['3.2'], note: 'Nobody holds this post.' },
        { kind: 'digest', note: 'Chaser is in no channel of the board.' },
      ],
    });
    expectSoundCard(message);
    expect(message.summary).toBe('3 messages did not arrive: 1.4 and 1.5; 3.2; The weekly digest');
    expect(message.text).toContain('Jo Ash\n  Actions: 1.4 and 1.5\n  They have blocked Chaser. Ask them to unblock it.');
    expect(message.text).toContain(
      'Nobody holds: Chair of the Executive\n  Actions: 3.2\n  Nobody holds this post.\nThe weekly digest\n  Chaser is in',
    );
  });

  it('names the person alone where their card was about no action', () => {
    const message = drawUndelivered({ rows: [{ kind: 'person', personName: 'Jo Ash', refs: [], note: 'They have blocked Chaser.' }] });
    expectSoundCard(message);
    expect(message.summary).toBe('One message did not arrive: Jo Ash');
    expect(message.text).toContain('Jo Ash\n  They have blocked Chaser.');
  });

  it.each([0, 1, 200])('for %i hostile rows is a sound card', (count) => {
    const rows: readonly UndeliveredRow[] = Array.from({ length: count }, (_, index) => ({
      ...(index % 2 === 0
        ? { kind: 'person' as const, personName: `${hostileText(index)} ${LONG_WORDS}` }
        : { kind: 'posts' as const, postNames: [...HOSTILE, LONG_WORDS] }),
      refs: Array.from({ length: 30 }, (_each, ref) => `1.${String(ref)}`),
      note: `${hostileText(index)} ${LONG_WORDS}`,
    }));
    expectSoundCard(drawUndelivered({ rows }));
  });
});
