import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Condition } from './query.ts';
import { tagsOf, type Sentence } from './sentence.ts';
import type { Mark } from './tag.ts';

/** What a mark may look at while it is read; it adds to `used` what it has taken with it. */
export interface Around {
  readonly marks: readonly Mark[];
  readonly used: Set<Mark>;
  readonly sentence: Sentence;
  readonly isNegated: boolean;
}

/** "both", "jointly" and "led by A and B" want all of them; "only A" and "A alone" nobody else. */
export function howOf(mark: Mark, { marks, sentence }: Around): 'any' | 'all' | 'only' {
  const near = marks.filter((one) => one.tag.kind !== 'noise');
  const at = near.indexOf(mark);
  const isOnly = [
    near[at - 1],
    near[at + 1],
    near[at - 1]?.tag.kind === 'frame' ? near[at - 2] : undefined,
    near[at + 1]?.tag.kind === 'frame' ? near[at + 2] : undefined,
  ].some((one) => one?.tag.kind === 'logic' && one.tag.logic === 'only' && !isJustNoise(one, sentence));
  // "only the chair's, only overdue" narrows step by step.
  const isChain = tagsOf(sentence, 'logic').filter(({ logic }) => logic === 'only').length > 1;
  if (isOnly) return isChain ? 'any' : 'only';
  const posts = tagsOf(sentence, 'post');
  if (posts.length + tagsOf(sentence, 'mine').length < 2) return 'any';
  const isJoint =
    tagsOf(sentence, 'condition').some(({ condition }) => condition.is === 'leads' && condition.how === 'joint') ||
    tagsOf(sentence, 'logic').some(({ logic }) => logic === 'both');
  const isWith = sentence.marks.some(
    ({ tag, at }) => tag.kind === 'post' && /\b(?:with|alongside)(?: the)?$/.test(textBefore(sentence, at)),
  );
  const isOr = tagsOf(sentence, 'logic').some(({ logic }) => logic === 'or');
  const isLed = sentence.marks.some((one) => one.tag.kind === 'frame' && one.tag.frame === 'led-by');
  return isJoint || isWith || (isLed && !isOr) ? 'all' : 'any';
}

function textBefore({ words }: Sentence, at: number): string {
  return words
    .slice(Math.max(0, at - 2), at)
    .map(({ text }) => text)
    .join(' ');
}

function isJustNoise(mark: Mark, sentence: Sentence): boolean {
  return sentence.words[mark.at]?.text === 'just' && mark.at < 2;
}

/** "which does the manager not lead": the "not" follows the post. */
export function isNegatedAfter(mark: Mark, { marks }: Around): boolean {
  const after = marks.slice(marks.indexOf(mark) + 1).filter((one) => one.tag.kind !== 'noise');
  const [first, second, third] = after;
  if (first?.tag.kind === 'logic' && first.tag.logic === 'not-led') return true;
  return (
    first?.tag.kind === 'logic' &&
    first.tag.logic === 'not' &&
    second?.tag.kind === 'frame' &&
    second.tag.frame === 'leads' &&
    third?.tag.kind !== 'post'
  );
}

/** "went red", "moved from green to amber": a colour after such a verb is a change of colour. */
export function turned(condition: Condition, mark: Mark, around: Around): Condition | undefined {
  const { marks, used, sentence } = around;
  if (condition.is === 'overdue') return becameLate(mark, around);
  if (condition.is !== 'rag' && condition.is !== 'status') return undefined;
  const before = marks.filter((one) => one.at < mark.at && one.tag.kind !== 'noise' && one.tag.kind !== 'condition').at(-1);
  const isTurn =
    before?.tag.kind === 'verb' &&
    (before.tag.verb === 'turn' || (before.tag.verb === 'change' && sentence.words[mark.at - 1]?.text === 'to'));
  if (!before || !isTurn || condition.is !== 'rag') return undefined;
  const date = marks.find((one) => one.tag.kind === 'date');
  const from = marks.find(
    (one) => one.tag.kind === 'condition' && one.tag.condition.is === 'rag' && sentence.words[one.at - 1]?.text === 'from',
  );
  const old = from?.tag.kind === 'condition' && from.tag.condition.is === 'rag' ? from.tag.condition.rags[0] : undefined;
  for (const one of [before, date, from]) if (one) used.add(one);
  const window = date?.tag.kind === 'date' ? date.tag.date.window : { from: null, by: null };
  return {
    is: 'changed',
    what: 'rag',
    to: condition.rags[0] ?? null,
    ...(old ? { from: old } : {}),
    window,
    say: date?.tag.kind === 'date' ? date.tag.date.text : '',
  };
}

/** "became overdue in March": due the day before that time, and still not complete. */
function becameLate(mark: Mark, { marks, used }: Around): Condition | undefined {
  const verb = marks.find((one) => one.next <= mark.at && one.tag.kind === 'verb' && one.tag.verb === 'turn');
  const date = marks.find((one) => one.tag.kind === 'date');
  if (!verb || date?.tag.kind !== 'date') return undefined;
  used.add(verb).add(date);
  const { window, text } = date.tag.date;
  const earlier = (day: IsoDate | null): IsoDate | null => (day === null ? null : addDays(day, -1));
  return { is: 'due', window: { from: earlier(window.from), by: earlier(window.by) }, finishedToo: false, say: `and late ${text}` };
}

/** The colour something changed from is read with the one it changed to. */
export function isOldColour(mark: Mark, { marks, sentence }: Around): boolean {
  const isColour = mark.tag.kind === 'condition' && mark.tag.condition.is === 'rag' && sentence.words[mark.at - 1]?.text === 'from';
  return (
    isColour && marks.some((one) => one.at < mark.at && one.tag.kind === 'verb' && (one.tag.verb === 'turn' || one.tag.verb === 'change'))
  );
}
