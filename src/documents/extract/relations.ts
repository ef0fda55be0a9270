import type { Tally } from './limits.ts';
import type { OfficePackage } from './open-package.ts';
import { readXml } from './read-xml.ts';

/** A part another part points to. What lies outside the file is not among them: nothing is ever fetched. */
export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, "worksheet" or "styles". */
  readonly type: string;
  readonly part: string;
}

/** The relations of a part, or of the package for ''. */
export async function readRelations(source: OfficePackage, part: string, tally: Tally): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!source.has(name)) return relations;
  await readXml(source, name, tally, {
    open(element) {
      const target = element.attribute('Target');
      if (element.name !== 'Relationship' || target === undefined || element.attribute('TargetMode') === 'External') return;
      const type = element.attribute('Type') ?? '';
      relations.push({ id: element.attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), part: resolvePart(folder, target) });
    },
  });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
