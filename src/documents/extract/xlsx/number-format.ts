import { addDays, isoDate, weekdayOf, type IsoDate } from '../../../domain/dates.ts';

/** A number as its cell shows it, and the day where the format says that it counts days. */
export interface ShownNumber {
  readonly text: string;
  readonly date?: IsoDate;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const lastSerial = 2_958_465;

/** `is1904` says that days are counted from 1904, as old Macs did. */
export function showNumber(value: number, format: string, is1904: boolean): ShownNumber {
  const section = firstSection(format);
  const code = section.replace(/"[^"]*"|\\./g, '');
  const isDay = /[yd]|m{3,}/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
  const isTime = /[hs]/i.test(code) && !/general/i.test(code);
  if (!isDay && !isTime) return { text: showPlain(value, section) };
  const date = isDay ? dayOfSerial(Math.floor(value), is1904) : undefined;
  if (isDay && date === undefined) return { text: showPlain(value, 'General') };
  const text = showMoment(section, date ?? isoDate('1900-01-01'), Math.round((value - Math.floor(value)) * 86_400));
  return { text, ...(date === undefined ? {} : { date }) };
}

/** What positive numbers look like, without colours, conditions, locales and padding. */
function firstSection(format: string): string {
  if (/^\[\$-(?:F800|x-sysdate)/i.test(format)) return 'd mmmm yyyy';
  const [section = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return section
    .replace(/\[\$([^\-\]]*)[^\]]*\]/g, (_, currency: string) => currency)
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '');
}

function dayOfSerial(serial: number, is1904: boolean): IsoDate | undefined {
  if (!(serial >= 1 && serial <= lastSerial)) return undefined;
  if (is1904) return addDays(isoDate('1904-01-01'), serial);
  // Excel believes in 29 February 1900, so that its days before March are one off.
  return addDays(isoDate('1899-12-30'), serial < 60 ? serial + 1 : serial);
}

function showMoment(section: string, date: IsoDate, seconds: number): string {
  const isHalfDay = /am\/pm|a\/p/i.test(section);
  const tokens = section.match(/"[^"]*"|\\.|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|[^]/gi) ?? [];
  let isClock = false;
  return tokens
    .map((token, at) => {
      const letter = token[0]?.toLowerCase() ?? '';
      if (/^"/.test(token)) return token.slice(1, -1);
      if (/^\\/.test(token)) return token.slice(1);
      if (/^a(m\/pm|\/p)$/i.test(token)) return seconds >= 43_200 ? 'PM' : 'AM';
      if (letter === 'h') isClock = true;
      const isMinute =
        letter === 'm' && token.length < 3 && (isClock || tokens.slice(at + 1).find((next) => /^[a-z]/i.test(next))?.[0] === 's');
      if (letter === 'h' || letter === 's' || isMinute) return showClock(isMinute ? 'n' : letter, token.length, seconds, isHalfDay);
      if (letter === 'y' || letter === 'd') isClock = false;
      return /^[ymd]/i.test(token) ? showDayPart(letter, token.length, date) : /^\.0/.test(token) ? '' : token;
    })
    .join('')
    .trim();
}

function showClock(part: string, width: number, seconds: number, isHalfDay: boolean): string {
  const hours = Math.floor(seconds / 3600) % 24;
  const shown = { h: isHalfDay ? hours % 12 || 12 : hours, n: Math.floor(seconds / 60) % 60, s: seconds % 60 }[part] ?? 0;
  return String(shown).padStart(Math.min(width, 2), '0');
}

function showDayPart(letter: string, width: number, date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (letter === 'y') return width <= 2 ? year.slice(-2) : year;
  if (letter === 'm') {
    const name = months[Number(month) - 1] ?? '';
    return width >= 5 ? name.slice(0, 1) : width === 4 ? name : width === 3 ? name.slice(0, 3) : showWide(month, width);
  }
  if (width <= 2) return showWide(day, width);
  const weekday = weekdays[weekdayOf(date) - 1] ?? '';
  return width === 3 ? weekday.slice(0, 3) : weekday;
}

function showWide(digits: string, width: number): string {
  return width === 1 ? String(Number(digits)) : digits;
}

/** Whole numbers, decimals, thousands, percentages and padding; anything cleverer is shown as the bare number. */
function showPlain(value: number, section: string): string {
  const pattern = section.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
  );
  const parts = /^([^#0?.,]*)([#0?,]*[#0?])(?:\.([0#?]+))?(%?)([^#0?.,]*)$/.exec(pattern);
  if (!parts) return showGeneral(value);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = parts;
  const fixed = Math.abs(percent === '' ? value : value * 100).toFixed(Math.min(decimals.length, 20));
  const [integer = '', fraction = ''] = fixed.split('.');
  const padded = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const shown = fraction.slice(0, decimals.length).replace(new RegExp(`0{0,${decimals.replace(/[^#]/g, '').length}}$`), '');
  return `${value < 0 ? '-' : ''}${before}${grouped}${shown === '' ? '' : `.${shown}`}${percent}${after}`.trim();
}

/** Ten significant digits, which is where Excel stops showing what binary arithmetic leaves behind. */
function showGeneral(value: number): string {
  return String(Number(value.toPrecision(10)));
}
