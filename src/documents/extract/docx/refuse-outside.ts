import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import type { XmlElement, XmlReader } from '../read-xml.ts';
import { refusals } from '../refusals.ts';
import { readOutsideTargets } from '../relations.ts';

/** The council's own SharePoint, where the templates of its documents lie. */
const SHAREPOINT = /^\s*https:\/\/[\w-]{1,63}\.sharepoint\.com\//i;

/** Where a template on the web may be named. A template on the council's own drive or SharePoint is common, and its document whole without it. */
export async function refuseRemoteTemplate(source: OfficePackage, parts: readonly string[], tally: Tally): Promise<void> {
  for (const part of parts) {
    const targets = await readOutsideTargets(source, part, tally);
    if (targets.some(({ type, target }) => type === 'attachedTemplate' && /^\s*(?:https?|ftp):/i.test(target) && !SHAREPOINT.test(target)))
      throw refusals.remoteTemplate();
    if (targets.some(({ type }) => type === 'subDocument' || type === 'aFChunk')) throw refusals.linkedText();
  }
}

/** Refuses fields that take words from another program or another file; deleted ones are no part of the document. */
export function refuseOutsideFields(): XmlReader {
  const instructions: string[] = [];
  let isInstruction = false;
  const judge = (instruction: string): void => {
    if (/^\s*DDE(?:AUTO)?\b/i.test(instruction)) throw refusals.asksProgram();
    if (/^\s*(?:LINK|INCLUDETEXT|INCLUDE)\s/i.test(instruction)) throw refusals.linkedText();
  };
  return {
    open(element: XmlElement) {
      if (element.name === 'instrText') isInstruction = true;
      if (element.name === 'fldSimple') judge(element.attribute('instr') ?? '');
      if (element.name !== 'fldChar') return;
      const type = element.attribute('fldCharType');
      if (type === 'begin') instructions.push('');
      else judge((type === 'end' ? instructions.pop() : instructions.at(-1)) ?? '');
    },
    text(text) {
      const last = instructions.at(-1);
      if (isInstruction && last !== undefined && last.length < LONGEST) instructions[instructions.length - 1] = last + text;
    },
    close(name) {
      if (name === 'instrText') isInstruction = false;
    },
  };
}

/** The name of a field stands at its start. */
const LONGEST = 400;
