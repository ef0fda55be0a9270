import { deflateSync } from 'node:zlib';

/** A PDF whose pages each draw what `content` says, in Helvetica. */
export function pdf(content: string | Uint8Array, { dictionary = '', pages = 1 } = {}): Uint8Array {
  const stream = Buffer.from(content);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${String(pages)}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([Buffer.from(`<<${dictionary}/Length ${String(stream.length)}>>stream\n`), stream, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ].map((object, at) => Buffer.concat([Buffer.from(`${String(at + 1)} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  const body = Buffer.concat([Buffer.from('%PDF-1.4\n'), ...objects]);
  const places = objects.map((_, at) => 9 + objects.slice(0, at).reduce((sum, object) => sum + object.length, 0));
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${String(body.length)}\n%%EOF`;
  return Uint8Array.from(Buffer.concat([body, Buffer.from(trailer)]));
}

/** The same, packed as PDF writers pack it. */
export function packedPdf(content: Uint8Array, dictionary = ''): Uint8Array {
  return pdf(deflateSync(content, { level: 9 }), { dictionary: `/Filter/FlateDecode${dictionary}` });
}

/** Words at a place, from the left and the bottom of the page. */
export function words(x: number, y: number, text: string): string {
  return `BT /F1 10 Tf ${String(x)} ${String(y)} Td (${text}) Tj ET\n`;
}

export function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `${String(fromX)} ${String(fromY)} m ${String(toX)} ${String(toY)} l S\n`;
}
