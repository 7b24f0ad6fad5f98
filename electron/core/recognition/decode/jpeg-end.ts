const startOfImage = [0xff, 0xd8];
const endOfImage = [0xff, 0xd9];

const stands = (marker: readonly number[], bytes: Uint8Array, at: number): boolean =>
  marker.every((value, index) => bytes[at + index] === value);

/**
 * A JPEG that lacks its end marker (ISO/IEC 10918-1, B.1.1.3) with the marker added, so that a decoder can say
 * whether anything but the marker is missing. `undefined` for one that has it, and for other files.
 */
export function withEndMarker(bytes: Uint8Array): Uint8Array | undefined {
  if (!stands(startOfImage, bytes, 0) || stands(endOfImage, bytes, bytes.length - 2)) return undefined;
  const completed = new Uint8Array(bytes.length + endOfImage.length);
  completed.set(bytes);
  completed.set(endOfImage, bytes.length);
  return completed;
}
