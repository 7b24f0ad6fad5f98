import { areaOf, distance, type Point, type Quad, type Size } from '../geometry.ts';
import { freeing, type Mat, type OpenCv } from '../opencv.ts';
import { ordered, plausibility, quadBetween } from '../quad.ts';

type Segment = readonly [Point, Point];

/** A straight line that edges follow in one or more stretches. */
interface Stretch {
  readonly ends: Segment;
  readonly angle: number;
  readonly length: number;
}

/** Most lines that are combined: the number of quadrilaterals grows with its fourth power. */
const mostLines = 22;

/** Opposite sides of a document seen at an angle run together by no more than this, in radians. */
const mostConvergence = 0.45;
const leastCrossing = 0.9;

const leastSeen = 0.35;
const mostQuads = 16;

const angleOf = ([a, b]: Segment): number => Math.atan2(b[1] - a[1], b[0] - a[0]);

/** Angle between two lines, 0 to π/2. */
function between(a: number, b: number): number {
  const apart = Math.abs(a - b) % Math.PI;
  return Math.min(apart, Math.PI - apart);
}

function awayFrom([a, b]: Segment, [x, y]: Point): number {
  const length = Math.max(1, distance(a, b));
  return Math.abs((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length;
}

/** One stretch for segments that follow the same line: their two ends furthest apart. */
function joined(segments: readonly Segment[], near: number): Stretch[] {
  const stretches: Stretch[] = [];
  const byLength = segments.toSorted((p, q) => distance(...q) - distance(...p));
  for (const segment of byLength) {
    const length = distance(...segment);
    const index = stretches.findIndex(
      ({ ends, angle }) =>
        between(angle, angleOf(segment)) < 0.06 && segment.every((point) => awayFrom(ends, point) < near),
    );
    const same = stretches[index];
    if (same === undefined) {
      stretches.push({ ends: segment, angle: angleOf(segment), length });
      continue;
    }
    const points = [...same.ends, ...segment];
    let ends = same.ends;
    for (const p of points) for (const q of points) if (distance(p, q) > distance(...ends)) ends = [p, q];
    stretches[index] = {
      ends,
      angle: angleOf(ends),
      length: Math.min(distance(...ends), same.length + length),
    };
  }
  return stretches.toSorted((a, b) => b.length - a.length);
}

const border = ({ width, height }: Size): Stretch[] => {
  const corners: Quad = [
    [0, 0],
    [width - 1, 0],
    [width - 1, height - 1],
    [0, height - 1],
  ];
  return corners.map((from, index) => {
    const ends: Segment = [from, corners[(index + 1) % 4] ?? from];
    return { ends, angle: angleOf(ends), length: distance(...ends) };
  });
};

interface Pair {
  readonly first: Stretch;
  readonly second: Stretch;
  readonly angle: number;
}

function pairsOf(stretches: readonly Stretch[], leastApart: number): Pair[] {
  return stretches.flatMap((first, index) =>
    stretches
      .slice(index + 1)
      .filter(
        (second) =>
          between(first.angle, second.angle) < mostConvergence &&
          Math.min(...second.ends.map((point) => awayFrom(first.ends, point))) > leastApart,
      )
      .map((second) => ({ first, second, angle: first.angle })),
  );
}

/**
 * Quadrilaterals between straight edges, for documents whose outline is broken by a finger, a glare or the
 * picture's border: every two pairs of nearly parallel lines make one. `edges` shows edges at `scale` times
 * the size in which quadrilaterals are wanted.
 */
export function lineQuads(cv: OpenCv, edges: Mat, scale: number, least: number): Quad[] {
  const size = { width: edges.cols / scale, height: edges.rows / scale };
  const longest = Math.max(size.width, size.height);
  const found = freeing((keep) => {
    const lines = keep(new cv.Mat());
    const shortest = 0.06 * longest * scale;
    cv.HoughLinesP(edges, lines, 1, Math.PI / 180, Math.round(shortest), shortest, 6);
    const data = lines.data32S;
    return Array.from({ length: lines.rows }, (_, i): Segment => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = data.subarray(4 * i, 4 * i + 4);
      return [
        [ax / scale, ay / scale],
        [bx / scale, by / scale],
      ];
    });
  });
  const stretches = [...joined(found, 4 / scale).slice(0, mostLines), ...border(size)];
  const pairs = pairsOf(stretches, 0.08 * longest);
  const quads: { readonly quad: Quad; readonly seen: number }[] = [];
  pairs.forEach((a, index) => {
    for (const b of pairs.slice(index + 1)) {
      if (between(a.angle, b.angle) < leastCrossing) continue;
      const sides = [a.first, b.first, a.second, b.second];
      const quad = quadBetween(sides.map(({ ends }) => ends));
      if (quad === undefined || areaOf(quad) < least || plausibility(quad, size) === 0) continue;
      const seen = seenSides(quad, sides);
      if (seen > leastSeen) quads.push({ quad: ordered(quad), seen });
    }
  });
  return quads
    .toSorted((a, b) => b.seen - a.seen)
    .slice(0, mostQuads)
    .map(({ quad }) => quad);
}

/**
 * How much of the sides the lines were seen along, 0 to 1, the weakest counting most; less where they run on
 * beyond the corners. `quad` begins where the last line meets the first.
 */
function seenSides(quad: Quad, lines: readonly Stretch[]): number {
  const shares = quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    const length = Math.max(1, distance(from, to));
    const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    const ends = (lines[index]?.ends ?? []).map(
      ([x, y]) => ((x - from[0]) * ux + (y - from[1]) * uy) / length,
    );
    const [start, end] = [Math.min(...ends), Math.max(...ends)];
    const within = Math.max(0, Math.min(1, end) - Math.max(0, start));
    const without = Math.max(0, -start - 0.03) + Math.max(0, end - 1.03);
    return within - 0.5 * Math.min(1, without);
  });
  return (shares.reduce((sum, share) => sum + share, 0) / 4 + Math.min(...shares)) / 2;
}
