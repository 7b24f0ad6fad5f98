/** Quality of JPEG as libjpeg counts it, 1 to 100. */
export const qualities = {
  /** Beyond it files grow and nothing more is seen. */
  best: 92,
  /** Below it small print blurs. */
  least: 62,
} as const;

/** Nearer to the limit than this share nothing is won that anybody sees. */
const nearEnough = 0.93;
/** More steps than this are never needed between the two qualities. */
const mostSteps = 4;

interface Attempt {
  readonly quality: number;
  readonly bytes: Uint8Array;
}

/**
 * The best quality whose file is not above the limit, found by interpolation: the logarithm of a JPEG's size is
 * nearly a straight line over its quality. `undefined` where even the least quality is above it.
 *
 * @param encode answers the file in a quality
 */
export async function jpegWithin(
  encode: (quality: number) => Promise<Uint8Array>,
  maximumBytes: number,
): Promise<Attempt | undefined> {
  const attempt = async (quality: number): Promise<Attempt> => ({ quality, bytes: await encode(quality) });
  const best = await attempt(qualities.best);
  if (best.bytes.length <= maximumBytes) return best;
  const least = await attempt(qualities.least);
  if (least.bytes.length > maximumBytes) return undefined;

  let [below, above] = [least, best];
  for (let step = 0; step < mostSteps; step += 1) {
    if (above.quality - below.quality <= 1 || below.bytes.length >= maximumBytes * nearEnough) break;
    const next = await attempt(qualityBetween(below, above, maximumBytes));
    if (next.bytes.length <= maximumBytes) below = next;
    else above = next;
  }
  return below;
}

function qualityBetween(below: Attempt, above: Attempt, maximumBytes: number): number {
  const size = ({ bytes }: Attempt) => Math.log(Math.max(1, bytes.length));
  const share = (Math.log(maximumBytes) - size(below)) / (size(above) - size(below));
  const between = Math.floor(below.quality + (above.quality - below.quality) * share);
  return Math.min(above.quality - 1, Math.max(below.quality + 1, between));
}
