import { PDFDocument, rgb } from 'pdf-lib';

/** A valid PDF of two pages with text, lines and fields to fill in, as a platform's own letter may be. */
export async function formPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const first = document.addPage([595, 842]);
  first.drawText('Letter of authorization', { x: 60, y: 760, size: 20 });
  first.drawLine({ start: { x: 60, y: 700 }, end: { x: 400, y: 700 }, thickness: 1, color: rgb(0, 0, 0) });
  const field = document.getForm().createTextField('company');
  field.addToPage(first, { x: 60, y: 600, width: 300, height: 24 });
  document.addPage([595, 842]).drawText('Second page', { x: 60, y: 760, size: 12 });
  return document.save({ useObjectStreams: false });
}

/** A valid PDF whose page is a picture, as a scanner makes it. */
export async function scannedPdf(jpeg: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawImage(await document.embedJpg(jpeg), { x: 0, y: 200, width: 595, height: 400 });
  return document.save();
}

export interface Stream {
  readonly dictionary: string;
  readonly data: Uint8Array;
}

/** A PDF of the given objects, numbered from 1; the first is its catalog. */
export function pdfOf(objects: readonly (string | Stream)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    if (typeof object === 'string') {
      add(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`, 'latin1'));
      continue;
    }
    const { dictionary, data } = object;
    add(Buffer.from(`${index + 1} 0 obj\n<<${dictionary}/Length ${data.length}>>\nstream\n`, 'latin1'));
    add(Buffer.from(data));
    add(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n` +
        `startxref\n${table}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
