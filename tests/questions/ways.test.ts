import { describe, expect, test } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { toPrediction } from '../../src/questions/prediction.ts';
import type { Frame } from '../../src/questions/turns/frame.ts';
import { HARBOURSIDE, readFixture, sceneOf, WSCB } from './scenes.ts';
import { inShort } from './in-short.ts';

/** Questions and what they are answered with, in short; turns of a conversation stand between ">>", and the last one's answer counts. */
const sections = readFixture('ways.txt')
  .trim()
  .split(/\n(?=# )/)
  .map((section) => {
    const [title = '', ...lines] = section.split('\n');
    return { title: title.replace(/^# /, ''), ways: lines.filter((line) => line.trim() !== '').map(readLine) };
  });

function readLine(line: string): { asked: string; plan: string; asker: string | null; turns: readonly string[]; wanted: string } {
  const [asked = '', wanted = ''] = line.split(' => ');
  const { plan = '', asker, said = '' } = /^(?:\[(?<plan>\w*):?(?<asker>[\w-]*)\] )?(?<said>.+)$/s.exec(asked)?.groups ?? {};
  return { asked, plan, asker: asker === undefined || asker === '' ? null : asker, turns: said.split(' >> '), wanted };
}

describe.each(sections)('$title', ({ ways }) => {
  test.each(ways)('$asked', ({ plan, asker, turns, wanted }) => {
    const scene = sceneOf(plan === 'a' ? HARBOURSIDE : WSCB, asker);
    let frame: Frame | undefined;
    let got = '';
    for (const text of turns) {
      const explained = ask(text, scene, frame);
      frame = explained.frame;
      got = inShort(toPrediction(explained.answer, scene));
    }
    if (wanted.startsWith('not ')) expect(got.split(' ')[0]).not.toBe(wanted.slice('not '.length));
    else expect(got).toBe(wanted);
  });
});
