export const LONGEST_LINK = 500;

/** The address as it is kept: https alone, without a user name, no longer than is kept. Undefined for anything else. */
export function readEvidenceLink(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > LONGEST_LINK || !/^https:\/\/[^\s]+$/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(typed);
  return protocol === 'https:' && username + password === '' && hostname.includes('.') && href.length <= LONGEST_LINK ? href : undefined;
}
