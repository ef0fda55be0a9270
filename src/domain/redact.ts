/** Stands where something was that could name or reach a person. */
const GONE = '…';

/** What could name or reach somebody: e-mail addresses, telephone and NHS numbers, other long numbers, postcodes, days of birth. */
const TELLING: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
  /\b(?:dob|d\.o\.b\.|born(?: on)?|birth(?:day|date)?)\b[\s:]{0,3}[\d/. -]{4,12}/gi,
  /(?:\+|\b)\d(?:[ -]?\d){8,14}\b/g,
  /\b\d{5,}\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi,
];

/** The text without them, for keeping what people asked in vain. Days and the numbers of actions stay. */
export function redact(text: string): string {
  return TELLING.reduce((rest, pattern) => rest.replace(pattern, GONE), text);
}
