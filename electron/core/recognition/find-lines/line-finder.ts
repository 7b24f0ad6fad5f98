import type { Quad } from '../geometry.ts';
import type { Picture } from '../picture.ts';

/** Finds where text stands, without reading it. */
export interface LineFinder {
  /**
   * Corners of each line in pixels of the picture, clockwise from the corner that is top left when the line is
   * turned by less than an eighth; with the narrow margin around the letters that readers expect.
   * @param edge longer side, in pixels, of what is looked at; less than the finder's own choice is a quick glance
   */
  find(picture: Picture, edge?: number): Promise<readonly Quad[]>;
  close(): Promise<void>;
}
