import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';

/** One picture of a file. */
export interface Page {
  /** Size of the upright original; boxes are ratios of it. */
  readonly original: Size;
  /** The same view, scaled down to the working size where the original is larger. */
  readonly picture: Picture;
}
