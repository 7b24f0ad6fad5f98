import type { LetterPage, Mark } from './page-geometry.ts';

/** One printed character. Points from the page's left edge. */
export interface PlannedCharacter {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** What it states: a path in the case document, or what a line of the closing is for. */
  readonly field?: string | undefined;
}

/** Characters on one base line, `y` points below the page's upper edge. */
export interface PlannedLine {
  readonly y: number;
  /** Of the type, in points. */
  readonly size: number;
  readonly characters: readonly PlannedCharacter[];
}

/** A line to write on, in points from the page's top left corner, and what is to be written there. */
interface PlannedBlank {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly field?: string | undefined;
}

interface PlannedPage {
  /** From top to bottom. */
  readonly lines: readonly PlannedLine[];
  readonly blanks: readonly PlannedBlank[];
}

/** Where everything stands on a letter: what is printed, stamped and written on it. */
export interface LetterPlan {
  readonly pages: readonly PlannedPage[];
}

type TextMark = Extract<Mark, { kind: 'text' }>;

export function planOf(pages: readonly LetterPage[]): LetterPlan {
  return {
    pages: pages.map(({ marks }) => ({
      lines: linesOf(marks.filter((mark) => mark.kind === 'text')),
      blanks: marks
        .filter((mark) => mark.kind === 'rule')
        .map(({ x, y, width, field }) => ({ x, y, width, field })),
    })),
  };
}

function linesOf(marks: readonly TextMark[]): PlannedLine[] {
  const byLine = Map.groupBy(marks, ({ y }) => y);
  return [...byLine]
    .toSorted(([a], [b]) => a - b)
    .map(([y, line]) => ({
      y,
      size: line[0]?.size ?? 0,
      characters: line
        .map(({ text, x, width, field }) => ({ text, x, width, field }))
        .toSorted((a, b) => a.x - b.x),
    }));
}
