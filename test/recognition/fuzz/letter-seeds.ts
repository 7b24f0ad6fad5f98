import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { ExpectedLetter } from '../../../electron/core/scan/letter-facts.ts';
import { goodScans } from '../../fixtures/scan/table.ts';
import { expectedOf, takeScan } from '../../fixtures/scan/take.ts';

/** Pixels across a page: legible, and quickly read. */
const across = 900;

async function asPdf(jpeg: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(jpeg);
  pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

/** A signed letter as each kind of file that people send, and the letter it is. */
export async function letterSeeds(): Promise<{
  readonly seeds: ReadonlyMap<string, Uint8Array>;
  readonly letter: ExpectedLetter;
}> {
  const [example] = goodScans(1, 'fuzz');
  if (example === undefined) throw new RangeError('no example');
  const [page = Buffer.alloc(0)] = await takeScan(example);
  const small = sharp(page).resize({ width: across });
  const jpeg = await small.clone().jpeg({ quality: 88 }).toBuffer();
  const seeds = new Map<string, Uint8Array>([
    ['jpeg', jpeg],
    ['png', await small.clone().png({ palette: true }).toBuffer()],
    ['tiff', await small.clone().tiff({ compression: 'lzw' }).toBuffer()],
    ['webp', await small.clone().webp().toBuffer()],
    ['pdf', await asPdf(jpeg)],
  ]);
  return { seeds, letter: await expectedOf(example) };
}
