import { ProblemError } from '../../../../shared/model/problem.ts';
import { type PictureMediaType, sniffMediaType } from '../../media-type.ts';
import { fileDamaged, notPicture } from '../problems.ts';
import { decodeBmp } from './decode-bmp.ts';
import { decodeHeic } from './decode-heic.ts';
import { decodePdf } from './decode-pdf.ts';
import { decodeWithSharp } from './decode-sharp.ts';
import { checkBytes } from './limits.ts';
import type { Page } from './page.ts';

const decoders: Record<PictureMediaType, (bytes: Uint8Array) => Promise<Page[]>> = {
  'image/jpeg': decodeWithSharp,
  'image/png': decodeWithSharp,
  'image/webp': decodeWithSharp,
  'image/gif': decodeWithSharp,
  'image/tiff': decodeWithSharp,
  'image/avif': decodeWithSharp,
  'image/bmp': decodeBmp,
  'image/heic': decodeHeic,
  'application/pdf': decodePdf,
};

/**
 * Every picture of a file, upright, 8-bit sRGB on white: one for most formats, one for each page of a PDF or
 * TIFF. Throws ProblemError saying what is wrong with the file; sizes are refused before decoding.
 */
export async function decode(bytes: Uint8Array): Promise<Page[]> {
  checkBytes(bytes);
  const mediaType = sniffMediaType(bytes);
  if (mediaType === undefined) throw notPicture();
  try {
    return await decoders[mediaType](bytes);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw fileDamaged();
  }
}
