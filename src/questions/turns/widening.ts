import type { Reading } from '../facet.ts';
import { asksFor, type Opening } from './opening.ts';
import { dropSlots } from './merge.ts';
import type { Frame } from './frame.ts';
import type { Turn } from './turn.ts';

const EVERYBODY =
  /\b(?:everyone|everybody|anyone|anybody|all of us|(?:all|any|every) (?:the )?(?:leads?|posts?)|all of us|the whole board)\b/;
const EVERYWHERE = /\b(?:(?:all|every|any) (?:the )?areas?|everywhere)\b/;
const EVERYTHING = /\b(?:whole plan|entire plan|overall|across the (?:board|plan)|in total|altogether)\b/;

/** "and for everyone?", "in all areas": the last question without that part of it. */
export function readWidening({ sentence, where }: Reading, { rest }: Opening, frame: Frame): Turn | undefined {
  const text = sentence.words.map((word) => word.text).join(' ');
  const isAsked = asksFor(
    rest.filter(({ tag }) => tag.kind !== 'ask' || (tag.ask !== 'detail' && tag.ask !== 'every' && tag.ask !== 'summary')),
    sentence,
  );
  if (where.length > 0 || isAsked) return undefined;
  const slots = [
    ...(EVERYBODY.test(text) ? (['lead'] as const) : []),
    ...(EVERYWHERE.test(text) ? (['area'] as const) : []),
    ...(EVERYTHING.test(text) ? (['lead', 'area', 'topic', 'refs'] as const) : []),
  ];
  const { ask } = frame.query;
  const kept = dropSlots(frame.query.where, slots);
  const among = ask.kind === 'percent' ? dropSlots(ask.among, slots) : [];
  const isWider = kept.length < frame.query.where.length || (ask.kind === 'percent' && among.length < ask.among.length);
  const wider = ask.kind === 'percent' ? { ...ask, among } : ask;
  return isWider ? { kind: 'query', narrows: false, query: { ask: wider, where: kept } } : undefined;
}
