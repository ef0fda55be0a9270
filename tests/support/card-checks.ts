import { readFileSync } from 'node:fs';
import * as cards from 'adaptivecards';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { parseButton } from '../../src/cards/button.ts';
import type { CardJson, Message } from '../../src/ports.ts';

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(readJson('../../node_modules/ajv/dist/refs/json-schema-draft-06.json'));
/** The schema names itself in the old way (`id`), which ajv refuses. */
const isValid = ajv.compile(
  Object.fromEntries(Object.entries(readJson('./schemas/adaptive-card-1.5.0.json')).filter(([name]) => name !== 'id')),
);

type Fields = Readonly<Record<string, unknown>>;

/** Everything that is true of every card we send, whatever is in it. */
export function expectSoundCard(message: Message): void {
  const { card, summary, text } = message;
  const nodes = nodesOf(card);
  expect(schemaFaults(card)).toEqual([]);
  expect(parseFaults(card)).toEqual([]);
  expect(cardBytes(message)).toBeLessThanOrEqual(25 * 1024);
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', fallbackText: summary, speak: summary });
  expect(summary.trim()).not.toBe('');
  expect(text.trim()).not.toBe('');
  expect(shownTexts(card).filter((shown) => shown.trim() === '')).toEqual([]);
  expect(nodes.filter((node) => node['type'] === 'TextBlock' && node['wrap'] !== true)).toEqual([]);
  expect(nodes.some((node) => node['style'] === 'heading')).toBe(true);
  expect(shownTexts(card).join('\n')).not.toMatch(/\$\{|\{\{/);
  expectSoundInputs(nodes);
  expectSoundActions(card, nodes);
}

function expectSoundInputs(nodes: readonly Fields[]): void {
  const inputs = nodes.filter((node) => String(node['type']).startsWith('Input.'));
  expect(new Set(inputs.map((input) => input['id'])).size).toBe(inputs.length);
  for (const input of inputs) {
    expect(String(input['label']).trim()).not.toBe('');
    expect(String(input['errorMessage']).trim()).not.toBe('');
    expect(String(input['label']).endsWith('(required)')).toBe(input['isRequired'] === true);
  }
}

function expectSoundActions(card: CardJson, nodes: readonly Fields[]): void {
  expect(Array.isArray(card['actions']) ? card['actions'].length : 0).toBeLessThanOrEqual(6);
  expect(nodes.filter((node) => String(node['type']).startsWith('Action.') && String(node['title']).trim() === '')).toEqual([]);
  const submits = nodes.filter((node) => node['type'] === 'Action.Execute');
  for (const { verb, data, title, fallback, associatedInputs } of submits) {
    const inputs = associatedInputs === undefined ? {} : { associatedInputs };
    expect(fallback).toEqual({ type: 'Action.Submit', title, data: { verb, ...(data as Fields) }, ...inputs });
    expect(parseButton(verb, data)).toEqual({ verb, ...(data as Fields) });
  }
}

export function cardBytes({ card }: Message): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** Texts of the card's text blocks, as they are in its JSON. */
export function shownTexts(card: CardJson): readonly string[] {
  return nodesOf(card).flatMap((node) => (node['type'] === 'TextBlock' ? [String(node['text'])] : []));
}

/** What a markdown reader makes of an escaped text: the words as they were typed. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_~[\]<>{}&#=|.)+-])/g, '$1').replace(/\*\*/g, '');
}

/** Every object of a card, fallbacks included. */
export function nodesOf(node: unknown): readonly Fields[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  return isFields(node) ? [node, ...Object.values(node).flatMap(nodesOf)] : [];
}

/** Charts and the search for people are Teams' own: the 1.5 schema sees what a client without them draws. */
export function withoutCharts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutCharts);
  if (!isFields(node)) return node;
  if (String(node['type']).startsWith('Chart.')) return node['fallback'];
  return Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) =>
      name === 'choices.data' || value === 'filtered' ? [] : [[name, withoutCharts(value)]],
    ),
  );
}

function schemaFaults(card: CardJson): unknown {
  return isValid(withoutCharts(card)) ? [] : ajv.errorsText(isValid.errors);
}

function parseFaults(card: CardJson): readonly string[] {
  const context = new cards.SerializationContext();
  const parsed = new cards.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const invalid = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...events, ...invalid].filter((message) => !message.includes('Chart.'));
}

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function readJson(path: string): Fields {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Fields;
}
