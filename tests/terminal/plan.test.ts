import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../src/documents/read-plan.ts';
import { runPlan, temporaryFolder } from '../support/plan-command.ts';

const { fileOf } = temporaryFolder();

const PLAN = 'Ref\tAction\tLead\tBy when\n1\tWrite the policy\tChair / DCS\tMarch 2015\n2\tTrain staff\tBoard Manager\tASAP\n';

describe('plan read', () => {
  it('prints what was read and what is doubtful as JSON', async () => {
    const { code, stdout, stderr } = await runPlan(['read', await fileOf('my plan.csv', PLAN), '--json']);
    const plan = JSON.parse(stdout) as ReadPlan;
    expect([code, stderr]).toEqual([0, '']);
    expect(plan.actions.map(({ ref, leads, due }) => [ref, leads, due.kind, due.by])).toEqual([
      ['1', ['Chair', 'DCS'], 'on', '2015-03-31'],
      ['2', ['Board Manager'], 'unclear', null],
    ]);
    expect(plan.doubts.map(({ ref, field }) => [ref, field])).toEqual([['2', 'due']]);
  });

  it('prints a table for people', async () => {
    const { code, stdout } = await runPlan(['read', await fileOf('plan.csv', PLAN)]);
    expect(code).toBe(0);
    expect(stdout).toContain('2 actions in 0 areas, 1 doubt');
    expect(stdout).toContain('Chair | DCS · “March 2015” = on by 2015-03-31');
    expect(stdout).toContain('2, due: “ASAP” – ');
  });

  it.each([
    ['a letter', 'letter.txt', 'Dear Chair,\nthank you for your letter of 3 March.\nYours'],
    ['an empty file', 'empty.docx', ''],
    ['a broken file', 'broken.docx', 'PK\u0003\u0004 cut'],
  ])('refuses %s in one line and prints nothing else', async (_, name, text) => {
    const { code, stdout, stderr } = await runPlan(['read', await fileOf(name, text), '--json']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd()).toMatch(/^[A-Z][^\n]*please [^\n]*send[^\n]*\.$/);
  });

  it.each([
    [['read', '/no/such/plan.docx'], 'The document /no/such/plan.docx cannot be opened.'],
    [['read'], 'Say which document: npm run --silent plan -- read FILE [--json]'],
    [
      [],
      'Say what to do: npm run --silent plan -- read FILE [--json], or npm run --silent plan -- export --format docx|xlsx|csv [--plan FILE.json | FILE] [--out FILE] [--force]',
    ],
  ])('with %j says what is missing', async (words, sentence) => {
    expect(await runPlan(words)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });
});
