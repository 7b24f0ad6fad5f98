import type { LetterTemplate } from '../../../shared/model/letter-template.ts';

/** A4 in points. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

/** Points of a length in millimetres. */
export const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** The part of a page that text fills, in points from its top left corner. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function textArea({ margins }: LetterTemplate['page']): TextArea {
  const left = points(margins.left);
  const top = points(margins.top);
  return {
    left,
    top,
    width: pageWidth - left - points(margins.right),
    height: pageHeight - top - points(margins.bottom),
  };
}

/** Ink on a page. Points; origin at the page's top left corner, `y` downwards, text on its base line. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly size: number;
      readonly strong: boolean;
      /** What it states: a path in the case document, or what a line of the closing is for. */
      readonly field?: string | undefined;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      /** Of an upright line, downwards from `y`; a line lies when absent. */
      readonly height?: number | undefined;
      /** In points; as a line to write on when absent. */
      readonly thickness?: number | undefined;
      /** What is to be written there. */
      readonly field?: string | undefined;
    };

export interface LetterPage {
  readonly marks: readonly Mark[];
}
