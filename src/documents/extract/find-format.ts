import { refusals } from './refusals.ts';

/** What a file is by its first bytes; its name says what somebody called it. Throws UnreadableDocument for what is none of these. */
export function findFormat(bytes: Uint8Array): 'zip' | 'pdf' | 'text' {
  const starts = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  const startsWith = (text: string) => starts(...Buffer.from(text, 'latin1'));
  if (bytes.length === 0) throw refusals.empty();
  if (startsWith('PK\u0003\u0004') || startsWith('PK\u0005\u0006')) return 'zip';
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw isEncryptedOffice(bytes) ? refusals.locked() : refusals.oldOffice();
  if (startsWith('{\\rtf')) throw refusals.richText();
  if (
    startsWith('\u0089PNG') ||
    starts(0xff, 0xd8, 0xff) ||
    startsWith('GIF8') ||
    startsWith('BM') ||
    startsWith('II*') ||
    startsWith('MM\u0000*')
  ) {
    throw refusals.picture();
  }
  if (!isText(bytes)) throw refusals.program();
  return 'text';
}

/** Word and Excel put a document with a password into an old compound file, with a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Text has hardly any control characters; a few stray zeros are a slip, and UTF-16 has a mark or a pattern of its own. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const mark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (mark || Math.abs(zeros(0) - zeros(1)) > sample.length * 0.35) return true;
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return strange <= Math.max(3, sample.length * 0.02);
}
