import { ProblemError } from '../../../../shared/model/problem.ts';
import { type PictureMediaType, sniffMediaType } from '../../media-type.ts';
import { fileDamaged, notPicture } from '../problems.ts';
import { openWithSharp } from './decode-sharp.ts';
import { checkBytes } from './limits.ts';
import type { Pages } from './page.ts';

type Opener = (bytes: Uint8Array) => Promise<Pages>;

// Loaded when first needed: most files are JPEG, and what draws PDF and BMP takes 45 MB before it draws anything.
const openBmp: Opener = async (bytes) => (await import('./decode-bmp.ts')).openBmp(bytes);
const openHeic: Opener = async (bytes) => (await import('./open-heic.ts')).openHeic(bytes);
const openPdf: Opener = async (bytes) => (await import('./decode-pdf.ts')).openPdf(bytes);

const openers: Record<PictureMediaType, Opener> = {
  'image/jpeg': openWithSharp,
  'image/png': openWithSharp,
  'image/webp': openWithSharp,
  'image/gif': openWithSharp,
  'image/tiff': openWithSharp,
  'image/avif': openWithSharp,
  'image/bmp': openBmp,
  'image/heic': openHeic,
  'application/pdf': openPdf,
};

/** Whatever a decoder throws about a file is damage of the file, unless it said better itself. */
async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw fileDamaged();
  }
}

/**
 * Opens a file by what its bytes say it is: one page for most formats, one for each page of a PDF or TIFF.
 * Throws ProblemError saying what is wrong with the file; sizes are refused before decoding. The caller closes.
 */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  checkBytes(bytes);
  const mediaType = sniffMediaType(bytes);
  if (mediaType === undefined) throw notPicture();
  const { pages, close } = await orDamaged(() => openers[mediaType](bytes));
  return {
    pages: pages.map((page) => ({ ...page, picture: () => orDamaged(page.picture) })),
    close,
  };
}
