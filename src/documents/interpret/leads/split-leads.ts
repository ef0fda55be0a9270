import { holdsRank, holdsRole, isBareRank, isBody, isCode, isPersonName, isSubject, isTopic } from './role-words.ts';

/** Whether words stand alone as a lead elsewhere in the plan, which settles where a cell with several is to be cut. */
export type IsKnownLead = (text: string) => boolean;

/**
 * Cuts a cell's words into leads. Lines, semicolons and slashes part leads; commas and "and" do where both sides can lead; "&" only between
 * codes or whole offices, so that "WSCB & Partnerships Manager" and "Head of Children and Families" stay whole.
 */
export function splitLeads(text: string, isKnown: IsKnownLead): readonly string[] {
  return joinBrokenLines(text)
    .flatMap((line) => splitOutside(line, /\s*;\s*|\s*\+\s*|\s+and\/or\s+|\s*&\/or\s*/i))
    .flatMap((part) => splitSlashes(part))
    .flatMap((part) => splitCommas(part, isKnown))
    .flatMap((part) => (part.length > LONGEST ? [part] : splitPairs(part, isKnown)))
    .flatMap((part) => splitCodes(part, isKnown))
    .map(trimLead)
    .filter((part) => part !== '');
}

/** No cell of leads is longer; what is, is prose. */
const LONGEST = 400;

/** "HSO SL" where both stand in the plan's key. */
function splitCodes(text: string, isKnown: IsKnownLead): readonly string[] {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.length <= 8 && words.every((word) => /^[A-Z]/.test(word) && word.length <= 6 && isKnown(word))
    ? words
    : [text];
}

/** A line that ends or begins with a joining word goes on in the next. */
function joinBrokenLines(text: string): readonly string[] {
  const joined = text
    .replace(/\b(manager|officer|midwife|co-?ordinator|advis[eo]r|administrator|analyst) (?=(?:head|director|chair) of\b)/gi, '$1\n')
    .replace(/\s+(and|&|\/|,|or)\s*\n\s*/gi, ' $1 ')
    .replace(/([,/&])\n/g, '$1 ')
    .replace(/\n\s*(and|&|\/|,|of|for|or)\s+/gi, ' $1 ')
    .replace(/\b(of|for|the|with|by)\n/gi, '$1 ')
    .replace(/\n(?=\()/g, ' ')
    .replace(/\n(?=[a-z])/g, ' ');
  return joined.split('\n').reduce<readonly string[]>((lines, line) => {
    const above = lines.at(-1);
    return above !== undefined && isCutOffice(above, line) ? [...lines.slice(0, -1), `${above} ${line}`] : [...lines, line];
  }, []);
}

/** "HR" above "Manager" is one office in a narrow column: a bare rank leads nothing by itself. */
function isCutOffice(above: string, line: string): boolean {
  const [first = ''] = line.split(/\s*[/;,]\s*/);
  const last = above.split(/\s*[/;,]\s*|\s+(?:and|&)\s+/).at(-1) ?? '';
  return last !== '' && !holdsRole(last) && !isPersonName(last) && /^\S+$/.test(first.trim()) && holdsRank(first) && isBareRank(first);
}

function splitSlashes(text: string): readonly string[] {
  if (/^n\/?a$/i.test(text.trim())) return [];
  // "D/Supt" is one detective's rank.
  return splitOutside(text, /(?<!\b[A-Z])\/(?=[A-Z][a-z])|\s+\/\s*|\/(?![A-Z][a-z])/).map((part) => part.trim());
}

/** Cuts where the pattern stands, but never inside brackets. */
function splitOutside(text: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let [start, depth] = [0, 0];
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  for (let at = 0; at < text.length; at += 1) {
    depth += text[at] === '(' ? 1 : text[at] === ')' && depth > 0 ? -1 : 0;
    sticky.lastIndex = at;
    const match = depth === 0 ? sticky.exec(text) : null;
    if (match === null || match[0] === '') continue;
    parts.push(text.slice(start, at));
    start = at + match[0].length;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}

/** "Director of Children, Families and Education" is one office: its commas stay unless every part can lead. */
function splitCommas(text: string, isKnown: IsKnownLead): readonly string[] {
  const parts = splitOutside(text, /\s*,\s*(?:and\s+)?/i).map((part) => part.trim());
  if (parts.length === 1) return [text];
  const isLead = (part: string): boolean => canLead(part, isKnown) || isTopic(part) || splitPairs(part, isKnown).length > 1;
  const [first = ''] = parts;
  if (parts.length === 2 && isBareRank(first) && !parts.slice(1).some((part) => isKnown(part) || holdsRank(part) || isPersonName(part)))
    return [text];
  if (parts.length === 2 && isPlaced(first, parts[1] ?? '', isKnown)) return [text];
  // "Chair, Housing Sub Group" chairs that group.
  if (parts.length === 2 && /^(?:(?:vice|deputy|joint|co|independent)[- ])?chair$/i.test(first) && GROUP.test(parts[1] ?? ''))
    return [text];
  if (parts.every(isLead)) return parts;
  if (parts.slice(0, -1).every(isSubject) && holdsRole(parts.at(-1) ?? '')) return [text];
  if (!/\b(?:of|for)\b/i.test(first)) return parts;
  return joinTails(parts, (part) => canLead(part, isKnown) || splitPairs(part, isKnown).length > 1);
}

/**
 * "Designated Doctor, Penmarsh ICB" and "Matron, Children's Ward" are one person and where they work; not so beside a group, beside what leads by
 * itself elsewhere in the plan, beside the one word "Police", or after an officer of the board, who belongs to no agency.
 */
function isPlaced(office: string, place: string, isKnown: IsKnownLead): boolean {
  const isOffice = holdsRank(office) || OFFICE_OF.test(office);
  const isPlace = /^\p{Lu}\S* \S/u.test(place) && !/\b(?:and|&|with)\b/i.test(place) && !GROUP.test(place);
  const isSomebody =
    isKnown(place) || isCode(place) || (isPersonName(place) && !/[A-Z]{2}$/.test(place)) || holdsRank(place) || OFFICE_OF.test(place);
  return isOffice && isPlace && !isSomebody && !OF_THE_BOARD.test(office);
}

const OFFICE_OF =
  /^(?:(?:deputy|assistant|associate|strategic|service|interim|joint|clinical) )*(?:head|director|manager|lead|nurse|doctor) (?:of|for) /i;
const OF_THE_BOARD =
  /\b(?:board|partnership|business|independent)\b.*\b(?:chair|manager|officer|co-?ordinator)$|^(?:(?:vice|deputy)[- ])?chair\b/i;

/** Puts the tails of an office ("…, Families and Education") back to the part before them. */
function joinTails(parts: readonly string[], isLead: (part: string) => boolean): readonly string[] {
  return parts.reduce<readonly string[]>((done, part) => {
    const last = done.at(-1);
    return last === undefined || isLead(part) ? [...done, part] : [...done.slice(0, -1), `${last}, ${part}`];
  }, []);
}

const JOINTS = /\s+(and|&|with|plus|alongside|together with|jointly with|in (?:conjunction|partnership|consultation) with)\s+/gi;

/** Cuts at the last "and" both of whose sides can lead, or else at such an "&", then goes on with both sides. */
function splitPairs(text: string, isKnown: IsKnownLead): readonly string[] {
  if (isKnown(text.trim())) return [text];
  const joints = [...text.matchAll(JOINTS)].toReversed();
  for (const match of [...joints.filter(([joint]) => !joint.includes('&')), ...joints.filter(([joint]) => joint.includes('&'))]) {
    const [left, right] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
    if (isInBrackets(text, match.index)) continue;
    if (isCut(left, right, match[1]?.toLowerCase() ?? '', isKnown)) return [...splitPairs(left, isKnown), ...splitPairs(right, isKnown)];
  }
  return [text];
}

function isInBrackets(text: string, at: number): boolean {
  const lead = text.slice(0, at);
  return lead.split('(').length > lead.split(')').length;
}

function isCut(left: string, right: string, joint: string, isKnown: IsKnownLead): boolean {
  if (isKnown(left) && isKnown(right)) return true;
  if (isOneGroup(left, right)) return false;
  if (joint === '&') return isPlainPair(left, right) || (isKnown(right) && canLead(left, isKnown)) || isWholeOffices(left, right);
  if (joint !== 'and') return canLead(left, isKnown) || isKnown(right);
  if (holdsRank(left) && !/\bof\b/i.test(left) && SERVICE.test(right)) return true;
  const areBothTopics = (isTopic(left) || isBody(left)) && (isTopic(right) || isBody(right));
  const isTopicBeside = isTopic(right) && canLead(left, isKnown) && !/\b(?:of|for|in|on)\b/i.test(left);
  return areBothTopics || isTopicBeside || (canLead(left, isKnown) && canLead(right, isKnown));
}

/** "RM & OM", "Jane Smith & John Jones", "Chair & Vice Chair". */
function isPlainPair(left: string, right: string): boolean {
  const areAgencies = (isBody(left) && (isBody(right) || isTopic(right))) || (isTopic(left) && isBody(right));
  return areAgencies || (isCode(left) && isCode(right)) || (isPersonName(left) && isPersonName(right));
}

/** "Director of Nursing & Medical Director" are two; "Chair of the Board & Partnerships Manager" may chair beside a "Board & Partnerships Manager". */
function isWholeOffices(left: string, right: string): boolean {
  if (!holdsRole(left) || !holdsRole(right)) return false;
  return !/\bof\s+(?:the\s+)?\S+$/i.test(left) || (!/^(?:vice[- ])?chairs?\b/i.test(left) && holdsRank(right));
}

/** "Chair of QA and Performance Sub Group" chairs one group, whose name is cut by the joining word; so is "Director of Children and Adult Services". */
function isOneGroup(left: string, right: string): boolean {
  const [, topic = ''] = /^(?:(?:vice|deputy|joint)[- ])?(?:chair\w*|members?|convenors?) of (?:the )?(.+)$/i.exec(left) ?? [];
  if (/\b(?:head|director|manager|commissioner|lead) (?:of|for) \S+$/i.test(left) && /^\S+ services?$/i.test(right)) return true;
  const isWhole = topic === '' || holdsRole(topic) || isBody(topic) || /(?:SCB|SAB|SCP)$/.test(topic);
  return !isWhole && GROUP.test(right) && !/^chair|\bof\b/i.test(right);
}

/** "School Nursing Service" leads beside somebody whose office has been named in full. */
const SERVICE = /^\p{Lu}.*\b(?:services?|agency|agencies|department)$/iu;
const GROUP = /\b(?:(?:sub-?|task |working |reference |steering )?groups?|boards?|committees?|panels?|forums?|networks?)$/i;

function canLead(text: string, isKnown: IsKnownLead): boolean {
  return isKnown(text) || isCode(text) || isBody(text) || holdsRole(text) || isPersonName(text) || /^[A-Z]{2,6}s?$/.test(text);
}

function trimLead(text: string): string {
  return text
    .replace(/^\s*(?:[•·▪\-–—*]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/, '')
    .replace(/^(?:leads?|lead officers?|owners?|jointly?|joint|and|with)\s*[:-]\s*/i, '')
    .replace(/\s*\((?:joint )?leads?\)\s*$/i, '')
    .replace(/^(?:and|&|(?:jointly |together |in (?:conjunction|partnership|consultation) )?with|alongside|plus)\s+/i, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
}
