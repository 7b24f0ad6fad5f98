import type { Box, Outline } from '../../shared/model/recognition.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `[x, y]`: ratios of the upright picture, or pixels of the viewport, from the top left. */
export type Point = readonly [number, number];

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** How a picture is looked at. */
export interface View {
  /** 1 shows the whole picture. */
  readonly zoom: number;
  /** Ratios of the upright picture at the middle of the viewport. */
  readonly centre: Point;
  readonly turns: Turns;
}

/** The picture in its own pixels and the place on screen it is shown in. */
export interface Frame {
  readonly picture: Size;
  readonly viewport: Size;
}

/** Of what shows a whole page. */
const maximumZoom = 8;
/** Closer than this a person loses sight of where on the paper the field is. */
const closest = 2.2;
/** Pictures longer than this are pages below each other. */
const longestPage = 1.5;
const margin = 12;

export const wholePicture = (turns: Turns): View => ({ zoom: 1, centre: [0.5, 0.5], turns });

/** Pixels of the viewport for ratios of the upright picture. Everything on screen is placed by this. */
export function toScreen(view: View, frame: Frame, point: Point): Point {
  const scale = scaleOf(view, frame);
  const [x, y] = turned([point[0] - view.centre[0], point[1] - view.centre[1]], view.turns, frame.picture);
  return [frame.viewport.width / 2 + x * scale, frame.viewport.height / 2 + y * scale];
}

/** Ratios of the upright picture for pixels of the viewport; the inverse of `toScreen`. */
export function toPicture(view: View, frame: Frame, [x, y]: Point): Point {
  const { picture, viewport } = frame;
  const scale = scaleOf(view, frame);
  const fromCentre: Point = [(x - viewport.width / 2) / scale, (y - viewport.height / 2) / scale];
  const [dx, dy] = quarterTurns(fromCentre, opposite(view.turns));
  return [view.centre[0] + dx / picture.width, view.centre[1] + dy / picture.height];
}

/** CSS `matrix(…)` that puts an element of the picture's own size where `toScreen` says. */
export function cssMatrix(view: View, frame: Frame): string {
  const [x, y] = toScreen(view, frame, [0, 0]);
  const [ax, ay] = toScreen(view, frame, [1, 0]);
  const [bx, by] = toScreen(view, frame, [0, 1]);
  const { width, height } = frame.picture;
  const parts = [(ax - x) / width, (ay - y) / width, (bx - x) / height, (by - y) / height, x, y];
  return `matrix(${parts.map((part) => Number(part.toFixed(6))).join(', ')})`;
}

/** Screen pixels per pixel of the picture. */
export function scaleOf({ zoom, turns }: View, { picture, viewport }: Frame): number {
  const [width, height] = turns % 2 === 0 ? [picture.width, picture.height] : [picture.height, picture.width];
  const room = [viewport.width - 2 * margin, viewport.height - 2 * margin] as const;
  return Math.max(Math.min(room[0] / width, room[1] / height), 0.001) * zoom;
}

/** Zooms by a factor; what is at `at` (viewport pixels) stays there. */
export function zoomAt(view: View, frame: Frame, at: Point, factor: number): View {
  const zoom = Math.min(Math.max(view.zoom * factor, 1), maximumZoom * pagesIn(frame));
  const before = toPicture(view, frame, at);
  const after = toPicture({ ...view, zoom }, frame, at);
  return within({ ...view, zoom, centre: moved(view.centre, before, after) });
}

/** Drags the picture by viewport pixels. */
export function panBy(view: View, frame: Frame, [dx, dy]: Point): View {
  const middle: Point = [frame.viewport.width / 2, frame.viewport.height / 2];
  const before = toPicture(view, frame, [middle[0] - dx, middle[1] - dy]);
  return within({ ...view, centre: before });
}

export const turnRight = (view: View): View => ({ ...view, turns: turnsOf(view.turns + 1) });

/** Looks at a box closely enough to read it, with its surroundings. */
export function lookAt(view: View, frame: Frame, [x, y, width, height]: Box): View {
  const whole = { ...view, zoom: 1 };
  const corner = toScreen(whole, frame, [x, y]);
  const opposite = toScreen(whole, frame, [x + width, y + height]);
  const wide = Math.abs(opposite[0] - corner[0]);
  const high = Math.abs(opposite[1] - corner[1]);
  const { viewport } = frame;
  const fits = Math.min((viewport.width * 0.62) / wide, (viewport.height * 0.62) / high);
  // Lines lie on their side in a turned picture; either way the letters should not grow out of proportion.
  const lettersFit = (viewport.height * 0.2) / Math.min(wide, high);
  const zoom = Math.min(fits, lettersFit, closest * pagesIn(frame));
  return within({ ...view, zoom: Math.max(zoom, 1), centre: [x + width / 2, y + height / 2] });
}

/** About how many pages stand below each other in a picture; 1 for a single one. */
function pagesIn({ picture: { width, height } }: Frame): number {
  return Math.max(1, height / width / longestPage);
}

/** The turns that bring a document upright, from its outline in ratios of the picture. */
export function uprightTurns(outline: Outline, { width, height }: Size): Turns {
  const [topLeft, topRight] = outline;
  if (!topLeft || !topRight) return 0;
  const angle = Math.atan2((topRight[1] - topLeft[1]) * height, (topRight[0] - topLeft[0]) * width);
  return turnsOf(-Math.round(angle / (Math.PI / 2)));
}

/** The smallest upright box around an outline, inside the picture. */
export function boxAround(outline: Outline): Box {
  const within = (ratio: number) => Math.min(Math.max(ratio, 0), 1);
  const xs = outline.map(([x]) => within(x ?? 0));
  const ys = outline.map(([, y]) => within(y ?? 0));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

function turned([x, y]: Point, turns: Turns, { width, height }: Size): Point {
  return quarterTurns([x * width, y * height], turns);
}

function quarterTurns([x, y]: Point, turns: Turns): Point {
  switch (turns) {
    case 0:
      return [x, y];
    case 1:
      return [-y, x];
    case 2:
      return [-x, -y];
    case 3:
      return [y, -x];
  }
}

const opposite = (turns: Turns): Turns => turnsOf(4 - turns);

function turnsOf(quarters: number): Turns {
  const turns = ((quarters % 4) + 4) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
}

const moved = (centre: Point, from: Point, to: Point): Point => [
  centre[0] + from[0] - to[0],
  centre[1] + from[1] - to[1],
];

/** The middle of the viewport stays on the picture; a whole picture stays in the middle. */
function within(view: View): View {
  if (view.zoom === 1) return { ...view, centre: [0.5, 0.5] };
  const clamp = (ratio: number) => Math.min(Math.max(ratio, 0), 1);
  return { ...view, centre: [clamp(view.centre[0]), clamp(view.centre[1])] };
}
