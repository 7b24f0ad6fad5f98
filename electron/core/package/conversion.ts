import type { Problem } from '../../../shared/model/problem.ts';
import type { Outline } from '../../../shared/model/recognition.ts';

/** What is to be made of one file. */
export interface ConversionOrder {
  /** Of the document to cut out, as ratios of the upright original, pages below each other; `null` for all of it. */
  readonly outline: Outline | null;
  /** Whether the document is an ID-1 card, whose proportions are known. */
  readonly isCard: boolean;
  readonly format: 'jpeg' | 'png' | 'pdf';
  readonly maximumBytes: number;
  /** Of the longer side, in pixels; `null` without a limit. */
  readonly maximumEdge: number | null;
  /** Printed across it; `null` for none. */
  readonly watermark: { readonly text: string; readonly fontFile: string } | null;
}

/** A file made to order: upright, without any metadata. */
export interface Converted {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of the first page of a PDF. */
  readonly pixels: { readonly width: number; readonly height: number };
}

export type ToConverter =
  | { readonly type: 'convert'; readonly bytes: Uint8Array; readonly order: ConversionOrder }
  /** Stops at the next step of the file at hand, and ends the thread. */
  | { readonly type: 'end' };

/** The answer to one order; files are made one after another. `null`: not legible within the limits. */
export type FromConverter =
  | { readonly type: 'converted'; readonly file: Converted | null }
  | { readonly type: 'refused'; readonly problem: Problem };
