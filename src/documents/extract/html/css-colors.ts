/** The names people's programs write for the colours a plan is marked with. */
const NAMED: Readonly<Record<string, string>> = {
  red: 'ff0000',
  darkred: '8b0000',
  crimson: 'dc143c',
  tomato: 'ff6347',
  orangered: 'ff4500',
  orange: 'ffa500',
  darkorange: 'ff8c00',
  gold: 'ffd700',
  yellow: 'ffff00',
  lime: '00ff00',
  limegreen: '32cd32',
  lightgreen: '90ee90',
  green: '008000',
  darkgreen: '006400',
  seagreen: '2e8b57',
  blue: '0000ff',
  lightblue: 'add8e6',
  dodgerblue: '1e90ff',
  royalblue: '4169e1',
  navy: '000080',
  white: 'ffffff',
  gray: '808080',
  grey: '808080',
  purple: '800080',
};

/** Six hex digits for a colour of a style sheet or an attribute; undefined for what is none, and for black, which is how text is printed anyway. */
export function colorOfCss(value: string | undefined): string | undefined {
  const color = readColor(value);
  return color === '000000' ? undefined : color;
}

function readColor(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase().slice(0, 60) ?? '';
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?\b/.exec(text)?.[1];
  if (hex !== undefined) return hex;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])\b/.exec(text);
  if (short !== null)
    return short
      .slice(1)
      .flatMap((digit) => [digit, digit])
      .join('');
  const [, red, green, blue, alpha] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?/.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return NAMED[/^[a-z]+/.exec(text)?.[0] ?? ''];
  if (alpha !== undefined && Number.parseFloat(alpha) === 0) return undefined;
  return [red, green, blue].map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('');
}
