import type { Feature } from 'write-excel-file/universal';
import { dayWords } from '../interpret/dates/day-words.ts';
import type { PlanTable } from './plan-table.ts';
import { corePropertiesXml, escapeXml } from './core-properties.ts';

const CORE = 'docProps/core.xml';

/**
 * What a workbook says of itself and how it is printed: its title and language, one page across, the headings on every page. A row's height is
 * only where it starts: it grows with what people type.
 */
export function workbookProperties(table: PlanTable, headingRow: number): Feature<Blob> {
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Action plan'!$${String(headingRow)}:$${String(headingRow)}</definedName></definedNames>`;
  const footer = `<headerFooter><oddFooter>&amp;L${escapeXml(`Position at ${dayWords(table.asOf)}`)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/${CORE}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`,
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', titles) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => (sheetIndex === 0 ? fitToPage(xml, footer) : xml),
        },
      },
      write: { files: () => ({ [CORE]: corePropertiesXml(table) }) },
    },
  };
}

function fitToPage(xml: string, footer: string): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup ([^>]*)\/>/, `<pageSetup $1 fitToWidth="1" fitToHeight="0"/>${footer}`)
    .replaceAll(/(<row [^>]*) customHeight="1"/g, '$1');
}
