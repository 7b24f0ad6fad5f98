import { distance, type Point, type Quad, type Size } from '../geometry.ts';
import { type Planes, valueAt } from './planes.ts';

/** Pixels on either side of a line between which a step is measured. */
const reach = 2;
/** Times as far out it is seen whether the step is an edge or the flank of a shadow. */
const far = 3;

/** Steps above this say no more than one of it: a line of text must not outweigh a faint edge. */
const mostStep = 24;

/** Share of a side, at each end, that a rounded corner or a finger may hide. */
const cornerShare = 0.06;

/** Steps of one sign that chance makes along a line across a texture. */
const byChance = 0.5;

interface Step {
  /** Share of the line along which the picture steps in one direction, 0 to 1. */
  readonly share: number;
  /** How strong the step is, each place counting up to a limit; levels. */
  readonly strength: number;
}

function stepAlong(
  planes: Planes,
  channel: number,
  [from, to]: readonly [Point, Point],
  samples: number,
  isSharp = false,
): Step {
  const data = planes.data[channel];
  if (data === undefined) return { share: 0, strength: 0 };
  const length = Math.max(1, distance(from, to));
  const [nx, ny] = [(-(to[1] - from[1]) / length) * reach, ((to[0] - from[0]) / length) * reach];
  const least = planes.leastSteps[channel] ?? 1;
  let [sum, slope, up, down] = [0, 0, 0, 0];
  for (let index = 0; index < samples; index += 1) {
    const t = (index + 0.5) / samples;
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t;
    const step = valueAt(data, planes, x + nx, y + ny) - valueAt(data, planes, x - nx, y - ny);
    sum += Math.max(-mostStep, Math.min(mostStep, step));
    if (isSharp) {
      const wide =
        valueAt(data, planes, x + far * nx, y + far * ny) - valueAt(data, planes, x - far * nx, y - far * ny);
      slope += Math.max(-mostStep, Math.min(mostStep, wide));
    }
    if (step >= least) up += 1;
    else if (step <= -least) down += 1;
  }
  // A shadow's flank goes on rising further out; an edge does not.
  const gradual =
    isSharp && Math.sign(slope) === Math.sign(sum) ? Math.max(0, Math.abs(slope) - Math.abs(sum)) : 0;
  return { share: (sum > 0 ? up : down) / samples, strength: (Math.abs(sum) - gradual / 2) / samples };
}

const between = (from: Point, to: Point, t: number): Point => [
  from[0] + (to[0] - from[0]) * t,
  from[1] + (to[1] - from[1]) * t,
];

const channels = [0, 1, 2] as const;

/** How surely an edge runs from one point to another, 0 (as by chance) to 1 (all along). */
function edgeBetween(planes: Planes, from: Point, to: Point): number {
  const samples = Math.max(8, Math.min(90, Math.round(distance(from, to) / 3)));
  let best = 0;
  for (const channel of channels)
    best = Math.max(best, stepAlong(planes, channel, [from, to], samples).share);
  return Math.max(0, (best - byChance) / (1 - byChance));
}

/** Whether a side runs along the picture's own border, where nothing can be seen of the document's edge. */
function isOnBorder([ax, ay]: Point, [bx, by]: Point, { width, height }: Size): boolean {
  const near = 0.008 * Math.max(width, height);
  return (
    (ax < near && bx < near) ||
    (ay < near && by < near) ||
    (ax > width - near && bx > width - near) ||
    (ay > height - near && by > height - near)
  );
}

/** What is known of a side that the picture's border cuts off. */
const unseen = 0.55;

/** How far, as a share of a side, it is watched whether its edge runs on beyond the corner. */
const beyond = 0.12;

/**
 * How surely the four sides are edges of one thing, 0 to 1, the weakest counting most. Edges that run on
 * beyond the corners belong to a table, a grid or a desk's boards, and count less.
 */
export function outlineSupport(planes: Planes, quad: Quad): number {
  let [sum, weakest, running, ends, hidden] = [0, 1, 0, 0, 0];
  for (let index = 0; index < 4; index += 1) {
    const from = quad[index] ?? quad[0];
    const to = quad[(index + 1) % 4] ?? quad[0];
    if (isOnBorder(from, to, planes)) {
      hidden += 1;
      sum += unseen;
      weakest = Math.min(weakest, unseen);
      continue;
    }
    const side = edgeBetween(planes, between(from, to, cornerShare), between(from, to, 1 - cornerShare));
    if (side < 0.25) return 0;
    sum += side;
    weakest = Math.min(weakest, side);
    for (const [start, end] of [
      [from, between(from, to, -beyond)],
      [to, between(from, to, 1 + beyond)],
    ] as const) {
      const [x, y] = end;
      if (x < 0 || y < 0 || x >= planes.width || y >= planes.height) continue;
      ends += 1;
      running += edgeBetween(planes, between(start, end, 0.25), end);
    }
  }
  if (hidden > 3) return 0;
  const runsOn = ends === 0 ? 0 : running / ends;
  return ((sum / 4 + weakest) / 2) * (1 - 0.4 * Math.max(0, runsOn - 0.15));
}

/** How far an edge may lie from where its contour was seen, as a share of the side: the width of a shadow. */
const settlingShare = 0.025;

/** The line near a side along which the picture steps most sharply. */
function settledSide(planes: Planes, from: Point, to: Point): readonly [Point, Point] {
  const length = Math.max(1, distance(from, to));
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const samples = Math.max(12, Math.min(40, Math.round(length / 8)));
  const moved = ([x, y]: Point, by: number): Point => [x + nx * by, y + ny * by];
  const most = Math.max(4, settlingShare * length);
  let best: readonly [Point, Point] = [
    between(from, to, cornerShare * 1.5),
    between(from, to, 1 - cornerShare * 1.5),
  ];
  for (const offsets of [
    [-1, -2 / 3, -1 / 3, 0, 1 / 3, 2 / 3, 1].map((share) => share * most),
    [-2, -1, 0, 1, 2],
  ]) {
    const [a, b] = best;
    let strongest = Number.NEGATIVE_INFINITY;
    for (const i of offsets) {
      for (const j of offsets) {
        const line = [moved(a, i), moved(b, j)] as const;
        for (const channel of channels) {
          // Where several are as strong, the nearest.
          const strength = stepAlong(planes, channel, line, samples, true).strength - 0.002 * (i * i + j * j);
          if (strength > strongest) [best, strongest] = [line, strength];
        }
      }
    }
  }
  return best;
}

/** Lines through the four sides after each has settled on the edge nearest to it. */
export function settledSides(planes: Planes, quad: Quad): (readonly [Point, Point])[] {
  return quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    return isOnBorder(from, to, planes) ? [from, to] : settledSide(planes, from, to);
  });
}
