import type { Plan } from '../domain/plan.ts';
import { rulesOf, type PlanRules } from '../domain/chasing.ts';
import { SOON_DAYS } from '../domain/worked-out-rag.ts';
import type { Condition, Query } from './query.ts';

const MOST_REFS = 12;

/** The conditions as short phrases a person can check: "overdue", "Chair of WSCB", "area 1". */
export function describeConditions(conditions: readonly Condition[], plan: Plan): readonly string[] {
  return [...new Set(conditions.map((condition) => describe(condition, plan)))];
}

function describe(condition: Condition, plan: Plan): string {
  return isPlain(condition) ? NAMES[condition.is] : describeOf(condition, plan);
}

type Named = Extract<Condition, { is: keyof typeof NAMES }>;

function isPlain(condition: Condition): condition is Named {
  return condition.is in NAMES;
}

function describeOf(condition: Exclude<Condition, Named>, plan: Plan): string {
  switch (condition.is) {
    case 'status':
      return condition.say;
    case 'rag':
      return condition.rags.map((rag) => rag ?? 'no RAG').join(' or ');
    case 'area':
      return `area ${condition.areas.join(' or ')}`;
    case 'refs':
      return describeRefs(condition.refs);
    case 'lead':
      return describeLeads(condition, plan);
    case 'leads':
      return SHARES[condition.how];
    case 'due':
      return `due ${condition.say}`;
    case 'starts':
      return `starting ${condition.say}`;
    case 'dated':
      return condition.has ? 'with a due date' : 'without a due date';
    case 'punctual':
      return condition.late ? 'completed after the due date' : 'completed by the due date';
    case 'changed':
      return describeChange(condition);
    case 'silent':
      return `no update ${condition.say}`.trim();
    case 'topic':
      return `${condition.inAreas ? 'area about' : 'about'} “${condition.words.join(' ')}”`;
    case 'not':
      return `not ${describe(condition.of, plan)}`;
    case 'any':
      return condition.of.map((one) => describe(one, plan)).join(' or ');
  }
}

const NAMES = {
  overdue: 'overdue',
  'on-track': 'on track',
  continuous: 'continuous',
  moved: 'due date revised',
  'review-missed': 'review missed',
  doubted: 'a colour I work out differently',
  'without-impact': 'done, impact not yet evidenced',
  'without-evidence': 'done, without evidence',
  unchecked: 'done, not checked yet',
  'help-asked': 'help asked for',
  'to-be-decided': 'help or more time asked for',
  'extension-asked': 'extension asked, not decided',
} as const;
const SHARES = { joint: 'joint leads', sole: 'a single lead', none: 'no lead' } as const;

function describeRefs(refs: readonly string[]): string {
  return refs.length > MOST_REFS ? `${String(refs.length)} shown before` : refs.join(', ');
}

function describeLeads({ posts, how }: Extract<Condition, { is: 'lead' }>, plan: Plan): string {
  if (posts.length === 0) return 'yours (you hold no post)';
  const names = posts.map((id) => plan.posts.find((post) => post.id === id)?.name ?? id);
  return how === 'only' ? `${names.join(' and ')} alone` : names.join(how === 'all' ? ' and ' : ' or ');
}

function describeChange({ what, to, from, say }: Extract<Condition, { is: 'changed' }>): string {
  const changed = { any: 'changed', update: 'updated', status: 'status changed', rag: 'RAG changed', due: 'due date changed' }[what];
  const verb = what === 'status' && to === 'complete' ? 'completed' : what === 'status' && to === 'in-progress' ? 'started' : changed;
  const colour = what === 'rag' && to !== undefined ? ` ${from === undefined ? '' : `from ${from} `}to ${to ?? 'none'}` : '';
  return `${verb}${colour} ${say}`.trim();
}

const RULES: Partial<Record<Condition['is'], string>> = {
  overdue: 'due before today and not complete',
  'on-track': 'green and not complete',
  silent: 'open, with no progress update in that time',
  'without-evidence': 'complete, and nothing that shows it was given',
  unchecked: 'complete, and nobody else has confirmed it',
  'help-asked': 'open, and the last report asks for help',
  'to-be-decided': 'open, and the last report asks for help or more time',
  'without-impact': 'complete, and nobody has said how anybody knows what is different for children',
  'extension-asked': 'more time is asked for, and neither the chair nor the manager has decided',
  'review-missed': 'without an end date, open, and not looked at by its review day',
  moved: 'the due date differs from the first one',
  topic: 'found in titles and progress updates',
};

/** The rule in words, for whoever asks why a colour is worked out so. */
export function colourRule({ redAfter, silentAfter }: PlanRules): string {
  return `red is more than ${String(redAfter)} days past its date, or past it and asking for help; amber is past its date, asking for help, or no word for ${String(silentAfter)} days with the date within ${String(SOON_DAYS)}; else green`;
}

/** The rule the answer follows, where a word of the question needs one. */
export function ruleOf({ where, ask }: Query, plan: Plan): string | undefined {
  if (ask.kind === 'pick' && ask.by === 'due')
    return ask.last ? 'open, the last due date' : 'open, the earliest due date; ties are all shown';
  const dues = where.find((condition) => condition.is === 'due');
  if (dues?.is === 'due')
    return dues.finishedToo
      ? 'due in that time, completed ones too'
      : dues.window.from === null
        ? 'not complete and due up to that day, overdue ones too'
        : 'due in that time and not complete';
  const area = where.find((condition) => condition.is === 'topic' && condition.inAreas);
  if (area) return 'no action says it, an area title does';
  if (where.some((condition) => condition.is === 'doubted')) return colourRule(rulesOf(plan));
  return where.map((condition) => RULES[condition.is]).find((rule) => rule !== undefined);
}
