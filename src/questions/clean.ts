const LONGEST = 2_000;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  ndash: '-',
  mdash: '-',
  hellip: '...',
};
/** Emoji that say something; every other one says nothing. */
const EMOJI: readonly (readonly [string, string])[] = [
  ['🔴', ' red '],
  ['🟥', ' red '],
  ['🟠', ' amber '],
  ['🟡', ' amber '],
  ['🟧', ' amber '],
  ['🟨', ' amber '],
  ['🟢', ' green '],
  ['🟩', ' green '],
  ['✅', ' complete '],
  ['✔', ' complete '],
  ['👍', ' thanks '],
  ['👌', ' thanks '],
  ['➡', ' -> '],
  ['→', ' -> '],
];

/**
 * What the person wrote, without what the way here added: markup, entities, look-alike characters, a quoted message, a signature.
 * At most 2,000 characters are kept, the last ones, because a question stands at the end of a long text.
 */
export function clean(text: string): string {
  const capped = text.length > 2 * LONGEST ? text.slice(-2 * LONGEST) : text;
  const plain = decodeEntities(stripMarkup(capped)).normalize('NFKC');
  const words = dropQuotes(writeMarks(sayEmoji(unifyCharacters(plain))));
  const signed = words.replace(SIGN_OFF, '$1').trim();
  const kept = signed === '' ? words : signed;
  return kept.length > LONGEST ? kept.slice(-LONGEST) : kept;
}

function stripMarkup(text: string): string {
  return text
    .replace(/<(blockquote|style|script)\b[^<>]{0,200}>[^<>]{0,2000}<\/\1>/gi, ' ')
    .replace(/<(?:br|p|div|li)\b[^<>]{0,200}>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
  });
}

function unifyCharacters(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFE0F]/gu, '')
    .replace(/[\u2018\u2019\u201B\u2032\u02BC`\u00B4]/gu, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/gu, '"')
    .replace(/[\u2010-\u2012\u2212]/gu, '-')
    .replace(/[\t\f\v\r ]+/g, ' ');
}

/** Marks as a phone takes them down: "which are overdue question mark". */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\s+question mark\b/gi, '?'],
  [/\s+(?:full stop|period(?=\s*$))(?![\w-])/gi, '.'],
  [/\s+exclamation mark\b/gi, '!'],
  [/\s+comma\b/gi, ','],
  [/\bnew (?:line|paragraph)\b/gi, '\n'],
];

function writeMarks(text: string): string {
  return SPOKEN.reduce((result, [said, mark]) => result.replace(said, mark), text);
}

function sayEmoji(text: string): string {
  const said = EMOJI.reduce((result, [emoji, word]) => result.replaceAll(emoji, word), text);
  return said.replace(/[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}\u20E3]/gu, ' ');
}

/** A closing on the line of the question itself. */
const SIGN_OFF = /([.!?\n]\s{0,9})(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|best wishes)\b[^?\n]{0,80}$/i;

/** "Thanks", by itself on a line, with nothing but a name or an office under it. */
function isSignedOff(lines: readonly string[], at: number): boolean {
  if (!/^(?:many |kind )?(?:thanks|thank you|cheers|ta)[,.! ]*$/i.test(lines[at] ?? '')) return false;
  const below = lines.slice(at + 1).filter((line) => line !== '' && !line.startsWith('>'));
  const isName = (line: string): boolean => line.length < 60 && !/[?\d]|\b(?:what|which|who|when|how|show|list|also|and)\b/i.test(line);
  return below.length <= 4 && below.every(isName);
}

const CLOSING =
  /^(?:--|__+|-{3,}|sent from my |get outlook for |(?:kind|best|many|warm) (?:regards|wishes|thanks)\b|regards\b|on .{4,80} wrote:)/i;
/** The line above a quoted message; what it quotes stands below, and the answer may stand below that. */
const WROTE = /^on .{4,80} wrote:$/i;
/** Where a mail program puts the message that is answered or passed on. */
const HEADER = /^(?:from|sent|to|subject|date|cc):\s/i;

/** Lines quoted from an older message, and all from a signature on. */
function dropQuotes(text: string): string {
  const kept: string[] = [];
  let hasText = false;
  const lines = text.split('\n').map((one) => one.trim());
  for (const [at, line] of lines.entries()) {
    const isPassedOn = HEADER.test(line) && HEADER.test(lines[at + 1] ?? '');
    hasText ||= kept.at(-1) !== undefined && kept.at(-1) !== '';
    if (hasText && (CLOSING.test(line) || isPassedOn || isSignedOff(lines, at))) break;
    if (!line.startsWith('>') && !WROTE.test(line)) kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
