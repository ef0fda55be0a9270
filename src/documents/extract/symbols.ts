/** Fonts that draw pictures where other fonts draw letters, and what the pictures that appear in plans look like. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x4a: '☺',
    0x4b: '😐',
    0x4c: '☹',
    0x6c: '●',
    0x6d: '○',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x74: '◆',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa4: '◉',
    0xa5: '◎',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xb7: '•',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe1: '↑',
    0xe2: '↓',
    0xe8: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0x98: '●', 0xa3: '□' },
  'wingdings 3': { 0x70: '▲', 0x71: '▼', 0x74: '◀', 0x75: '▶', 0xc7: '▲', 0xc8: '▼' },
  webdings: { 0x61: '✓', 0x63: '□', 0x67: '■', 0x6e: '●', 0x72: '✗', 0x3d: '●' },
  symbol: { 0x2d: '−', 0xa3: '≤', 0xae: '→', 0xb0: '°', 0xb3: '≥', 0xb7: '•', 0xd6: '√' },
};

/** Stands for a picture nobody here knows, so that it is asked about rather than lost. */
const unknownSymbol = '\ufffd';

/** One character of a symbol font, its code with or without the F000 that Word adds. */
export function symbolOf(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return fonts[font.toLowerCase()]?.[place] ?? (place === 0x20 ? ' ' : unknownSymbol);
}

export function isSymbolFont(font: string): boolean {
  return font.toLowerCase() in fonts;
}

/** Text typed in a symbol font, as the font draws it; in mixed text only what no ordinary font has can be meant so. */
export function drawSymbols(font: string, text: string, { isMixed = false } = {}): string {
  const isPrivate = (code: number) => code >= 0xf000 && code <= 0xf0ff;
  const isLatinToo = !isMixed && font.toLowerCase() !== 'symbol';
  return text.replace(/[\u0021-\u00ff\uf000-\uf0ff]/g, (character) => {
    const code = character.charCodeAt(0);
    return isLatinToo || isPrivate(code) ? symbolOf(font, code) : character;
  });
}
