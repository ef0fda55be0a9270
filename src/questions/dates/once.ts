import type { Word } from '../words.ts';
import type { DateScene, Period, ReadPeriod } from './period.ts';

/** A reader that looks at each place of a text once, however many longer readings are built on what stands there. */
export function readOnce(read: ReadPeriod): ReadPeriod {
  const known = new WeakMap<DateScene, WeakMap<readonly Word[], Map<number, Period | undefined>>>();
  return (words, at, scene) => {
    const ofScene = known.get(scene) ?? new WeakMap<readonly Word[], Map<number, Period | undefined>>();
    const places = ofScene.get(words) ?? new Map<number, Period | undefined>();
    known.set(scene, ofScene.set(words, places));
    if (places.has(at)) return places.get(at);
    const found = read(words, at, scene);
    places.set(at, found);
    return found;
  };
}
