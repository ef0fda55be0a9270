/** Nouns that make a few words somebody who can lead: an office, a body, an agency. */
const ROLES = new Set(
  (
    'chair chairs chairman chairperson chairwoman vice-chair manager managers director directors lead leads officer officers head heads headteacher headteachers ' +
    'coordinator co-ordinator coordinators co-ordinators nurse nurses doctor doctors gp gps unit units team teams group groups board boards committee committees ' +
    'sub-group subgroup sub-groups subgroups administrator administrators consultant consultants adviser advisers advisor advisors commissioner commissioners ' +
    'chief superintendent inspector sergeant constable governor governors councillor councillors member members trustee trustees secretary treasurer ' +
    'supervisor supervisors practitioner practitioners worker workers teacher teachers principal principals deputy executive executives strategist analyst ' +
    'council councils police partnership partnerships agency agencies partners forum network service-manager trainer trainers solicitor midwife midwives ' +
    'leader leaders holder holders dcs das lado iro ceo cfo coo cmt smt slt senco dsl champion champions auditor auditors trust ccg nhs owner clerk ' +
    'partner representative representatives rep reps psychologist facilitator editor accountant minister president convenor convener specialist specialists ' +
    'matron matrons vicar rector churchwarden churchwardens warden wardens archdeacon registrar sister chaplain dean bursar archivist caseworker caseworkers pharmacist ' +
    'paediatrician psychiatrist therapist dentist investigator verger'
  ).split(' '),
);
/** Agencies and groups that lead by their bare name, whatever stands beside it. */
const BODIES = new Set(
  (
    "police|probation|schools|camhs|cafcass|yot|yos|nps|crc|adult services|adults services|public health|children's services|childrens services|children's social care|" +
    'adult social care|legal services|human resources|fire service|voluntary sector|third sector|colleges|all partners|all agencies|all members|all|everyone|' +
    'acute trust|ambulance service|lscb|scb|sab|wscb|the board'
  ).split('|'),
);
/** Names of agencies that are as often the subject of somebody's office: "Health", but also "Health and Safety Officer". */
const TOPICS = new Set(
  (
    'health|education|housing|social care|early help|legal|hr|finance|it|ict|communications|comms|commissioning|nursing|staff|school|youth offending|' +
    "youth justice|primary care|licensing|children's centres|early years|fire and rescue|safeguarding|training"
  ).split('|'),
);
/** Last words of the name of one person's office. */
const PERSONS = new Set(
  'chair manager director lead officer head headteacher coordinator co-ordinator nurse doctor gp consultant adviser advisor commissioner superintendent inspector governor principal executive practitioner midwife analyst solicitor partner leader matron vicar rector churchwarden warden archdeacon registrar chaplain bursar archivist caseworker pharmacist'.split(
    ' ',
  ),
);
/** Words of offices and services that begin with a capital and are nobody's name. */
const NO_NAMES = new Set(
  (
    "quality assurance young people people's peoples services service safeguarding procedures learning development public protection social care early help performance training " +
    "partnerships communities community families family children childrens children's adults adult adult's strategic business operations operational policy resources human health " +
    'wellbeing education housing finance legal communications commissioning improvement practice review audit standards governance digital data information integrated ' +
    'domestic abuse violence mental primary secondary early years youth justice offending criminal exploitation sexual faith voluntary sector third local authority ' +
    'county borough city town district north south east west england project programme planning support the all and named designated professional senior assistant ' +
    "interim acting independent lay multi-agency corporate regulatory environmental emergency response customer complaints serious case child board's workforce"
  ).split(' '),
);
/** Ranks that want a subject after a comma: "Assistant Director, Children's Social Care". */
const RANKS = new Set(
  'assistant deputy interim acting associate strategic service services senior detective chief principal head director manager lead officer superintendent inspector det detective insp supt sgt ch asst dep of group team executive'.split(
    ' ',
  ),
);

function wordsOfLead(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}'& -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** True for "Chair of WSCB" and "Quality Manager", false for "Health and" or "Partnerships". */
export function holdsRole(text: string): boolean {
  return wordsOfLead(text).some((word) => ROLES.has(word));
}

/** True where the last word names one person's office, "Quality Manager", not a group or an agency. */
export function holdsRank(text: string): boolean {
  return PERSONS.has(wordsOfLead(text).at(-1) ?? '');
}

export function isBody(text: string): boolean {
  return BODIES.has(wordsOfLead(text).join(' '));
}

export function isTopic(text: string): boolean {
  return TOPICS.has(wordsOfLead(text).join(' '));
}

/** Words of offices only, "Policy" or "Quality Assurance", that lead nothing by themselves. */
export function isSubject(text: string): boolean {
  return !isTopic(text) && !isBody(text) && wordsOfLead(text).every((word) => NO_NAMES.has(word));
}

/** True for "Head of Service" and "Assistant Director", which say nothing of what. */
export function isBareRank(text: string): boolean {
  return wordsOfLead(text).every((word) => RANKS.has(word));
}

/** "RM", "DoN", "NED-XY", "AB1": letters that stand for a person or an office. */
export function isCode(text: string): boolean {
  return /^[A-Z][A-Za-z]{0,2}[A-Z]{0,3}\d?(?:-[A-Z]{1,4})?$/.test(text) && /[A-Z][a-z]?[A-Z]/.test(text);
}

/** Two or three words with capitals, none of them a noun of office: "Jane Smith", "Dr A. Jones". */
export function isPersonName(text: string): boolean {
  if (text.length > 80) return false;
  const bare = text.replace(/\s*\([^)]*\)$/, '');
  return (
    /^(?:(?:Dr|Mrs?|Ms|Miss|Cllr|Prof|Sir|Dame|Rev|Supt|DCI|DI|DS|PC)\.? )?[A-Z][\p{L}'’.-]* (?:[A-Z][\p{L}'’.-]*)(?: [A-Z][\p{L}'’-]+)?$/u.test(
      bare,
    ) &&
    !holdsRole(bare) &&
    !wordsOfLead(bare).some((word) => NO_NAMES.has(word))
  );
}
