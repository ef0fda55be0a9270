import type { ReadRag } from '../../read-plan.ts';

export type Colour = Exclude<ReadRag, 'none' | 'unknown'>;

/** Where the colour of a mark stands, which decides how strong it must be to mean anything. */
export type ColourOf = 'fill' | 'glyph' | 'words';

/** Black or dark blue text and pale bands are how a table looks, not how an action does. */
const LEAST_CHROMA: Readonly<Record<ColourOf, number>> = { fill: 40, glyph: 70, words: 110 };
const LINK_BLUES = new Set(['0000ff', '0563c1', '0000ee', '0070c0']);

/** The rating a colour plainly is; 'unknown' for a strong colour outside red, amber, green and blue, 'none' for what is no colour. */
export function ratingOf(hex: string | undefined, of: ColourOf): Colour | 'none' | 'unknown' {
  const shade = hex === undefined ? undefined : shadeOf(hex);
  if (hex === undefined || shade === undefined || shade.chroma < LEAST_CHROMA[of]) return 'none';
  const colour = colourOf(shade.hue);
  if (colour === 'blue' && (shade.chroma < (of === 'fill' ? 80 : 110) || (of === 'words' && LINK_BLUES.has(hex)))) return 'none';
  return colour;
}

function colourOf(hue: number): Colour | 'unknown' {
  if (hue < 16 || hue >= 345) return 'red';
  if (hue < 66) return 'amber';
  if (hue < 172) return 'green';
  return hue >= 180 && hue < 255 ? 'blue' : 'unknown';
}

/** Hue from 0 to 360, and chroma: how far a colour is from grey, 0 to 255. */
function shadeOf(hex: string): { readonly hue: number; readonly chroma: number } | undefined {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (digits === null) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth = most === red ? (green - blue) / chroma : most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  return { hue: (sixth * 60 + 360) % 360, chroma };
}

const WORDS: Readonly<Record<string, Colour>> = {
  red: 'red',
  amber: 'amber',
  yellow: 'amber',
  orange: 'amber',
  green: 'green',
  blue: 'blue',
};
const LETTERS: Readonly<Record<string, Colour>> = { r: 'red', a: 'amber', g: 'green', b: 'blue' };
const CIRCLES: Readonly<Record<string, Colour>> = {
  '🔴': 'red',
  '🟥': 'red',
  '🟠': 'amber',
  '🟡': 'amber',
  '🟧': 'amber',
  '🟨': 'amber',
  '🟢': 'green',
  '🟩': 'green',
  '🔵': 'blue',
  '🟦': 'blue',
};

/** The ratings named in words ("Amber – on track", "R", "🟢"), each once. */
export function coloursIn(text: string): readonly Colour[] {
  const bare = withoutSign(text).toLowerCase();
  const letters = /^\(?([ragb])(?:\s*[/-]\s*([ragb]))?\)?$/.exec(bare);
  if (letters !== null)
    return [...new Set(letters.slice(1).flatMap((letter: string | undefined) => (letter === undefined ? [] : (LETTERS[letter] ?? []))))];
  const circles = (bare.slice(0, 200).match(/\p{So}/gu) ?? []).flatMap((sign) => CIRCLES[sign] ?? []);
  const words =
    (
      /^(?:rag|brag|rated|rating|status)?[\s:-]*((?:red|amber|yellow|orange|green|blue)\b(?:\s*(?:\/|-|to|and)\s*(?:red|amber|yellow|orange|green|blue)\b)*)/.exec(
        bare,
      )?.[1] ?? ''
    ).match(/[a-z]+/g) ?? [];
  return [...new Set([...circles, ...words.flatMap((word) => WORDS[word] ?? [])])];
}

/** "● Green" says green: a sign that anything may have stands before the word for those who see no colour. */
function withoutSign(text: string): string {
  return text.trim().replace(/^[●■▲◆]\s*(?=\p{L})/u, '');
}

/** The plain colour words of a text taken away, what is left being a meaning: "Green – complete" leaves "complete". */
export function withoutColours(text: string): string {
  return withoutSign(text)
    .replace(/^\s*(?:rag|brag|rated|rating|status)?[\s:–-]*(?:red|amber|yellow|orange|green|blue|[ragb](?=\s*[-–—=:]))\b/i, '')
    .replace(/^[\s:=–—/().,-]+/, '')
    .trim();
}
