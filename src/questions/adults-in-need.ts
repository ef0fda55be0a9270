const ONE = "(?:the|a|an|this|that|my|our|one|another|some|elderly|old|older|disabled)(?:'s)? (?:(?!action\\b)[\\w-]+ ){0,2}?";
const SOMEONE =
  '(?:lady|gentleman|gent|man|woman|resident|service[- ]user|patient|client|tenant|in-?patient|pensioner|widow(?:er)?|oap|wee one|older person|disabled person|chap|bloke|fella|old (?:boy|dear|girl))';
/** What a plan has for many of them: "the service user group", "the patient safety action". */
const MANY =
  '(?:groups?|forums?|surveys?|safety|experiences?|engagement|feedback|voices?|participation|involvement|reference|networks?|panels?|council|charters?|satisfaction|chair|manager|lead|leads|rep|reps|representatives?|members?|led|stor(?:y|ies)|information|records?|care|journeys?|pathways?|transport|discharge|leaflets?|action|actions|audit|review)';
const IN_PLACE =
  "(?:who|whose|whom|with|on|in|at|i|we|that|is|isn't|was|wasn't|has|had|hasn't|keeps?|of mine|from|upstairs|next door|opposite|lives|living|outside|near|being|called|named|left|told|says|said|came|died|fell|gave|went|needs|says)";

/** One adult in need, named by no name: "the lady in bed 4", "a resident who has not eaten", "service user with bruises". */
const ONE_ADULT = new RegExp(
  `\\b(?:${ONE}${SOMEONE}|(?:^|[.?!,;:] ?)${SOMEONE})(?:'s)? (?!${MANY}\\b)${IN_PLACE}\\b|\\b(?:mum|dad|nan|gran|grandad|uncle|aunt|wife|husband|neighbour)(?:'s)? (?:care home|carers?|home help|medication|tablets)\\b`,
  'i',
);

const DONE_TO_THEM =
  "(?:not|never|without|\\w+n'?t)(?: been| being| had| even)*(?: given)?(?: any| his| her| their| enough)? (?:fed|eaten|eating|washed|bathed|changed|turned|seen for|been seen|drinking|food|water|fluids|tablets|medication|meds|medicine|heating)|dehydrated|malnourished|(?:over[- ]?)?sedated|restrain(?:ed|ing)|strapped|tied (?:to|up|down)|soiled|bed ?sores?|(?:pressure|bed) (?:sores?|ulcers?|damage)|scammed|scamming|conned|cuckooed|cuckooing|preyed on|stealing from|stolen from|steals? from|force[- ]fed|drugged|withh(?:e|o)ld\\w*|wrong (?:medication|meds|tablets|dose)|controlled by|threaten(?:ed|ing)|shouted at|sworn at|bank card|taken? (?:his|her|their) (?:money|pension)|giving (?:him|her|them|money)|used for sex|no wages|locked in|pushed|cutting|fallen|a fall|wet (?:through|bed)|no (?:food|heating|electric\\w*|gas|hot water|carer|money)|heating(?:'s| is) off|hoarding|burns?|bruises|the matter";
const HARM = new RegExp(`\\b(?:${DONE_TO_THEM})\\b`, 'i');
const ANY_ADULT = new RegExp(
  `\\b(?:${SOMEONE}|residents|patients|tenants|adult|person|people|somebody|someone) (?!${MANY}\\b)|\\b(?:${ONE})${SOMEONE}\\b`,
  'i',
);
const HIM_OR_HER = /\b(?:s?he(?:'?s)?|him|her|his|himself|herself|my|we've|i've)\b/i;

/** Plain whoever it is said of. */
const ALARMS =
  /\b(?:s?he(?:'?s| is| was| will be| turns| turned)? (?:only |just )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! ?(?:of|on|left|or|%|actions?|days?|weeks?))|cutting (?:him|her|my|them)sel(?:f|ves)|\d{1,2} ?(?:yo|y\/o|yr old|yrs old|year old)s?|(?:had|have|got|get|received|took) a disclosure|(?:hitting|hurting|slapping|punching|kicking|starving|restraining|drugging|robbing|raping|beating|threatening|bullying) (?:him|her|them|me|us|(?:the|a|an|my|our|his|her|their) \w+)|(?:left|kept|going) (?:him |her |them )?without (?:any )?(?:food|water|heating|medication|care)|\w+n'?t (?:been |bin )?(?:fed|eaten)|(?:lado|mash|hospital|ward|gp|paramedics?|nursery|health visitor) (?:has |have |hasn't )?(?:got back|rang|rung|called|phoned|said|told)|has the (?:lado|hospital|ward|gp|nursery|health visitor) (?:got back|rung|called|phoned|said|told)|did the (?:lado|hospital|ward|gp|nursery) (?:say|ring|call|tell)|(?:his|her) (?:meds|medication|tablets|insulin|catheter|dressings?|care package)|force[- ]feed\w* (?:him|her|them)|(?:the|a|his|her|their) (?:perpetrator|abuser|attacker)(?! (?:programme|work|panel|intervention))|(?:do i|can i|should i|do we|to) report (?:a|the|my|this) (?:care home|carer|nurse|doctor|teacher|nursery|school|neighbour|parent|social worker)|(?:visited|seen|checked on) (?:him|her|(?:the |this |that )?family)|(?:girl|boy|child|baby|lad|man|woman|lady|adult|resident|patient) aged \d{1,3}|(?:get hold of|ring|call|contact|reach|number for) (?:the )?(?:emergency duty team|edt|out of hours|duty social worker|mash|lado)|(?:at|from|in) \d{1,3}[a-z]? [a-z]+ (?:lane|road|street|avenue|drive|grove|crescent|terrace)|on (?:his|her) own (?:again|all day|at night|out))\b/i;

/** Whether an adult, or somebody nobody names, seems to be in need; the plan's own work on such harms is no worry. */
export function isAboutAnAdult(text: string): boolean {
  if (ALARMS.test(text) || ONE_ADULT.test(text)) return true;
  return HARM.test(text) && (HIM_OR_HER.test(text) || ANY_ADULT.test(text)) && !OF_ACTIONS.test(text);
}

/** "what are my actions on restraint". */
const OF_ACTIONS = /\b(?:actions?|plan|overdue|due|leads?|mention\w*|covers?|anything (?:on|about)|\d{1,2}\.\d{1,2})\b/i;
