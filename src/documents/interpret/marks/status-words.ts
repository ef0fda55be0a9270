import type { ReadStatus } from '../../read-plan.ts';
import { plain } from '../text.ts';

type Known = Exclude<ReadStatus, 'unknown'>;

const NOT_STARTED =
  /\b(?:not (?:yet )?(?:been )?(?:started|begun|commenced|due|progressed|actioned|delivered|implemented)|to (?:begin|start|commence|be (?:started|begun|commenced))\b|no progress|yet to (?:start|begin|commence)|unstarted|not in place|planned)\b/;
/** "Done in two districts" is not done. */
const SOMEWHERE =
  /\b(?:in|for|at|by|with|to|across) (?:(?:only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|half|several|many)\b|\d+(?: of \d+)? (?!(?:st|nd|rd|th|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)))/;
const PARTLY =
  /\b(?:partial(?:ly)?|part|partly|nearly|almost|substantially|mostly|largely|some|half) [a-z]*\b|\b(?:partially|partly|near(?:ing)? completion|to be completed|being (?:completed|implemented|delivered))\b/;
const COMPLETE =
  /\b(?:complete|completed|achieved|done|delivered|closed|implemented|finished|embedded|discharged|fulfilled|fully met|met|actioned|signed off|concluded)\b/;
const NOT_COMPLETE =
  /\b(?:not|in|un|nearly|almost|until|once|when|if|before|yet to be|to be|will be|should be|being|cannot be|due to be|expected to be|needs? to be|must be|can be)(?: [a-z]+)? (?:complete|completed|achieved|done|delivered|closed|implemented|finished|embedded|discharged|met|actioned|signed)\b/;
const IN_PROGRESS =
  /\b(?:on[ -]?track|in[ -]progress|on-? ?going|under ?way|started|begun|commenced|on target|on schedule|on course|in hand|active|behind schedule|progressing|progress made|good progress|some progress|making progress|some issues|continuing|acceptable progress|in development|in train|drafted)\b/;

/** "88 of 120 complete", but not "41 of 41". */
function isSomeOfAll(words: string): boolean {
  const [, some, all] = /\b(\d{1,5}) (?:out )?of (?:the )?(\d{1,5})\b/.exec(words) ?? [];
  return some !== undefined && some !== all;
}

/** What a few words of status say; undefined where they say nothing plain ("at risk", "open", "delayed", "not complete"). */
export function readStatusWords(text: string): Known | undefined {
  const words = plain(text);
  const percent = /^(\d{1,3}) ?%(?: (?:complete|completed|done))?$/.exec(words)?.[1];
  if (percent !== undefined) return percent === '100' ? 'complete' : Number(percent) === 0 ? 'not-started' : 'in-progress';
  if (/^(?:on-? ?going|in progress|under ?way|on track|part(?:ial|ially|ly))\b *(?:[-:;,.(]|$)/.test(words)) return 'in-progress';
  if (NOT_STARTED.test(words)) return 'not-started';
  if (isSomeOfAll(words)) return 'in-progress';
  if (PARTLY.test(words) || (COMPLETE.test(words) && SOMEWHERE.test(words))) return 'in-progress';
  if (COMPLETE.test(words) && !NOT_COMPLETE.test(words) && !/\b(?:incomplete|uncompleted)\b/.test(words)) return 'complete';
  return IN_PROGRESS.test(words) && !/\b(?:not|off|no longer)\b/.test(words) ? 'in-progress' : undefined;
}

const BEGINS_COMPLETE =
  /^(?:(?:(?:this )?(?:action|work|task)(?: is| has been| now)*(?: now)? )?(?:completed|closed|achieved|done|actioned|implemented)\b(?! (?:by|when|once|until))|complete *(?:$|[.,;:()-]|\d|on\b|in\b|and\b|as at\b))/;
const BEGINS_IN_PROGRESS =
  /^(?:in progress|on-? ?going|under ?way|work (?:is |has )?(?:now )?(?:under ?way|in progress|ongoing|started|begun|commenced)|on track|started\b|commenced\b|partially (?:complete|met|achieved))/;
const BEGINS_NOT_STARTED =
  /^(?:not (?:yet )?(?:started|begun|commenced|due)\b|(?:due )?to (?:begin|start|commence)\b|no progress|work (?:has )?not (?:yet )?(?:started|begun))/;

/** A progress note that opens with a word of status ("Completed. The report went to…") has said it. */
export function readOpeningWords(text: string): Known | undefined {
  const words = plain(text);
  if (BEGINS_NOT_STARTED.test(words)) return 'not-started';
  if (BEGINS_COMPLETE.test(words)) return 'complete';
  return BEGINS_IN_PROGRESS.test(words) ? 'in-progress' : undefined;
}

/** A note of a few words is read as a status cell would be. */
export function readShortNote(text: string): Known | undefined {
  return plain(text).split(' ').length <= 5 ? readStatusWords(text) : undefined;
}

const SOUNDS_COMPLETE =
  /\b(?:has|have|had) (?:now )?been (?:fully )?(?:completed|achieved|delivered|implemented|undertaken|reviewed|finished|done|agreed|established|recruited)\b|\bis now (?:complete|in place)\b/;
const SOUNDS_UNFINISHED =
  /\b(?:to be|will be|further|remain(?:s|ing)?|outstanding|once|awaiting|still|continue[sd]?|next step|drafted|not|due|under ?way|in progress)\b/;

/** What a progress note suggests without saying it; never more than a suggestion. */
export function suggestStatus(text: string): Known | undefined {
  const words = plain(text);
  return SOUNDS_COMPLETE.test(words) && !SOUNDS_UNFINISHED.test(words) ? 'complete' : undefined;
}

/** What stands in a "Completed" column: a day, "yes" or a report of what was done mean complete, unless the words look ahead. */
export function readCompleted(text: string): Known | undefined {
  const words = plain(text);
  if (/^(?:-*|n\/?a|tbc|no|n|x|[✗✘☐□☒❌]|none|not applicable)$/u.test(words)) return undefined;
  if (/^(?:y|yes|✓|✔|☑|done)$/.test(words)) return 'complete';
  const said = readStatusWords(text);
  if (said !== undefined) return said;
  return /\b(?:not|no|to be|will|awaiting|due|delayed|expected|pending|outstanding|overdue|tbc|planned|aim|should|unable|part|review|postponed|deferred)\b/.test(
    words,
  )
    ? undefined
    : 'complete';
}
