/** What the chair and the manager can ask to see of the chasing itself. */
export type SeeingCommand =
  | { readonly kind: 'silence' }
  | { readonly kind: 'reach' }
  /** Ask for an update out of turn; `whom` as it was typed, `note` for the leads. */
  | { readonly kind: 'ask-now'; readonly whom: string; readonly note: string }
  | { readonly kind: 'ask-silent'; readonly note: string }
  | { readonly kind: 'settings'; readonly page: 'reminders' | 'escalation' | 'colours' | 'plan' | 'channels' }
  /** One action's own settings. */
  | { readonly kind: 'action-settings'; readonly ref: string }
  | { readonly kind: 'audit' }
  /** The reminders of the next four weeks. */
  | { readonly kind: 'forecast' }
  | { readonly kind: 'holders' }
  | { readonly kind: 'hour' }
  /** On a 24-hour clock, `07:30`; empty where the words name no hour of a day. */
  | { readonly kind: 'set-hour'; readonly time: string };

const LONGEST = 120;
/** An order may carry a note. */
const LONGEST_ORDER = 650;

const PATTERNS: readonly (readonly [RegExp, SeeingCommand])[] = [
  [
    /^(?:silence(?: report)?|silent leads|who (?:has|have)(?: not|n't) (?:answered|replied|responded)(?: yet)?(?: to (?:you|a reminder|their reminders?))?)$/,
    { kind: 'silence' },
  ],
  [
    /^(?:reachability(?: (?:check|report))?|(?:who|whom) (?:can|can't|cannot|could) you (?:not )?reach|who is (?:not )?reachable)$/,
    { kind: 'reach' },
  ],
  [
    /^(?:(?:change |open |edit )?(?:the |our |board )?settings|change the (?:ladder|reminder (?:time|days)|reminders|digest time|quiet hours?))$/,
    { kind: 'settings', page: 'reminders' },
  ],
  [
    /^(?:(?:change |open )?(?:the )?(?:colour|rag|silence)(?: settings| rule)|when is (?:something|an action) silent)$/,
    { kind: 'settings', page: 'colours' },
  ],
  [/^(?:escalation(?: settings| days)?|change the escalation(?: days)?)$/, { kind: 'settings', page: 'escalation' }],
  [
    /^(?:plan settings|settings (?:of|for) the plan|plan ladder|change the plan's (?:ladder|reminders))$/,
    { kind: 'settings', page: 'plan' },
  ],
  [/^(?:digest channels?|digest settings|turn (?:off |on )?the digest(?: off| on)?)$/, { kind: 'settings', page: 'channels' }],
  [
    /^(?:what (?:will you|are you going to|do you) send(?: next| out)?|next reminders|preview(?: of)?(?: the)? reminders|who (?:will|do) you remind(?: next)?)$/,
    { kind: 'forecast' },
  ],
  [/^(?:audit trail|audit|what was changed in the settings)$/, { kind: 'audit' }],
  [/^(?:who holds (?:what|which posts?)|(?:list of )?(?:posts and holders|holders|post holders))$/, { kind: 'holders' }],
  [/^(?:hour|own hour|reminder hour|when do you remind me|change my hour)$/, { kind: 'hour' }],
];

const ACTION_SETTINGS = /^(?:settings|reminders|ladder) (?:of|for) (?:action )?(?<ref>[\w.-]{1,40}\d[\w.-]{0,20})$/;
const SET_HOUR =
  /^(?:remind|write to|chase) me (?:at|from) (?<time>[\d.:]{1,5} ?(?:am|pm|o'clock|hrs)?)(?: (?:in the morning|every morning|please|from now on))?$/;

/** "7.30", "7:30", "7", "9 am", "1pm" on a 24-hour clock; empty where it is none. */
function readTime(text: string): string {
  const found = /^(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))? ?(?<half>am|pm|o'clock|hrs)?$/.exec(text)?.groups;
  if (found === undefined) return '';
  const hour = Number(found['hour']) + (found['half'] === 'pm' && Number(found['hour']) < 12 ? 12 : 0);
  const minute = found['minute'] ?? '00';
  return hour > 23 || Number(minute) > 59 ? '' : `${String(hour).padStart(2, '0')}:${minute}`;
}

/** Undefined for everything else; only short messages that say nothing more are commands. */
export function readSeeing(text: string): SeeingCommand | undefined {
  if (text.length > LONGEST_ORDER) return undefined;
  const order = readAsking(text.trim());
  if (order !== undefined || text.length > LONGEST) return order;
  const bare = bareWords(text);
  const action = ACTION_SETTINGS.exec(bare)?.groups?.['ref'];
  if (action !== undefined) return { kind: 'action-settings', ref: action };
  const hour = SET_HOUR.exec(bare)?.groups?.['time'];
  if (hour !== undefined) return { kind: 'set-hour', time: readTime(hour) };
  return PATTERNS.find(([pattern]) => pattern.test(bare))?.[1];
}

const POLITE = '(?:(?:please|pls|can you|could you|chaser) ){0,3}';
const UPDATE = '(?:an? |their |the |some )?(?:updates?|news|progress|word)(?: now| today| please)?';
const SILENT = new RegExp(
  `^${POLITE}(?:chase|ask|nudge) (?:all |everybody |everyone )?(?:the |who is )?silent(?: leads| ones)?(?: for ${UPDATE})?$`,
  'i',
);
const ASK = new RegExp(`^${POLITE}(?:ask|chase|nudge) (?<whom>.{1,150}?) (?:for|to give) ${UPDATE}(?: on (?:it|them|this))?$`, 'i');
const ASK_ON = new RegExp(`^${POLITE}(?:ask|chase) (?:for )?${UPDATE} (?:on|about|from) (?<whom>.{1,150})$`, 'i');
const CHASE = new RegExp(`^${POLITE}(?:chase|nudge|ask about) (?:up )?(?<whom>(?:actions? )?\\d.{0,60}|the .{1,100})$`, 'i');

/** The order stands before the first colon or dash, the note behind it. */
function readAsking(text: string): SeeingCommand | undefined {
  const parting = /[:;\u2013\u2014] | [-\u2013\u2014] /.exec(text);
  const head = (parting === null ? text : text.slice(0, parting.index))
    .replace(/[,\s]+/g, ' ')
    .replace(/[ .!?]{1,20}$/, '')
    .trim();
  const note = parting === null ? '' : text.slice(parting.index + parting[0].length).trim();
  if (SILENT.test(head)) return { kind: 'ask-silent', note };
  const whom = (ASK.exec(head) ?? ASK_ON.exec(head) ?? CHASE.exec(head))?.groups?.['whom']?.trim() ?? '';
  return whom === '' ? undefined : { kind: 'ask-now', whom, note };
}

/** In lower case, without "please show me the" before and stops behind. */
export function bareWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[.!?\s]+$/, '')
    .replace(
      /^(?:(?:please|pls|can you|could you|i want to|i would like to|let me)\s+)*(?:(?:show|see|tell|give)(?: me| us)?\s+)?(?:(?:the|a|my|our)\s+)?/,
      '',
    )
    .replace(/[\s,]+(?:please|pls|thanks|thank you)$/, '');
}
