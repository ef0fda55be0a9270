import { COMMON_WORDS } from './common-words.ts';

type IsKnown = (word: string) => boolean;

/**
 * Whether somebody is named the way people are, not posts: with an age, as "little Sam", with a title, or beside what is only ever said of
 * people. `isKnown` tells the plan's words and posts, which name nobody.
 */
export function namesSomebody(text: string, isKnown: IsKnown): boolean {
  return (
    isAged(text, isKnown) || isDear(text, isKnown) || isTitled(text, isKnown) || isOfFamily(text, isKnown) || isInTheirLife(text, isKnown)
  );
}

/** "TW (9)", "KL, 7", "R.S. 14", "Sam aged 6"; "areas A, 3" and "actions aged 9 months" are no one. */
const AGED =
  /(?<!\d)\b(?:(?<initials>\p{Lu}{2,3})|(?<word>\p{L}{2,}))(?:'s)?(?:(?<age>,? ?\(?aged? \d{1,2}\b)| ?\(\d{1,2}\)|(?<list>, ?\d{1,2}(?=\s*(?:[,.;?!)]|$))))(?! ?(?:days?|weeks?|months?|%|\/|of|to|and over|or over|[.:]\d))/gu;
const DOTTED = /\b(?:\p{L}\.){2,3},? ?\(?(?:aged? )?\d{1,3}\b(?!\.\d)/iu;

function isAged(text: string, isKnown: IsKnown): boolean {
  if (DOTTED.test(text)) return true;
  for (const { groups = {} } of text.matchAll(AGED)) {
    const { initials, word = '', age, list } = groups;
    const name = (initials ?? word).toLowerCase();
    if (isKnown(name) || COMMON_WORDS.has(name)) continue;
    if (age !== undefined || initials !== undefined || (list === undefined && isCapitalised(word))) return true;
  }
  return false;
}

const DEAR = /\b(?<dear>little|wee|poor|tiny|young|baby|unborn|our|old) (?<name>\p{L}[\p{L}'-]{2,})/giu;

/** Longer words are not in the list of common ones. */
const LONGEST_COMMON = 10;

/** "little Mason", and "little mason" where that is no word but a name. A capital tells only where not every word has one. */
function isDear(text: string, isKnown: IsKnown): boolean {
  const isMixed = /(?:^|\s)\p{Ll}{2}/u.test(text);
  for (const { groups = {} } of text.matchAll(DEAR)) {
    const name = nameOf(groups['name'] ?? '');
    if (isKnown(name.toLowerCase())) continue;
    const isCommon = COMMON_WORDS.has(name.toLowerCase());
    const isOurs = /^(?:our|old)$/i.test(groups['dear'] ?? '');
    if (isMixed && isCapitalised(name) && !(isOurs && isCommon)) return true;
    if (!isCommon && !isOurs && name.length <= LONGEST_COMMON && !name.toLowerCase().endsWith('s')) return true;
  }
  return false;
}

const TITLED = /\b(?<title>mr|mrs|ms|mx|miss|dr|doctor|sister|pc|nurse)\.? (?<name>\p{L}[\p{L}'-]*)/giu;
/** Where a titled name may be a lead's: answered as a lead nobody knows, unless something is the matter. */
const LEADING = /\b(?:leads?|leading|led|actions?|owns|owned|owner|responsible|assigned|overdue|due|on track|\d{1,2}\.\d{1,2})\b/i;

function isTitled(text: string, isKnown: IsKnown): boolean {
  if (text.search(TITLED) < 0) return false;
  for (const clause of clausesOf(text)) {
    for (const { groups = {} } of clause.matchAll(TITLED)) {
      const { title = '', name: raw = '' } = groups;
      const name = nameOf(raw);
      if (isKnown(name.toLowerCase()) || LEADING.test(clause)) continue;
      const isPlain = /^(?:mr|mrs|ms|mx)$/i.test(title);
      const isWord = name.length < 3 || COMMON_WORDS.has(name.toLowerCase());
      if (isPlain || (title === 'Miss' && isCapitalised(name)) || (/^miss$/i.test(title) && !isWord)) return true;
    }
  }
  return false;
}

function clausesOf(text: string): readonly string[] {
  return text.replace(/\b(mrs?|ms|dr)\./gi, '$1').split(/[?!;,\n]|\.(?=\s|$)|\band\b/i);
}

const FAMILY =
  /\b(?:the|this|that|those) (?<name>\p{L}[\p{L}'-]{2,}) (?:famil(?:y|ies)|twins|siblings|children|kids|baby|boys?|girls?|lads?)\b/giu;

function isOfFamily(text: string, isKnown: IsKnown): boolean {
  // Behind "the", a capital is a name's, whatever else the word may mean: "the Baker children".
  const isMixed = /(?:^|\s)\p{Ll}{2}/u.test(text);
  return [...text.matchAll(FAMILY)].some(({ groups = {} }) => {
    const name = nameOf(groups['name'] ?? '');
    return isMixed && isCapitalised(name) && !isKnown(name.toLowerCase());
  });
}

/** What is done about people and happens to them, and never to an action. */
const IN_A_LIFE =
  /\b(?:(?:cin|cp|child in need|child protection|best interests?|sar|dols|lps|section (?:42|47)|s42|s47|capacity|care act|mha|ehcp?|lac|icpc|rcpc|epo|section 17) (?:meeting|review|plan|assessment|conference|enquir(?:y|ies)|referral|discussion|order|application)?\s?(?:on|for|of|about|in respect of)|on an? (?:cp|cin|child protection|ehc) plan|strat(?:egy)? (?:meeting|discussion)|social worker|(?:open|referred|known|closed|under|involved|stepped (?:up|down)|transferred|allocated)(?: to| with| by)? (?:the )?(?:(?:children|adult|family|mental health|young people)(?:'?s|s')? ?)*(?:services|social (?:care|services|work)|camhs|cmht|early help|mash|yot|youth (?:justice|offending)|safeguarding team|crisis team)|known to (?:services|us|social care|the police|camhs)|referrals? (?:for|on|about)|been (?:found|seen|discharged|weighed|admitted|sectioned|arrested|placed|moved home|to see)|(?:back|come|came|gone|go) home|(?:is|has|was) [\p{L}'-]+ back\b|in hospital|out of hospital|in (?:nursery|school|a refuge|foster care)|seen [\p{L}'-]+ since|any word (?:on|from|about)|(?:spoken|talked) to|checked (?:on|in on)|told me|x-?ray|gran|mum|dad|stepdad|placement|(?:emergency|foster|night) carers|school|moved (?:to|from|back|in with)|allocated to|(?:speak|spoke|spoken|talk|talked) (?:to|with)|rung|picked up|told about|visited|placed|ambulance|missing|(?:enquiry|concern|allegation) (?:on|about|for|against))\b/iu;

/** "is Tyler back home yet": a name nobody knows, with a capital in a text that has small letters. */
function isInTheirLife(text: string, isKnown: IsKnown): boolean {
  if (!IN_A_LIFE.test(text)) return false;
  return clausesOf(text).some(
    (clause) =>
      IN_A_LIFE.test(clause) &&
      !LEADING.test(clause) &&
      (clause.match(/\p{Lu}\p{Ll}[\p{L}'-]+/gu) ?? []).some((name) => isName(nameOf(name), isKnown)),
  );
}

function isName(name: string, isKnown: IsKnown): boolean {
  return isCapitalised(name) && !COMMON_WORDS.has(name.toLowerCase()) && !isKnown(name.toLowerCase());
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}['\u2019]?\p{L}*\p{Ll}/u.test(word);
}

function nameOf(raw: string): string {
  return raw.replace(/'s?$/, '');
}
