import type { ActionScene } from '../cards/draw-action.ts';
import type { Setting } from './find-setting.ts';
import type { Service } from './service.ts';

/** What a card of one action is drawn against, outside any conversation of Chaser's own. */
export function toActionScene({ tab }: Service, { board, plan, now, today }: Setting): ActionScene {
  return { plan, boardName: board.name, timeZone: board.calendar.timeZone, now, today, tab };
}
