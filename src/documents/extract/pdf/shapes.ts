/** Points from the left and from the top of the page, in 1/72 inch. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words set in one go, and where. */
export interface Piece extends Box {
  readonly text: string;
  /** Where the cell is whose words have run over the line below it. */
  readonly cellY?: number;
}

/** A straight line across or down the page. */
export interface Rule extends Box {
  readonly isAcross: boolean;
}

export interface ColoredBox extends Box {
  readonly color: string;
}

/** Where coloured words begin. */
export interface ColoredPoint {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** A place within the cell a piece belongs to. */
export function placeOf(piece: Piece): { x: number; y: number } {
  const { x, y } = centreOf(piece);
  return { x, y: piece.cellY ?? y };
}

/** A box one point wider on every side. */
export function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 };
}

export function centreOf(box: Box): { x: number; y: number } {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** Sorted places, those closer than `tolerance` to the one before taken as one. */
export function distinct(values: readonly number[], tolerance: number): number[] {
  const places: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (value > (places.at(-1) ?? Number.NEGATIVE_INFINITY) + tolerance) places.push(value);
  }
  return places;
}
