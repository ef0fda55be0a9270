/** Stands where something was that could name or reach a person. */
const GONE = '…';

/** What could reach somebody or find their file: e-mail addresses, handles, telephone, NHS and file numbers, postcodes, days of birth. */
const TELLING: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
  /\b(?:dob|d\.o\.b\.|born(?: on)?|birth(?:day|date)?)\b[\s:]{0,3}[\d/. -]{4,12}/gi,
  /\bborn (?:on )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{2,4}/gi,
  /@[\w.-]{2,64}/g,
  /\b[A-Z]{1,5}\/\d{2,4}\/\d{1,8}\b/gi,
  /(?:\+|\b)\d(?:[ .-]?\d){8,14}\b/g,
  /\b\d{5,}\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi,
];

/** The text without them, for keeping what people asked in vain. Days and the numbers of actions stay. */
export function redact(text: string): string {
  return TELLING.reduce((rest, pattern) => rest.replace(pattern, GONE), text);
}
