import { contourQuads } from './find/contour-quads.ts';
import { lineQuads } from './find/line-quads.ts';
import { groundOf, type Planes, planesOf } from './find/planes.ts';
import { reduced } from './find/reduced.ts';
import { outlineSupport, settledSides } from './find/side-support.ts';
import { areaOf, distance, type Quad, scaled } from './geometry.ts';
import { levelCounts } from './level-counts.ts';
import { freeing, freeingAfter, type Keep, type Mat, type OpenCv, openCv } from './opencv.ts';
import type { Picture } from './picture.ts';
import { cardRatio, isCardShaped, plausibility, quadBetween } from './quad.ts';

/** Least part of the picture that a document covers. */
const leastArea = 0.018;

/**
 * Outlines scored this high need no further look in other maps, where they fill this much of the picture. What is
 * shaped as a card is less often something else.
 */
const certain = 0.86;
const certainCard = 0.75;
const filled = 0.3;

/** After the looks that find most documents, this much is enough. */
const thoroughLooks = 3;
const filledWell = 0.15;

/** A picture whose proportions differ from a card's by no more than this share, and that shows none, was cut to it. */
const cutToCard = 0.02;

/** Share of the pixels that edges take up where straight lines among them can still be told. */
const mostEdges = 0.18;

const leastScore = 0.5;
const mostCandidates = 8;

export interface Candidate {
  readonly quad: Quad;
  /** How well a document's outline is seen here, 0 to 1. */
  readonly score: number;
}

function edgesOf(cv: OpenCv, keep: Keep, plane: Mat, step: number): Mat {
  const edges = keep(new cv.Mat());
  cv.Canny(plane, edges, step / 2, step * 1.5, 3, false);
  cv.dilate(edges, edges, keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(3, 3))));
  return edges;
}

function regionsOf(cv: OpenCv, keep: Keep, plane: Mat): Mat {
  const region = keep(new cv.Mat());
  cv.threshold(plane, region, 0, 255, cv.THRESH_BINARY | cv.THRESH_OTSU);
  return region;
}

/** What differs from an even ground, as a scanner's lid or a chat: also where no edge is sharp. */
function apartFromGround(cv: OpenCv, keep: Keep, planes: Planes): Mat | undefined {
  const ground = groundOf(planes);
  if (ground === undefined) return undefined;
  const apart = keep(cv.Mat.zeros(planes.height, planes.width, cv.CV_8UC1));
  planes.mats.forEach((plane, channel) => {
    const level = keep(
      new cv.Mat(planes.height, planes.width, cv.CV_8UC1, new cv.Scalar(ground[channel] ?? 0)),
    );
    const away = keep(new cv.Mat());
    cv.absdiff(plane, level, away);
    cv.threshold(away, away, planes.leastSteps[channel] ?? 1, 255, cv.THRESH_BINARY);
    cv.bitwise_or(apart, away, apart);
  });
  return apart;
}

/** What has another colour than most of the picture has, however its lightness varies: a card on a newspaper. */
function unlikeMost(cv: OpenCv, keep: Keep, plane: Mat, leastStep: number): Mat {
  const counts = levelCounts(plane.data);
  const usual = counts.indexOf(Math.max(...counts));
  const away = keep(new cv.Mat());
  cv.absdiff(plane, keep(new cv.Mat(plane.rows, plane.cols, cv.CV_8UC1, new cv.Scalar(usual))), away);
  cv.threshold(away, away, 1 + leastStep, 255, cv.THRESH_BINARY);
  cv.morphologyEx(
    away,
    away,
    cv.MORPH_OPEN,
    keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(5, 5))),
  );
  return away;
}

/** Largest letters and gaps between them, in pixels of the planes, that a ground may be printed with. */
const largestPrint = 15;

/** A plane without the print on it: what is darker than all around takes the level of its paper. */
function withoutPrint(cv: OpenCv, keep: Keep, plane: Mat): Mat {
  const paper = keep(new cv.Mat());
  const letter = keep(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(largestPrint, largestPrint)));
  cv.morphologyEx(plane, paper, cv.MORPH_CLOSE, letter);
  return paper;
}

const isNotFlooded = (cv: OpenCv, edges: Mat): boolean =>
  cv.countNonZero(edges) < mostEdges * edges.rows * edges.cols;

/** Outlines between straight lines among edges, which are sought in half as many pixels each way. */
function linesAmong(cv: OpenCv, keep: Keep, edges: Mat, least: number): Quad[] {
  const half = keep(new cv.Mat());
  const size = new cv.Size(Math.round(edges.cols / 2), Math.round(edges.rows / 2));
  cv.resize(edges, half, size, 0, 0, cv.INTER_AREA);
  cv.threshold(half, half, 100, 255, cv.THRESH_BINARY);
  return lineQuads(cv, half, 0.5, least);
}

/** Where outlines may be seen, the surest and cheapest look first. */
function* looks(cv: OpenCv, keep: Keep, planes: Planes, least: number): Generator<Quad[]> {
  const { mats, leastSteps } = planes;
  const [lightness, red, yellow] = mats;
  if (lightness === undefined || red === undefined || yellow === undefined) return;
  const clear = edgesOf(cv, keep, lightness, 20);
  yield contourQuads(cv, clear, least);
  const apart = apartFromGround(cv, keep, planes);
  if (apart !== undefined) yield contourQuads(cv, apart, least);
  yield contourQuads(cv, regionsOf(cv, keep, lightness), least);
  yield contourQuads(cv, edgesOf(cv, keep, yellow, 10), least);
  yield contourQuads(cv, edgesOf(cv, keep, red, 10), least);
  yield contourQuads(cv, regionsOf(cv, keep, yellow), least);
  yield contourQuads(cv, unlikeMost(cv, keep, yellow, leastSteps[2] ?? 1), least);
  yield contourQuads(cv, unlikeMost(cv, keep, red, leastSteps[1] ?? 1), least);
  const paper = withoutPrint(cv, keep, yellow);
  yield contourQuads(cv, unlikeMost(cv, keep, paper, leastSteps[2] ?? 1), least);
  const onPaper = edgesOf(cv, keep, paper, 4);
  yield contourQuads(cv, onPaper, least);
  if (isNotFlooded(cv, onPaper)) yield linesAmong(cv, keep, onPaper, least);
  const strong = edgesOf(cv, keep, lightness, 60);
  yield contourQuads(cv, strong, least);
  const faint = edgesOf(cv, keep, lightness, Math.max(3, 2.5 * (leastSteps[0] ?? 1)));
  yield contourQuads(cv, faint, least);
  // Straight lines are sought in the most sensitive map that no texture floods.
  const edges = [faint, clear, strong].find((map) => isNotFlooded(cv, map));
  if (edges !== undefined) yield linesAmong(cv, keep, edges, least);
}

function isSame(a: Quad, b: Quad, near: number): boolean {
  return a.every((corner, index) => distance(corner, b[index] ?? corner) < near);
}

function scored(planes: Planes, quad: Quad): Candidate {
  const area = areaOf(quad) / (planes.width * planes.height);
  const shape = plausibility(quad, planes);
  if (shape === 0) return { quad, score: 0 };
  return { quad, score: shape * outlineSupport(planes, quad) * (0.8 + 0.2 * Math.min(1, area * 4)) };
}

function settled(planes: Planes, quad: Quad): Quad {
  return quadBetween(settledSides(planes, quad)) ?? quad;
}

function overlap(cv: OpenCv, a: Quad, b: Quad): number {
  return freeing((keep) => {
    const mat = (quad: Quad) => keep(cv.matFromArray(4, 1, cv.CV_32FC2, quad.flat()));
    const shared = cv.intersectConvexConvex(mat(a), mat(b), keep(new cv.Mat()), true);
    return shared / (areaOf(a) + areaOf(b) - shared);
  });
}

/** Within this share of the best score, the outer of two outlines is the paper and the inner a frame printed on it. */
const nearlyAsGood = 0.85;

/** Cards have no frame; what seems to lie around one is its shadow. */
const isPaperAround = (outer: Candidate, inner: Candidate): boolean =>
  !isCardShaped(inner.quad) &&
  areaOf(outer.quad) > areaOf(inner.quad) * 1.02 &&
  outer.score > inner.score * nearlyAsGood;

/** Keeps the best of outlines that show the same document; of a frame and the paper around it the paper. */
function distinct(cv: OpenCv, candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const same = chosen.findIndex((other) => overlap(cv, other.quad, candidate.quad) >= 0.6);
    const other = chosen[same];
    if (other === undefined) {
      if (chosen.length < mostCandidates) chosen.push(candidate);
    } else if (isPaperAround(candidate, other)) {
      chosen[same] = { quad: candidate.quad, score: other.score };
    }
  }
  return chosen;
}

function isCutToCard({ width, height }: Picture): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.abs(ratio / cardRatio - 1) < cutToCard;
}

/**
 * Where documents may be in a picture, best first, at most eight: quadrilaterals in pixels of the picture.
 * Empty when no outline is seen, as on a scan cut exactly to the card.
 * @param breathe awaited between two looks; may throw
 */
export async function findOutlines(
  picture: Picture,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Candidate[]> {
  const { cv } = await openCv;
  const small = await reduced(picture);
  return freeingAfter(async (keep) => {
    const planes = planesOf(cv, keep, small);
    const whole = planes.width * planes.height;
    const near = 0.012 * Math.max(planes.width, planes.height);
    const seen: Quad[] = [];
    const candidates: Candidate[] = [];
    let looked = 0;
    for (const quads of looks(cv, keep, planes, leastArea * whole)) {
      await breathe();
      for (const quad of quads) {
        if (plausibility(quad, planes) === 0 || seen.some((other) => isSame(other, quad, near))) continue;
        seen.push(quad);
        const candidate = scored(planes, settled(planes, quad));
        if (candidate.score > leastScore) candidates.push(candidate);
      }
      const sure = distinct(
        cv,
        candidates.filter(({ quad, score }) => score > (isCardShaped(quad) ? certainCard : certain)),
      );
      looked += 1;
      // A frame may be printed on a paper whose own edge is fainter.
      const isClear = looked > 1 || sure.every(({ quad }) => isCardShaped(quad));
      const found = sure.reduce((sum, { quad }) => sum + areaOf(quad), 0) / whole;
      if (isClear && found > filled) break;
      const isCard = sure.length === 0 && isCutToCard(small);
      if (looked >= thoroughLooks && (found > filledWell || isCard)) break;
    }
    const scale = picture.width / planes.width;
    return distinct(cv, candidates).map(({ quad, score }) => ({ score, quad: scaled(quad, scale) }));
  });
}
