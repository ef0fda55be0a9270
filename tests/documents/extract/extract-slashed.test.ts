import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks, readGrid, wordsOf } from './office-files.ts';

const published = (name: string) => readFileSync(new URL(`../fixtures/public/${name}`, import.meta.url));

describe('text with " / " between its cells', () => {
  it('joins two leads and finds the row that ran into its neighbour', async () => {
    const grid = await readGrid(published('stockton_lscb_review_2017.txt'), 'plan.txt');
    const words = wordsOf(grid);
    expect(words.map((cells) => cells[0])).toEqual(['No.', '1.', '2.', '3.', '4.', '5.']);
    expect(words.slice(1).map((cells) => cells[2])).toEqual(Array.from({ length: 5 }, () => 'Chair / DCS'));
    expect(words.slice(1).map((cells) => cells[5])).toEqual(['2', '2', '2', '1', '1']);
    expect(words[1]?.[4]).toBe(
      'Two Boards will work up a shared model.\nThe Chair has written to partner chief executives setting out the plan.\nThe aim is to be an early adopter by September 2018',
    );
    expect(grid.guesses?.map(({ row }) => row)).toEqual([4, 5]);
    expect(grid.guesses?.[0]?.why).toContain('"15."');
  });

  it('keeps the key under the table out of it', async () => {
    const blocks = await readBlocks(published('stockton_lscb_review_2017.txt'), 'plan.txt');
    expect(blocks.slice(-2)).toEqual(['1 Fully Achieved', '2 On Track'].map((text) => ({ kind: 'paragraph', text, isHeading: false })));
  });

  it('leaves a gap where a cell is missing, and says so', async () => {
    const grid = await readGrid(published('tamworth_equality_action_plan_2015.txt'), 'plan.txt');
    const words = wordsOf(grid);
    expect(words[8]).toEqual([
      'E&D training for staff and elected members',
      'By 2018',
      'CD and Directors',
      '',
      'Meets the matrix agreed by CMT 19 Jan 15',
    ]);
    expect(words[12]?.slice(2)).toEqual(['AB/CD', '', 'Meets the Public Sector Equality Duty']);
    expect(grid.guesses?.map(({ row }) => row)).toEqual([8, 12]);
    expect(grid.guesses?.[0]?.why).toContain('"Completed" seems to be missing');
  });

  it('rejoins cells of several lines and keeps empty last cells', async () => {
    const words = wordsOf(await readGrid(published('victoria_court_cqc_plan_2015.txt'), 'plan.txt'));
    expect(words[1]?.slice(3)).toEqual(['RM/HSO\nSL', 'Immediately and monthly thereafter', 'Delivered and Complete', 'RM 02/10/15']);
    expect(words[2]?.slice(4)).toEqual(['Ongoing', 'Some issues outstanding', '']);
    expect(words).toHaveLength(4);
  });
});
