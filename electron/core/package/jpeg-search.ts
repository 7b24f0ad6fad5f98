/** Quality of JPEG as libjpeg counts it, 1 to 100. */
export const qualities = {
  /** Beyond it files grow and nothing more is seen. */
  best: 92,
  /** Where to begin with a picture that is known not to fit in the best. */
  middle: 72,
  /** Below it small print blurs. */
  least: 62,
} as const;

/** Nearer to the limit than this share nothing is won that anybody sees. */
const nearEnough = 0.9;
/** After so many tries the best so far is taken. */
const mostTries = 5;
/** How much the logarithm of a file's size grows with each point of quality, about, for papers and photos alike. */
const growth = 0.04;

interface Attempt {
  readonly quality: number;
  readonly bytes: Uint8Array;
}

/**
 * The best quality whose file is not above the limit, nearly: the logarithm of a JPEG's size is about a straight
 * line over its quality, so that two or three tries find it. Where no quality fits, the answer is the least one,
 * whose file is above the limit.
 *
 * @param encode answers the file in a quality
 * @param first the quality to try first
 */
export async function jpegWithin(
  encode: (quality: number) => Promise<Uint8Array>,
  maximumBytes: number,
  first: number = qualities.best,
): Promise<Attempt> {
  let below: Attempt | undefined;
  let above: Attempt | undefined;
  let quality = first;
  for (let tries = 1; ; tries += 1) {
    const attempt: Attempt = { quality, bytes: await encode(quality) };
    if (attempt.bytes.length <= maximumBytes) below = attempt;
    else above = attempt;
    if (below !== undefined && isSettled(below, above, maximumBytes, tries)) return below;
    if (below === undefined && attempt.quality === qualities.least) return attempt;
    const isLastTry = below === undefined && tries >= mostTries - 1;
    quality = isLastTry ? qualities.least : nextQuality(below, above, maximumBytes);
  }
}

function isSettled(below: Attempt, above: Attempt | undefined, maximumBytes: number, tries: number): boolean {
  if (below.quality >= qualities.best || tries >= mostTries) return true;
  return below.bytes.length >= maximumBytes * nearEnough || above?.quality === below.quality + 1;
}

const sizeOf = ({ bytes }: Attempt) => Math.log(Math.max(1, bytes.length));

/** Between what fits and what does not, where both are known; else as far beyond the one as files usually grow. */
function nextQuality(below: Attempt | undefined, above: Attempt | undefined, maximumBytes: number): number {
  const wanted = Math.log(maximumBytes);
  const least = below === undefined ? qualities.least : below.quality + 1;
  const most = above === undefined ? qualities.best : above.quality - 1;
  const from = below ?? above;
  if (from === undefined) return most;
  const slope =
    below !== undefined && above !== undefined
      ? (sizeOf(above) - sizeOf(below)) / (above.quality - below.quality)
      : growth;
  const next = Math.floor(from.quality + (wanted - sizeOf(from)) / Math.max(slope, 1e-6));
  return Math.min(most, Math.max(least, next));
}
