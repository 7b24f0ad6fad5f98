import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from '@cantoo/fontkit';

/**
 * The typeface of the letter, parsed. Load it once and compose any number of letters with it: parsing and
 * the glyphs already read are what a letter costs most.
 */
export interface LetterFont {
  readonly face: Font;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
  /** Advance width in em, 0 for a character the font does not have. */
  advance(codePoint: number): number;
}

const fileName = 'NotoSerifCJKsc-Regular.otf';

/** Reads the Song typeface from the project's `resources` folder. */
export async function loadLetterFont(resourcesDirectory: string): Promise<LetterFont> {
  return parseLetterFont(await readFile(join(resourcesDirectory, 'fonts', fileName)));
}

/** @param bytes one OpenType face, not a collection */
export function parseLetterFont(bytes: Uint8Array): LetterFont {
  const face = create(bytes);
  if ('fonts' in face) throw new TypeError('a font collection, not one face');
  const advances = new Map<number, number>();

  return {
    face,
    bytes,
    has: (codePoint) => face.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const glyph = face.hasGlyphForCodePoint(codePoint) ? face.glyphForCodePoint(codePoint) : null;
      const advance = (glyph?.advanceWidth ?? 0) / face.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
  };
}
