import type { Quad } from './geometry.ts';
import { freeing, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';

/** The same picture with some parts painted over in its average colour, so that only the rest is read. */
export async function covered(picture: Picture, quads: readonly Quad[]): Promise<Picture> {
  if (quads.length === 0) return picture;
  const { cv } = await openCv;
  const { width, height } = picture;
  return freeing((keep) => {
    const image = keep(cv.matFromArray(height, width, cv.CV_8UC3, picture.data));
    const colour = cv.mean(image);
    for (const quad of quads) {
      const corners = keep(cv.matFromArray(4, 1, cv.CV_32SC2, quad.flat().map(Math.round)));
      cv.fillConvexPoly(image, corners, colour);
    }
    return { width, height, data: image.data.slice() };
  });
}
