import type { CardJson } from '../ports.ts';
import { cleanText, escapeMarkdown, shorten } from './safe-text.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Scope {
  readonly root: unknown;
  readonly data: unknown;
  readonly index: number | undefined;
  /** UTF-16 units of a value that a text block takes. */
  readonly longest: number;
}

/**
 * The part of Adaptive Card Templating our templates use: `${path}`, `$data` (also over arrays), `$when`, `$root` and `$index`.
 * Unlike the official library a missing value becomes '' and never leaves `${…}` in a card, and text is made safe to show.
 * A value longer than `longest` is cut where a text block shows it, never in a button's data.
 * Values are put in once and never read as a template. Throws on an expression that is no path: a fault in the template.
 */
export function expandTemplate(template: Fields, data: object, longest = 2000): CardJson {
  return expandFields(template, { root: data, data, index: undefined, longest })[0] ?? {};
}

/** Nothing where `$when` is not true, one for each element where `$data` is a list. */
function expandFields(fields: Fields, scope: Scope): readonly Fields[] {
  const data = '$data' in fields ? expandNode(fields['$data'], scope, false) : scope.data;
  const scopes: readonly Scope[] = Array.isArray(data)
    ? data.map((item: unknown, index) => ({ ...scope, data: item, index }))
    : [{ ...scope, data }];
  return scopes
    .filter((inner) => !('$when' in fields) || expandNode(fields['$when'], inner, false) === true)
    .map((inner) => expandProperties(fields, inner));
}

function expandProperties(fields: Fields, scope: Scope): Fields {
  const properties = Object.entries(fields).filter(([name]) => name !== '$data' && name !== '$when');
  const isTextBlock = fields['type'] === 'TextBlock';
  return Object.fromEntries(
    properties.flatMap(([name, value]) => {
      const expanded = expandNode(value, scope, isTextBlock && name === 'text');
      return expanded === undefined ? [] : [[name, expanded]];
    }),
  );
}

function expandNode(node: unknown, scope: Scope, isMarkdown: boolean): unknown {
  if (typeof node === 'string') return expandText(node, scope, isMarkdown);
  if (Array.isArray(node)) return node.flatMap((child: unknown) => expandElement(child, scope));
  return isFields(node) ? expandFields(node, scope)[0] : node;
}

function expandElement(element: unknown, scope: Scope): readonly unknown[] {
  return isFields(element) ? expandFields(element, scope) : [expandNode(element, scope, false)];
}

/** A text that is one expression takes the value as it is (a number, an object); otherwise values join the text. */
function expandText(text: string, scope: Scope, isMarkdown: boolean): unknown {
  const makeSafe = (value: string): string => (isMarkdown ? escapeMarkdown(shorten(value, scope.longest)) : cleanText(value));
  const only = /^\$\{([^{}]*)\}$/.exec(text)?.[1];
  if (only !== undefined) {
    const value = lookUp(only, scope) ?? '';
    return typeof value === 'string' ? makeSafe(value) : value;
  }
  return text.replace(/\$\{([^{}]*)\}/g, (_, path: string) => makeSafe(asText(lookUp(path, scope))));
}

function lookUp(path: string, scope: Scope): unknown {
  const steps = readPath(path.trim());
  const [first, ...rest] = steps;
  if (first === '$index') return scope.index;
  if (first === '$root') return rest.reduce(step, scope.root);
  return (first === '$data' ? rest : steps).reduce(step, scope.data);
}

function readPath(path: string): readonly string[] {
  if (!/^[\w$]+(\.[\w$]+|\[\d+\])*$/.test(path)) throw new Error(`This card template says \${${path}}, which is no path.`);
  return path.split(/[.[\]]+/).filter((part) => part !== '');
}

/** Own properties only: what a person typed never reaches a prototype. */
function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Fields)[name] : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
