import type { ReadLine } from './read/read-line.ts';
import type { LevelLine } from './strips.ts';

/** Most lines read to tell up from down. */
const samples = 3;
/** A line read as well as this on average, with so many characters, was not upside down. */
const convincing = 0.85;
const leastCharacters = 4;

/** The lines of a document turned one way, by their places in the list, and how to read one. */
interface Way {
  readonly lines: readonly LevelLine[];
  /** Each is read once, however often it is asked for. */
  read(index: number): Promise<ReadLine>;
}

interface Readability {
  readonly sum: number;
  readonly convinces: boolean;
}

/** How readable a line is: characters read, each weighed by the reader's confidence. */
function readability({ symbols }: ReadLine): Readability {
  const written = symbols.filter(({ text }) => /[\p{Script=Han}\d]/u.test(text));
  const han = written.filter(({ text }) => !/\d/.test(text)).length;
  const mean = written.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, written.length);
  const sum = written.reduce((whole, { text, confidence }) => {
    // Digits turned upside down often read as other digits.
    return whole + Math.max(0, confidence - 0.6) * (/\d/.test(text) ? 0.5 : 1);
  }, 0);
  return { sum, convinces: mean >= convincing && han >= leastCharacters };
}

/**
 * Reads the longest lines one way and, unless one convinces at once, the other way too.
 * @param isAllNeeded whether each line will be read in the end: then those that may convince are begun together
 */
export async function isUpsideDown(asIs: Way, turned: Way, isAllNeeded: boolean): Promise<boolean> {
  const longest = asIs.lines
    .map(({ width, height }, index) => ({ index, ratio: width / height }))
    .filter(({ ratio }) => ratio > 1.6 && ratio < 26)
    .toSorted((a, b) => b.ratio - a.ratio)
    .slice(0, samples);
  if (isAllNeeded) for (const { index } of longest) asIs.read(index).catch(() => undefined);
  let upright = 0;
  for (const { index } of longest) {
    const { sum, convinces } = readability(await asIs.read(index));
    if (convinces) return false;
    upright += sum;
  }
  const other = await Promise.all(longest.map(({ index }) => turned.read(index)));
  const upsideDown = other.reduce((sum, line) => sum + readability(line).sum, 0);
  return upsideDown > upright;
}
