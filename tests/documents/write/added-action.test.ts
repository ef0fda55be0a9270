import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/documents/extract-document.ts';
import { planOfReading } from '../../../src/documents/plan-of-reading.ts';
import { dayWords } from '../../../src/documents/interpret/dates/day-words.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { FORMATS } from '../../../src/documents/write-document.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { dueDay } from '../../../src/domain/due-date.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { factsOf, thereAndBack } from '../../support/same-plan.ts';
import { withAdded } from '../../support/with-added.ts';
import { wscb } from '../../support/wscb.ts';
import { written } from '../interpret/written-document.ts';

async function read(file: string): Promise<readonly (readonly [string, Plan])[]> {
  try {
    const plan = planOfReading(readDocument(await extractDocument({ name: basename(file), bytes: readFileSync(file) })));
    return plan.areas.length === 0 ? [] : [[basename(file), plan]];
  } catch {
    return [];
  }
}

const files = globSync('tests/documents/fixtures/*/*.{docx,xlsx,csv,txt,html,pdf}').toSorted();
const boards = globSync('tests/documents/interpret/fixtures/boards/*.txt').toSorted();
const plans = (await Promise.all(files.map(read))).flat();
const boardPlans = boards.flatMap((file): readonly (readonly [string, Plan])[] => {
  try {
    const [text = ''] = readFileSync(file, 'utf8').split('=====\n');
    const plan = planOfReading(readDocument(written(text)));
    return plan.areas.length === 0 ? [] : [[basename(file), plan]];
  } catch {
    return [];
  }
});

/** An action that is added today is due after what its document speaks of. */
function withOneInEachArea(plan: Plan): Plan {
  const last = addDays(
    plan.actions
      .flatMap(({ due }) => dueDay(due) ?? [])
      .toSorted()
      .at(-1) ?? '2015-03-10',
    30,
  );
  return plan.areas.reduce((before, { ref }) => {
    const due = { kind: 'on', wording: dayWords(last), by: last } as const;
    const [post] = plan.posts;
    const lead = post === undefined ? {} : { postId: post.id };
    return withAdded(before, { title: 'Write to every school about the new threshold document', areaRef: ref, due, ...lead });
  }, plan);
}

describe.each(FORMATS)('a plan with actions added in Teams, given back as %s', (format) => {
  it.each([...plans, ...boardPlans, ['wscb', { ...wscb.plan, actions: wscb.plan.actions.filter(({ ref }) => ref !== '5.1') }] as const])(
    'in the columns of %s, is that plan',
    async (_, plan) => {
      const added = withOneInEachArea(plan);
      expect(factsOf(await thereAndBack(added, format))).toEqual(factsOf(added));
    },
  );
});

it('the documents are many', () => {
  expect(plans.length + boardPlans.length).toBeGreaterThan(40);
});
