import { queryFor, type Facet } from '../facet.ts';
import { hasAsk, tagsOf } from '../sentence.ts';

/** "when is the next board?", "date of the last executive meeting". */
export const readMeetingQuestion: Facet = (reading) => {
  const { sentence } = reading;
  const found = sentence.marks.find((mark) => mark.tag.kind === 'date' && mark.tag.date.meeting !== undefined);
  const meeting = found?.tag.kind === 'date' ? found.tag.date.meeting : undefined;
  if (!found || !meeting || reading.where.length > 1) return undefined;
  const isAlone = sentence.marks.every(
    ({ tag }) => tag.kind === 'date' || tag.kind === 'noise' || tag.kind === 'greeting' || tag.kind === 'weak',
  );
  const isAsked =
    hasAsk(sentence, 'when', 'how-left') ||
    (tagsOf(sentence, 'noun').some(({ noun }) => noun === 'date') && tagsOf(sentence, 'verb').length === 0);
  const relates = sentence.marks.some(
    ({ tag }) => (tag.kind === 'verb' && tag.verb !== 'start') || (tag.kind === 'noun' && tag.noun !== 'date'),
  );
  return (isAsked && !relates) || isAlone
    ? queryFor({ kind: 'meeting', body: meeting.body, last: meeting.last }, [], reading.unused)
    : undefined;
};
