import type { Said } from '../domain/plan.ts';

const DONE = '(?:done(?: and dusted)?|finished|completed?|closed|delivered|signed off|sorted|wrapped up)';
const FILL =
  "(?:(?:is|are|was|were|has been|have been|has|now|all|both|fully|already|just|finally|still|remains?|it's|it is|very much|i'm|i am|we're|we are|currently|status|update)\\s+)*";
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const LONGER = `(?:(?:some |a bit |a little |much )?(?:more time|longer)|an extension|extending|extra time|(?:another|\\d+ more|two more|three more|a few more|\\d+ extra) (?:days?|weeks?|months?|fortnights?)|(?:until|till|to) .{1,40}|(?:the )?(?:end|middle|start) of .{1,40}|${MONTH}(?: \\d{4})?)`;
const HELP = "(?:some |your |a bit of |more |the board's )?(?:help|support|assistance|advice|guidance)";
const WITH = '(?:(?:with|on|for|about|to do|to finish)\\s+)';
const WHO = "(?:(?:i|we|i'd|we'd|we'll|i'll|will|would|do|also|please|still|just|really)\\s+)*";

/** One shape of clause a report may have; "#" stands for the action's ref and everything is anchored, so that a stray word is doubt. */
const SHAPES: readonly (readonly [Said, RegExp])[] = [
  [
    'done',
    new RegExp(`^(?:i|we|i've|we've|have|has|just|now|already|finally|all|\\s)*${DONE}\\s+(?:with\\s+|for\\s+|on\\s+)?#(?<after>.*)$`),
  ],
  ['done', new RegExp(`^(?:#\\s*)?${FILL}${DONE}(?<after>\\b.*)$`)],
  [
    'done',
    /^(?:please|pls|can you|could you|i'd like to|i want to|\s)*(?:mark|set|record|log|put|note|show)\s+#\s+(?:down\s+)?(?:(?:as|to|is)\s+)?(?:being\s+|now\s+)?(?:done|finished|completed?|closed)(?<after>.*)$/,
  ],
  ['done', /^(?:please|pls|can you|could you|\s)*(?:close|close off|tick off|sign off)\s+#(?<after>.*)$/],
  [
    'on-track',
    /^(?:all |still |we are |we're |i am |i'm )*(?:on track|on course|on schedule|on target|no problems|no issues)\s+(?:with|for|on)\s+#(?<after>.*)$/,
  ],
  [
    'on-track',
    new RegExp(
      `^(?:#\\s*)?${FILL}(?:going |coming along |progressing )?(?:on track|on course|on schedule|on target|to plan|to schedule|well|nicely|going well|progressing|in hand|proceeding well|no problems?|no issues|all good)(?<after>\\b.*)$`,
    ),
  ],
  ['need-help', new RegExp(`^(?:i'm |i am |we're |we are |still |a bit |)*(?:stuck|blocked|struggling)\\s+${WITH}#(?<after>.*)$`)],
  ['need-help', new RegExp(`^(?:#\\s*)?${FILL}(?:stuck|blocked|struggling|in trouble)(?<after>\\b.*)$`)],
  ['need-help', new RegExp(`^#\\s*(?:${WHO})(?:needs?|could do with|requires?|wants?)\\s+${HELP}(?<after>\\b.*)$`)],
  ['need-help', new RegExp(`^${WHO}(?:need|needs|could do with|want)\\s+${HELP}(?:(?: from .{1,60}?)?\\s+${WITH}#)?(?<after>.*)$`)],
  ['need-help', new RegExp(`^(?:#\\s*)?${HELP}\\s+(?:needed|wanted|required|please)(?:\\s+${WITH}#)?(?<after>.*)$`)],
  ['more-time', new RegExp(`^#\\s*${WHO}(?:needs?|requires?|wants?)\\s+${LONGER}(?<after>.*)$`)],
  ['more-time', new RegExp(`^${WHO}(?:need|needs|want|request|requesting|require)\\s+${LONGER}(?:\\s+${WITH}#)?(?<after>.*)$`)],
  ['more-time', new RegExp(`^(?:#\\s*)?${FILL}(?:delayed|slipped|slipping|running late|behind schedule|behind)(?<after>\\b.*)$`)],
  [
    'more-time',
    /^(?:please |pls |can you |could you |can we |could we )*(?:extend|push back|postpone|delay|move)\s+#(?:\s+back)?\s+(?:to|until|till|by)\s+\S.{0,60}(?<after>)$/,
  ],
];
/** Anything of this beside a claim makes it doubtful. */
const HEDGE =
  /\b(?:not|no longer|never|cannot|nearly|almost|partly|partially|half|mostly|except|apart|bar|but|however|though|although|if|when|once|unless|until|till|soon|tomorrow|next|by|should|will|would|could|might|may be|maybe|probably|hope|hoping|expect|expected|think|pending|subject|still|yet|outstanding|remaining|awaiting|only|about to|going to|to be|to follow|supposed|so far|up to|most of|some of|part of|first|draft|phase|stage|step|or|again)\b|n't\b|%|\?|#/;
const BACK_OUT =
  /\b(?:not|never|cannot|except|apart|but|however|still|outstanding|remaining|awaiting|pending|almost|nearly|only|partly)\b|n't\b|^(?:if|when|once|unless)\b/;
const NOT_DONE = new RegExp(
  `^(?:#\\s*)?(?:(?:is|are|was|has|have|still|it's)\\s+)*(?:not|isn't|hasn't|haven't|aren't)\\s+(?:been\\s+|quite\\s+|yet\\s+)*${DONE}(?:\\s+yet|\\s+quite yet)?$`,
);

type Sense = Said | 'not-done' | 'doubt' | 'silent';

/**
 * What a report says, from the clause that names the action and those after it. Undefined where it is hedged, negated, half done or says
 * two things at once. "Not done yet" says nothing by itself, but what follows may.
 */
export function saidIn(head: string, rest: readonly string[]): Said | undefined {
  const first = senseOf(head);
  if (first === 'doubt' || first === 'silent') return undefined;
  const others = rest.map(senseOfRest).filter((sense) => sense !== 'silent');
  const all = new Set([...(first === 'not-done' ? [] : [first]), ...others]);
  const [only] = all;
  if (all.size !== 1 || only === undefined || only === 'doubt' || only === 'not-done') return undefined;
  if (first === 'not-done' && (only === 'done' || only === 'on-track')) return undefined;
  const isBackedOut = rest.some((clause) => BACK_OUT.test(clause.toLowerCase()));
  return isBackedOut && (only === 'done' || only === 'on-track') ? undefined : only;
}

function senseOf(clause: string): Sense {
  const text = normalise(clause);
  if (NOT_DONE.test(text)) return 'not-done';
  for (const [said, shape] of SHAPES) {
    const match = shape.exec(text);
    if (match) return isHedged(said, match.groups?.['after'] ?? '', text) ? 'doubt' : said;
  }
  return 'silent';
}

/** A clause without a ref counts only where it says something plainly; a doubtful one does not take the head back by itself. */
function senseOfRest(clause: string): Sense {
  const sense = senseOf(clause);
  return sense === 'doubt' || sense === 'not-done' ? 'silent' : sense;
}

function isHedged(said: Said, after: string, text: string): boolean {
  if (said === 'done') return HEDGE.test(after);
  if (said === 'on-track') return /\b(?:not|but|however|except|if|unless|until|apart|help|stuck|late|delayed)\b|n't\b|#/.test(after);
  return /\b(?:not|never|no longer|don't|doesn't)\b/.test(text) || /#/.test(after);
}

/** Lower case, "#" for a ref or a list of refs, marks between words as spaces. */
function normalise(clause: string): string {
  return clause
    .toLowerCase()
    .replaceAll(/\d{1,3}(?:\.\d{1,3}){1,2}[a-z]?/g, '#')
    .replaceAll(/#(?:\s*(?:,|&|and|\/)\s*(?:actions?\s+)?#)+/g, '#')
    .replaceAll(/\b(?:actions?|item|number|no|ref)\s+#/g, '#')
    .replace(/^(?:(?:hi|hello|hey|morning|afternoon|thanks|ok|okay|update|fyi|just|to say|good news|yes|also|and|so)[\s,:!-]+)+/, '')
    .replace(/^(?:update on|re|on|for)\s+#/, '#')
    .replaceAll(/#\s*[:=–—()-]+\s*/g, '# ')
    .replaceAll(/[!"()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
