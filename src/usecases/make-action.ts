import { drawMade, resultOf } from '../cards/draw-action.ts';
import { drawMakeAction } from '../cards/draw-make-action.ts';
import {
  checkDialog,
  LONGEST_TITLE,
  parseDialogPress,
  readDialogFields,
  unseenHints,
  type DialogFields,
} from '../cards/make-action-input.ts';
import { hintSentence, MAKE, type WishHint } from '../cards/phrases-extension.ts';
import { oneLine, shorten } from '../cards/safe-text.ts';
import { dayWords } from '../documents/interpret/dates/day-words.ts';
import { wordsOfHtml } from '../documents/words-of-html.ts';
import { addAction, findMadeOf, gapsOf, madeInTeams, type ActionWish } from '../domain/add-action.ts';
import { mayAddAction } from '../domain/permission.ts';
import { isSameWording } from '../domain/likeness.ts';
import { findAction, type Action } from '../domain/plan.ts';
import type { ChosenMessage, ExtensionAnswer } from '../extension.ts';
import type { Transaction } from '../ports.ts';
import { partsOf } from '../questions/answer.ts';
import { ask } from '../questions/ask.ts';
import { toActionScene } from './action-scene.ts';
import { toScene } from './answer-question.ts';
import type { Setting } from './find-setting.ts';
import type { Service } from './service.ts';

/** Two people who add at the same moment want the same number; whoever comes second takes the next. */
const TRIES = 3;

/** The dialog of "Make this an action", filled in with the words of the message unless they may be about a child, a family or a case. */
export function openMakeAction(setting: Setting, message: ChosenMessage, dialog: string): ExtensionAnswer {
  if (!mayAdd(setting)) return { kind: 'sentence', text: MAKE.notAllowed };
  const words = shorten(oneLine(message.isHtml ? wordsOfHtml(message.content) : message.content), LONGEST_TITLE);
  const isWorry = speaksOfSomebody(setting, words);
  const intro = isWorry
    ? MAKE.notTaken(setting.board.safeguardingRoute)
    : words === ''
      ? MAKE.blank
      : MAKE.from(shorten(oneLine(message.author), 80));
  const fields = { title: isWorry ? '' : words, areaRef: '', postId: '', day: '' };
  return form(setting, { intro: [intro], fields, warnings: [], press: { dialog, message: message.id, seen: [] } });
}

/**
 * A press in the dialog. What is missing, and what would make the action harder to carry out, is said in the dialog, with all that was
 * filled in; pressing again adds it all the same. Added once, however often Teams sends the press.
 */
export async function submitMakeAction(
  service: Service,
  tx: Transaction,
  setting: Setting,
  data: Readonly<Record<string, unknown>>,
): Promise<ExtensionAnswer> {
  const press = parseDialogPress(data);
  if (press === undefined) return { kind: 'sentence', text: MAKE.unreadable };
  if (press.verb === 'action.post') return post(service, setting, press.ref);
  if (!mayAdd(setting)) return { kind: 'sentence', text: MAKE.notAllowed };
  const fields = readDialogFields(data);
  const input = checkDialog(fields, setting.plan, setting.today);
  const asked = { intro: [], fields, press };
  if (input.kind === 'problems') return form(setting, { ...asked, warnings: input.problems });
  const { day } = input;
  const due = day === undefined ? ({ kind: 'none', wording: '' } as const) : ({ kind: 'on', wording: dayWords(day), by: day } as const);
  return await addOnce(service, tx, setting, { ...input.wish, due }, asked);
}

interface FormView {
  readonly intro: readonly string[];
  readonly fields: DialogFields;
  readonly press: { readonly dialog: string; readonly message: string; readonly seen: readonly string[] };
}

async function addOnce(service: Service, tx: Transaction, setting: Setting, wish: ActionWish, ask: FormView): Promise<ExtensionAnswer> {
  const { board, person, plan, now } = setting;
  const before = findMadeOf(plan, ask.press.message);
  if (before !== undefined && isSameWording(before.title, wish.title)) return again(service, setting, before);
  const hints = hintsFor(setting, wish, before);
  if (unseenHints(hints, ask.press.seen).length > 0) return withHints(setting, ask, hints, before);
  const key = { boardId: board.id, key: `make-action/${person?.id ?? ''}/${ask.press.dialog}` };
  const taken = await tx.takeInbox(key, now);
  if (!taken.taken) return again(service, setting, findAction(plan, keptRef(taken.response)));
  const added = await insert(tx, setting, wish, ask.press.message);
  await tx.keepResponse(key, { ref: added.ref });
  setting.count('added', {});
  const after = (await tx.findPlan(board.id)) ?? plan;
  return made(service, { ...setting, plan: after }, added, false);
}

async function insert(tx: Transaction, { board, person, plan, now, today }: Setting, wish: ActionWish, messageId: string): Promise<Action> {
  const by = { id: person?.id ?? '', name: person?.name ?? '', at: now, on: today, messageId };
  let present = plan;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { action, behind } = addAction(present, wish, by);
    if (await tx.insertAction(board.id, action, behind)) return action;
    present = (await tx.findPlan(board.id)) ?? present;
  }
  throw new Error('Others took every number that was tried.');
}

function hintsFor(setting: Setting, wish: ActionWish, before: Action | undefined): readonly WishHint[] {
  return [
    ...(speaksOfSomebody(setting, wish.title) ? ['names-somebody' as const] : []),
    ...(before === undefined ? [] : ['made-before' as const]),
    ...gapsOf(setting.plan, wish),
  ];
}

function withHints(setting: Setting, ask: FormView, hints: readonly WishHint[], before: Action | undefined): ExtensionAnswer {
  const made = before === undefined ? undefined : madeInTeams(before);
  const earlier = before === undefined || made === undefined ? undefined : { ref: before.ref, ...made };
  const warnings = hints.map((hint) => hintSentence(hint, earlier));
  return form(setting, { ...ask, warnings, press: { ...ask.press, seen: hints } });
}

function form({ board, plan, today }: Setting, view: FormView & { readonly warnings: readonly string[] }): ExtensionAnswer {
  const press = { verb: 'action.add' as const, ...view.press, seen: [...view.press.seen] };
  return { kind: 'dialog', title: MAKE.dialogTitle, message: drawMakeAction({ ...view, press, plan, boardName: board.name, today }) };
}

function made(service: Service, setting: Setting, action: Action, isAlready: boolean): ExtensionAnswer {
  return { kind: 'dialog', title: MAKE.dialogTitle, message: drawMade(action, toActionScene(service, setting), isAlready) };
}

function again(service: Service, setting: Setting, action: Action | undefined): ExtensionAnswer {
  setting.count('duplicates', { kind: 'dialog' });
  return action === undefined ? { kind: 'sentence', text: MAKE.gone } : made(service, setting, action, true);
}

/** Any member may put an action's card where they write. */
function post(service: Service, setting: Setting, ref: string): ExtensionAnswer {
  const action = findAction(setting.plan, ref);
  return action === undefined
    ? { kind: 'sentence', text: MAKE.gone }
    : { kind: 'results', results: [resultOf(action, toActionScene(service, setting))] };
}

function mayAdd({ board, person }: Setting): boolean {
  return person !== undefined && mayAddAction(board, person.id);
}

function speaksOfSomebody(setting: Setting, words: string): boolean {
  return partsOf(ask(words, toScene(setting)).answer).some(({ kind }) => kind === 'safeguarding');
}

function keptRef(response: unknown): string {
  const ref = typeof response === 'object' && response !== null && 'ref' in response ? response.ref : '';
  return typeof ref === 'string' ? ref : '';
}
