/** What the chair and the manager can ask to see of the chasing itself. */
export type SeeingCommand = { readonly kind: 'silence' } | { readonly kind: 'reach' };

const LONGEST = 120;

const PATTERNS: readonly (readonly [RegExp, SeeingCommand])[] = [
  [
    /^(?:silence(?: report)?|silent leads|who (?:has|have)(?: not|n't) (?:answered|replied|responded)(?: yet)?(?: to (?:you|a reminder|their reminders?))?)$/,
    { kind: 'silence' },
  ],
  [
    /^(?:reachability(?: (?:check|report))?|(?:who|whom) (?:can|can't|cannot|could) you (?:not )?reach|who is (?:not )?reachable)$/,
    { kind: 'reach' },
  ],
];

/** Undefined for everything else; only short messages that say nothing more are commands. */
export function readSeeing(text: string): SeeingCommand | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = bareWords(text);
  return PATTERNS.find(([pattern]) => pattern.test(bare))?.[1];
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
