/** The kinds of file that are taken in, stored and read. */
export type PictureMediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/gif'
  | 'image/tiff'
  | 'image/bmp'
  | 'image/heic'
  | 'image/avif'
  | 'application/pdf';

const avifBrands = new Set(['avif', 'avis']);
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Where a list of brands is believed to end at the latest. */
const mostBrandBytes = 256;

/**
 * What a file is, judged by its first bytes and never by its name; `undefined` for what is not a picture.
 * Signatures as each format's specification gives them.
 */
export function sniffMediaType(bytes: Uint8Array): PictureMediaType | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(0, 4) === '\x89PNG') return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return 'image/gif';
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(ascii(0, 4))) return 'image/tiff';
  if (ascii(0, 2) === 'BM') return 'image/bmp';
  if (ascii(4, 8) === 'ftyp') return sniffHeif(bytes);
  // Readers accept a PDF whose header stands anywhere in the first 1024 bytes (ISO 32000-1, annex H 3.4.1).
  if (ascii(0, 1024).includes('%PDF-')) return 'application/pdf';
  return undefined;
}

/**
 * HEIC and AVIF share one container. Its major brand may be one that only says so (`mif1`); then the compatible
 * brands behind it tell what is inside (ISO/IEC 14496-12, 4.3).
 */
function sniffHeif(bytes: Uint8Array): PictureMediaType | undefined {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= Math.min(length, bytes.length, mostBrandBytes); at += 4) {
    brands.push(String.fromCharCode(...bytes.subarray(at, at + 4)));
  }
  const [major = '', , ...compatible] = brands;
  if (avifBrands.has(major)) return 'image/avif';
  if (!heicBrands.has(major)) return undefined;
  const isGeneric = major === 'mif1' || major === 'msf1';
  return isGeneric && compatible.some((brand) => avifBrands.has(brand)) ? 'image/avif' : 'image/heic';
}
