import { isOverdue } from '../../domain/due-status.ts';
import type { FactField } from '../answer.ts';
import { isYesNo, queryFor, type Facet, type Reading } from '../facet.ts';
import type { Condition } from '../query.ts';
import { hasAsk, tagsOf } from '../sentence.ts';

/** One fact of one action: who leads it, when it is due, whether it is late. The whole card where the question asks for what no field holds. */
export const readFact: Facet = (reading) => {
  const { subject, where } = reading;
  if (!subject || isSetQuestion(reading)) return undefined;
  const one: Condition = { is: 'refs', refs: [subject.ref] };
  if (asksSeveral(reading)) return queryFor({ kind: 'detail' }, [one], reading.unused);
  const field = fieldOf(reading);
  if (field === 'history') return queryFor({ kind: 'history' }, [one], reading.unused);
  if (field !== undefined) return queryFor({ kind: 'fact', field }, [one], reading.unused);
  if (isDoneQuestion(reading)) return queryFor({ kind: 'fact', field: 'status' }, [one], reading.unused);
  const isAlone = where.length === 1 && subject.byRef;
  return isAlone || hasAsk(reading.sentence, 'detail') ? queryFor({ kind: 'detail' }, [one], reading.unused) : undefined;
};

const NAMED_FIELDS: readonly RegExp[] = [
  /^(?:deadline|date|due)$/,
  /^(?:lead|leads|owner|owners)$/,
  /^(?:colour|color|rag|rating)$/,
  /^(?:status|progress)$/,
];

/** "1.4's deadline, lead and colour": fields that stand side by side are the whole card, for one of them alone would leave out the others. */
function asksSeveral({ sentence: { words }, subject, where }: Reading): boolean {
  if (subject?.byRef !== true || where.length > 2) return false;
  const fields = words.map(({ text }) => NAMED_FIELDS.findIndex((field) => field.test(text)));
  return fields.some((field, at) => {
    const next = at + (words[at + 1]?.text === 'and' ? 2 : 1);
    const other = fields[next] ?? -1;
    return field >= 0 && other >= 0 && other !== field;
  });
}

/** "which actions mention…" asks for a list, even where it has one line. */
function isSetQuestion(reading: Reading): boolean {
  const { sentence, subject } = reading;
  if (hasAsk(sentence, 'count', 'percent')) return subject?.byRef !== true;
  const isMany =
    tagsOf(sentence, 'noun').some(({ noun }) => noun === 'all') ||
    sentence.words.some((word) => word.text === 'actions' || word.text === 'ones');
  const isYesNoOfOne = isYesNo(reading) && !sentence.words.some(({ text }) => /^(?:any|anything|there)$/.test(text));
  if (isYesNoOfOne && !isMany) return false;
  return subject?.byRef !== true && (isMany || (hasAsk(sentence, 'list') && !hasAsk(sentence, 'when', 'who', 'status', 'history')));
}

/** "have we agreed the lead roles?": whether what the title says has come about. */
function isDoneQuestion({ sentence, where }: Reading): boolean {
  const [first, second] = sentence.words.map((word) => word.text);
  const isAny = sentence.words.some(({ text }) => /^(?:any|anything|actions?|something)$/.test(text));
  const isHave =
    !isAny && /^(?:have|has|did)$/.test(first ?? '') && /^(?:we|they|the|it|anyone|anybody|somebody|someone)$/.test(second ?? '');
  return isHave && where.every((condition) => condition.is === 'topic' || condition.is === 'refs' || condition.is === 'leads');
}

function fieldOf(reading: Reading): FactField | 'history' | undefined {
  const { sentence } = reading;
  if (hasAsk(sentence, 'why')) return 'history';
  return (
    askedField(reading) ??
    (isYesNo(reading) || reading.subject?.byRef === true ? predicateField(reading) : undefined) ??
    (hasAsk(sentence, 'history', 'why', 'how') ? 'history' : looseField(reading))
  );
}

function askedField(reading: Reading): FactField | 'history' | undefined {
  const { sentence } = reading;
  const isMeasured = isLate(reading) && tagsOf(sentence, 'length').length > 0;
  if (hasAsk(sentence, 'how-late') || isMeasured) return 'daysOverdue';
  if (hasAsk(sentence, 'how-left') && isAboutUpdate(reading)) return 'lastUpdate';
  if (hasAsk(sentence, 'how-left'))
    return isLate(reading) ? 'daysOverdue' : lastsFor(reading) ? 'history' : isPastDue(reading) ? 'daysOverdue' : 'daysLeft';
  if (hasAsk(sentence, 'original') || isFirstDeadline(reading)) return 'originalDue';
  if (hasAsk(sentence, 'when')) return whenField(reading);
  // Who reported is told by the history, not by who leads.
  const isReporter =
    hasAsk(sentence, 'newest') ||
    tagsOf(sentence, 'verb').some(({ verb }) => verb === 'update') ||
    sentence.words.some(({ text }) => /^(?:said|says|wrote|reported|agreed|approved|decided)$/.test(text));
  if (hasAsk(sentence, 'who')) return isReporter ? 'history' : 'leads';
  if (sentence.words.some(({ text }) => text === 'used' || text === 'before') && hasAsk(sentence, 'history')) return 'history';
  if (hasAsk(sentence, 'newest')) return 'lastUpdate';
  if (hasAsk(sentence, 'rag')) return 'rag';
  return hasAsk(sentence, 'status') && !hasAsk(sentence, 'history') ? 'status' : undefined;
}

/** "what was the first deadline for 1.3". */
function isFirstDeadline({ sentence, subject }: Reading): boolean {
  return subject?.byRef === true && hasAsk(sentence, 'next') && sentence.words.some(({ text }) => text === 'first' || text === 'earliest');
}

function whenField({ sentence }: Reading): FactField | 'history' {
  const verbs = tagsOf(sentence, 'verb').map(({ verb }) => verb);
  if (verbs.includes('start') || verbs.includes('started')) return 'start';
  if (verbs.includes('update') || hasAsk(sentence, 'newest', 'history')) return 'lastUpdate';
  if (verbs.includes('turn') || verbs.includes('change') || verbs.includes('move')) return 'history';
  const isDone = verbs.includes('finish') && sentence.words.some((word) => /^(?:was|were|did|has|got)$/.test(word.text));
  return isDone && tagsOf(sentence, 'obligation').length === 0 ? 'history' : 'due';
}

/** "how long has it been red" is told by the history; "how long has she got to finish it" is not. */
function lastsFor({ sentence, where }: Reading): boolean {
  const isAhead = sentence.words.some(({ text }) => text === 'to' || text === 'got');
  return !isAhead && where.some((condition) => condition.is === 'rag' || condition.is === 'status');
}

/** "how long since 1.3 was updated". */
function isAboutUpdate({ sentence }: Reading): boolean {
  return (
    hasAsk(sentence, 'newest') ||
    tagsOf(sentence, 'verb').some(({ verb }) => verb === 'update') ||
    sentence.words.some(({ text }) => text === 'update')
  );
}

/** "by how many days?" of an action that is late. */
function isPastDue({ sentence, subject }: Reading): boolean {
  const action = sentence.scene.plan.actions.find((one) => one.ref === subject?.ref);
  const isLeft = sentence.words.some(({ text }) => /^(?:left|until|till|before|remaining|go)$/.test(text));
  return !isLeft && action !== undefined && isOverdue(action, sentence.scene.today);
}

function isLate({ where }: Reading): boolean {
  return where.some((condition) => condition.is === 'overdue');
}

/** The "audit" of "the dental audit" and the "sharing" of "the data sharing agreement" name the action, and say nothing of who leads it. */
function isInName(condition: Condition, { sentence, subject }: Reading): boolean {
  if (subject?.byRef === true || (condition.is !== 'lead' && condition.is !== 'leads')) return false;
  return !sentence.words.some(({ text }) =>
    /^(?:leads?|leading|led|owns?|owner|responsible|charge|joint|jointly|alone|solely|with)$/.test(text),
  );
}

/** What is said of the action ("is 1.3 done?", "1.3 overdue?"). */
function predicateField(reading: Reading): FactField | 'history' | undefined {
  const { where, sentence } = reading;
  const isNewDate =
    where.some((condition) => condition.is === 'moved') &&
    !isYesNo(reading) &&
    sentence.words.some((word) => /^(?:new|revised|current|later)$/.test(word.text));
  if (isNewDate) return 'due';
  for (const condition of where.filter((one) => !isInName(one, reading))) {
    const said = condition.is === 'not' ? condition.of : condition;
    const isMentioned = said.is === 'lead' && !isYesNo(reading) && !hasAsk(sentence, 'who');
    const field = isMentioned ? undefined : fieldOfCondition(said);
    if (field !== undefined) return field;
  }
  return undefined;
}

const FIELDS: Partial<Record<Condition['is'], FactField>> = {
  overdue: 'overdue',
  status: 'status',
  rag: 'rag',
  'on-track': 'rag',
  lead: 'leads',
  leads: 'leads',
  due: 'due',
  dated: 'due',
  continuous: 'due',
  starts: 'start',
  moved: 'originalDue',
  silent: 'lastUpdate',
};
const CHANGE_FIELDS = { any: 'history', update: 'lastUpdate', status: 'status', rag: 'history', due: 'originalDue' } as const;

function fieldOfCondition(condition: Condition): FactField | 'history' | undefined {
  if (condition.is === 'changed') return CHANGE_FIELDS[condition.what];
  return FIELDS[condition.is];
}

/** "deadline for 1.3", "1.3 lead", "updates on 1.3". */
function looseField(reading: Reading): FactField | 'history' | undefined {
  const { sentence, unused } = reading;
  const verbs = unused.flatMap(({ tag }) => (tag.kind === 'verb' ? [tag.verb] : []));
  if (verbs.includes('change') && verbs.includes('due') && isYesNo(reading)) return 'originalDue';
  if (verbs.includes('due') || tagsOf(sentence, 'noun').some(({ noun }) => noun === 'date')) return 'due';
  if (verbs.includes('start')) return 'start';
  if (verbs.includes('update') || verbs.includes('change')) return 'history';
  const isLead =
    tagsOf(sentence, 'frame').some(({ frame }) => frame === 'leads') || tagsOf(sentence, 'noun').some(({ noun }) => noun === 'lead');
  return isLead && reading.subject?.byRef === true ? 'leads' : undefined;
}
