const signatureLength = 8;
/** Length and type before a chunk's data, checksum after it. */
const headLength = 8;
const checksumLength = 4;

/**
 * Whether a PNG has several frames, which decoders of plain PNG leave out silently: such a file says so in an
 * `acTL` chunk before its first picture data (PNG specification, third edition, 11.3.6.1).
 */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signatureLength;
  while (at + headLength + 4 <= bytes.byteLength) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + headLength));
    if (type === 'acTL') return view.getUint32(at + headLength) > 1;
    if (type === 'IDAT') return false;
    at += headLength + view.getUint32(at) + checksumLength;
  }
  return false;
}
