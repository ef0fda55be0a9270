/** One word of a question, with where it stood, so that it can be named in the asker's own letters. */
export interface Word {
  /** Lower case, as the lexicon compares it; a spelling correction changes this only. */
  readonly text: string;
  readonly raw: string;
  readonly possessive: boolean;
  /** True where a comma, full stop or the like stands right before it. */
  readonly breaks: boolean;
  /** What stood between the word before and this one: a dash between two days makes a stretch of them. */
  readonly gap?: string;
}

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  owt: ['anything'],
  aught: ['anything'],
  nowt: ['nothing'],
  naught: ['nothing'],
  summat: ['something'],
  summut: ['something'],
  sumthin: ['something'],
  sumat: ['something'],
  summink: ['something'],
  anythin: ['anything'],
  anyfing: ['anything'],
  nothin: ['nothing'],
  nuffink: ['nothing'],
  everythin: ['everything'],
  everyfing: ['everything'],
  aint: ['is', 'not'],
  int: ['is', 'not'],
  gotta: ['got', 'to'],
  needa: ['need', 'to'],
  dem: ['them'],
  em: ['them'],
  yous: ['you'],
  youse: ['you'],
  ya: ['you'],
  ye: ['you'],
  fer: ['for'],
  wi: ['with'],
  wha: ['what'],
  whit: ['what'],
  wor: ['our'],
  reet: ['right'],
  mek: ['make'],
  tek: ['take'],
  oot: ['out'],
  outwith: ['outside'],
  nae: ['not'],
  didnae: ['did', 'not'],
  hasnae: ['has', 'not'],
  havnae: ['have', 'not'],
  isnae: ['is', 'not'],
  arenae: ['are', 'not'],
  doesnae: ['does', 'not'],
  wisnae: ['was', 'not'],
  wasnae: ['was', 'not'],
  hav: ['have'],
  iz: ['is'],
  dat: ['that'],
  dis: ['this'],
  coz: ['because'],
  cos: ['because'],
  wivout: ['without'],
  wifout: ['without'],
  tic: ['tick'],
  whats: ['what', 'is'],
  wats: ['what', 'is'],
  wots: ['what', 'is'],
  whos: ['who', 'is'],
  whens: ['when', 'is'],
  wheres: ['where', 'is'],
  hows: ['how', 'is'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  wat: ['what'],
  wot: ['what'],
  ne: ['any'],
  duz: ['does'],
  anyfin: ['anything'],
  b4: ['before'],
  n: ['and'],
  frm: ['from'],
  wich: ['which'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  hasnt: ['has', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  wont: ['will', 'not'],
  shouldnt: ['should', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  weve: ['we', 'have'],
  whove: ['who', 'have'],
  lets: ['let', 'us'],
  u: ['you'],
  r: ['are'],
  ur: ['your'],
  plz: ['please'],
  pls: ['please'],
  thx: ['thanks'],
  gimme: ['give', 'me'],
  teh: ['the'],
  hte: ['the'],
  adn: ['and'],
  nd: ['and'],
  cna: ['can'],
  nto: ['not'],
  wen: ['when'],
  wiv: ['with'],
  hwo: ['how'],
  ara: ['area'],
  hw: ['how'],
  tel: ['tell'],
  dun: ['done'],
  du: ['due'],
  abt: ['about'],
  mtg: ['meeting'],
  tmrw: ['tomorrow'],
  tomoz: ['tomorrow'],
  mgr: ['manager'],
  '&': ['and'],
  '+': ['and'],
};
const ENDINGS: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };
/** After these "'s" is a verb; after any other word it says whose something is. */
const VERB_S = new Set([
  'what',
  'who',
  'when',
  'where',
  'how',
  'that',
  'there',
  'it',
  'he',
  'she',
  'here',
  'which',
  'anything',
  'everything',
]);
const WORD = /[%&+]|[\p{L}\p{N}]+(?:[.:/_'-][\p{L}\p{N}]+)*'?/gu;

/** Splits cleaned text into words; "haven't" becomes "have not", "chair's" a possessive "chair", "2.1" and "10/03/15" stay whole. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const [first, ...rest] = splitWord(match[0], words.length > 0 && /[,.;:!?()\n–—]/.test(gap));
    if (first) words.push({ ...first, gap }, ...rest);
    end = match.index + match[0].length;
  }
  return words;
}

function splitWord(raw: string, breaks: boolean): readonly Word[] {
  const lower = raw.toLowerCase();
  const known = Object.hasOwn(SHORT_FORMS, lower.replaceAll("'", '')) ? SHORT_FORMS[lower.replaceAll("'", '')] : undefined;
  if (known) return known.map((text, at) => plain(text, raw, breaks && at === 0));
  const [stem = '', ending = ''] = lower.split("'");
  if (!lower.includes("'")) return [plain(lower, raw, breaks)];
  if (ending === 't' && stem.endsWith('n')) return [plain(stem.slice(0, -1), raw, breaks), plain('not', raw, false)];
  if (ending === 's' && VERB_S.has(stem)) return [plain(stem, raw, breaks), plain('is', raw, false)];
  if (ending === 's' || ending === '') return [{ text: stem, raw: raw.split("'")[0] ?? raw, possessive: true, breaks }];
  const verb = ENDINGS[ending];
  return verb === undefined ? [plain(lower.replaceAll("'", ''), raw, breaks)] : [plain(stem, raw, breaks), plain(verb, raw, false)];
}

function plain(text: string, raw: string, breaks: boolean): Word {
  return { text, raw, possessive: false, breaks };
}

/** Cuts the endings that do not change what a word is about: "recruiting", "recruits" and "recruitment" share a stem. */
export function stemOf(word: string): string {
  if (word === 'children' || word === "children's") return 'child';
  if (word.length < 5) return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('s') && !/(?:ss|us|is)$/.test(word)
      ? word.slice(0, -1)
      : word;
  if (singular.length < 5) return singular;
  for (const ending of ['ment', 'ing', 'ed']) {
    if (singular.endsWith(ending) && singular.length - ending.length >= 4) return undouble(singular.slice(0, -ending.length));
  }
  return singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

function undouble(stem: string): string {
  const last = stem.at(-1) ?? '';
  if (last === 'e') return stem.slice(0, -1);
  return /[bdgmnprt]/.test(last) && stem.at(-2) === last ? stem.slice(0, -1) : stem;
}
