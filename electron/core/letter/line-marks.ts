import type { SetCluster } from './justification.ts';
import type { Mark, TextArea } from './page-geometry.ts';

/** What all lines of one letter share. */
export interface Setting {
  readonly area: TextArea;
  /** Body size in points. */
  readonly size: number;
  /** Distance of base lines in points. */
  readonly pitch: number;
}

/** Where Chinese type has its base line, in em below the top of the character's square. */
export const baseLine = 0.88;
/** How far below the base line a line to write on is drawn (em). */
export const ruleDepth = 0.14;

/** Distance in points of the base line from the top of a row of body text. */
export const baseLineOf = ({ pitch, size }: Setting) => (pitch - size) / 2 + size * baseLine;

/** Puts a line that was set in em on paper, its beginning at `left`, its base line at `y` (points). */
export function lineMarks(line: readonly SetCluster[], left: number, y: number, size: number): Mark[] {
  return line.map(({ text, blank, strong, x, width, field }) =>
    blank
      ? { kind: 'rule', x: left + x * size, y: y + size * ruleDepth, width: width * size, field }
      : { kind: 'text', text, x: left + x * size, y, width: width * size, size, strong, field },
  );
}
