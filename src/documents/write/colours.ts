import type { Rag } from '../../domain/plan.ts';

/** The ground of a rating and the colour that is read on it at more than 4.5 to 1. */
export const GROUND: Readonly<Record<Rag, { readonly fill: string; readonly ink: string }>> = {
  red: { fill: 'C00000', ink: 'FFFFFF' },
  amber: { fill: 'FFC000', ink: '000000' },
  green: { fill: '00B050', ink: '000000' },
  blue: { fill: '0070C0', ink: 'FFFFFF' },
};

/** Headings of columns, and of areas. */
export const HEADING = { fill: '1F3864', ink: 'FFFFFF' };
export const BAND = 'DEE6F0';
export const RULE = 'A6A6A6';
