import { colorOfCss } from './css-colors.ts';

/** How words look inside an element, what it does not say itself being that of the element around it. */
export interface Appearance {
  readonly color?: string;
  /** Behind the words; of a cell or row the ground of the cell. */
  readonly fill?: string;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly isHeading: boolean;
}

export const plainly: Appearance = { isBold: false, isHidden: false, isHeading: false };

type Attributes = Readonly<Record<string, string>>;

/** Nothing a reader of the page sees. */
const UNSEEN = new Set([
  'head',
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'object',
  'iframe',
  'svg',
  'del',
  's',
  'strike',
]);
/** The ground of the whole page, or of a table, says nothing about a cell. */
const GROUNDS = new Set(['html', 'body', 'table']);

export function appearanceIn(around: Appearance, name: string, attributes: Attributes): Appearance {
  const style = declarations(attributes['style']);
  const color = colorOfCss(style.get('color') ?? (name === 'font' ? attributes['color'] : undefined)) ?? around.color;
  const own = colorOfCss(style.get('background-color') ?? style.get('background') ?? attributes['bgcolor']);
  const fill = GROUNDS.has(name) ? undefined : (own ?? around.fill);
  const weight = style.get('font-weight');
  const isUnseen = UNSEEN.has(name) || attributes['hidden'] !== undefined;
  return {
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    isBold: weight === undefined ? around.isBold || /^(?:b|strong|th|h[1-6])$/.test(name) : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    isHidden: around.isHidden || isUnseen || style.get('display') === 'none' || style.get('mso-hide') === 'all',
    isHeading: around.isHeading || /^h[1-6]$/.test(name),
  };
}

function declarations(style: string | undefined): ReadonlyMap<string, string> {
  const pairs = (style ?? '')
    .slice(0, 2000)
    .split(';')
    .map((part) => part.split(':'));
  return new Map(
    pairs.flatMap(([name, value]) =>
      name === undefined || value === undefined ? [] : [[name.trim().toLowerCase(), value.trim().toLowerCase()]],
    ),
  );
}
