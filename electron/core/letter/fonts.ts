import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from '@cantoo/fontkit';
import type { PDFDocument } from 'pdf-lib';

/**
 * The typeface of the letter, parsed. Load it once and compose any number of letters with it: the file is
 * large, and glyphs once read stay read.
 */
export interface LetterFont {
  readonly bytes: Uint8Array;
  /** What `PDFDocument.registerFontkit` takes to embed this face without parsing it again. */
  readonly engine: FontEngine;
  has(codePoint: number): boolean;
  /** Advance width in em, 0 for a character the font does not have. */
  advance(codePoint: number): number;
}

type FontEngine = Parameters<PDFDocument['registerFontkit']>[0];

interface LetterGlyph {
  readonly id: number;
  readonly codePoints: number[];
  readonly advanceWidth: number;
}

const fileName = 'NotoSerifCJKsc-Regular.otf';

/** Reads the Song typeface from the project's `resources` folder. */
export async function loadLetterFont(resourcesDirectory: string): Promise<LetterFont> {
  return parseLetterFont(await readFile(join(resourcesDirectory, 'fonts', fileName)));
}

/** @param bytes one OpenType face, not a collection */
function parseLetterFont(bytes: Uint8Array): LetterFont {
  const face = create(bytes);
  if ('fonts' in face) throw new TypeError('a font collection, not one face');
  const glyphs = new Map<number, LetterGlyph>();

  const glyphOf = (codePoint: number): LetterGlyph => {
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const found = face.hasGlyphForCodePoint(codePoint) ? face.glyphForCodePoint(codePoint) : null;
    const glyph = { id: found?.id ?? 0, codePoints: [codePoint], advanceWidth: found?.advanceWidth ?? 0 };
    glyphs.set(codePoint, glyph);
    return glyph;
  };

  return {
    bytes,
    engine: { create: () => unshaped(face, glyphOf) },
    has: (codePoint) => glyphOf(codePoint).id !== 0,
    advance: (codePoint) => glyphOf(codePoint).advanceWidth / face.unitsPerEm,
  };
}

/**
 * The face with one glyph for each character. fontkit's own layout would hand out glyphs that remember
 * the first character ever drawn with them, in whichever letter: where two characters share a glyph, text
 * copied from a later letter would read wrong.
 */
function unshaped(face: Font, glyphOf: (codePoint: number) => LetterGlyph): ReturnType<FontEngine['create']> {
  const { postscriptName, unitsPerEm, ascent, descent, italicAngle, capHeight, xHeight, bbox } = face;
  return {
    postscriptName,
    unitsPerEm,
    ascent,
    descent,
    italicAngle,
    capHeight,
    xHeight,
    bbox,
    characterSet: [],
    glyphForCodePoint: glyphOf,
    layout: (text) => ({ glyphs: [...text].map((character) => glyphOf(character.codePointAt(0) ?? 0)) }),
    createSubset: () => face.createSubset(),
  };
}
