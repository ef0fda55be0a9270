import { asMatrix, combine, move, unchanged, type Matrix } from './matrix.ts';
import type { Box, ColoredBox, ColoredPoint, Rule } from './shapes.ts';

/** What is drawn on a page besides its words. */
export interface Drawing {
  readonly rules: Rule[];
  readonly fills: ColoredBox[];
  readonly inks: ColoredPoint[];
}

/** pdf.js's list of what a page does: codes and arguments side by side. */
interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Codes = Readonly<Record<string, number>>;

interface Pen {
  place: Matrix;
  color: string | undefined;
}

interface State {
  pen: Pen;
  readonly saved: Pen[];
  text: Matrix;
  readonly drawing: Drawing;
}

/** The thickest box that is still a line, in points, and the shortest line worth noticing. */
const thickestRule = 2.5;
const shortestRule = 6;

/** Follows a page's drawing operators, from `start`, the matrix of the page's viewport. */
export function readDrawing({ fnArray, argsArray }: Operators, codes: Codes, start: Matrix): Drawing {
  const state: State = { pen: { place: start, color: undefined }, saved: [], text: unchanged, drawing: { rules: [], fills: [], inks: [] } };
  const steps = new Map(
    Object.entries(operations(codes)).flatMap(([name, step]) => (codes[name] === undefined ? [] : [[codes[name], step]])),
  );
  fnArray.forEach((code, at) => {
    const args = argsArray[at];
    steps.get(code)?.(state, Array.isArray(args) ? args : []);
  });
  return state.drawing;
}

type Step = (state: State, args: readonly unknown[]) => void;

function operations(codes: Codes): Readonly<Record<string, Step>> {
  const strokes = pick(codes, ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
  const fills = pick(codes, ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
  return {
    save,
    restore,
    paintFormXObjectBegin(state, [matrix]) {
      save(state);
      state.pen.place = combine(state.pen.place, asMatrix(matrix));
    },
    paintFormXObjectEnd: restore,
    transform(state, args) {
      state.pen.place = combine(state.pen.place, asMatrix(args));
    },
    setFillRGBColor(state, [color]) {
      state.pen.color = typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toLowerCase() : undefined;
    },
    setFillColorN(state) {
      state.pen.color = undefined;
    },
    constructPath(state, [paint, data]) {
      const code = Number(paint);
      const [path] = Array.isArray(data) ? (data as unknown[]) : [];
      if (ArrayBuffer.isView(path)) drawPath(state, Array.from(path as unknown as ArrayLike<number>), strokes.has(code), fills.has(code));
    },
    beginText(state) {
      state.text = unchanged;
    },
    setTextMatrix(state, [matrix, ...rest]) {
      state.text = asMatrix(rest.length > 0 ? [matrix, ...rest] : matrix);
    },
    moveText: moveText,
    setLeadingMoveText: moveText,
    showText(state) {
      const { color, place } = state.pen;
      const point = move(combine(place, state.text), 0, 0);
      if (color !== undefined && color !== '000000') state.drawing.inks.push({ ...point, color });
    },
  };
}

function pick(codes: Codes, names: readonly string[]): Set<number | undefined> {
  return new Set(names.map((name) => codes[name]));
}

function save(state: State): void {
  state.saved.push({ ...state.pen });
}

function restore(state: State): void {
  state.pen = state.saved.pop() ?? state.pen;
}

function moveText(state: State, [x, y]: readonly unknown[]): void {
  state.text = combine(state.text, [1, 0, 0, 1, Number(x) || 0, Number(y) || 0]);
}

function drawPath(state: State, path: readonly number[], isStroked: boolean, isFilled: boolean): void {
  const { drawing, pen } = state;
  for (const { box, points } of subpaths(path, pen.place)) {
    const isThin = box.right - box.left <= thickestRule || box.bottom - box.top <= thickestRule;
    if (isThin && (isStroked || isFilled)) addRule(drawing, box);
    else if (isStroked && points <= 5) for (const side of sidesOf(box)) addRule(drawing, side);
    if (!isThin && isFilled && pen.color !== undefined && pen.color !== 'ffffff') drawing.fills.push({ ...box, color: pen.color });
  }
}

function addRule(drawing: Drawing, box: Box): void {
  const isAcross = box.right - box.left > box.bottom - box.top;
  const length = Math.max(box.right - box.left, box.bottom - box.top);
  if (length >= shortestRule) drawing.rules.push({ ...box, isAcross });
}

function sidesOf({ left, top, right, bottom }: Box): Box[] {
  return [
    { left, top, right, bottom: top },
    { left, top: bottom, right, bottom },
    { left, top, right: left, bottom },
    { left: right, top, right, bottom },
  ];
}

/** How many numbers follow each of pdf.js's drawing steps: move, line, curve, short curve, close. */
const stepLengths = [2, 2, 6, 4, 0];

function subpaths(path: readonly number[], place: Matrix): { box: Box; points: number }[] {
  const found: { x: number; y: number }[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? 0;
    const length = stepLengths[step] ?? path.length;
    if (step === 0) found.push([]);
    // The end of a curve is near enough where a box around the whole is all that is wanted.
    if (length >= 2) found.at(-1)?.push(move(place, path[at + length - 1] ?? 0, path[at + length] ?? 0));
    at += 1 + length;
  }
  return found.filter((points) => points.length > 1).map((points) => ({ box: boxAround(points), points: points.length }));
}

function boxAround(points: readonly { x: number; y: number }[]): Box {
  const start: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  return points.reduce<Box>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    }),
    start,
  );
}
