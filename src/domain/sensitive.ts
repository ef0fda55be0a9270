/** What could name, reach or find a person; it never belongs where a whole channel reads. */
export type SensitiveKind = 'child' | 'birth' | 'nhs' | 'file' | 'address' | 'phone' | 'email';

export interface Sensitive {
  readonly kind: SensitiveKind;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words with a capital that are nobody's first name, though they stand where one would. */
const NO_NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Board|Executive|Group|Chair|Area|Areas|Action|Actions|Section|Annex|Appendix|Table|Part|Phase|Stage|Step|Version|Working|Learning|Children|Child|People|Persons?|Carers?|Adults?|Offenders?|Parents|Women|Men|Voices?|Families|Family|Police|Council|Trust|Service|Services|School|College|Team|Year|Term|Week|Wave|Level|Tier|Quarter|All|The|Those|Anyone|Everyone|Boys|Girls|Pupils|Students|Staff|Members?|Partners?|Schools|Early|Public|Health|Social|Local|Safeguarding';
const NAME = `(?!(?:${NO_NAMES})\\b)\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)?`;
const INITIALS = '(?:\\p{Lu}\\.?){1,3}';
/** An age of one person: "aged 5 to 16" and "aged 16 and over" are ages of many. */
const AGE =
  '(?:aged?\\s\\d{1,2}(?:\\s(?:months|weeks))?|\\(\\s?(?:aged?\\s)?\\d{1,2}\\s?\\))(?!\\d|\\s?(?:to\\b|-|–|\\+|and (?:over|above|under)|or (?:over|above|under))\\s?)';
const RELATIVE =
  '(?:mum|mam|mother|dad|father|parents?|stepdad|stepfather|stepmother|gran|nan|brothers?|sisters?|siblings?|twin|foster carers?|social worker|placement|school|nursery|address|care plan)';

const PATTERNS: readonly (readonly [SensitiveKind, RegExp])[] = [
  ['email', /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu],
  [
    'birth',
    /\b(?:dob|d\.o\.b\.?|date of birth|born(?: on)?|birth(?:day|date))\b[\s:]{0,3}(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? (?:\d{4}|\d{2})|\d[\d/. -]{3,11}\d)/giu,
  ],
  ['nhs', /\bnhs (?:number|no\.?)[\s:]{0,3}\d(?:[ -]?\d){8,9}\b/giu],
  ['phone', /(?:\+44|\b0)(?:[ -]?\(?\d\)?){9,10}\b/gu],
  ['address', /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/gu],
  [
    'address',
    /\b\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Gardens|Court|Terrace|Way|Place|Grove|Walk|Mews)\b/gu,
  ],
  ['file', /\b[A-Z]{1,5}\/\d{2,4}\/\d{1,8}\b/gu],
  ['file', /\b(?:case|file|referral|client|mosaic|lcs) (?:number|no\.?|ref\.?|reference|id)[\s:]{0,3}[A-Z]{0,4}\d[\d/-]{2,14}/giu],
  ['child', new RegExp(`\\b${NAME}(?: ${NAME})?,? ${AGE}`, 'gu')],
  ['child', new RegExp(`\\b${INITIALS},? ${AGE}`, 'gu')],
  [
    'child',
    /\b(?:[Cc]hild|[Bb]aby|[Pp]upil|[Bb]oy|[Gg]irl|[Ss]ibling|[Ss]tudent|[Yy]oung [Pp]erson|[Yy]oung [Aa]dult) (?:\p{Lu}\d?|\d{1,2})(?![\p{L}\d.&/-])/gu,
  ],
  [
    'child',
    /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -](?:year|yr|month)s?[ -]old(?: (?:girl|boy|child|pupil|baby|son|daughter))?\b/giu,
  ],
  ['child', new RegExp(`\\b(?:girl|boy|child|pupil|baby|toddler|teenager|son|daughter|he|she|who was)(?: was| is)? ${AGE}`, 'giu')],
  ['child', /\bYear \d{1,2} (?:pupil|girl|boy|child|student)\b/giu],
  ['child', new RegExp(`\\b(?:[Ll]ittle|[Bb]aby|[Yy]oung) ${NAME}`, 'gu')],
  ['child', new RegExp(`\\b${NAME}(?: ${NAME})?['’]s? ${RELATIVE}\\b`, 'gu')],
  [
    'child',
    new RegExp(
      `\\b(?:girl|boy|child|pupil|baby|son|daughter|brother|sister|twins|${RELATIVE} of),? (?:called |named )?${NAME}(?: ${NAME})?`,
      'gu',
    ),
  ],
  [
    'child',
    new RegExp(
      `\\b[Tt]he ${NAME} (?:family|twins|siblings|brothers|sisters|children|boys|girls)\\b(?! (?:hubs?|support|services?|courts?))`,
      'gu',
    ),
  ],
];

/** Ten digits that are an NHS number by their check digit, however they are spaced. */
const TEN_DIGITS = /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const LONGEST = 4_000;

/**
 * What in a text looks as if it named a child or led to one, in order and without overlaps. It errs towards a warning: a person decides.
 * Only the first 4,000 characters are looked at.
 */
export function findSensitive(text: string): readonly Sensitive[] {
  const looked = text.slice(0, LONGEST);
  const found = PATTERNS.flatMap(([kind, pattern]) => [...looked.matchAll(pattern)].map((match) => spanOf(kind, match)));
  const nhs = [...looked.matchAll(TEN_DIGITS)].filter(([digits]) => isNhsNumber(digits)).map((match) => spanOf('nhs', match));
  const ordered = [...nhs, ...found].toSorted((one, other) => one.from - other.from || other.to - one.to);
  return ordered.filter((span, index) => ordered.slice(0, index).every((before) => before.to <= span.from));
}

const STANDS_FOR: Readonly<Record<SensitiveKind, string>> = {
  child: '[a child]',
  birth: '[a date of birth]',
  nhs: '[a number]',
  file: '[a number]',
  address: '[an address]',
  phone: '[a telephone number]',
  email: '[an e-mail address]',
};

/** The text with each of them replaced by what it was: fit for a channel, and the rest as it was written. */
export function withoutSensitive(text: string): string {
  let at = 0;
  let safe = '';
  for (const { kind, from, to } of findSensitive(text)) {
    safe += text.slice(at, from) + STANDS_FOR[kind];
    at = to;
  }
  // What nobody has looked at is not shown.
  return safe + text.slice(at, LONGEST);
}

function spanOf(kind: SensitiveKind, match: RegExpExecArray): Sensitive {
  return { kind, from: match.index, to: match.index + match[0].length, text: match[0] };
}

/** Modulus 11, weights 10 to 2; a remainder that gives 10 is no number. */
function isNhsNumber(written: string): boolean {
  const digits = Array.from(written.matchAll(/\d/g), ([digit]) => Number(digit));
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return digits.length === 10 && check === digits[9] && digits.some((digit) => digit !== digits[0]);
}
