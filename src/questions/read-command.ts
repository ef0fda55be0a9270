/** What people of the board can ask for that is not a question about the plan. */
export type Command =
  | { readonly kind: 'export'; readonly format: 'docx' | 'xlsx' | 'csv' }
  /** Show the document that waits for review again. */
  | { readonly kind: 'review' }
  | { readonly kind: 'how-to-import' }
  /** What people asked that nobody understood. */
  | { readonly kind: 'missed' };

const POLITE = /^(?:(?:hi|hello|hey|please|pls|chaser|can|could|would|will|you|i|we|want|need|like|to|me|us|may|have|get|let)[\s,]+)*/;
const WORD = /\b(?:word|docx?)\b/;
const EXCEL = /\b(?:excel|xlsx?|spreadsheet|workbook)\b/;
const CSV = /\bcsv\b/;

const LONGEST = 120;

/** Undefined for everything else; only short messages that say nothing more are commands. */
export function readCommand(text: string): Command | undefined {
  // Before any pattern: what is longer says more than a command.
  if (text.length > LONGEST) return undefined;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!?\s]+$/, '');
  const bare = said.replace(POLITE, '').replace(/[\s,]+(?:please|pls|thanks|thank you)$/, '');
  if (
    /^(?:show |open |continue |resume |go on with |carry on with |back to )?(?:the |my |our )?(?:plan |document )?(?:review|import)(?: card)?$/.test(
      bare,
    )
  )
    return { kind: 'review' };
  if (
    /^(?:how (?:do|can|would|should) (?:i |we |one )?)?(?:import|upload|bring in|replace|load|adopt|add|send (?:you|in)) (?:a |the |our |my |another |new )*(?:action )?plan(?: document| file)?$/.test(
      bare,
    )
  )
    return { kind: 'how-to-import' };
  if (
    /^(?:show |list |see )?(?:what (?:did|do|have) (?:you )?not (?:understand|understood|get)|(?:the )?(?:missed|misunderstood|unanswered) questions?|what you (?:did not|didn't|could not|couldn't) understand)$/.test(
      bare,
    )
  )
    return { kind: 'missed' };
  return isExport(bare) ? { kind: 'export', format: formatIn(bare) } : undefined;
}

/** "export the plan", "download it as excel", "the plan in word", "give the plan as a spreadsheet". */
function isExport(bare: string): boolean {
  const rest = bare
    .replace(/^(?:export|download|save|print|give back|give|send|write out|produce|make)\b/, '')
    .replace(
      /\b(?:me|us|a|an|the|our|my|whole|full|board|action|as|in|to|into|format|form|document|file|copy|version|of|plan|it|now|current|latest)\b/g,
      '',
    )
    .replace(WORD, '')
    .replace(EXCEL, '')
    .replace(CSV, '');
  if (rest.trim() !== '') return false;
  const isAsked = /^(?:export|download)\b/.test(bare);
  const isNamed = /\bplan\b/.test(bare) && (WORD.test(bare) || EXCEL.test(bare) || CSV.test(bare));
  return isAsked || isNamed;
}

function formatIn(text: string): 'docx' | 'xlsx' | 'csv' {
  if (EXCEL.test(text)) return 'xlsx';
  return CSV.test(text) ? 'csv' : 'docx';
}

const MOST_LINES_LOOKED_AT = 200;

/**
 * Whether somebody pasted a table: three lines or more whose cells are parted by tabs or pipes, or a text that says it is the plan and then
 * goes on for lines.
 */
export function looksLikeTable(text: string): boolean {
  const lines = text.split('\n', MOST_LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  const parted = lines.filter((line) => line.split('\t').length > 2 || line.split('|').length > 3);
  if (parted.length >= 3) return true;
  return (
    lines.length >= 4 &&
    /^(?:here (?:is|comes) |this is )?(?:import|the plan|our plan|action plan|my plan)\b[^\n]{0,60}:\s*$/i.test(lines[0] ?? '')
  );
}
