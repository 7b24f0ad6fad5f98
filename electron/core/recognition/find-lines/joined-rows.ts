import type { Point } from '../geometry.ts';
import { freeing, type Mat, type MatVector, type OpenCv } from '../opencv.ts';
import { cutApart, includes, pixelsOf, type Region } from './region.ts';
import { cornersOf, meanInside, type Slanted, slantedAround } from './text-map.ts';

/** What tells a row of letters in a map. */
interface Least {
  /** The mean of the map inside it. */
  readonly mean: number;
  /** Its sides, in pixels of the map. */
  readonly side: number;
}

/** Rows of letters are so many times longer than high; pieces of seals are not. */
export const leastRow = 4;
const mostCuts = 3;

/** A cut may have taken a character from a row: so far, in heights of the row, and so full of the region, it goes on. */
const mostLost = 2.5;
const leastFull = 0.6;

/** Rows of one text run alike, in degrees. */
const alike = 7;

/** A row and the pixels that it was told by. */
interface Row extends Slanted {
  readonly part: Region;
}

/** What a contour of a map encloses. */
function enclosedBy(cv: OpenCv, contours: MatVector, index: number): Region {
  return freeing((keep) => {
    const { x, y, width, height } = cv.boundingRect(keep(contours.get(index)));
    const mask = keep(cv.Mat.zeros(height, width, cv.CV_8UC1));
    const toMask = new cv.Point(-x, -y);
    cv.drawContours(
      mask,
      contours,
      index,
      new cv.Scalar(1),
      cv.FILLED,
      cv.LINE_8,
      keep(new cv.Mat()),
      0,
      toMask,
    );
    return { x, y, width, height, data: Uint8Array.from(mask.data) };
  });
}

function meanOf(map: Mat, region: Region): number {
  const values = map.data32F;
  let [sum, count] = [0, 0];
  for (const [x, y] of pixelsOf(region)) {
    sum += values[y * map.cols + x] ?? 0;
    count += 1;
  }
  return sum / Math.max(1, count);
}

function rowAround(cv: OpenCv, part: Region): Row {
  const points = [...pixelsOf(part)];
  return freeing((keep) => ({
    ...slantedAround(cv, keep(cv.matFromArray(points.length, 1, cv.CV_32SC2, points.flat()))),
    part,
  }));
}

/** The rows in a region that is none itself: what is left of it when it is cut apart. */
function rowsIn(cv: OpenCv, map: Mat, region: Region, least: Least, cuts = mostCuts): Row[] {
  const parts = cuts === 0 ? [] : (cutApart(region) ?? []);
  return parts.flatMap((part) => {
    const row = rowAround(cv, part);
    if (Math.min(row.across, row.down) < least.side || row.across < leastRow * row.down) return [];
    if (meanInside(cv, map, cornersOf(row)) >= least.mean) return [row];
    return rowsIn(cv, map, part, least, cuts - 1);
  });
}

/** How far a row goes on beyond one of its ends in the region that it was cut from, where no other row lies. */
function lostBeyond(way: 1 | -1, row: Row, region: Region, others: readonly Row[]): number {
  const [x, y] = row.middle;
  const radians = (row.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const isFull = (along: number): boolean => {
    let [inside, all] = [0, 0];
    for (let aside = -row.down / 2; aside <= row.down / 2; aside += 1, all += 1) {
      const column = Math.round(x + along * cos - aside * sin);
      const line = Math.round(y + along * sin + aside * cos);
      if (others.some(({ part }) => includes(part, column, line))) continue;
      inside += includes(region, column, line) ? 1 : 0;
    }
    return inside >= leastFull * all;
  };
  let more = 0;
  while (more < mostLost * row.down && isFull(way * (row.across / 2 + more + 1))) more += 1;
  return more;
}

/**
 * The rows of letters in what a contour encloses that is none by itself: a row hangs together with a seal below it, or
 * goes on higher than it began. The longest of them, and those that run as it does.
 */
export function joinedRows(
  cv: OpenCv,
  map: Mat,
  contours: MatVector,
  index: number,
  least: Least,
): Slanted[] {
  const region = enclosedBy(cv, contours, index);
  if (meanOf(map, region) < least.mean) return [];
  const [longest, ...shorter] = rowsIn(cv, map, region, least).toSorted((a, b) => b.across - a.across);
  if (longest === undefined) return [];
  const rows = [longest, ...shorter.filter(({ degrees }) => Math.abs(degrees - longest.degrees) < alike)];
  return rows.map((row): Slanted => {
    const others = rows.filter((other) => other !== row);
    const [before, after] = [lostBeyond(-1, row, region, others), lostBeyond(1, row, region, others)];
    const [shift, radians] = [(after - before) / 2, (row.degrees * Math.PI) / 180];
    const [x, y] = row.middle;
    const middle: Point = [x + shift * Math.cos(radians), y + shift * Math.sin(radians)];
    return { ...row, middle, across: row.across + before + after };
  });
}
