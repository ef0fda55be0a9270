/** How the board's own document sets its table out, so that the plan can be given back in the same shape. */
export interface PlanLayout {
  /** In the document's order; an area that stands as a heading or a row of its own has no column. */
  readonly columns: readonly LayoutColumn[];
}

export interface LayoutColumn {
  /** As the document writes it, "Progress – Update February 2015". */
  readonly heading: string;
  readonly holds: ColumnContent;
}

/** What a column says of an action; `other` is kept word for word and not understood. */
export type ColumnContent = 'ref' | 'area' | 'title' | 'lead' | 'support' | 'due' | 'progress' | 'mark' | 'other';
