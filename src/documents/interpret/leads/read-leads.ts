import { tidy } from '../text.ts';
import { splitLeads, type IsKnownLead } from './split-leads.ts';

export interface LeadReading {
  readonly leads: readonly string[];
  readonly supporting: readonly string[];
  readonly doubt?: string;
}

/** What is longer is prose in the wrong column. */
const LONGEST = 1000;

/** What each code of the document's own key stands for; codes in lower case. */
export type LeadKey = ReadonlyMap<string, string>;

const NOBODY =
  /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|agreed|decided|determined|identified|appointed|advised)|n\/?a|not applicable|none|nil|vacant|vacancy|-+|–|—|\?+|\.+|)$/i;
const SUPPORT =
  /[\s,;(]*\b(?:with (?:the )?support (?:of|from|by)|(?:is |to be )?supported by|with (?:the )?(?:assistance|help|input) (?:of|from)|assisted by|with input from|in consultation with|support(?:ing)?(?: from| officers?| leads?)?:|support -)\s*/i;

export function readLeads(text: string, key: LeadKey, isKnown: IsKnownLead): LeadReading {
  if (text.length > LONGEST) return { leads: [], supporting: [], doubt: 'This is too long to be the names of those who lead.' };
  const [main = '', ...support] = tidy(text).split(new RegExp(SUPPORT.source, 'gi'));
  const isKnownHere: IsKnownLead = (part) => key.has(part.toLowerCase()) || isKnown(part);
  const read = (part: string): readonly string[] => splitLeads(part, isKnownHere).filter((lead) => !NOBODY.test(lead));
  const leads = unique(read(main).map((lead) => expand(lead, key)));
  const supporting = unique(support.flatMap((part) => read(part.replace(/\)\s*$/, ''))).map((lead) => expand(lead, key)));
  return { leads, supporting: supporting.filter((lead) => !leads.includes(lead)) };
}

function expand(lead: string, key: LeadKey): string {
  return key.get(lead.toLowerCase()) ?? lead;
}

function unique(leads: readonly string[]): readonly string[] {
  return leads.filter((lead, index) => leads.findIndex((other) => other.toLowerCase() === lead.toLowerCase()) === index);
}

/** What stands alone in some cell is a lead wherever it stands beside others. */
export function knownLeads(cells: readonly string[]): IsKnownLead {
  const texts = [...new Set(cells.filter((cell) => cell.length <= LONGEST).map((cell) => tidy(cell)))];
  const plainly = collect(
    texts.filter((text) => !/\band\b|[,&]/i.test(text)),
    () => false,
  );
  const withSigns = collect(
    texts.filter((text) => !/\band\b|,/i.test(text) && text.includes('&')),
    (text) => plainly.has(text.trim().toLowerCase()),
  );
  return (text) => {
    const name = text.trim().toLowerCase();
    return plainly.has(name) || withSigns.has(name);
  };
}

function collect(texts: readonly string[], isKnown: IsKnownLead): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => {
      const [lead, ...others] = splitLeads(text, isKnown);
      return lead === undefined || others.length > 0 ? [] : [lead.toLowerCase()];
    }),
  );
}
