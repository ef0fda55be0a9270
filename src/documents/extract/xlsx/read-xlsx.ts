import type { Block } from '../../content.ts';
import type { Tally } from '../limits.ts';
import type { OfficePackage } from '../open-package.ts';
import { refusals } from '../refusals.ts';
import { readRelations } from '../relations.ts';
import { readXml } from '../read-xml.ts';
import { readThemeColors } from './colors.ts';
import { longestFormula, reachesOutside } from './outside-formulas.ts';
import { readSharedStrings } from './shared-strings.ts';
import { finishSheet } from './sheet-grid.ts';
import { readSheet } from './read-sheet.ts';
import { readCellStyles } from './styles.ts';

interface Workbook {
  is1904: boolean;
  readonly outsideNames: Set<string>;
  readonly sheets: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[];
}

/** The sheets a reader sees, each as one table, in the order of their tabs. Formulas give the result the workbook was saved with. */
export async function readXlsx(source: OfficePackage, part: string, tally: Tally): Promise<Block[]> {
  await refusePrograms(source, tally);
  const relations = await readRelations(source, part, tally);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  const workbook = await readWorkbook(source, part, tally);
  const theme = await readThemeColors(source, partOf('theme'), tally);
  const styleOf = await readCellStyles(source, partOf('styles'), theme, tally);
  const strings = await readSharedStrings(source, partOf('sharedStrings'), tally);
  const { is1904, outsideNames } = workbook;
  const blocks: Block[] = [];
  for (const { name, relation, isHidden } of workbook.sheets) {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    if (isHidden || !target) continue;
    const sheet = await readSheet(source, target.part, { strings, styleOf, is1904, outsideNames }, tally);
    const grid = finishSheet(sheet, name, tally);
    if (grid) blocks.push(grid);
  }
  return blocks;
}

const noNames: ReadonlySet<string> = new Set();

/** A link to another program (DDE, OLE) is refused, whatever uses it; one to another workbook matters only where a cell of the plan shows it. */
async function refusePrograms(source: OfficePackage, tally: Tally): Promise<void> {
  for (const part of source.parts.filter((each) => /^xl\/externallinks\/[^/]+\.xml$/.test(each))) {
    await readXml(source, part, tally, {
      open({ name }) {
        if (name === 'ddeLink' || name === 'oleLink') throw refusals.asksProgram();
      },
    });
  }
}

async function readWorkbook(source: OfficePackage, part: string, tally: Tally): Promise<Workbook> {
  const workbook: Workbook = { is1904: false, outsideNames: new Set(), sheets: [] };
  let name: { word: string; place: string } | undefined;
  await readXml(source, part, tally, {
    text(text) {
      if (name && name.place.length < longestFormula) name.place += text;
    },
    close() {
      if (name && reachesOutside(name.place, noNames)) workbook.outsideNames.add(name.word);
      name = undefined;
    },
    open(element) {
      if (element.name === 'definedName') name = { word: (element.attribute('name') ?? '').toLowerCase(), place: '' };
      if (element.name === 'workbookPr') workbook.is1904 = ['1', 'true'].includes(element.attribute('date1904') ?? '');
      if (element.name !== 'sheet') return;
      const isHidden = (element.attribute('state') ?? 'visible') !== 'visible';
      // The relation's id is the one attribute called id that has a prefix, and a sheet has no other.
      workbook.sheets.push({ name: element.attribute('name') ?? '', relation: element.attribute('id') ?? '', isHidden });
    },
  });
  return workbook;
}
