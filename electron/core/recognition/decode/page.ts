import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';

/** One picture of a file. */
export interface Page {
  /** Size of the upright original; boxes are ratios of it. */
  readonly original: Size;
  /** Size of what is worked on: the same view, scaled down where the original is larger. */
  readonly working: Size;
  /** Decodes it, upright, 8-bit sRGB on white, in its working size. Throws ProblemError. */
  picture(): Promise<Picture>;
}

/** An opened file; its pages are decoded one at a time, so that a long file takes no more memory than a short one. */
export interface Pages {
  readonly pages: readonly Page[];
  close(): Promise<void>;
}

/** Pages that hold nothing which must be given back. */
export const heldBy = (pages: readonly Page[]): Pages => ({ pages, close: async () => undefined });
