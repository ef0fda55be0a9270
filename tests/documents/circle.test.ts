import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/documents/read-file.ts';
import { toDraft } from '../../src/documents/to-draft.ts';
import { FORMATS, writeDocument } from '../../src/documents/write-document.ts';
import { nextPlan } from '../../src/domain/next-plan.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { seedDocument } from '../support/import-room.ts';
import { wscb } from '../support/wscb.ts';

const adoption = { planId: 'wscb', boardName: 'WSCB', by: 'Manager', documentName: 'plan.docx', on: '2015-03-10' } as const;

/** What sending a plan's own export back to Chaser would change. */
async function sentBack(plan: Plan, format: (typeof FORMATS)[number]) {
  const { name, bytes } = await writeDocument(plan, format, '2015-03-10');
  const next = nextPlan(plan, toDraft(await readFile({ name, bytes })), [], adoption);
  const updates = (one: Plan) => one.actions.map(({ history }) => history.filter(({ kind }) => kind === 'update').length);
  return { ...next.diff, updates: updates(next.plan).map((count, index) => count - (updates(plan)[index] ?? 0)) };
}

const nothing = {
  added: [],
  returned: [],
  removed: [],
  renumbered: [],
  moved: [],
  reworded: [],
  ledByOthers: [],
  clashes: [],
  unchanged: 13,
  updates: Array.from({ length: 13 }, () => 0),
};

describe.each(FORMATS)('a plan that was given out as %s and comes back', (format) => {
  it('changes nothing, where a lead has reported since the document was adopted', async () => {
    const { plan } = nextPlan(undefined, toDraft(await readFile({ name: 'plan.docx', bytes: seedDocument })), [], {
      ...adoption,
      on: '2015-03-01',
    });
    const reported = plan.actions.map((action) => ({
      ...action,
      history: [
        ...action.history,
        {
          kind: 'update' as const,
          on: '2015-03-09' as const,
          at: '2015-03-09T09:00:00.000Z' as const,
          words: `Report on ${action.ref} went to exec`,
          by: 'A. Chair',
          route: 'card' as const,
        },
      ],
    }));
    expect(await sentBack({ ...plan, actions: reported }, format)).toEqual(nothing);
  });

  it('changes nothing of a plan that was never in a document', async () => {
    expect(await sentBack(wscb.plan, format)).toEqual(nothing);
  });
});
