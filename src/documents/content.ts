import type { IsoDate } from '../domain/dates.ts';

/** What a file holds, whatever its format: its words and tables in the order a reader meets them, nothing interpreted yet. */
export interface DocumentContent {
  readonly format: 'docx' | 'xlsx' | 'csv' | 'text' | 'html' | 'pdf';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Grid;

/** Text outside tables: a heading, a cover line, a legend. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * A table as drawn: every row has the same number of cells. A merged cell stands in full where it begins and as `isContinued` copies of its
 * text everywhere else it covers, so that a reader may treat merged and repeated cells alike.
 */
export interface Grid {
  readonly kind: 'grid';
  /** A sheet's name, or a table's caption. */
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows and columns with words in them the file hides; they are not among `rows`. */
  readonly hidden?: { readonly rows: number; readonly columns: number };
  /** Rows whose cells could not be told apart for certain. */
  readonly guesses?: readonly Guess[];
}

/** A row that is read in one way although the file allows another. */
export interface Guess {
  /** Counted from 0 among the grid's rows. */
  readonly row: number;
  /** The words in question, as written. */
  readonly text: string;
  /** A sentence about what is unclear and how it was read. */
  readonly why: string;
}

export interface Cell {
  /** As shown, the accepted view of tracked changes; paragraphs and list items on lines of their own. */
  readonly text: string;
  readonly isContinued?: boolean;
  /** Background and first font colour as six hex digits in lower case, "ff0000"; absent where none is set. */
  readonly fill?: string;
  readonly color?: string;
  readonly isBold?: boolean;
  /** Its address, "F7", where the words come from another file and are only what that showed when this one was last saved. */
  readonly outside?: string;
  /** Where the file holds a real date rather than text. */
  readonly date?: IsoDate;
}

/** Why a file was not read, in one sentence for the person who sent it, with what to send instead. */
export class UnreadableDocument extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnreadableDocument';
  }
}
