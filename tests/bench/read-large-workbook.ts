import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readInWorker } from '../../src/reading/read-in-worker.ts';
import { textCell, xlsx, xlsxStyles } from '../documents/extract/office-files.ts';

/**
 * Reads a workbook of ten thousand actions as a file sent to Chaser is read, and prints how long it took and how much memory this process and
 * the one that unpacks the file held at most. `npm run bench:reading [ROWS]`; the figures are for a person to look at.
 */
const rows = Number(process.argv[2] ?? 10_000);
const fills = ['FFFF0000', 'FFFFC000', 'FF00B050'];

function makeWorkbook(): Uint8Array {
  const head = ['Ref', 'Action', 'Lead', 'By when', 'Progress', 'RAG'].map((text, at) => textCell(`${letter(at)}1`, text));
  const body = Array.from({ length: rows }, (_, at) => rowOf(at + 2));
  const styles = fills.map((color) => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`);
  const formats = [0, 0, 1, 2].map((fill, at) => `<xf numFmtId="${at === 0 ? 0 : 14}" fillId="${String(fill)}" applyFill="1"/>`);
  return xlsx(
    [`<row r="1">${head.join('')}</row>`, ...body].join(''),
    xlsxStyles(`<fills>${styles.join('')}</fills><cellXfs>${formats.join('')}</cellXfs>`),
  );
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function rowOf(row: number): string {
  const at = String(row);
  const words = [
    textCell(`A${at}`, `${String(Math.ceil(row / 20))}.${String(row % 20)}`),
    textCell(`B${at}`, `Review how agency ${at} shares what it knows with the other agencies of the board`),
    textCell(`C${at}`, row % 3 === 0 ? 'Board Manager and Chair of QA Sub Group' : 'Board Manager'),
    `<c r="D${at}" s="1"><v>${String(42_000 + (row % 900))}</v></c>`,
    textCell(`E${at}`, 'Agreed by the sub group; a first report was seen in May and the next is due at the autumn meeting.'),
    `<c r="F${at}" s="${String(1 + (row % 3))}"/>`,
  ];
  return `<row r="${at}">${words.join('')}</row>`;
}

/** The most memory a process has held, where the system tells. */
function peakMegabytes(process: string): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

function children(): readonly string[] {
  try {
    const own = String(process.pid);
    return readFileSync(`/proc/${own}/task/${own}/children`, 'utf8')
      .split(' ')
      .filter((child) => child !== '');
  } catch {
    return [];
  }
}

const bytes = makeWorkbook();
let reading = 0;
const watch = setInterval(() => {
  reading = Math.max(reading, ...children().map((child) => peakMegabytes(child) ?? 0));
}, 20);
const start = performance.now();
const { actions, doubts } = await readInWorker({ name: 'plan.xlsx', bytes });
const read = performance.now();
clearInterval(watch);

const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
process.stdout.write(
  [
    `${String(actions.length)} actions, ${String(doubts.length)} doubts, a file of ${String(Math.round(bytes.length / 1024))} kB`,
    `read in ${seconds(start, read)}`,
    `at most ${String(reading)} MB in the process that reads, ${String(peakMegabytes('self') ?? '?')} MB in this one, the making of the file included`,
    '',
  ].join('\n'),
);
