import { type LetterPage, type Mark, pageHeight, pageWidth } from './page-geometry.ts';

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
export interface PlannedBlank {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly field?: string | undefined;
}

export interface PlannedPage {
  /** Points of the sheet. */
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PlannedLine[];
  readonly blanks: readonly PlannedBlank[];
  /** All that is printed, where that is more than the lines: rules, frames, pictures. */
  readonly print?: readonly Area[];
  /** Where the middle of the seal belongs, where the words beside it do not tell. */
  readonly seal?: Area;
}

/** Points from the page's top left corner. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a letter: what is printed, stamped and written on it. */
export interface LetterPlan {
  readonly pages: readonly PlannedPage[];
}

type TextMark = Extract<Mark, { kind: 'text' }>;

export function planOf(pages: readonly LetterPage[]): LetterPlan {
  return {
    pages: pages.map(({ marks }) => ({
      width: pageWidth,
      height: pageHeight,
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
