const NUMBERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, String(at)]),
  ),
  ...{
    won: '1',
    wan: '1',
    to: '2',
    too: '2',
    tree: '3',
    free: '3',
    for: '4',
    fore: '4',
    sex: '6',
    sicks: '6',
    ate: '8',
    nein: '9',
    tin: '10',
  },
};
const NUMBER = `(?:\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
/** "to" and "for" are numbers only at the end: "which area to look at". */
const SURE_NUMBER = `(?:\\d{1,2}|${Object.keys(NUMBERS)
  .filter((word) => word !== 'to' && word !== 'for')
  .join('|')}|(?:to|for)(?=\\s*(?:[?.!,]|$)))`;
const DATE =
  '(?:the|this|next|last|end|start|mid|year|yer|ear|then|when|now|easter|ester|christmas|monday|tuesday|wednesday|thursday|friday|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)';

/** What a phone or a quick hand wrote for something that sounds the same, each only where the other word would make no sense. */
const SOUNDS: readonly (readonly [heard: RegExp, meant: string])[] = [
  [new RegExp(`\\b(?:aria|arear|areia|airier|arya)(?=\\s+${SURE_NUMBER}(?:\\b|$))`, 'gi'), 'area'],
  [/\bover[ -]?(?:dew|do|doo|jew)\b(?! (?:it|things|the)\b)/gi, 'overdue'],
  [/\bdew\b/gi, 'due'],
  [/\b(are|is|were|went|gone|turned|rated|flagged|currently) (?:read|reed)(?=\s+(?:ones?|actions?|and|or)\b|\s*(?:[?.!,]|$))/gi, '$1 red'],
  [/\b(the|any|all|show|list) (?:read|reed)(?=\s+(?:ones?|actions?)\b)/gi, '$1 red'],
  [/\bwitch(?=\s)/gi, 'which'],
  [new RegExp(`\\b(?:buy|bye)(?=\\s+${DATE})`, 'gi'), 'by'],
  [/\b(led|lead|owned|run) buy\b/gi, '$1 by'],
  [/\b(?:yer|ear|yeah) end\b/gi, 'year end'],
  [/\b(exec|executive|review|board|vice|independent) (?:share|chare|cher|chere|cheer)\b/gi, '$1 chair'],
  [/\bmangers?\b/gi, 'manager'],
  [/\b(?:wear|ware)(?=\s+(?:is|are|have|has|do|did|we)\b)/gi, 'where'],
  [/\bsins(?=\s+(?:the|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|easter|christmas|\d))/gi, 'since'],
  [/\bhoo\b/gi, 'who'],
  [/\bester\b/gi, 'easter'],
  [/\b(this|next|last|past|every) weak\b/gi, '$1 week'],
  [/\b(in|by|of|before|until|since|during|mid) marsh\b/gi, '$1 march'],
  [/\bn e thing\b/gi, 'anything'],
  [/\b(which|the|them|late|red|amber|green|open|any) uns\b/gi, '$1 ones'],
  [/(^|\s)'?ow (many|much|long|late|is|are)\b/gi, '$1how $2'],
  [/\bt'(?=\p{L})/giu, 'the '],
  [/\b(?:gis|giz|gies|gizza|gissa)\b/gi, 'give us'],
  [/\b(?:gorra|gorrer)\b/gi, 'got to'],
  [/(^|\s)'ve\b/gi, '$1have'],
  [/(^|\s)'s\b/gi, '$1is'],
  [/\b(?:huvnae|hivnae|haven'ae)\b/gi, 'have not'],
  [/\bme (plate|actions?|list|desk|to-?do|tasks?|jobs|name|deadlines?)\b/gi, 'my $1'],
];
const POINTED = new RegExp(`\\b(${NUMBER})\\s+(?:point|dot|pint)\\s+(${NUMBER})\\b`, 'gi');
const AREA_NUMBER = new RegExp(`\\b(area|section)\\s+(${SURE_NUMBER})(?:\\b|(?<=\\w)(?=\\W|$))`, 'gi');

/** A text as it was said rather than as it was taken down; a word that the plan itself uses stays what it is. */
export function hearRight(text: string, isPlanWord: (word: string) => boolean): string {
  const heard = SOUNDS.reduce(
    (said, [sound, meant]) =>
      said.replace(sound, (whole, ...rest: readonly unknown[]) => {
        if (/^\p{L}+$/u.test(whole) && isPlanWord(whole.toLowerCase())) return whole;
        const groups = rest.filter((one): one is string => typeof one === 'string').slice(0, -1);
        return meant.replace(/\$(\d)/g, (_, at: string) => groups[Number(at) - 1] ?? '');
      }),
    text,
  );
  return heard
    .replace(POINTED, (_, major: string, minor: string) => `${figure(major)}.${figure(minor)}`)
    .replace(AREA_NUMBER, (_, noun: string, number: string) => `${noun} ${figure(number)}`);
}

function figure(word: string): string {
  return NUMBERS[word.toLowerCase()] ?? word;
}
