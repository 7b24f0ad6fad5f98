import type { Point } from '../recognition/geometry.ts';
import { freeing, openCv } from '../recognition/opencv.ts';
import { type Layer, millimetres } from './flat-page.ts';

/** A round or oval line on a flat page, in its pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  /** Half the longer and half the shorter diameter; the same for a circle. */
  readonly radius: number;
  readonly flatness: number;
  /** Direction of the longer diameter, in radians clockwise. */
  readonly angle: number;
  /** Share of the line that is drawn, 0 to 1, of what lies on the page. */
  readonly closed: number;
  /** Share of the line that lies beyond the page, 0 to 1. */
  readonly outside: number;
}

/** Seals are 38 to 50 mm wide, oval ones 30 mm high; smaller ones are of other use. */
const leastRadius = 9;
const mostRadius = 30;
/** Millimetres either side of a line that still belong to it. */
const lineWidth = 0.7;
const directions = 180;
const trials = 700;
/** A circle is drawn at least this far before it counts as one. */
const leastClosed = 0.4;
const mostRings = 3;

const along = (ring: Pick<Ring, 'x' | 'y' | 'radius' | 'flatness' | 'angle'>, step: number): Point => {
  const turn = (2 * Math.PI * step) / directions;
  const [dx, dy] = [ring.radius * Math.cos(turn), ring.radius * ring.flatness * Math.sin(turn)];
  const [cos, sin] = [Math.cos(ring.angle), Math.sin(ring.angle)];
  return [ring.x + dx * cos - dy * sin, ring.y + dx * sin + dy * cos];
};

type Shape = Pick<Ring, 'x' | 'y' | 'radius' | 'flatness' | 'angle'>;

/** How much of a shape's line is drawn, and how much of it the page does not have. */
function drawn({ width, height, data }: Layer, shape: Shape): Pick<Ring, 'closed' | 'outside'> {
  const reach = Math.round(millimetres(lineWidth));
  let [hits, inside] = [0, 0];
  for (let step = 0; step < directions; step += 1) {
    const [x, y] = along(shape, step);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    inside += 1;
    const [ux, uy] = [(x - shape.x) / shape.radius, (y - shape.y) / shape.radius];
    for (let away = -reach; away <= reach; away += 2) {
      const [px, py] = [Math.round(x + ux * away), Math.round(y + uy * away)];
      if (px < 0 || py < 0 || px >= width || py >= height || data[py * width + px] === 0) continue;
      hits += 1;
      break;
    }
  }
  return { closed: hits / Math.max(1, inside), outside: 1 - inside / directions };
}

function circleThrough([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Shape | undefined {
  const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  if (Math.abs(d) < 1e-6) return undefined;
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d;
  const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d;
  return { x, y, radius: Math.hypot(ax - x, ay - y), flatness: 1, angle: 0 };
}

/** A repeatable sequence of numbers from 0 to 1 (Lehmer, modulus 2³¹ − 1): the same picture, the same answer. */
function* sequence(): Generator<number, never> {
  let state = 48_271;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** The outermost ink of a patch in every direction from its middle. */
function rim({ width, data }: Layer, box: Box): Point[] {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const furthest = new Map<number, { away: number; at: Point }>();
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) {
      if (data[y * width + x] === 0) continue;
      const direction = Math.round((Math.atan2(y - cy, x - cx) / Math.PI + 1) * directions);
      const away = Math.hypot(x - cx, y - cy);
      if (away > (furthest.get(direction)?.away ?? 0)) furthest.set(direction, { away, at: [x, y] });
    }
  }
  return [...furthest.values()].map(({ at }) => at);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Patches of ink that lie close together and are large enough for a seal. */
async function patches({ width, height, data }: Layer): Promise<Box[]> {
  const { cv } = await openCv;
  const reduction = 4;
  return freeing((keep) => {
    const mask = keep(cv.matFromArray(height, width, cv.CV_8UC1, data));
    const small = keep(new cv.Mat());
    cv.resize(mask, small, new cv.Size(0, 0), 1 / reduction, 1 / reduction, cv.INTER_AREA);
    cv.threshold(small, small, 40, 255, cv.THRESH_BINARY);
    const edge = 2 * Math.round(millimetres(1.2) / reduction) + 1;
    cv.dilate(small, small, keep(cv.getStructuringElement(cv.MORPH_ELLIPSE, new cv.Size(edge, edge))));
    const stats = keep(new cv.Mat());
    const count = cv.connectedComponentsWithStats(small, keep(new cv.Mat()), stats, keep(new cv.Mat()), 8);
    const boxes: Box[] = [];
    for (let label = 1; label < count; label += 1) {
      const [x = 0, y = 0, across = 0, down = 0] = stats.data32S.subarray(5 * label, 5 * label + 4);
      const box = { x: x * reduction, y: y * reduction, width: across * reduction, height: down * reduction };
      box.width = Math.min(box.width, width - box.x);
      box.height = Math.min(box.height, height - box.y);
      if (Math.max(box.width, box.height) >= millimetres(1.6 * leastRadius)) boxes.push(box);
    }
    return boxes.toSorted((a, b) => b.width * b.height - a.width * a.height).slice(0, mostRings);
  });
}

/** The circle that most of a patch's rim lies on. */
function circleOf(layer: Layer, points: readonly Point[]): Ring | undefined {
  const random = sequence();
  const pick = (): Point => points[Math.floor(random.next().value * points.length)] ?? [0, 0];
  let best: Ring | undefined;
  for (let trial = 0; trial < trials; trial += 1) {
    const circle = circleThrough(pick(), pick(), pick());
    if (circle === undefined) continue;
    if (circle.radius < millimetres(leastRadius) || circle.radius > millimetres(mostRadius)) continue;
    const ring = { ...circle, ...drawn(layer, circle) };
    if (ring.outside > 0.7) continue;
    // A ring over the edge outweighs letters within it that happen to lie on a smaller circle.
    const weight = ({ closed, outside, radius }: Ring) =>
      closed ** 2 * (1 - outside / 2) * (1 + radius / 4000);
    if (best === undefined || weight(ring) > weight(best)) best = ring;
  }
  return best;
}

async function ellipseOf(layer: Layer, points: readonly Point[]): Promise<Ring | undefined> {
  if (points.length < 20) return undefined;
  const { cv } = await openCv;
  const shape = freeing((keep): Shape => {
    const { center, size, angle } = cv.fitEllipse(
      keep(cv.matFromArray(points.length, 1, cv.CV_32FC2, points.flat())),
    );
    const [long, short] = [Math.max(size.width, size.height), Math.min(size.width, size.height)];
    const turn = size.width >= size.height ? angle : angle + 90;
    return {
      x: center.x,
      y: center.y,
      radius: long / 2,
      flatness: short / Math.max(1, long),
      angle: (turn * Math.PI) / 180,
    };
  });
  const fits = shape.radius > millimetres(leastRadius) && shape.radius < millimetres(mostRadius);
  return fits && shape.flatness > 0.5 ? { ...shape, ...drawn(layer, shape) } : undefined;
}

/** Rings drawn on a page, the clearest first. `mask`: 255 where there is ink of the colour looked for. */
export async function findRings(mask: Layer): Promise<Ring[]> {
  const rings: Ring[] = [];
  for (const box of await patches(mask)) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (rings.some((ring) => Math.hypot(ring.x - x, ring.y - y) < ring.radius)) continue;
    const points = rim(mask, box);
    const circle = circleOf(mask, points);
    const oval = (circle?.closed ?? 0) < 0.7 ? await ellipseOf(mask, points) : undefined;
    const best = oval && oval.closed > (circle?.closed ?? 0) + 0.1 ? oval : circle;
    if (best && best.closed >= leastClosed) rings.push(best);
  }
  return rings.toSorted((a, b) => b.closed * (1 - b.outside) - a.closed * (1 - a.outside));
}

/** 255 where a layer is above a level. */
export function above({ width, height, data }: Layer, level: number): Layer {
  const mask = new Uint8Array(data.length);
  for (let at = 0; at < mask.length; at += 1) if ((data[at] ?? 0) > level) mask[at] = 255;
  return { width, height, data: mask };
}
