import { existsSync, globSync, readFileSync } from 'node:fs';
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
import type { Expected } from '../compare-reading.ts';
import { written } from '../interpret/written-document.ts';

const boards = globSync('tests/documents/interpret/fixtures/boards/*.txt').toSorted();

/** The plan of a document; none where what the document says beside it lets the reader ask for another, and it does. */
async function planOfFile(file: string): Promise<readonly [file: string, plan: Plan] | undefined> {
  const { outcome } = existsSync(`${file}.expected.json`)
    ? (JSON.parse(readFileSync(`${file}.expected.json`, 'utf8')) as Expected)
    : { outcome: 'read' };
  try {
    return [file, planOfReading(readDocument(await extractDocument({ name: basename(file), bytes: readFileSync(file) })))];
  } catch (error) {
    if (outcome === 'read' || !(error instanceof UnreadableDocument)) throw error;
    return undefined;
  }
}

const files = globSync('tests/documents/fixtures/*/*.{docx,xlsx,csv,txt,html,pdf}').toSorted();
const documents = (await Promise.all(files.map(planOfFile))).filter((each) => each !== undefined);

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
  it.each(documents)('is the plan of %s', async (_, plan) => {
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
