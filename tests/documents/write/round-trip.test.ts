import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../src/documents/content.ts';
import { extractDocument } from '../../../src/documents/extract-document.ts';
import { planOfReading } from '../../../src/documents/plan-of-reading.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { FORMATS, type WrittenFormat } from '../../../src/documents/write-document.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { factsOf, thereAndBack } from '../../support/same-plan.ts';
import { wscb } from '../../support/wscb.ts';
import { written } from '../interpret/written-document.ts';

const documents = globSync('tests/documents/fixtures/*/*.{docx,xlsx,csv,txt,pdf}').toSorted();
const boards = globSync('tests/documents/interpret/fixtures/boards/*.txt').toSorted();

function planOfBoard(file: string): Plan | undefined {
  const [text = ''] = readFileSync(file, 'utf8').split('=====\n');
  try {
    return planOfReading(readDocument(written(text)));
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return undefined;
  }
}

describe.each(FORMATS)('a plan given back as %s', (format: WrittenFormat) => {
  it.each(documents)('is the plan of %s', async (file) => {
    const plan = planOfReading(readDocument(await extractDocument({ name: basename(file), bytes: readFileSync(file) })));
    expect(factsOf(await thereAndBack(plan, format))).toEqual(factsOf(plan));
  });

  it('is the plan of every board', async () => {
    const plans = boards.flatMap((file) => planOfBoard(file) ?? []);
    expect(plans.length).toBeGreaterThan(40);
    for (const plan of plans) expect(factsOf(await thereAndBack(plan, format))).toEqual(factsOf(plan));
  });

  it('is the WSCB plan, but for one date whose words we read otherwise than by hand', async () => {
    const { actions, ...plan } = factsOf(wscb.plan);
    const byHand = { kind: 'none', wording: 'From April 2015 onwards', from: '2015-04-01' };
    expect(actions.at(-1)?.due).toEqual(byHand);
    const asRead = actions.map((action) => (action.ref === '5.1' ? { ...action, due: { ...byHand, kind: 'continuous' } } : action));
    expect(factsOf(await thereAndBack(wscb.plan, format))).toEqual({ ...plan, actions: asRead });
  });

  it('goes round a second time as the same file', async () => {
    const once = await thereAndBack(wscb.plan, format);
    const twice = await thereAndBack(once, format);
    expect(twice.layout).toEqual(once.layout);
    expect(twice.actions).toEqual(once.actions);
  });
});
