const ONE =
  '(?:child|kid|girl|boy|lad|pupil|student|teen(?:ager)?|youngster|young person|little (?:one|girl|boy)|toddler|resident|patient|service[- ]user|client)';
const MANY =
  '(?:children|kids|girls|boys|lads|pupils|students|teen(?:ager)?s|youngsters|young people|little ones|toddlers|residents|patients|service[- ]users|clients)';
const SOMEONE = `(?:(?:one|a couple|two|some) of (?:the|my|our|these|those) ${MANY}|(?:a|an|this|that|my|another) (?:\\w+ )?${ONE})`;
const TELLS =
  "(?:told|tells|telling|confided|confides|confiding|disclosed|opened up|let slip|whispered|came to me|(?:has |have |'s )?(?:just |now )?said (?:something|things|some things)|(?:wrote|drew|shown|showed) (?:me )?something)";

/** "one of the children in my class told me something": whatever it was, it is for the safeguarding route and not for a plan. */
const CONFIDED = new RegExp(`\\b${SOMEONE}\\b[^.?!]{0,40}\\b${TELLS}\\b`, 'i');
/** One whom the speaker looks after; "pupils in our schools" are a plan's. */
const LOOKED_AFTER = new RegExp(
  `\\b${SOMEONE} (?:in|at|from|on|of) (?:my|mine)\\b(?: (?:\\w+ )?(?:class|form|school|nursery|group|club|team|ward|year|setting|unit|home|session|house|care|bus))?`,
  'i',
);

/** Whether a child or an adult whom somebody looks after has said something, in words however vague. */
export function isToldBySomeone(text: string): boolean {
  return CONFIDED.test(text) || LOOKED_AFTER.test(text);
}
