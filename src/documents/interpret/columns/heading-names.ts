import { plain } from '../text.ts';

/** What a column holds, by its name. `issue` is what an action answers to: a finding, a requirement, a recommendation beside actions. */
export type Role =
  | 'ref'
  | 'area'
  | 'issue'
  | 'title'
  | 'lead'
  | 'support'
  | 'lead-and-due'
  | 'start'
  | 'due'
  | 'new-due'
  | 'old-due'
  | 'completion'
  | 'completed'
  | 'status'
  | 'progress'
  | 'tick'
  | 'other';

export interface NamedAs {
  readonly role: Role;
  /** How plainly the name says so: 3 plainly, 1 only where nothing else does. */
  readonly weight: number;
}

/** A heading of more characters is a sentence of the plan. */
const LONGEST = 200;

type Rule = readonly [pattern: RegExp, role: Role, weight: number];

const LEAD =
  /\b(?:lead|leads|led by|responsib\w*|resp$|sro|sponsors?|(?:action|task|post) ?holders?|personnel|allocated to|taken forward by|by who|by whom|whom|owners?|owned by|who|accountab\w*|assigned to|assignee|officers?|named persons?|action(?:ed)? by|persons?|delegated to|delivered by|key (?:person|people|contacts?)|leading|undertaken by)\b/;
const DUE =
  /\b(?:by when|due|deadlines?|time-? ?scales?|time-? ?frames?|time-? ?lines?|timetable|timing|target dates?|target completion|target$|targets?\/|when|end date|^(?:end|finish|latest)$|finish(?: date)?|implementation date|delivery date|(?:planned|expected|anticipated|proposed|estimated) (?:completion|end|finish|date|delivery)\w*|date (?:for|to)|to be (?:completed|done|achieved) by|complete(?:d)? (?:by|before)|(?:delivery|deliver|required|needed|do|date|finish) by|^by$|(?:milestone|action) dates?|est\.? completion|completion target|target for completion)\b/;

/** The first that matches decides. */
const RULES: readonly Rule[] = [
  [/\b(?:version|author|amendment|revision|document history)\b/, 'other', 3],
  [
    /^(?!timescale|target|by when|deadline|completion|due).*\b(?:date|when|due|timescale|frequency)\b.*\breview|\breview(?:ed)?\b.*\b(?:date|due|when|on|timescale)\b|^(?:next |last )?review(?:ed)?$/,
    'other',
    3,
  ],
  [/^agreed (?:implementation |completion |target )?date$/, 'due', 1.5],
  [
    /\b(?:updated?|exec(?:utive)?|meeting|agreed|raised|added|opened|logged|identified|approved|received|reported|sign(?:ed)?[- ]?off)\b ?\)? ?(?:date|on)\b/,
    'other',
    3,
  ],
  [
    /\bdate \(?(?:of (?:the )?)?(?:last |progress )?(?:updated?|exec(?:utive)?|meeting|board|agreed|raised|added|opened|logged|identified|approved|received|reported|entered|sign(?:ed)?[- ]?off|audit|issued?|visit|inspection)\b/,
    'other',
    3,
  ],
  [/\bsign(?:ed)?[- ]?off\b|^last updated|\bdate stamp\b/, 'other', 3],
  [
    /^(?:#|no|nos|no's|number|num|nr|ref|refs|reference|references|rec|recs|id|item|item no|s\/?n|serial|(?:unique |action |rec |recommendation |item |row |line |plan |serial |area |(?!contact|phone|tel|mobile|page|version|cost|room|house)[a-z]{2,12} )?(?:ref(?:erence)?|no|number|id|#|code)(?: (?:no|number|code))?)$/,
    'ref',
    3,
  ],
  [
    /^(?:original|initial|first|baseline)\b.*\b(?:date|target|deadline|timescale|due|when|completion)\b|\b(?:date|target|deadline|timescale|due|when)s? (?:original|initial)$/,
    'old-due',
    3,
  ],
  [
    /^(?:new|revised|amended|extended|current|changed|latest|forecast|projected|predicted)\b.*\b(?:date|target|deadline|timescale|timeframe|due|when|completion)\b|\b(?:revised|extended) (?:date|to)\b|\b(?:date|target|deadline|timescale|due|when)s? (?:new|revised|amended|extended|current|latest)$/,
    'new-due',
    3,
  ],
  [
    /^(?:date )?(?:action )?(?:completed|closed|achieved|done|actioned|complete|fully completed)(?: ?(?:date|on|y\/n|yes\/no))?$|^actual\b|\bdate (?:completed|closed|achieved|actioned|done)\b|^(?:is |action )*(?:completed|complete|done)\b(?! (?:by|before)\b)|\bcompleted\?$/,
    'completed',
    3,
  ],
  [/^(?:date of )?completion(?: date)?$|^date of completion\b|^completion\b/, 'completion', 2],
  [
    /^(?:start|start date|date started|start(?:ing)? (?:date|from)|commence(?:ment)?(?: date)?|commencing|begins?|from|date from)$/,
    'start',
    3,
  ],
  [/^(?:time-? ?scales?|time-? ?frames?|timing|dates?) (?:start|from|begins?|commence(?:s|ment)?)$/, 'start', 3],
  [/\bstatus (?:update|report|comment|narrative)/, 'progress', 3],
  [/^%|\bper ?cent(?:age)?\b/, 'status', 2],
  [/^(?:is it )?on (?:track|target|schedule)$|^r ?a ?y? ?g$/, 'status', 3],
  [
    /\b(?:b?rag|r ?[/.] ?a ?[/.] ?g|traffic lights?)\b|\bstatus\b|^(?:progress |action |overall |current |self )?(?:rating|assessment|grade|colour|score)s?$|\bassessment of progress\b|\bprogress (?:rating|indicator|key|category)|\bopen ?\/ ?close/,
    'status',
    3,
  ],
  [/\b(?:risk|priority) (?:rating|level|score)\b/, 'other', 3],
  [DUE, 'due', 3],
  [
    /^(?:progress|updates?\b|narrative|remarks)|\b(?:impact|achieved|outcomes?|results?) (?:so far|to date)\b|\bprogress\b|\bupdates?\b|\bactions? taken\b|\bcommentary\b/,
    'progress',
    3,
  ],
  [
    /\bcomments?\b|\bcurrent position\b|\bachievements?\b|\bwhat (?:(?:have|has) (?:we|been)|we(?: have|'ve)) (?:done|achieved)\b|\bevidence of completion\b|\bcurrent situation\b|\bwhere (?:are we|we are|(?:it|this|things) stands?)\b|^how (?:far|(?:are|is) (?:we|it|things?)|we are|it is|things are)\b(?!.*\b(?:will|know)\b)|\bhave we got\b|\bposition\b/,
    'progress',
    2,
  ],
  [
    /^(?:other|additional|key)? ?(?:supporting|support|partners?|contributors?|agencies|stakeholders)(?: (?:officers?|leads?|agenc(?:y|ies)|partners?|from|by|involved|staff|organisations?))*$|\bsupported by\b|\bsupporting (?:lead|officer|agenc|partner)|^(?:responsib\w*|who|people|personnel|leads?) ?[-:]? ?support(?:ing)?$/,
    'support',
    3,
  ],
  [LEAD, 'lead', 3],
  [/^notes?$|^outcomes? of review$/, 'progress', 1],
  [
    /^(?!what needs? (?:to (?:happen|be done)|doing)).*\b(?:findings?|requirements?|issues?|concerns?|gaps?|weakness(?:es)?|observations?|themes? of|identified need|needs?)\b(?!.*\baction plan\b)/,
    'issue',
    1,
  ],
  [
    /^(?:specific |key |agreed |planned |proposed |required |main |smart |detailed |improvement |further |individual |priority |next )*(?:actions?|action points?|action items?|tasks?|steps?)(?:(?: or |\/| and )?(?: ?required| ?needed| ?planned| ?to be (?:taken|undertaken|completed)| ?to take| ?points?| ?descriptions?| ?agreed| ?detail(?:s)?| ?plan| ?items?| ?to (?:address|achieve|meet|deliver|be)\b.*|\/? ?(?:tasks?|activity|activities|steps?|milestones?))*)$/,
    'title',
    3,
  ],
  [
    /^(?:the )?(?:steps?|actions?|things?|work|tasks?) (?:that |which )?(?:we|you|they|to)\b(?!.*\bto date\b)|\bwhat (?:will|needs?|do|does|are|is|we|action|has to|must|should)\b(?!.*\b(?:impact|outcome|difference|success|measure|evidence|look like)\b)|^what$|\baction plan\b|^we will$|^our (?:actions?|commitments?|pledges?)$/,
    'title',
    3,
  ],
  [/\bareas? (?:for|of|requiring) (?:development|improvement|focus|action)\b/, 'title', 2.6],
  [
    /\b(?:outcomes?|impacts?|success|measur\w*|kpis?|outputs?|resources?|costs?|budget|funding|risks?|links?|benefits?|difference|assurance|sources?|regulations?|evidence|monitoring|indicators?)\b/,
    'other',
    1,
  ],
  [/\b(?:milestones?|activit(?:y|ies)|deliverables?|interventions?|initiatives?|action)s?\b/, 'title', 2.5],
  [/^(?:recommendations?(?: .*)?|.* recommendations?)$/, 'title', 2],
  [/\b(?:description|details?|relevant item|improvements?|how(?: will.*)?|responses?|project|proposal|tasks?)\b/, 'title', 1.5],
  [
    /\b(?:objectives?|aims?|goals?|priorit(?:y|ies)|themes?|work ?-?streams?|strands?|domains?|categor(?:y|ies)|sections?|standards?|areas?|topics?|pillars?|heading)\b/,
    'area',
    1.5,
  ],
  [/^(?:dates?)$/, 'due', 1],
];

/** What a column of this name holds; `other` where the name is nobody's. */
export function nameOf(heading: string): NamedAs {
  if (heading.length > LONGEST) return { role: 'other', weight: 0 };
  const full = plain(heading)
    .replace(/[:*]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = full
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[?.:;*…]+$/, '')
    .replace(/\b(?:no|nos|ref)\./g, (text) => text.slice(0, -1))
    .trim();
  if (full === '' || full.split(' ').length > 14) return { role: 'other', weight: 0 };
  if (/\((?:b?rag|r\/a\/g)\b/.test(full)) return { role: 'status', weight: 3 };
  if (LEAD.test(bare) && DUE.test(bare) && /\b(?:and|&)\b|[/&,]/.test(bare)) return { role: 'lead-and-due', weight: 2 };
  const rule = RULES.find(([pattern, role]) => pattern.test(role === 'other' ? full : bare));
  return rule === undefined ? { role: 'other', weight: 0 } : { role: rule[1], weight: rule[2] };
}
