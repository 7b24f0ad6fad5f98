export type Format = 'sharp' | 'heic' | 'bmp' | 'pdf';

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

function isPdf(bytes: Uint8Array): boolean {
  // Readers accept up to 1024 bytes before the header (ISO 32000-1, annex H).
  return ascii(bytes, 0, 1024).includes('%PDF-');
}

function isoBrand(bytes: Uint8Array): string | undefined {
  return ascii(bytes, 4, 4) === 'ftyp' ? ascii(bytes, 8, 4) : undefined;
}

/**
 * Which decoder a file needs, judged by its first bytes and never by its name; `undefined` for what is not
 * a picture. Signatures as each format's specification gives them.
 */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const brand = isoBrand(bytes);
  if (brand !== undefined) {
    if (heicBrands.has(brand)) return 'heic';
    return brand === 'avif' ? 'sharp' : undefined;
  }
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'sharp';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'sharp';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'sharp';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'sharp';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'sharp';
  if (ascii(bytes, 0, 2) === 'BM') return 'bmp';
  return isPdf(bytes) ? 'pdf' : undefined;
}
