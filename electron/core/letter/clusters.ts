import {
  isClosing,
  isOpening,
  isWordCharacter,
  mayNotEndLine,
  mayNotStartLine,
  squeezes,
} from './punctuation.ts';

/** A stretch of text, or a line to write on, as a letter's wording gives it. */
export interface Piece {
  readonly text: string;
  /** Width in em of a line to write on by hand; such a piece has no text. */
  readonly blank?: number;
  /** Set in heavier type. */
  readonly strong?: boolean;
  /** Never broken inside: a signature, a date, a credit code. */
  readonly whole?: boolean;
  /** Never parted from the piece after it. */
  readonly joined?: boolean;
  /** What it states: a path in the case document, or what a line of the closing is for. */
  readonly field?: string | undefined;
}

/** One character or one blank with all that breaking and spacing lines needs. Widths in em. */
export interface Cluster {
  readonly text: string;
  readonly blank: boolean;
  readonly strong: boolean;
  readonly width: number;
  /** Empty space at the left that may go at the beginning of a line. */
  readonly leading: number;
  /** Empty space at the right that may go at the end of a line. */
  readonly trailing: number;
  /** Added between this cluster and the next when they stand on one line: 0, or negative for a squeeze. */
  readonly after: number;
  readonly breakAfter: boolean;
  readonly stretchAfter: boolean;
  readonly space: boolean;
  readonly field?: string | undefined;
}

interface Unit {
  readonly text: string;
  readonly piece: Piece;
  readonly lastOfPiece: boolean;
}

/** @param advance width in em of a code point */
export function toClusters(pieces: readonly Piece[], advance: (codePoint: number) => number): Cluster[] {
  const units = pieces.flatMap(unitsOf);
  return units.map((unit, index) => {
    const { text, piece } = unit;
    const next = units[index + 1];
    const blank = piece.blank !== undefined;
    const width = piece.blank ?? advance(text.codePointAt(0) ?? 0);
    const fullWidth = width === 1;
    const nextFullWidth = next !== undefined && advance(next.text.codePointAt(0) ?? 0) === 1;
    const squeezed = fullWidth && nextFullWidth && squeezes(text, next.text);
    return {
      text,
      blank,
      strong: piece.strong ?? false,
      width,
      leading: fullWidth && isOpening(text) ? 0.5 : 0,
      trailing: fullWidth && isClosing(text) ? 0.5 : 0,
      after: squeezed ? -0.5 : 0,
      breakAfter: next === undefined || mayBreak(unit, next),
      stretchAfter: next !== undefined && mayStretch(unit, next),
      space: text === ' ',
      field: piece.field,
    };
  });
}

function unitsOf(piece: Piece): Unit[] {
  if (piece.blank !== undefined) return [{ text: '', piece, lastOfPiece: true }];
  const characters = [...piece.text];
  return characters.map((text, index) => ({ text, piece, lastOfPiece: index === characters.length - 1 }));
}

function mayBreak(before: Unit, after: Unit): boolean {
  if (!before.lastOfPiece && before.piece.whole) return false;
  if (before.lastOfPiece && before.piece.joined) return false;
  if (after.text === ' ' || mayNotStartLine(after.text)) return false;
  if (before.text === ' ') return true;
  if (mayNotEndLine(before.text)) return false;
  return !(isWordCharacter(before.text) && isWordCharacter(after.text));
}

function mayStretch(before: Unit, after: Unit): boolean {
  if (!before.lastOfPiece && before.piece.whole) return false;
  return !(isWordCharacter(before.text) && isWordCharacter(after.text));
}
