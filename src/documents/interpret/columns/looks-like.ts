import { findMentions } from '../dates/find-mentions.ts';
import { holdsRank, holdsRole, isBody, isCode, isPersonName } from '../leads/role-words.ts';
import { coloursIn } from '../marks/colours.ts';
import { readStatusWords } from '../marks/status-words.ts';
import { readDue } from '../read-due.ts';
import { plain } from '../text.ts';

const REF = /^\(?(?:[A-Z]{0,5}[ ./-]?\d{1,3}(?:[./-]\d{1,3}){0,3}[a-z]?|[A-Za-z]|[ivx]{1,4}|[A-Z]{1,6}[\w/ ().-]*\d+[\w()/ ]{0,6})[.):]?$/;

export function isRef(text: string): boolean {
  return text.length <= 20 && REF.test(text) && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text);
}

export function isDateLike(text: string): boolean {
  if (text.length > 80) return false;
  const { kind } = readDue(text, { today: '2015-06-01' });
  return (
    findMentions(plain(text), '2015-06-01').mentions.length > 0 ||
    (kind !== 'unclear' && kind !== 'conditional') ||
    /^(?:asap|immediate|t\.?b\.?[acd]\b|to be (?:confirmed|agreed|decided))/i.test(text)
  );
}

/** A few words that are a date and little else: "31 March 2015", but not "Report sent in March 2015". */
export function isPlainlyDate(text: string): boolean {
  return text.length <= 40 && isDateLike(text) && !/\p{L}+ed\b/u.test(text.replace(/\b(?:revised|extended|completed?)\b/gi, ''));
}

export function isLeadLike(text: string): boolean {
  if (text.length > 120) return false;
  const [first = ''] = text.split(/\s*(?:[/,;&]|\band\b)\s*/);
  return holdsRole(text) || isBody(first) || isCode(first) || isPersonName(first) || /^[A-Z]{2,5}$/.test(first);
}

/** Who leads and nothing else: an office, a name or initials, and no sentence about somebody. */
export function isPlainlyLead(text: string): boolean {
  const parts = text.split(/\s*(?:[/,;&\n]|\band\b)\s*/).filter((part) => part !== '');
  const isOne = (part: string): boolean => isPersonName(part) || isBody(part) || isCode(part) || /^[A-Z]{2,5}$/.test(part);
  const isOffice = (part: string): boolean => /^\p{Lu}/u.test(part) && (holdsRank(part) || holdsRole(part)) && part.split(' ').length <= 7;
  return text.length <= 90 && !/[.!?]$/.test(text) && !isStatusLike(text) && parts.some((part) => isOne(part) || isOffice(part));
}

const OTHER_STATES =
  /^(?:at risk|off[- ]track|off[- ]course|overdue|delayed|delay|slipped|slipping|slippage|superseded|open|on hold|paused|stalled|deferred|withdrawn|cancelled|rejected|outstanding|pending|missed|exceeded|escalated|no longer (?:required|needed|applicable)|behind|late|not (?:met|achieved|complete|completed|applicable)|unknown|embedded|stuck|blocked|ahead of schedule)\b/i;

/** A state in a few words, as a column of statuses holds it. */
export function isStatusLike(text: string): boolean {
  const isShort = text.length <= 40 && text.split(/\s+/).length <= 5;
  return (
    /^\d{1,3} ?%$/.test(text) || coloursIn(text).length > 0 || (isShort && (OTHER_STATES.test(text) || readStatusWords(text) !== undefined))
  );
}
