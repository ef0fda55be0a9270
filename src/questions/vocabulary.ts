import { ASK_WORDS } from './facets/ask-words.ts';
import { CHANGE_WORDS } from './facets/changes.ts';
import { DUE_WORDS } from './facets/due.ts';
import { LEAD_WORDS } from './facets/leads.ts';
import { LOGIC_WORDS } from './facets/logic.ts';
import { OVERDUE_WORDS } from './facets/overdue.ts';
import { RAG_WORDS } from './facets/rag.ts';
import { REPLY_WORDS } from './facets/replies.ts';
import { STATUS_WORDS } from './facets/status.ts';
import { OFF_TOPIC_WORDS, TALK_WORDS } from './facets/talk.ts';
import { TOPIC_WORDS } from './facets/topics.ts';
import { DATE_WORDS } from './dates/names.ts';
import { compileLexicon, vocabularyOf, type Entry, type Lexicon } from './lexicon.ts';

const PLAN_TALK: readonly Entry[] = [
  ...REPLY_WORDS,
  ...OVERDUE_WORDS,
  ...STATUS_WORDS,
  ...RAG_WORDS,
  ...DUE_WORDS,
  ...CHANGE_WORDS,
  ...LEAD_WORDS,
  ...TOPIC_WORDS,
  ...ASK_WORDS,
  ...LOGIC_WORDS,
];

/** Every word Chaser knows whatever the plan, in the order in which equal phrases count. */
export const LEXICON: Lexicon = compileLexicon([...PLAN_TALK, ...OFF_TOPIC_WORDS, ...TALK_WORDS]);

const CALENDAR_WORDS =
  'today tomorrow yesterday fortnight week weeks month months quarter year financial easter christmas summer autumn winter spring term next last since before after until between executive board meeting area areas first second third fourth fifth just please thanks hello'.split(
    ' ',
  );

/** Words that need no correction. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set([...vocabularyOf(LEXICON), ...DATE_WORDS, ...CALENDAR_WORDS]);

/** What a mistyped word may have meant, beside the plan's own words: never a greeting, nor a subject no plan has. */
export const MEANT_WORDS: ReadonlySet<string> = new Set([
  ...vocabularyOf(compileLexicon(PLAN_TALK)),
  ...DATE_WORDS,
  ...CALENDAR_WORDS,
  // So that a worry is known for one however it is typed.
  ...['kids', 'child', 'children', 'baby', 'family', 'sister', 'brother', 'bruises', 'abused', 'abuse'],
  ...['gentleman', 'resident', 'patient', 'tenant', 'scammed', 'restrained', 'dehydrated', 'bedsores'],
]);
