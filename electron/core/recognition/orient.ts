import { withoutFrame } from './frame.ts';
import type { Rectangle } from './geometry.ts';
import { findGlyphs } from './glyphs.ts';
import { findInk } from './ink.ts';
import { findLines } from './lines.ts';
import type { GrayPicture } from './picture.ts';
import { readLine } from './read/look-at-line.ts';
import type { Reader } from './read/reader.ts';
import { skewOf } from './skew.ts';
import { levelled, type Straightened } from './straighten.ts';
import { type Turns, turned, turnedGray, turnedRectangle } from './turn.ts';

/** A document with its text running from left to right. */
export interface Oriented {
  readonly document: Straightened;
  /** 255 on blank paper, darker where there is ink. */
  readonly gray: GrayPicture;
  /** Text lines, from top to bottom. */
  readonly lines: readonly Rectangle[];
}

interface View {
  readonly turns: Turns;
  readonly gray: GrayPicture;
  readonly lines: readonly Rectangle[];
}

const samples = 5;

/** Within this factor of each other, both directions of the lines are tried. */
const doubtful = 1.6;

/** How much text runs along the picture's width; one long line says more than many short ones. */
function lineLength(lines: readonly Rectangle[]): number {
  return lines
    .map(({ width, height }) => width / height)
    .filter((ratio) => ratio > 2.5)
    .reduce((sum, ratio) => sum + Math.min(ratio, 30) ** 2, 0);
}

/** How readable the longest lines are: characters read, each weighed by the reader's confidence. */
async function readability({ gray, lines }: View, reader: Reader): Promise<number> {
  const longest = lines
    .filter(({ width, height }) => width > 1.6 * height && width < 26 * height)
    .toSorted((a, b) => b.width / b.height - a.width / a.height)
    .slice(0, samples);
  let sum = 0;
  for (const line of longest) {
    const { symbols } = await readLine(reader, gray, line);
    for (const { text, confidence } of symbols) {
      // Digits turned upside down often read as other digits.
      const weight = /\d/.test(text) ? 0.5 : 1;
      if (/[\p{Script=Han}\d]/u.test(text)) sum += Math.max(0, confidence - 0.6) * weight;
    }
  }
  return sum;
}

async function marksOf({ picture }: Straightened): Promise<{ gray: GrayPicture; glyphs: Rectangle[] }> {
  const ink = await findInk(picture);
  return { gray: ink.gray, glyphs: withoutFrame(await findGlyphs(ink.mask), picture) };
}

/**
 * Turns a straightened document so that its text is upright and level: the direction of its lines leaves two of
 * the four quarter turns (all, where it is unclear), and the reader says which of them it can read.
 */
export async function orient(document: Straightened, reader: Reader): Promise<Oriented> {
  const found = await marksOf(document);
  const skew = skewOf(found.glyphs);
  const level = await levelled(document, skew);
  const { gray: levelGray, glyphs } = skew === 0 ? found : await marksOf(level);
  const size = level.picture;
  const view = async (turns: Turns): Promise<View> => {
    const gray = await turnedGray(levelGray, turns);
    return {
      turns,
      gray,
      lines: findLines(
        glyphs.map((glyph) => turnedRectangle(glyph, turns, size)),
        gray,
      ),
    };
  };
  const [asIs, onSide] = [await view(0), await view(1)];
  const [across, along] = [lineLength(asIs.lines), lineLength(onSide.lines)];
  const views: View[] = [];
  if (across * doubtful >= along) views.push(asIs, await view(2));
  if (along * doubtful > across) views.push(onSide, await view(3));
  let best = asIs;
  let most = -1;
  for (const candidate of views) {
    const found = await readability(candidate, reader);
    if (found > most) [best, most] = [candidate, found];
  }
  return { document: await turned(level, best.turns), gray: best.gray, lines: best.lines };
}
