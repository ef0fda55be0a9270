import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { readXml, type XmlElement } from '../read-xml.ts';

/** Excel's own numbered colours from 8 on; 0 to 7 repeat the first eight, and what lies beyond is the system's. */
const numbered = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Theme colours as a workbook counts them, which is not the order they are listed in. */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export async function readThemeColors(source: OfficePackage, part: string | undefined, tally: Tally): Promise<readonly string[]> {
  const colors = new Map<string, string>();
  if (part === undefined || !source.has(part)) return [];
  let slot: string | undefined;
  await readXml(source, part, tally, {
    open(element) {
      if (themeOrder.includes(element.name)) slot = element.name;
      const color =
        element.name === 'sysClr' ? element.attribute('lastClr') : element.name === 'srgbClr' ? element.attribute('val') : undefined;
      if (slot !== undefined && color !== undefined && !colors.has(slot)) colors.set(slot, color.toLowerCase());
    },
    close(name) {
      if (name === slot) slot = undefined;
    },
  });
  return themeOrder.map((name) => colors.get(name) ?? '000000');
}

/** The six hex digits a `<color>`, `<fgColor>` or `<rgbColor>` stands for; undefined when it names none. */
export function resolveColor(element: XmlElement, theme: readonly string[], palette: readonly string[]): string | undefined {
  const rgb = element.attribute('rgb');
  if (rgb !== undefined) return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toLowerCase() : undefined;
  const index = element.attribute('indexed');
  const fromTheme = element.attribute('theme');
  if (index !== undefined) return numberedColor(Number(index), palette);
  const base = fromTheme === undefined ? undefined : theme[Number(fromTheme)];
  return base === undefined ? undefined : tinted(base, Number(element.attribute('tint') ?? '0'));
}

function numberedColor(index: number, palette: readonly string[]): string | undefined {
  return palette[index] ?? numbered[index < 8 ? index : index - 8];
}

/** Lighter towards 1, darker towards -1; hue and saturation stay. */
function tinted(color: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const light = (Math.max(...channels) + Math.min(...channels)) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = (of: number) => 1 - Math.abs(2 * of - 1);
  const scale = spread(light) === 0 ? 0 : spread(wanted) / spread(light);
  return channels.map((channel) => hexByte((channel - light) * scale + wanted)).join('');
}

function hexByte(share: number): string {
  return Math.round(Math.min(Math.max(share, 0), 1) * 255)
    .toString(16)
    .padStart(2, '0');
}
