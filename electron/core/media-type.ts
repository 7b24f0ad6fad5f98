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

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

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
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'image/tiff';
  if (ascii(0, 2) === 'BM') return 'image/bmp';
  if (ascii(4, 8) === 'ftyp') {
    const brand = ascii(8, 12);
    if (brand === 'avif') return 'image/avif';
    if (heicBrands.has(brand)) return 'image/heic';
  }
  // Readers accept a PDF whose header stands anywhere in the first 1024 bytes (ISO 32000-1, annex H 3.4.1).
  if (ascii(0, 1024).includes('%PDF-')) return 'application/pdf';
  return undefined;
}
