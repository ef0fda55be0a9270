const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const alreadyTidy = /^[!-;=-~]*(?: [!-;=-~]+)*$/;
const markup = /<\/?(?:p|br|div|span|b|i|u|em|strong|ul|ol|li)\s*\/?>/gi;

/** Words as the plan shows them: no left-over markup, nothing invisible, one space between words, a line for each paragraph or list item. */
export function tidy(text: string): string {
  if (alreadyTidy.test(text)) return text;
  return text
    .replace(/<\/p>|<br\s*\/?>|<\/li>/gi, '\n')
    .replace(markup, '')
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return tidy(text).replaceAll('\n', ' ');
}

/** For comparing and recognising, never for showing: lower case, plain dashes and quotes, one line. */
export function plain(text: string): string {
  return oneLine(text.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}
