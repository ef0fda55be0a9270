import { expect } from 'vitest';
import { ask } from '../../src/questions/ask.ts';
import { toPrediction, type Prediction } from '../../src/questions/prediction.ts';
import { readFrame } from '../../src/questions/turns/frame-json.ts';
import type { Frame } from '../../src/questions/turns/frame.ts';
import { sceneOf, WSCB } from './scenes.ts';

/** Asks the turns of one conversation; the frame goes through JSON every time, as it does when it is kept. */
export function converse(texts: readonly string[], asker: string | null = null): readonly Prediction[] {
  const scene = sceneOf(WSCB, asker);
  let frame: Frame | undefined;
  return texts.map((text) => {
    const { answer, frame: after } = ask(text, scene, frame);
    frame = after && readFrame(JSON.parse(JSON.stringify(after)));
    expect(frame).toEqual(after);
    return toPrediction(answer, scene);
  });
}
