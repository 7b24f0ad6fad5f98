import { areaOf, distance, type Point, type Quad } from './geometry.ts';
import { freeing, type Keep, type Mat, type OpenCv, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';
import { convexQuad, fittedQuad, plausibility } from './quad.ts';

/** Longest side, in pixels, of the reduced picture in which outlines are sought. */
const searchEdge = 900;

/** Least part of the picture that a document covers. */
const leastArea = 0.02;

export interface Candidate {
  readonly quad: Quad;
  /** How well a document's outline is seen here, 0 to 1. */
  readonly score: number;
}

/** Edge and region maps in which a document's outline may close: no single one shows every document. */
function outlineMaps(cv: OpenCv, keep: Keep, small: Mat): Mat[] {
  const maps: Mat[] = [];
  const lab = keep(new cv.Mat());
  cv.cvtColor(small, lab, cv.COLOR_RGB2Lab);
  const planes = keep(new cv.MatVector());
  cv.split(lab, planes);
  const cross = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(3, 3)));
  const closing = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(9, 9)));
  for (const [channel, thresholds] of [
    [0, [8, 20, 45, 90]],
    [1, [8, 20]],
    [2, [8, 20]],
  ] as const) {
    const plane = keep(planes.get(channel));
    const smooth = keep(new cv.Mat());
    cv.GaussianBlur(plane, smooth, new cv.Size(5, 5), 0);
    for (const high of thresholds) {
      const edges = keep(new cv.Mat());
      cv.Canny(smooth, edges, high / 2, high * 1.5, 3, true);
      cv.dilate(edges, edges, cross);
      maps.push(edges);
    }
    for (const kind of [cv.THRESH_BINARY, cv.THRESH_BINARY_INV]) {
      const region = keep(new cv.Mat());
      cv.threshold(smooth, region, 0, 255, kind | cv.THRESH_OTSU);
      cv.morphologyEx(region, region, cv.MORPH_CLOSE, closing);
      cv.morphologyEx(region, region, cv.MORPH_OPEN, closing);
      maps.push(region);
    }
  }
  return maps;
}

function pointsOf(contour: Mat): Point[] {
  const data = contour.data32S;
  return Array.from({ length: data.length / 2 }, (_, i): Point => [data[2 * i] ?? 0, data[2 * i + 1] ?? 0]);
}

function quadsIn(cv: OpenCv, map: Mat, least: number): Quad[] {
  return freeing((keep) => {
    const contours = keep(new cv.MatVector());
    cv.findContours(map, contours, keep(new cv.Mat()), cv.RETR_LIST, cv.CHAIN_APPROX_NONE);
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
      const rough = convexQuad(pointsOf(simple));
      if (rough === undefined) continue;
      const quad = fittedQuad(rough, pointsOf(contour));
      if (areaOf(quad) >= least) quads.push(quad);
    }
    return quads;
  });
}

/** How much of the outline lies on a change of brightness or colour, 0 to 1, the weakest side counting most. */
function edgeSupport(gradient: Mat, quad: Quad): number {
  const data = gradient.data;
  const strong = (x: number, y: number): boolean => {
    for (let dy = -2; dy <= 2; dy += 1) {
      for (let dx = -2; dx <= 2; dx += 1) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy];
        const inside = px >= 0 && py >= 0 && px < gradient.cols && py < gradient.rows;
        if (inside && (data[py * gradient.cols + px] ?? 0) > 0) return true;
      }
    }
    return false;
  };
  const sides = quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    const steps = Math.max(8, Math.round(distance(from, to) / 4));
    let hits = 0;
    for (let step = 0; step <= steps; step += 1) {
      const t = 0.06 + (0.88 * step) / steps;
      if (strong(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t)) hits += 1;
    }
    return hits / (steps + 1);
  });
  const mean = sides.reduce((sum, side) => sum + side, 0) / 4;
  return (mean + Math.min(...sides)) / 2;
}

function overlap(cv: OpenCv, a: Quad, b: Quad): number {
  return freeing((keep) => {
    const mat = (quad: Quad) => keep(cv.matFromArray(4, 1, cv.CV_32FC2, quad.flat()));
    const shared = cv.intersectConvexConvex(mat(a), mat(b), keep(new cv.Mat()), true);
    return shared / (areaOf(a) + areaOf(b) - shared);
  });
}

/** Keeps the best of outlines that show the same document. */
function distinct(cv: OpenCv, candidates: Candidate[], most: number): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    if (chosen.every((other) => overlap(cv, other.quad, candidate.quad) < 0.6)) chosen.push(candidate);
    if (chosen.length === most) break;
  }
  return chosen;
}

/**
 * Where documents may be in a picture, best first, at most eight: quadrilaterals in pixels of the picture.
 * Empty when no outline is seen, as on a scan cut exactly to the card.
 */
export async function findOutlines(picture: Picture): Promise<Candidate[]> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const full = keep(cv.matFromArray(picture.height, picture.width, cv.CV_8UC3, picture.data));
    const scale = Math.min(1, searchEdge / Math.max(picture.width, picture.height));
    const small = keep(new cv.Mat());
    const size = new cv.Size(Math.round(picture.width * scale), Math.round(picture.height * scale));
    cv.resize(full, small, size, 0, 0, cv.INTER_AREA);
    const least = leastArea * small.cols * small.rows;
    const maps = outlineMaps(cv, keep, small);
    const [edges] = maps;
    if (edges === undefined) return [];
    const pictureSize = { width: small.cols, height: small.rows };
    const candidates = maps
      .flatMap((map) => quadsIn(cv, map, least))
      .map((quad): Candidate => {
        const area = areaOf(quad) / (small.cols * small.rows);
        return {
          quad,
          score:
            plausibility(quad, pictureSize) *
            edgeSupport(edges, quad) *
            (0.75 + 0.25 * Math.min(1, area * 3)),
        };
      })
      .filter(({ score }) => score > 0.35);
    return distinct(cv, candidates, 8).map(({ quad, score }) => ({
      score,
      quad: enlarged(quad, 1 / scale),
    }));
  });
}

function enlarged([a, b, c, d]: Quad, factor: number): Quad {
  const times = ([x, y]: Point): Point => [x * factor, y * factor];
  return [times(a), times(b), times(c), times(d)];
}
