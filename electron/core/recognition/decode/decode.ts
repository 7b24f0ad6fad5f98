import { ProblemError } from '../../../../shared/model/problem.ts';
import { fileDamaged, notPicture } from '../problems.ts';
import { decodeBmp } from './decode-bmp.ts';
import { decodeHeic } from './decode-heic.ts';
import { decodePdf } from './decode-pdf.ts';
import { decodeWithSharp } from './decode-sharp.ts';
import { type Format, formatOf } from './format.ts';
import { checkBytes } from './limits.ts';
import type { Page } from './page.ts';

const decoders: Record<Format, (bytes: Uint8Array) => Promise<Page[]>> = {
  sharp: decodeWithSharp,
  heic: decodeHeic,
  bmp: decodeBmp,
  pdf: decodePdf,
};

/**
 * Every picture of a file, upright, 8-bit sRGB on white: one for most formats, one for each page of a PDF or
 * TIFF. Throws ProblemError saying what is wrong with the file; sizes are refused before decoding.
 */
export async function decode(bytes: Uint8Array): Promise<Page[]> {
  checkBytes(bytes);
  const format = formatOf(bytes);
  if (format === undefined) throw notPicture();
  try {
    return await decoders[format](bytes);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw fileDamaged();
  }
}
