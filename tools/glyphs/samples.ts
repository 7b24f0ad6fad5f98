import { execFileSync } from 'node:child_process';
import { createCanvas } from '@napi-rs/canvas';
import { featuresOf } from '../../electron/core/recognition/glyph/features.ts';
import { stretched } from '../../electron/core/recognition/glyph/ink.ts';
import { random, uniform } from './random.ts';

/** A typeface as fontconfig and a canvas name it. */
export interface Typeface {
  readonly family: string;
  readonly weight: 'normal' | 'bold' | 'light';
}

/** What one drawing of a character looks like to the reader of characters. */
export interface Sample {
  /** Index of the character in the list. */
  readonly character: number;
  readonly features: Float32Array;
}

/** Characters drawn beside each other, with the same wear. */
const perRow = 40;
/** Side of the square a character is drawn into, in its sizes. */
const room = 1.5;

/** Whether a family has a character, as fontconfig says. */
function coverageOf({ family }: Typeface): (character: string) => boolean {
  const pattern = `:family=${family.replaceAll('-', '\\-')}`;
  const [charset = ''] = execFileSync('fc-list', [pattern, '--format', '%{charset}\n'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).split('\n');
  const ranges = charset.split(' ').map((range) => {
    const [low = '', high = low] = range.split('-');
    return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
  });
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([low, high]) => point >= low && point <= high);
  };
}

/** The characters that at least one of some typefaces has, each once, in their order. */
export function drawableIn(characters: readonly string[], typefaces: readonly Typeface[]): string[] {
  const covers = typefaces.map(coverageOf);
  return [...new Set(characters)].filter((character) => covers.some((has) => has(character)));
}

/** Draws a row of characters as a worn print on a photo may look: small, soft, pale, bold or thin, askew, noisy. */
function drawn(row: readonly string[], { family, weight }: Typeface) {
  const size = Math.round(18 + 34 * random() * random());
  const side = Math.ceil(room * size);
  const context = createCanvas(side * row.length, side).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side * row.length, side);
  context.fillStyle = '#000';
  context.strokeStyle = '#000';
  context.font = `${weight} ${size}px "${family}"`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const bolder = size * uniform(-0.02, 0.04);
  const [wide, tilt, shear] = [uniform(0.9, 1.1), uniform(-0.035, 0.035), uniform(-0.04, 0.04)];
  row.forEach((character, index) => {
    context.setTransform(wide, tilt, shear, 1, (index + 0.5) * side, side / 2);
    context.fillText(character, 0, 0);
    if (bolder > 0) {
      context.lineWidth = bolder;
      context.strokeText(character, 0, 0);
    }
  });
  const soft = createCanvas(side * row.length, side).getContext('2d');
  soft.filter = `blur(${size * uniform(0.01, 0.065)}px)`;
  soft.drawImage(context.canvas, 0, 0);
  return { side, data: soft.getImageData(0, 0, side * row.length, side).data };
}

/** The features of every character that a typeface has, each drawn once. */
export function* samplesOf(characters: readonly string[], typeface: Typeface): Generator<Sample> {
  const has = coverageOf(typeface);
  const drawable = characters.flatMap((character, index) => (has(character) ? [{ character, index }] : []));
  for (let from = 0; from < drawable.length; from += perRow) {
    const row = drawable.slice(from, from + perRow);
    const { side, data } = drawn(
      row.map(({ character }) => character),
      typeface,
    );
    const [noise, darkest] = [0.12 * random() * random(), uniform(0.6, 1)];
    for (const [place, { index }] of row.entries()) {
      const ink = new Float32Array(side * side);
      for (let y = 0; y < side; y += 1)
        for (let x = 0; x < side; x += 1) {
          const value = data[4 * ((y * row.length + place) * side + x)] ?? 255;
          ink[y * side + x] = (1 - value / 255) * darkest + (random() + random() + random() - 1.5) * noise;
        }
      const features = featuresOf(stretched({ width: side, height: side, data: ink }));
      if (features !== undefined) yield { character: index, features };
    }
  }
}
