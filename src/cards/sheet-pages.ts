import { viewButton, type ButtonView } from './button-view.ts';
import { SHEET } from './phrases-sheet.ts';
import type { SeeingButton } from './seeing-buttons.ts';

/** Buttons that only turn a page. */
type PageVerb = Extract<SeeingButton, { from: number }>['verb'];

/** The part of a long list that stands on one page, and the buttons that lead to the others. */
export function pageOf<T>(
  list: readonly T[],
  { from, size, verb }: { readonly from: number; readonly size: number; readonly verb: PageVerb },
): { readonly shown: readonly T[]; readonly buttons: readonly ButtonView[] } {
  const start = from < list.length ? from : 0;
  const shown = list.slice(start, start + size);
  const next = start + shown.length;
  const left = list.length - next;
  return {
    shown,
    buttons: [
      ...(left > 0 ? [viewButton(SHEET.next(left), { verb, from: next })] : []),
      ...(start > 0 ? [viewButton(SHEET.first, { verb, from: 0 })] : []),
    ],
  };
}
