import type { LineImage, Reader, ReadSymbol } from '../read/reader.ts';
import { type Cell, cellsOf } from './cells.ts';
import { featuresOf, type Ink } from './features.ts';
import { type GlyphModel, type Likeness, openGlyphModel } from './glyph-model.ts';
import { columnsOf, inkOf, stretched } from './ink.ts';

/** Share of the ink above and below the letters that may be specks. */
const specks = 0.01;
/** How much wider a character is set than its letters are high. */
const setWidth = 1.06;

/**
 * Measured on typefaces that were not learned from: so the odds between two characters grow with the difference
 * of their unlikeness; of those 0.8 apart all 2,600 were right.
 */
const decisiveness = 7;
/** Print less like any character than this is none, or two, or half of one. */
const mostUnlike = 4;
const candidates = 6;

/** About how wide a character prints: as its letters are high. */
function emOf({ width, height, data }: Ink): number {
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * width, (y + 1) * width).reduce((sum, ink) => sum + ink, 0),
  );
  const edge = specks * rows.reduce((sum, ink) => sum + ink, 0);
  const outside = (inOrder: readonly number[]): number => {
    let ink = 0;
    return inOrder.findIndex((row) => {
      ink += row;
      return ink > edge;
    });
  };
  return Math.max(1, (height - outside(rows) - outside(rows.toReversed())) * setWidth);
}

/** How likely each of some characters is, compared with the others. */
function likelihoods(found: readonly Likeness[]): { text: string; probability: number }[] {
  const least = found[0]?.unlikeness ?? 0;
  const odds = found.map(({ unlikeness }) => Math.exp(-decisiveness * (unlikeness - least)));
  const total = odds.reduce((sum, one) => sum + one, 0);
  const belief = Math.min(1, mostUnlike / Math.max(least, Number.MIN_VALUE));
  return found.map(({ text }, index) => ({ text, probability: (belief * (odds[index] ?? 0)) / total }));
}

/** Tells characters by their form. */
export type GlyphReader = Pick<Reader, 'id' | 'read' | 'knows'> & Partial<Pick<GlyphModel, 'isStandard'>>;

/** Reads Chinese characters one by one, each by its own form: knows all of 《通用规范汉字表》, their older forms, and no other sign. */
function createGlyphReader(model: GlyphModel): GlyphReader {
  return {
    id: 'glyphs',
    knows: model.knows,
    isStandard: model.isStandard,
    async read(line: LineImage) {
      const raw = await inkOf(line);
      const ink = stretched(raw);
      const match = ({ from, to }: Cell) => {
        const features = featuresOf(stretched(columnsOf(raw, from, to)));
        const found = features === undefined ? [] : model.likest(features, candidates);
        return found[0] === undefined ? undefined : { found, unlikeness: found[0].unlikeness };
      };
      const scale = line.height / ink.height;
      const symbols = cellsOf(ink, emOf(ink), match).flatMap(({ from, to, found }): ReadSymbol[] => {
        const [best, ...runnersUp] = likelihoods(found);
        const box = { x: from * scale, y: 0, width: (to - from) * scale, height: line.height };
        return best === undefined ? [] : [{ text: best.text, confidence: best.probability, box, runnersUp }];
      });
      return { reader: 'glyphs', symbols };
    },
  };
}

/** The reader with what `npm run glyphs` measured, loaded when it is first asked for. */
export async function openGlyphReader(): Promise<GlyphReader> {
  const { default: table } = await import('./glyphs.json', { with: { type: 'json' } });
  return createGlyphReader(openGlyphModel(table));
}
