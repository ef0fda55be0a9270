import type { Frame } from './frame.ts';

const POINTS_AT_DAY =
  /\b(before|by|until|till|after|since|between now and|from now until)\s+(?:then|that(?: (?:date|day|meeting|one))?)(?=[\s?.!]*$)/i;
const DUE_THEN = /\b(due|falls?|falling|happening|ends?)(?: on)? (?:then|that (?:day|date)|the same (?:day|date))(?=[\s?.!]*$)/i;
const AT_MEETING = /\b(before|by|until|till|after|since|between now and)\s+it(?=[\s?.!]*$)/i;
const NEXT_PICK = /\b(?:the )?(?:next one|(?:one|ones) after(?: (?:that|this|it))?)(?=[\s?.!]*$)/i;

/** "before then", "and after that?": the day last spoken of, written out, so that it is read like any other date. */
export function withDay(text: string, frame: Frame | undefined): string {
  const day = frame?.day;
  if (frame === undefined || day === undefined || day === null) return text;
  const [year = '', month = '', date = ''] = day.split('-');
  const written = `${date}/${month}/${year}`;
  const { kind } = frame.query.ask;
  const isOnlyPick = kind === 'pick' && frame.list.every((ref) => frame.refs.includes(ref));
  const plain = text.replace(POINTS_AT_DAY, `$1 ${written}`);
  if (DUE_THEN.test(plain)) return plain.replace(DUE_THEN, `$1 on ${written}`);
  if (kind === 'meeting') return plain.replace(AT_MEETING, `$1 ${written}`);
  return isOnlyPick ? plain.replace(NEXT_PICK, `after ${written}`) : plain;
}
