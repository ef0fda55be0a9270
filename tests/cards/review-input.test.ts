import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReviewInput } from '../../src/cards/review-input.ts';
import { draftAction, draftOf } from '../support/drafts.ts';

const doubts = [
  { ref: '1.1', field: 'due', text: 'tbc', why: 'No day.' },
  { ref: '1.2', field: 'leads', text: 'AB', why: 'A code.' },
  { ref: '1.2', field: 'title', text: '', why: 'No words.' },
  { ref: '1.1', field: 'rag', text: '●', why: 'A lost colour.' },
  { ref: null, field: 'structure', text: '', why: 'A hidden row.' },
] as const;
const draft = draftOf([draftAction('1.1', { mark: '●' }), draftAction('1.2', { leads: ['AB'] })], { doubts });

describe('what is filled in on a review', () => {
  it.each([
    [{ 'doubt:0': 'as-read', 'day:0': '2015-06-30' }, [{ kind: 'as-read', doubt: 0 }]],
    [{ 'doubt:0': 'day', 'day:0': '2015-06-30' }, [{ kind: 'due-day', doubt: 0, by: '2015-06-30' }]],
    [{ 'day:0': '2015-06-30' }, [{ kind: 'due-day', doubt: 0, by: '2015-06-30' }]],
    [{ 'doubt:0': 'continuous' }, [{ kind: 'due-kind', doubt: 0, to: 'continuous' }]],
    [{ 'doubt:1': 'words', 'words:1': ' Anne Bell ; Chair;; ' }, [{ kind: 'leads', doubt: 1, leads: ['Anne Bell', 'Chair'] }]],
    [{ 'words:2': 'Publish the policy' }, [{ kind: 'title', doubt: 2, title: 'Publish the policy' }]],
    [{ 'doubt:3': 'amber' }, [{ kind: 'mark', mark: '●', meaning: 'amber' }]],
    [{ 'mark:●': 'complete' }, [{ kind: 'mark', mark: '●', meaning: 'complete' }]],
    [{ 'status:1.2': 'embedded' }, [{ kind: 'status', ref: '1.2', status: 'embedded' }]],
    [{ 'doubt:4': 'as-read' }, [{ kind: 'as-read', doubt: 4 }]],
    [{ 'post:AB': 'chair' }, [{ kind: 'post', name: 'AB', postId: 'chair' }]],
    [{ 'holder:AB': 'one,two', 'name:AB': 'Anne' }, [{ kind: 'holder', name: 'AB', personId: 'one', typed: 'Anne' }]],
    [{ 'name:AB': 'Anne' }, [{ kind: 'holder', name: 'AB', typed: 'Anne' }]],
  ])('%j', (data, choices) => {
    expect(parseReviewInput(data, draft)).toEqual({ choices, problems: [] });
  });

  it.each([
    [{ 'doubt:0': 'day' }, /Please give the day 1\.1 is due/],
    [{ 'doubt:0': 'day', 'day:0': '30/06/2015' }, /Please give the day 1\.1 is due/],
    [{ 'day:0': '2015-02-30' }, /Please give the day 1\.1 is due/],
    [{ 'doubt:1': 'words' }, /Please write the words for 1\.2/],
  ])('asks for what is missing in %j', (data, problem) => {
    const { choices, problems } = parseReviewInput(data, draft);
    expect(choices).toEqual([]);
    expect(problems.join(' ')).toMatch(problem);
  });

  it.each([
    [{}],
    [{ 'doubt:9': 'as-read' }],
    [{ 'doubt:0': 'close everything' }],
    [{ 'doubt:3': 'purple' }],
    [{ 'doubt:4': 'wrong' }],
    [{ 'mark:◎': 'green' }],
    [{ 'status:9.9': 'complete' }],
    [{ 'status:1.1': 'green' }],
    [{ 'name:Somebody': 'Anne' }],
    [{ 'doubt:0': ['as-read'], 'day:0': { at: 1 }, 'words:1': 7 }],
    [{ __proto__: { 'doubt:0': 'as-read' }, constructor: 'x' }],
  ])('passes over %j', (data) => {
    expect(parseReviewInput(data, draft)).toEqual({ choices: [], problems: [] });
  });

  it('never throws, whatever a device sends', () => {
    const field = fc.constantFrom('doubt', 'day', 'words', 'mark', 'status', 'post', 'holder', 'name');
    const key = fc.oneof(
      fc.string(),
      fc.tuple(field, fc.oneof(fc.nat(6).map(String), fc.constantFrom('AB', '●', '1.1', ''))).map((parts) => parts.join(':')),
    );
    fc.assert(fc.property(fc.dictionary(key, fc.oneof(fc.string(), fc.anything())), (data) => void parseReviewInput(data, draft)));
  });
});
