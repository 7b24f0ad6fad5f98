/**
 * How many of some pixels have each of the 256 levels. By index: an iterator makes an object for each pixel, and
 * a picture has half a million.
 */
export function levelCounts(pixels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 1) {
    const level = pixels[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}
