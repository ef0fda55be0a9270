import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
} from '@tanstack/virtual-core';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface VirtualRowsProps {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly draw: (index: number) => ComponentChildren;
}

/** Up to here every row stands in the page: the browser's own search finds it, and nothing is measured. */
const MOST_WHOLE = 150;
const USUAL_HEIGHT = 84;
const BEYOND_SIGHT = 8;

/** The rows of a table that scrolls with the page. Of a long one only those in sight are drawn, and all of them for printing. */
export function VirtualRows(props: VirtualRowsProps): JSX.Element {
  const isPrinting = usePrinting();
  const { count, keyOf, draw } = props;
  if (count > MOST_WHOLE && !isPrinting) return <RowsInSight {...props} />;
  const all = Array.from({ length: count }, (_, index) => (
    <div key={keyOf(index)} data-index={index} role="presentation">
      {draw(index)}
    </div>
  ));
  return (
    <div role="rowgroup" class="rows" onKeyDown={walkRows}>
      {all}
    </div>
  );
}

function RowsInSight({ count, keyOf, draw }: VirtualRowsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const [rows] = useState(() => new Virtualizer<Window, HTMLDivElement>(optionsOf({ count, keyOf, margin }, list, redraw)));
  rows.setOptions(optionsOf({ count, keyOf, margin }, list, redraw));
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => {
    rows._willUpdate();
    const top = list.current === null ? 0 : list.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return (
    <div ref={list} role="rowgroup" class="rows virtual" style={{ height: `${rows.getTotalSize()}px` }} onKeyDown={walkRows}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={String(key)}
          ref={(element) => rows.measureElement(element)}
          data-index={index}
          role="presentation"
          class="virtual-row"
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {draw(index)}
        </div>
      ))}
    </div>
  );
}

function optionsOf(
  { count, keyOf, margin }: Pick<VirtualRowsProps, 'count' | 'keyOf'> & { readonly margin: number },
  list: { readonly current: HTMLDivElement | null },
  redraw: (nothing: undefined) => void,
): ConstructorParameters<typeof Virtualizer<Window, HTMLDivElement>>[0] {
  return {
    count,
    scrollMargin: margin,
    overscan: BEYOND_SIGHT,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyOf,
    getScrollElement: () => window,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialOffset: () => window.scrollY,
    rangeExtractor: (range) => withFocused(range, list.current),
    onChange: () => redraw(undefined),
  };
}

/** The row that has the focus stays, however far the page is scrolled: taking it away would throw the keyboard back to the top. */
function withFocused(range: Range, list: HTMLDivElement | null): number[] {
  const seen = defaultRangeExtractor(range);
  const row = list?.contains(document.activeElement) === true ? document.activeElement?.closest<HTMLElement>('[data-index]') : undefined;
  const focused = Number(row?.dataset['index'] ?? -1);
  return focused < 0 || focused >= range.count || seen.includes(focused) ? seen : [...seen, focused].sort((one, other) => one - other);
}

/** Up and down go from action to action, as in any list. */
function walkRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLAnchorElement>('a[data-action]')].toSorted(byPlace);
  const next = links[links.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function byPlace(one: HTMLElement, other: HTMLElement): number {
  return (
    Number(one.closest<HTMLElement>('[data-index]')?.dataset['index']) -
    Number(other.closest<HTMLElement>('[data-index]')?.dataset['index'])
  );
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
