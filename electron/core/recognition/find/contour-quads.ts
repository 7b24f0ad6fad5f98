import { areaOf, type Point, type Quad } from '../geometry.ts';
import { freeing, type Mat, type OpenCv } from '../opencv.ts';
import { convexQuad } from '../quad.ts';

function pointsOf(contour: Mat): Point[] {
  const data = contour.data32S;
  return Array.from({ length: data.length / 2 }, (_, i): Point => [data[2 * i] ?? 0, data[2 * i + 1] ?? 0]);
}

/** Quadrilaterals that contours of a map of edges or regions enclose, none smaller than `least` square pixels. */
export function contourQuads(cv: OpenCv, map: Mat, least: number): Quad[] {
  return freeing((keep) => {
    const contours = keep(new cv.MatVector());
    cv.findContours(map, contours, keep(new cv.Mat()), cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
    const quads: Quad[] = [];
    for (let i = 0; i < contours.size(); i += 1) {
      const contour = keep(contours.get(i));
      const box = cv.boundingRect(contour);
      if (box.width * box.height < least) continue;
      const hull = keep(new cv.Mat());
      cv.convexHull(contour, hull);
      if (cv.contourArea(hull) < least) continue;
      const simple = keep(new cv.Mat());
      cv.approxPolyDP(hull, simple, cv.arcLength(hull, true) * 0.004, true);
      const quad = convexQuad(pointsOf(simple));
      if (quad !== undefined && areaOf(quad) >= least) quads.push(quad);
    }
    return quads;
  });
}
