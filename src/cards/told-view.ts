import { findAction } from '../domain/plan.ts';
import type { Telling } from '../domain/told.ts';
import { SETTLED, toldHeading, toldLines, toldSummary } from './phrases-told.ts';
import { shorten } from './safe-text.ts';
import type { ToldPart, ToldSetting, ToldView } from './told-part.ts';
import { TOLD_PARTS } from './told-parts.ts';

/** A telling as a card shows it; one that is settled since keeps its row, so that no page skips another. */
export type ShownTelling = Telling & { readonly isOpen: boolean };

export function viewTold({ told, isOpen }: ShownTelling, setting: ToldSetting): ToldView {
  const action = 'ref' in told ? findAction(setting.plan, told.ref) : undefined;
  const heading = shorten(toldHeading(told, setting.plan, setting.board), 200);
  const summary = toldSummary(told, setting.plan);
  if (!isOpen) return { heading, lines: [SETTLED], summary };
  const { lines = [], ...parts } = partsOf(told, setting);
  return { heading, lines: [...toldLines(told, action), ...lines].map((line) => shorten(line, 400)), summary, ...parts };
}

function partsOf<Kind extends Telling['told']['kind']>(
  told: Extract<Telling['told'], { kind: Kind }>,
  setting: ToldSetting,
): Partial<ReturnType<ToldPart<Kind>>> {
  const part: ToldPart<Kind> | undefined = TOLD_PARTS[told.kind];
  return part?.(told, setting) ?? {};
}
