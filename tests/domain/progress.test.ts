import { describe, expect, it, test } from 'vitest';
import { readEvidenceLink } from '../../src/domain/evidence-link.ts';
import type { Action, ProgressUpdate, Said, Status } from '../../src/domain/plan.ts';
import { decideProgress, type ProgressReport } from '../../src/domain/progress.ts';
import { isSteadyBySayso, noChangeRun } from '../../src/domain/steady.ts';
import { wscbAction } from '../support/wscb.ts';

const report: ProgressReport = {
  said: 'on-track',
  words: 'Second workshop booked.',
  route: 'card',
  by: { id: 'p-manager', name: 'Manager' },
  at: '2015-03-11T09:15:00.000Z',
  on: '2015-03-11',
};

function saidBefore(...run: readonly (Said | undefined)[]): Action {
  const history = run.map((said, day): ProgressUpdate => {
    const update = { kind: 'update', on: `2015-02-0${day + 1}` as '2015-02-01', words: '', route: 'card' } as const;
    return said === undefined ? update : { ...update, said };
  });
  return { ...wscbAction('1.4'), history };
}

describe('what a report makes of an action', () => {
  test.each<[Said, Status, Status]>([
    ['on-track', 'not-started', 'in-progress'],
    ['no-change', 'not-started', 'not-started'],
    ['no-change', 'in-progress', 'in-progress'],
    ['need-help', 'not-started', 'in-progress'],
    ['done', 'in-progress', 'complete'],
  ])('%s on one that is %s leaves it %s', (said, before, after) => {
    expect(decideProgress({ ...wscbAction('1.4'), status: before }, { ...report, said })).toMatchObject({
      kind: 'recorded',
      status: after,
    });
  });

  test.each<[string, Partial<ProgressReport>, string]>([
    ['asks for help without a word', { said: 'need-help', words: ' ' }, 'words-missing'],
    ['asks for more time without a word', { said: 'more-time', words: '' }, 'words-missing'],
    ['has a link that is no https address', { link: 'http://example.org/minutes' }, 'bad-link'],
    ['has a link that runs a script', { link: 'javascript:alert(1)' }, 'bad-link'],
  ])('is refused where it %s', (_, more, kind) => {
    expect(decideProgress(wscbAction('1.4'), { ...report, ...more })).toEqual({ kind });
  });

  it('keeps a link as evidence beside the update', () => {
    const decision = decideProgress(wscbAction('1.4'), { ...report, link: ' https://example.org/minutes ' });
    expect(decision).toMatchObject({
      entries: [{ kind: 'update' }, { kind: 'evidence', link: 'https://example.org/minutes', by: 'Manager' }],
    });
  });
});

describe('a finished action', () => {
  const finished: Action = { ...wscbAction('1.4'), status: 'complete', rag: 'green' };

  test.each<[string, Partial<ProgressReport>]>([
    ['words', { said: 'done', words: 'The minutes are in.' }],
    ['a link', { said: 'done', words: '', link: 'https://example.org/minutes' }],
  ])('takes %s, and stays finished', (_, more) => {
    expect(decideProgress(finished, { ...report, ...more })).toMatchObject({ kind: 'recorded', status: 'complete', rag: 'green' });
  });

  test.each<[string, Partial<ProgressReport>]>([
    ['done once more without a word', { said: 'done', words: '' }],
    ['anything that speaks against it', { said: 'need-help', words: 'It fell apart.' }],
  ])('does not take %s', (_, more) => {
    expect(decideProgress(finished, { ...report, ...more })).toEqual({ kind: 'finished-already' });
  });
});

describe('"no change"', () => {
  test.each<[string, readonly (Said | undefined)[], number]>([
    ['nothing yet', [], 0],
    ['one after a report', ['on-track', 'no-change'], 1],
    ['two running', ['no-change', 'no-change'], 2],
    ['two broken by a report', ['no-change', 'need-help', 'no-change'], 1],
    ['two, then a new version of the document', ['no-change', 'no-change', undefined], 0],
  ])('is counted in a row: %s', (_, run, count) => {
    expect(noChangeRun(saidBefore(...run))).toBe(count);
  });

  it('needs a sentence the third time running, and again each time after', () => {
    const third = { ...report, said: 'no-change', words: '' } as const;
    expect(decideProgress(saidBefore('no-change'), third).kind).toBe('recorded');
    expect(decideProgress(saidBefore('no-change', 'no-change'), third)).toEqual({ kind: 'no-change-again' });
    expect(decideProgress(saidBefore('no-change', 'no-change'), { ...third, words: 'The audit is in May.' }).kind).toBe('recorded');
    expect(decideProgress(saidBefore('no-change', 'no-change', 'no-change'), third)).toEqual({ kind: 'no-change-again' });
  });

  it('three times running is steady by say-so', () => {
    expect([2, 3, 4].map((times) => isSteadyBySayso(saidBefore(...Array.from({ length: times }, () => 'no-change' as const))))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the address of evidence', () => {
  test.each([
    ['https://example.org/a b', undefined],
    ['https://example.org/minutes?x=1#y', 'https://example.org/minutes?x=1#y'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['https://user:secret@example.org/', undefined],
    ['https://localhost/', undefined],
    ['ftp://example.org/', undefined],
    ['example.org', undefined],
    [`https://example.org/${'a'.repeat(500)}`, undefined],
    ['', undefined],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readEvidenceLink(typed)).toBe(kept);
  });
});
