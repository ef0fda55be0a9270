import { isAboutAnAdult } from './adults-in-need.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isToldBySomeone } from './confided.ts';
import { namesSomebody } from './somebody-named.ts';

/**
 * Whether somebody speaks of a child, a family or a case. Erring here towards yes costs a plan question one more try; erring towards no
 * keeps a worried person from the safeguarding route, so a person's word beside a word of harm is enough. `isKnown` tells the plan's
 * words and posts: a name it does not know is taken for somebody's.
 */
export function isAboutSomebody(text: string, isKnown: (word: string) => boolean): boolean {
  if (ASKS_FOR_PEOPLE.test(text)) return true;
  const plain = withoutCares(text.replace(NOBODY, ' '));
  const rest = isPlanQuestion(plain) ? plain.replace(SUBJECTS, ' ') : plain;
  if (ALARMS.test(rest) || SOMEBODY.some((pattern) => pattern.test(rest))) return true;
  if (isToldBySomeone(rest) || isAboutAnAdult(rest) || namesSomebody(rest, isKnown)) return true;
  if ((rest.match(RELATIVES) ?? []).some((word) => !isKnown(word.toLowerCase()))) return true;
  if (IN_OTHER_TONGUES.test(rest)) return true;
  if (HARM.test(rest)) return PERSON.test(rest) || SPOKEN_OF.test(rest) || strangersIn(rest, isKnown).length > 0;
  return NEWS.test(rest) && strangersIn(rest, isKnown).some((name) => /^\p{Lu}\p{Ll}/u.test(name) && !OF_CALENDAR.test(name));
}

/** "what happened in Feb" asks after a month. */
const OF_CALENDAR = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;

/** The record of a child, a family or a victim is in no plan, whatever else the plan says of children in care. */
const ASKS_FOR_PEOPLE =
  /\b(?:address(?:es)?|names?|phone numbers?|dates? of birth|contact details|records|files) (?:of|for) (?:the |all |our |any |all the )?(?:\w+ )?(?:children|kids|families|pupils|carers|victims|residents|patients|survivors)\b/i;

const CARES = '(?:worried|concerned|anxious|nervous|scared|afraid|frightened|terrified|uneasy)';
const OF_PLAN =
  '(?:\\d{1,2}\\.\\d{1,2}|area \\d|actions?|ones|deadlines?|overdue|late|due|plan|board|dates?|roles?|targets?|reds?|ambers?|progress|updates?|meeting|exec|finish|on time)';
/** "worried about 2.2", "scared to ask but what's overdue", "anxious we won't hit the deadline": somebody cares for the plan. */
const CARES_FOR_PLAN = new RegExp(
  `\\b${CARES} (?:to (?:ask|look|say|know)\\b|(?:(?:that )?(?:we|this|it|things)|about|for|by|over|of|on)\\b(?=[^.?!]{0,60}?\\b${OF_PLAN}\\b))`,
  'gi',
);

function withoutCares(text: string): string {
  const rest = text.replace(CARES_FOR_PLAN, ' ');
  return PERSON.test(rest) || LOOKS_AFTER_NOBODY.test(rest) ? text : rest;
}

const LOOKS_AFTER_NOBODY = /\b(?:he|she|him|her|his|someone|somebody|neighbour|friend|colleague|resident|patient|tenant|lady|man|woman)\b/i;

/** Speaks of one person or a few: enough where nothing of the plan explains the rest. */
export function hasSomebodyInMind(text: string, isOffTopic: boolean): boolean {
  const rest = withoutCares(text.replace(NOBODY, ' ')).replace(SUBJECTS, ' ').replace(MANY, ' ');
  return PERSON.test(rest) || (!isOffTopic && !OF_A_LEAD.test(rest) && /\b(?:he|she|him|her|his)\b/i.test(rest));
}

/** Whom a plan is for, in general. */
const MANY =
  /\b(?:children|young people|young carers?|families|family|carers?|pupils|students|teenagers|kids|child(?='s|-| (?:protection|death|health|care)))(?:'s|s'|-)?(?=\W|$)/gi;
/** "has she replied", "who is he": a lead somebody has in mind. */
const OF_A_LEAD =
  /\b(?:repl(?:y|ied)|answered|responded|updated?|reported|lead(?:s|ing)?|covering)\b|^\W*who(?:'s| is| was) (?:he|she)\W*$/i;

/** Words that may be somebody's name. */
function strangersIn(text: string, isKnown: (word: string) => boolean): readonly string[] {
  return (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => !COMMON_WORDS.has(word.toLowerCase()) && !isKnown(word.toLowerCase()));
}

/** Harms that a plan may have an action about: "which actions mention county lines" asks for those, "county lines next door" does not. */
const SUBJECTS =
  /\b(?:fgm|female genital mutilation|forced marriages?|domestic (?:abuse|violence)|child abuse|(?:self-)?neglect|county lines|grooming|self[- ]harm|suicide(?: prevention)?|(?:sexual|criminal|child|financial|emotional|physical|substance|online|organisational|discriminatory) (?:abuse|exploitation|misuse)|exploitation|modern slavery|(?:human )?trafficking|radicali[sz]ation|extremism|bullying|bruising|injur(?:y|ies)|honou?r[- ]based (?:abuse|violence)|hidden harm|substance misuse|drugs?|alcohol|missing children|hoarding|scams|pressure (?:ulcers|sores)|falls|restraint)\b/gi;
const PLAN_FRAME =
  /\b(?:actions?|plan|mention(?:s|ed|ing)?|covers?|anything (?:on|about|to do with)|what (?:are|have) we (?:doing|done|got)|what do we have)\b|^\W*(?:and|what about|how about) [\w ]{3,24}\W*$/i;

function isPlanQuestion(text: string): boolean {
  return PLAN_FRAME.test(text) && !PERSON.test(text.replace(SUBJECTS, ' ')) && !SPOKEN_OF.test(text) && !/\b(?:my|next door)\b/i.test(text);
}

/** Words for one person or a few in somebody's life: a plan that speaks of them says so itself. */
const RELATIVES =
  /\b(?:kids?|bab(?:y|ies)|toddlers?|lads?|lass(?:es)?|teenagers?|siblings?|twins|(?:grand|step)?(?:sons?|daughters?|mum|dad|mother|father)|niece|nephew|cousins?|brothers?|sisters?|uncles?|aunt(?:ie|y)?s?|nans?|grans?|grandma|grandad|husbands?|wife|boyfriends?|girlfriends?|little ones?)\b/gi;

/** Said of anybody, these are a worry about a person and never a question about a plan. */
const ALARMS =
  /\b(?:(?:been|was|is|left|gets|got|being|be) alone with (?:\w+ ){0,2}(?:child|children|kids?|boys?|girls?|lads?|choirboys?|pupils?|him|her|them|teens?|teenagers?|toddlers?)|(?:too|overly|a bit|very) (?:friendly|familiar|touchy|hands[- ]on|close|interested) (?:with|in) (?:the |my |our |some |young |these |those |a |her |his )*(?:girls?|boys?|kids?|children|pupils?|daughters?|sons?|lads?|students?|teenagers?|him|her|them)|(?:he|she|i|they) (?:just )?(?:doesn't|don't|didn't|does not|do not) want to (?:be here|be alive|live|wake up|go on|carry on)|better off (?:dead|without (?:me|him|her))|(?:send|sends|sending|sent|asking for|asks? for|wants|swap|share|shared) (?:\w+ ){0,3}?(?:pics|pictures|photos|nudes|selfies|videos|images) ?(?:of (?:him|her|me|my|them)|to (?:him|her|me)|online|$)|(?:asking|asks|asked|wants|told|telling|making) (?:me|him|her|them|my \w+) to (?:send|share|take) (?:\w+ )?(?:pics|pictures|photos|nudes|selfies|videos)|(?:i'm|im|i am) (?:only )?(?:[5-9]|1\d)\b(?! ?(?:minutes?|mins?|days?|weeks?|hours?|months?|years? (?:in|into)|of|on|\/|\.|%|actions?|short|behind|late))|(?:hanging|hangs|loitering|lurking|lurks) (?:a)?(?:round|about|outside|near|by) (?:the )?(?:school|park|nursery|playground|gates?|kids|children|youth club|changing rooms?)|(?:filming|photographing|following|approaching|grabbing|taking (?:photos|pictures|pics|videos) of) (?:\w+ )?(?:children|kids|girls|boys|pupils|toddlers|a child|the child)|something(?:'s| is)?(?: just)? (?:isn't|is not|not|ain't|wasn't|wrong)(?: quite)? ?(?:right)? (?:at|next door|in that|with (?:him|her|them|the (?:kids|children|baby|family))) (?:number|no\.?|the (?:house|flat|family)|\w+'s|\d+)?|concerns? (?:about|over|with|regarding) (?:a|an|one of (?:our|the|my)|my|this|that|some) (?:\w+ ){0,4}?(?:staff|worker|volunteer|teacher|carer|colleague|adult|child|coach|resident|patient|leader|family|pupil|student)|rap(?:e|ed|ing)|molest\w*|(?:comes?|came|coming|goes|gets|creeps?) (?:in|into) (?:my|his|her|their) (?:bed)?(?:room|bed)|(?:leaves?|left|leaving) (?:(?:him|her|them|his|the kids?|her|their) )?(?:\w+ )?(?:in |at home )?on (?:his|her|their) own|promised? (?:me )?not to (?:say|tell)|the way (?:he|she) (?:is|was|looks) (?:with|at) (?:the|my|our|those|these|them|him|her)|bad feeling about|fgm|female genital mutilation|forced marriage|kill (?:myself|himself|herself|themselves|me|him|her)|want(?:s|ed)? to die|end (?:my|his|her) life|domestic (?:abuse|violence)|child abuse|abuse going on|exploited by|(?:lado|mash) referrals?|(?:hits?|hurts?|beats?|touch(?:es|ed)?|punch(?:es|ed)?|kick(?:s|ed)?|slap(?:s|ped)?) (?:me|him|her|them|us|(?:my|his|her|their|our|the) (?:kids?|child\w*|son|daughter|wife|husband|partner))|taken abroad to be married|county lines|(?:foster carer|child|children|family|victim)(?:'s|s')? address|address of the|name the (?:child|children|victims?|famil(?:y|ies))|(?:which|what|how many|list|list the|list all) (?:children|kids|families) (?:are|were|is|at|on|do|have|we)|vulnerable (?:adult|woman|man|person|lady|girl|boy|neighbour)|(?:number|contact|phone|details|line) (?:for|of) (?:the )?(?:social (?:services|care|workers?)|children's services|police|childline|nspcc|samaritans)|social services took|(?:call|ring|phone) (?:social services|the police|999|childline)|(?:kids?|children) next door)\b|^\W*(?:abuse|neglect|grooming|help me,? please)\W*$/i;

/** Words for a person in need or around one; the many of whom a plan speaks in general ("children and young people") are in NOBODY. */
const PERSON =
  /\b(?:child|children|kids?|bab(?:y|ies)|toddlers?|infants?|boys?|girls?|lads?|lass|teens?|teenagers?|pupils?|students?|youngsters?|childminders?|babysitter|lodger|upstairs|downstairs|(?:over|across|down|up) the road|our (?:road|street|estate)|young (?:person|people|carers?)|(?:grand|step)?(?:sons?|daughters?|child|children|mum|dad|mother|father)|niece|nephew|cousins?|siblings?|brothers?|sisters?|twins|uncles?|aunt(?:ie|y)?s?|nans?|grans?|grandma|grandad|husbands?|wife|boyfriends?|girlfriends?|neighbours?|next door|famil(?:y|ies)|carers?)\b/i;

/** A worry in Polish or Welsh, which the words of a plan are never in. */
const IN_OTHER_TONGUES =
  /(?<!\p{L})(?:martwi[eę] si[eę] (?:o|że)|martwimy si[eę]|boj[eę] si[eę]|bij[ae]|bijà|bity|bita|pobi\p{L}*|krzywdz\p{L}*|skrzywdz\p{L}*|przemoc\p{L}*|molest\p{L}*|zgwa[lł]\p{L}*|g[lł]odn[ey]\p{L}*|siniak\p{L}*|zaniedb\p{L}*|samob[oó]j\p{L}*|poeni am(?! \d)|pryderu am(?! \d)|yn ofni|cam-?drin\p{L}*|cael ei (?:brifo|guro|fwrw)|brifo|esgeuluso)(?!\p{L})/iu;

/** "She is 14", "I am": somebody in mind, though nobody is named. */
const SPOKEN_OF = /\b(?:he|she|him|her|his|i am|i'm|im|i've been)\b/i;

const HARM =
  /\b(?:hit(?:s|ting)?|hurt(?:s|ing)?|beat(?:s|en|ing)|punch\w*|slap\w*|kick(?:s|ed|ing)|bruis\w*|burns?|burnt|marks on|broken (?:arm|leg|bone|nose|wrist)|bleeding|black eye|injur\w*|abus\w*|neglect\w*|groom(?:ed|ing)|touch(?:es|ed|ing)|assault\w*|exploited|traffick\w*|radicali[sz]ed|hungry|starv\w*|not (?:being )?(?:fed|feeding|safe|eating)|isn't safe|aren't safe|no (?:food|heating|bed|clothes)|drunk|drinking|drugs|violen(?:t|ce)|scared|frightened|terrified|smack(?:s|ed|ing)?|flinch\w*|pregnant|without a coat|no coat|stinks|smells|filthy|unwashed|dirty (?:clothes|nappy|nappies)|same clothes|underweight|so thin|nits|lice|vapes?|vaping|gang|weed|using again|begging|crying|cries|scream\w*|shouts?|shouting|locks|locked|run(?:ning)? away|ran away|won't go home|(?:went|gone|is|has been) missing|wandering|left alone|home alone|unsafe|safe|in danger|in trouble|into care|social workers?|strategy meeting|arrested|died|dead|alive|suicid\w*|self[- ]harm\w*|(?:going|goes|keeps? going|reported) missing|older (?:man|boyfriend)|sending pictures|affair|dob|date of birth|been seen|been to school|(?:into|in) my (?:room|bed)|home address|(?:ok(?:ay)?|alright) at home)\b/i;

/** Asking after somebody: harmless beside a post or an action, not beside a name nobody knows. */
const NEWS =
  /\b(?:needs? help|worried|concern(?:ed)?|ok(?:ay)?|alright|what happened|what's happening|happening with|looking after|where is|updates? on|news (?:on|of)|how (?:is|are)|tell me about|check on|school told|child protection)\b/i;

const CHILD =
  '(?:child|kid|baby|boy|girl|toddler|infant|teenager|teen|pupil|student|young person|youngster|son|daughter|niece|nephew|grandchild|grandson|granddaughter|sibling|mother|father|mum|dad|mam|parent|stepdad|stepfather|stepmother|uncle|foster carer|carer|family|neighbour)';
const SOMEBODY: readonly RegExp[] = [
  /\b(?:shouts?|yells?|swears?|screams?|hits?|slaps?|kicks?|push(?:es)?|grabs?|threatens?|bull(?:y|ies)|hurts?|scares?|frightens?) (?:at )?me\b/i,
  /\b(?:stabbed|knifed|attacked|mugged|kidnapped|abducted|strangled|drugged)\b|^\W*(?:this is |it'?s )?an? ?emergency\W*$|^\W*emergency\W*$/i,
  /\b(?:cp|child protection|strategy|core group|icpc) (?:conference|discussion)\b|^\W*(?:urgent |a |an urgent )*safeguarding (?:concern|issue|alert|worry|emergency)\W*$/i,
  /\b(?:files?|records?|notes|case notes|history|chronology) (?:on|of|for|about) \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+/u,
  /\b(?:hurt|harm|kill|cut) myself\b|\bend my (?:own )?life\b|\bwelfare check\b|\bwhistle-?blow\w*|\bforced to marry\b|\bpolice (?:were|are|was|came|have been|had to come) (?:called|round|there|at|out)\b|\bleft (?:alone |outside )?in (?:a|the|their) (?:car|flat|bath|garden|street)\b|\bworried (?:about|by) (?:something|how|what (?:i|we|he|she|they|is|was|happen\w*))\b|\b(?:post|posting|posted|sharing|shared|taking|selling) (?:pics|pictures|photos|videos|images) of (?:children|kids|girls|boys|pupils|her|him|me|them)\b|\bwo(?:n't|nt) let (?:her|him|them|me|my \w+) (?:see|have|leave|go|out|use|talk|speak|eat|work|sleep|near)\b|\b(?:i|we) (?:suspect|am worried about|are worried about|'ve seen|have seen|saw|witnessed) (?:\w+ ){0,3}(?:abuse|neglect|exploitation|violence|grooming)\b/i,
  /\b(?:should|do|must|can|could|shall|need to|have to|how do) (?:(?:i|we|you) )?(?:need to |have to )?(?:make a referral|refer (?:this|it|that|them|him|her|someone|somebody|a)\b|(?:ring|call|phone|contact|tell|speak to|report (?:it|this|him|her|someone|somebody) to) (?:the )?(?:police|social (?:care|services|workers?)|mash|lado|duty team|front door|childline|nspcc|999|101)\b)/i,
  /\b(?:which|what) school (?:does|do|did|is) \p{L}+ (?:go|goes|went|at)\b/iu,
  /\b(?:is|was|are|has|were) \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+ (?:(?:still|now|back|already) )?(?:on a plan|known to us|open to us|in care)\b/u,
  /(?:^|[.!?] )(?![IA]\b)\p{Lu}\.? (?:came|told|said|turned|arrived|ran|went|disclosed|has|had|is|was) (?!\d)/u,
  /\bthe (?:child|girl|boy|baby|toddler|mother|father|mum|dad|parents?|family)(?:'s)?\b(?! (?:hubs?|network|court|group|justice|help|support|conferenc\w*|safeguarding|protection|death|in need|sexual|exploitation|health|services?|and|plan|first)\b)/i,
  /\b(?:little|poor|teenage|young) (?:girl|boy|child|lad)\b|\bdisclosed (?:abuse|to|that|something)\b/i,
  /\b(?:child|baby|kid|boy|girl|family|young person|pupil|student|patient|adult|mr|mrs|ms|miss|mx|dr) [a-z](?:'s)?(?=\s|$|[?.!,;:])(?! (?:and|or) (?:young|children))/i,
  new RegExp(
    `\\b(?:my|his|her|their|our neighbour's|this|that|one of the|a|another) (?:foster |adopted |own |younge(?:r|st) |elde(?:r|st) |older |oldest |middle )?${CHILD}(?:'s|s)?\\b`,
    'i',
  ),
  /\b(?:case|file|referral|incident) (?:no|number|ref|reference|id|#|file|notes?|record|history|conference|worker)\b/i,
  /\b(?:the|this|that) (?!case\b)[a-z]+ case\b(?! (?:reviews?|audits?|stud(?:y|ies)|management|work|load)\b)/i,
  /\b(?:case|referral) #?\d+\b/i,
  /\b(?:case|referral) [a-z](?=\s|$|[?.!,;:])/i,
  /\b(?:the|this|that|a|an|any|his|her|their|what|which) (?:[a-z]+'?s? )?(?:case|referral|disclosure|allegation)(?=\s*(?:$|[?.!,;:])| (?:of|about|against|involving|with|for|on)\b)/i,
  /\b[a-z]+(?:'s|s') (?:case|referral|file|social worker|foster|parents?|mother|father|mum|dad|family|siblings?|bruis\w+|injur\w+|abuser?|home address|child protection)\b/i,
  /\bthe [a-z]+ (?:family|twins|brothers|sisters|siblings)\b/i,
  /\b(?:worried|concerned|anxious|scared|frightened) (?:about|for) (?:a|my|the|this|that|his|her|their|one|some|someone|somebody|him|them|\w+'s)\b/i,
  /\b(?:report|raise|make|log|share) (?:a |an |some )?(?:(?:safeguarding|child protection|welfare) )?(?:concern|referral|abuse|neglect|disclosure|allegation)s?\b/i,
  /\b(?:being|been|was|were|is|getting|got) (?:\w+ )?(?:abused|hurt|hit|beaten|neglected|exploited|groomed|assaulted|raped|molested|harmed|trafficked|bruised|injured|bullied)\b/i,
  /\b(?:bruis(?:e|es|ed|ing)|self[- ]harm(?:ed|ing|s)?|suicid(?:e|al)|black eye|unsafe at home|in danger|immediate danger|disclosed to|has disclosed|made a disclosure|hurt(?:s|ing)? (?:me|her|him|them|a child)|hits? (?:me|her|him|them))\b/i,
  /\b(?:aged?|years? old|yrs? old|year-old|y\/o) ?\d{0,2}\b(?=.*\b(?:he|she|his|her|him|child|lives?|mum|dad)\b)|\b\d{1,2}[ -](?:years?|yrs?|months?)[ -]old\b/i,
  /\b(?:date of birth|dob|nhs number|section 47|s47|care order|police protection|on a child protection plan|child in need plan|placed in foster care|taken into care)\b/i,
  /\b(?:child|baby|boy|girl|toddler|pupil|teenager) (?:called|named|who|is|was|has|told|came|at risk|with|in danger|lives|living|died|death|went|ran|missing|from)\b/i,
  /\bnames? of (?:the )?(?:child(?:ren)?|kids?|baby|boys?|girls?|victims?|famil(?:y|ies)|mother|father)\b|\bwho is (?:the )?(?:child|baby|boy|girl|victim)\b|\bvictims?\b/i,
  /\bwhat happened to (?:the )?(?:child|baby|boy|girl|family|children)\b|\b(?:serious case|case) review (?:of|on|into|about) (?:the )?[a-z]+\b(?= (?:family|case)|$)/i,
];
/** Talk of children that a plan is made of, and no single child. */
const NOBODY =
  /\b(?:(?:voices?|(?:lived )?experiences?) of (?:the|a) child|(?:actions?|ones?|items?|areas?) (?:\w+ )?(?:has|have|is|are|that has|that have) (?:been )?neglected|neglected (?:the )?(?:longest|most)|child[- ](?:friendly|centred|focused|led)|children and young people|child sexual exploitation|child's voice|the child's lived experience|child protection plans|case reviews? (?:sub|chair|group)|chair of the case review|children in care|looked after children|child death(?: overview)?|safeguarding children(?: board)?|child protection plans? audit|voice of children|(?<!\bthe )victims of (?:modern slavery|domestic (?:abuse|violence)|crime|exploitation|trafficking|abuse|scams|fraud)|(?:hurting|killing|biting) us(?: the)? most|famil(?:y|ies) of (?:actions?|areas?|measures?|things)|(?:hit(?:s|ting)?|beat(?:ing)?) (?:the |our |any |its |their |that |this |all )*(?:\w+ )?(?:deadlines?|targets?|dates?|milestones?)|in danger of (?:slipping|missing|being|not|going|running|falling))\b/gi;
