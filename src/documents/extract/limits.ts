import { UnreadableDocument } from '../content.ts';

/** What a document may cost to read. No real plan comes near any of these; a hostile file meets one of them while it is being read. */
export interface Limits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly inflatedBytes: number;
  /** How many times its packed size a part may unpack to, once it has passed `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly xmlDepth: number;
  readonly xmlAttributes: number;
  readonly rows: number;
  readonly columns: number;
  readonly characters: number;
  readonly pages: number;
}

const megabyte = 1024 * 1024;

export const usualLimits: Limits = {
  fileBytes: 32 * megabyte,
  entries: 2000,
  inflatedBytes: 64 * megabyte,
  ratio: 200,
  ratioFromBytes: megabyte,
  xmlDepth: 256,
  xmlAttributes: 256,
  rows: 20_000,
  columns: 200,
  characters: 8_000_000,
  pages: 300,
};

/** Counts what has been read of one document; every count throws UnreadableDocument when its limit is passed. */
export interface Tally {
  readonly limits: Limits;
  countRow(): void;
  countColumns(columns: number): void;
  countText(characters: number): void;
  /** Inflated bytes of all parts together. */
  countBytes(bytes: number): void;
}

export function startTally(limits: Limits): Tally {
  let rows = 0;
  let characters = 0;
  let bytes = 0;
  return {
    limits,
    countRow() {
      rows += 1;
      if (rows > limits.rows) throw tooMuch(`more than ${grouped(limits.rows)} rows`);
    },
    countColumns(columns) {
      if (columns > limits.columns) throw tooMuch(`a table of more than ${grouped(limits.columns)} columns`);
    },
    countText(count) {
      characters += count;
      if (characters > limits.characters) throw tooMuch(`more than ${grouped(limits.characters)} characters`);
    },
    countBytes(count) {
      bytes += count;
      if (bytes > limits.inflatedBytes) throw unpacksTooFar(limits);
    },
  };
}

export function unpacksTooFar(limits: Limits): UnreadableDocument {
  const size = `${String(Math.round(limits.inflatedBytes / megabyte))} MB`;
  return new UnreadableDocument(
    `This file unpacks to far more than its size allows for (at most ${size}), so I stopped reading it; please send the plan alone, saved afresh as .docx or .xlsx.`,
  );
}

function tooMuch(what: string): UnreadableDocument {
  return new UnreadableDocument(`This file holds ${what}, which is more than an action plan; please send a file with only the plan in it.`);
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
