import type { Homography, Quad, Size } from '../recognition/geometry.ts';
import { freeing, openCv } from '../recognition/opencv.ts';

/** The map that lays a sheet of a size into four corners, clockwise from its top left. */
export async function homographyBetween({ width, height }: Size, corners: Quad): Promise<Homography> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const from = keep(cv.matFromArray(4, 1, cv.CV_32FC2, [0, 0, width, 0, width, height, 0, height]));
    const to = keep(cv.matFromArray(4, 1, cv.CV_32FC2, corners.flat()));
    return Array.from(keep(cv.getPerspectiveTransform(from, to)).data64F);
  });
}
