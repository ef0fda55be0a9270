import type { IsoDate } from '../domain/dates.ts';
import { isFinished, lastUpdate, type Action, type Plan, type ProgressUpdate, type Rag } from '../domain/plan.ts';
import { noChangeRun, NO_CHANGES_WITHOUT_WORDS } from '../domain/steady.ts';
import { ragMeaning, ragsOf } from '../domain/rag-key.ts';
import type { ReminderItem } from '../domain/reminder-item.ts';
import { askedLines, askingLines } from './asking-lines.ts';
import { inputId } from './button.ts';
import { viewButton, type ButtonView } from './button-view.ts';
import { answeredWords, FORM, lastUpdateWords, recordTitle, replyTitle, SAID_CHOICES } from './phrases-reminder.ts';
import { SNOOZE } from './phrases-snooze.ts';
import { RAG_WORDS, SAID_WORDS } from './phrases.ts';
import { viewRow, type RowView } from './row-view.ts';
import { oneLine, shorten } from './safe-text.ts';

/** What a row and its form need to know of the reminder they stand on. */
interface Setting {
  readonly key: string;
  readonly reminder: { readonly on: IsoDate; readonly items: readonly ReminderItem[] };
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly timeZone: string;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

export type FormView = {
  readonly title: string;
  readonly heading: string;
  readonly last: readonly string[];
  readonly saidId: string;
  readonly saidLabel: string;
  readonly saidError: string;
  readonly saidChoices: readonly Choice[];
  readonly wordsId: string;
  readonly wordsLabel: string;
  readonly wordsHint: string;
  readonly wordsError: string;
  readonly ragId: string;
  readonly ragLabel: string;
  readonly ragError: string;
  readonly rag: Rag | 'none';
  readonly ragChoices: readonly Choice[];
  readonly linkId: string;
  readonly linkLabel: string;
  readonly linkHint: string;
  readonly linkError: string;
  readonly button: ButtonView;
  /** What can be done instead of replying; none of it takes the fields along. */
  readonly others: readonly ButtonView[];
  /** Opens a dialog with room for more. */
  readonly dialog: { readonly title: string; readonly submit: Readonly<Record<string, unknown>> };
};

const WORDS_LENGTH = 280;

/** What a person told us since the reminder's morning; words that came with the plan document do not count. */
export function findAnswer(action: Action, on: IsoDate): ProgressUpdate | undefined {
  const last = action.history.findLast((entry) => entry.kind === 'update' && entry.at !== undefined);
  return last?.kind === 'update' && last.on >= on ? last : undefined;
}

/** The row says who answered and when, or else the last that was heard. */
export function viewReminderRow(action: Action, setting: Setting): RowView {
  const row = viewRow(action, setting.plan, setting.today);
  const item = setting.reminder.items.find(({ ref }) => ref === action.ref);
  const isOpen = !isFinished(action) && findAnswer(action, setting.reminder.on) === undefined;
  const heard = heardWords(action, setting);
  if (!isOpen) return { ...row, details: [...row.details, heard] };
  return { ...row, details: [...askedLines(action), ...row.details, heard, ...askingLines(action, item, setting.today)] };
}

function heardWords(action: Action, { reminder, timeZone }: Setting): string {
  const answer = findAnswer(action, reminder.on);
  if (answer) return answeredWords(shortenUpdate(answer), timeZone);
  const last = lastUpdate(action);
  return lastUpdateWords(last && shortenUpdate(last), timeZone);
}

function shortenUpdate(update: ProgressUpdate): ProgressUpdate {
  const words = shorten(oneLine(update.words), WORDS_LENGTH);
  return update.by === undefined ? { ...update, words } : { ...update, words, by: shorten(update.by, 80) };
}

export function viewForm(action: Action, setting: Setting): FormView {
  const { ref, version } = action;
  const { key } = setting;
  const isAnswered = findAnswer(action, setting.reminder.on) !== undefined;
  return {
    title: replyTitle(ref, isAnswered),
    heading: `${ref} ${shorten(action.title, 120)}`,
    last: isAnswered ? [heardWords(action, setting)] : [],
    saidId: inputId('said', ref),
    saidLabel: FORM.said(ref),
    saidError: FORM.saidError,
    saidChoices: SAID_CHOICES.map((said) => ({ title: SAID_WORDS[said], value: said })),
    wordsId: inputId('words', ref),
    wordsLabel: FORM.words(ref, noChangeRun(action) >= NO_CHANGES_WITHOUT_WORDS),
    wordsHint: FORM.wordsHint,
    wordsError: FORM.wordsError,
    ragId: inputId('rag', ref),
    ragLabel: FORM.rag(ref),
    ragError: FORM.ragError,
    rag: action.rag ?? 'none',
    ragChoices: ragChoices(action, setting.plan),
    linkId: inputId('link', ref),
    linkLabel: FORM.link(ref),
    linkHint: FORM.linkHint,
    linkError: FORM.linkError,
    button: viewButton(recordTitle(ref), { verb: 'progress.record', reminder: key, ref, version, nonce: nonceOf(key, action) }),
    others: [viewButton(SNOOZE.short, { verb: 'snooze.ask', ref })],
    dialog: { title: FORM.more, submit: { msteams: { type: 'task/fetch' }, dialog: 'progress.write', ref } },
  };
}

/** The colours of the plan's key with its words for them, and the present one whatever it is; "no colour" only while there is none. */
function ragChoices({ rag }: Action, plan: Plan): readonly Choice[] {
  const own = ragsOf(plan);
  const present = rag === null ? (['none'] as const) : own.includes(rag) ? [] : [rag];
  return [...present, ...own].map((each) => {
    const meaning = each === 'none' ? undefined : ragMeaning(plan, each);
    return { title: FORM.ragChoice(RAG_WORDS[each], meaning === undefined ? undefined : shorten(oneLine(meaning), 60)), value: each };
  });
}

/** The same for every copy of a card drawn at one version of the action: pressing two of them records once. */
export function nonceOf(key: string, action: Pick<Action, 'ref' | 'version'>): string {
  return `${key}.${action.ref}.v${String(action.version)}`;
}
