import type { Prediction } from '../../src/questions/prediction.ts';

/** An answer on one line, so that a table of questions can be read: "list 1.4 1.5", "1.3 due 2015-03-31", "count 4". */
export function inShort(got: Prediction): string {
  if (Array.isArray(got['parts'])) return (got['parts'] as readonly Prediction[]).map(inShort).join(' && ');
  if (got['safeguarding'] === true) return 'safeguarding';
  if (got['decline'] === true) return 'declined';
  if (got['clarify'] === true) return 'asked-back';
  if (got['unknown'] === true) return 'unknown';
  if (got['summary'] === true) return `summary of ${numberIn(got['counts'], 'total')}`;
  if (got['groups'] !== undefined) return inGroups(got);
  if (got['areas'] !== undefined) return line('areas', got['areas']);
  if (got['percent'] !== undefined) return line('percent', got['percent']);
  if (got['field'] !== undefined) return [line('', got['ref'] ?? 'fact').trim(), line(textIn(got['field']), got['value'])].join(' ');
  if (got.kind === 'count') return line('count', got['count']);
  return line(got.kind, got['refs'] ?? []);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function inGroups({ groups, value }: Prediction): string {
  const counts = Object.entries(groups as Readonly<Record<string, unknown>>).map(
    ([key, measures]) => `${key}:${numberIn(measures, 'total')}`,
  );
  return ['groups', ...counts, ...(value === undefined ? [] : [value === true ? 'yes' : 'no'])].join(' ');
}

function numberIn(counts: unknown, key: string): string {
  return String((counts as Readonly<Record<string, unknown>>)[key]);
}

function line(start: string, value: unknown): string {
  const values = Array.isArray(value) ? value.map(String).toSorted((a, b) => a.localeCompare(b)) : [String(value)];
  return [start, ...values].join(' ');
}
