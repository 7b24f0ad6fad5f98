import type { Rectangle } from './geometry.ts';
import { findGlyphs } from './glyphs.ts';
import { findInk, type Ink } from './ink.ts';
import { findLines } from './lines.ts';
import { readLine } from './read/read-line.ts';
import type { Reader } from './read/reader.ts';
import type { Straightened } from './straighten.ts';
import { type Turns, turned } from './turn.ts';

/** A document with its text running from left to right, and what that was decided by. */
export interface Oriented {
  readonly document: Straightened;
  readonly ink: Ink;
  readonly lines: readonly Rectangle[];
}

const samples = 5;

async function seen(document: Straightened): Promise<Oriented> {
  const ink = await findInk(document.picture);
  return { document, ink, lines: findLines(await findGlyphs(ink.mask), ink.mask) };
}

/** How much the text runs along the picture's width: total length of its long lines, in line heights. */
function lineLength({ lines }: Oriented): number {
  return lines
    .map(({ width, height }) => width / height)
    .filter((ratio) => ratio > 2.5)
    .reduce((sum, ratio) => sum + Math.min(ratio, 25), 0);
}

/** How readable the longest lines are: characters read, each weighed by the reader's confidence. */
async function readability(oriented: Oriented, reader: Reader): Promise<number> {
  const longest = oriented.lines
    .filter(({ width, height }) => width > 1.6 * height && width < 26 * height)
    .toSorted((a, b) => b.width / b.height - a.width / a.height)
    .slice(0, samples);
  let sum = 0;
  for (const line of longest) {
    const { symbols } = await readLine(reader, oriented.ink.gray, line);
    for (const { text, confidence } of symbols) {
      if (/[\p{Script=Han}\d]/u.test(text))
        sum += Math.max(0, confidence - 0.6) * (/\d/.test(text) ? 0.5 : 1);
    }
  }
  return sum;
}

/**
 * Turns a straightened document so that its text is upright: the direction of its lines leaves two of the
 * four quarter turns, and the reader says which of the two it can read.
 */
export async function orient(document: Straightened, reader: Reader): Promise<Oriented> {
  const asIs = await seen(document);
  const onSide = await seen(await turned(document, 1));
  const upright = lineLength(asIs) >= lineLength(onSide) ? asIs : onSide;
  const turns: Turns = 2;
  const upsideDown = await seen(await turned(upright.document, turns));
  const [first, second] = [await readability(upright, reader), await readability(upsideDown, reader)];
  return first >= second ? upright : upsideDown;
}
