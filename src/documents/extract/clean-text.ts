/** Zero-width, direction-giving and other invisible characters that office programs and web pages leave in text. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const lineEnd = /\r\n?|\u2028|\u2029|\u0085/g;

/** Words as a reader sees them: nothing invisible, single spaces, no blank lines, nothing around the edges. */
export function cleanText(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .replace(lineEnd, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
