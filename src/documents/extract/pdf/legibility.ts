import { refusals } from '../refusals.ts';

/** Words that no page of English does without. */
const common = new Set(
  'a an and are as at be been board by for from has have in is it lead no of on or plan that the their this to was will with'.split(' '),
);

/** Throws UnreadableDocument when what came out of a PDF is not text that a person wrote: pictures of pages, or codes instead of letters. */
export function requireLegible(text: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) throw text.trim().length > 40 ? refusals.scrambledPdf() : refusals.scannedPdf();
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  if (strange > letters * 0.1) throw refusals.scrambledPdf();
  const words = text.toLowerCase().match(/[^\s]+/gu) ?? [];
  const known = words.filter((word) => common.has(word.replace(/[^\p{L}]/gu, ''))).length;
  if (words.length >= 40 && known < words.length * 0.03) throw refusals.scrambledPdf();
}
