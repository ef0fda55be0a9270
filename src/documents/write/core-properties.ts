import type { PlanTable } from './plan-table.ts';

const NAMES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** What an office file says of itself: its title, its language, and the day it speaks of in place of the moment it was made. */
export function corePropertiesXml({ title, asOf }: PlanTable): string {
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMES}><dc:title>${escapeXml(title)}</dc:title><dc:creator>Chaser</dc:creator>${moment('created')}${moment('modified')}<dc:language>en-GB</dc:language></cp:coreProperties>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
