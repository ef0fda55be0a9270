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
  const folder = folderOf(part);
  const relations: Relation[] = [];
  await eachRelation(source, part, tally, ({ id, type, target, isOutside }) => {
    if (!isOutside) relations.push({ id, type, part: resolvePart(folder, target) });
  });
  return relations;
}

/** What a part points to outside its file, as written: never opened, only judged. */
export async function readOutsideTargets(source: OfficePackage, part: string, tally: Tally): Promise<{ type: string; target: string }[]> {
  const targets: { type: string; target: string }[] = [];
  await eachRelation(source, part, tally, ({ type, target, isOutside }) => {
    if (isOutside) targets.push({ type, target });
  });
  return targets;
}

interface WrittenRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

async function eachRelation(source: OfficePackage, part: string, tally: Tally, take: (relation: WrittenRelation) => void): Promise<void> {
  const folder = folderOf(part);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!source.has(name)) return;
  await readXml(source, name, tally, {
    open(element) {
      const target = element.attribute('Target');
      if (element.name !== 'Relationship' || target === undefined) return;
      const type = element.attribute('Type') ?? '';
      const isOutside = element.attribute('TargetMode') === 'External';
      take({ id: element.attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target, isOutside });
    },
  });
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
