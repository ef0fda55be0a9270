import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewView } from '../../../src/tab-desk-contract.ts';
import { csvOf, importRows, openEmptyRoom, sendIn } from '../../support/import-room.ts';
import { startTab, type TabService } from '../../support/tab-service.ts';

let tab: TabService;
afterEach(async () => {
  await tab.server.close();
});

async function openReview(): Promise<ReviewView> {
  const room = await openEmptyRoom();
  await sendIn(room, csvOf(importRows), 'plan.csv');
  tab = await startTab({ room });
  return (await tab.get('/api/review', 'p-manager')).body as unknown as ReviewView;
}

describe('the review of a document in the tab', () => {
  it('asks what the card asks, beside the document’s own row', async () => {
    const review = await openReview();
    const doubt = review.asks.find(({ about }) => about === 'doubt');
    expect(doubt?.quotes).toEqual(['bi-annually']);
    expect(doubt?.row).toContainEqual({ heading: 'Action', text: 'Publish the threshold document' });
    expect(doubt?.inputs.map(({ kind }) => kind)).toEqual(['select', 'day']);
    expect(review.asks.filter(({ about }) => about === 'post').map(({ heading }) => heading)).toEqual([
      'Chair of WSCB',
      'Business Manager',
    ]);
  });

  it('keeps an answer at once, and adopts what was seen', async () => {
    const review = await openReview();
    const doubt = review.asks.find(({ about }) => about === 'doubt');
    const [select, day] = doubt?.inputs ?? [];
    const fields = { [select?.id ?? '']: 'day', [day?.id ?? '']: '2015-06-30' };
    const answered = (await tab.post('/api/review/answers', { document: review.document, fields })).body as unknown as ReviewView;
    expect([answered.notice, answered.choices, answered.asks.some(({ about }) => about === 'doubt')]).toEqual([
      'Saved: 1 answer.',
      1,
      false,
    ]);
    const early = await tab.post('/api/review/adopt', { document: review.document, choices: review.choices });
    expect([early.status, early.body['kind']]).toEqual([409, 'stale']);
    const adopted = await tab.post('/api/review/adopt', { document: review.document, choices: answered.choices });
    expect(adopted.body['sentence']).toMatch(/^Adopted: .*The plan is live, with 2 actions\./);
    const plan = await tab.room.plan();
    expect(plan.actions.map(({ due }) => ('by' in due ? due.by : ''))).toEqual(['2015-03-31', '2015-06-30']);
    expect((await tab.get('/api/review', 'p-manager')).body).toBeNull();
  });

  it('says what is missing and changes nothing for it', async () => {
    const review = await openReview();
    const [select] = review.asks.find(({ about }) => about === 'doubt')?.inputs ?? [];
    const fields = { [select?.id ?? '']: 'day', 'doubt:999': 'as-read', nonsense: 'x' };
    const answered = (await tab.post('/api/review/answers', { document: review.document, fields })).body as unknown as ReviewView;
    expect(answered.notice).toContain('Please give the day');
    expect(answered.choices).toBe(0);
  });

  it('puts the document aside, once', async () => {
    const review = await openReview();
    expect((await tab.post('/api/review/withdraw', { document: review.document })).status).toBe(200);
    expect((await tab.post('/api/review/withdraw', { document: review.document })).body['kind']).toBe('no-review');
    expect((await tab.post('/api/review/adopt', { document: review.document, choices: 0 })).body['kind']).toBe('no-review');
  });
});
