import { distance, type Homography, mapPoint, type Point, type Rectangle } from '../geometry.ts';
import { freeing, openCv } from '../opencv.ts';
import type { Picture } from '../picture.ts';
import type { LineImage } from './reader.ts';

/** Heights in pixels a cut line may have: below, nothing is lost by enlarging; above, nothing is gained. */
const leastHeight = 48;
const mostHeight = 96;
const channels = 3;

/** Where lines are cut from: a picture, and the way to its pixels from those of the straightened document. */
export interface LineSource {
  readonly picture: Picture;
  readonly toSource: Homography;
}

/** The corners of a rectangle turned about its middle by an angle in radians. */
function cornersOf({ x, y, width, height }: Rectangle, slope: number): readonly [Point, Point, Point, Point] {
  const [cos, sin] = [Math.cos(slope) / 2, Math.sin(slope) / 2];
  const corner = (across: number, down: number): Point => [
    x + width / 2 + across * width * cos - down * height * sin,
    y + height / 2 + across * width * sin + down * height * cos,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function part({ data, width }: Picture, left: number, top: number, across: number, down: number): Uint8Array {
  const pixels = new Uint8Array(across * down * channels);
  for (let row = 0; row < down; row += 1) {
    const from = ((top + row) * width + left) * channels;
    pixels.set(data.subarray(from, from + across * channels), row * across * channels);
  }
  return pixels;
}

/** Cuts a line out of the picture it was photographed in, level and at the size it has there. */
export async function cutLine(
  { picture, toSource }: LineSource,
  line: Rectangle,
  slope: number,
): Promise<LineImage> {
  const { cv } = await openCv;
  const corners = cornersOf(line, slope).map((corner) => mapPoint(toSource, corner));
  const [a = [0, 0], , c = [0, 0], d = [0, 0]] = corners;
  const b = corners[1] ?? a;
  const measured = (distance(a, d) + distance(b, c)) / 2;
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, measured)));
  const width = Math.max(1, Math.round((line.width / Math.max(1, line.height)) * height));
  const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1);
  const left = within(Math.floor(Math.min(...corners.map(([x]) => x))) - 1, picture.width);
  const top = within(Math.floor(Math.min(...corners.map(([, y]) => y))) - 1, picture.height);
  const right = within(Math.ceil(Math.max(...corners.map(([x]) => x))) + 1, picture.width);
  const bottom = within(Math.ceil(Math.max(...corners.map(([, y]) => y))) + 1, picture.height);
  const [across, down] = [right - left + 1, bottom - top + 1];
  return freeing((keep) => {
    const source = keep(cv.matFromArray(down, across, cv.CV_8UC3, part(picture, left, top, across, down)));
    const from = keep(
      cv.matFromArray(
        4,
        1,
        cv.CV_32FC2,
        corners.flatMap(([x, y]) => [x - left, y - top]),
      ),
    );
    const to = keep(cv.matFromArray(4, 1, cv.CV_32FC2, [0, 0, width, 0, width, height, 0, height]));
    const result = keep(new cv.Mat());
    cv.warpPerspective(
      source,
      result,
      keep(cv.getPerspectiveTransform(from, to)),
      new cv.Size(width, height),
      cv.INTER_CUBIC,
      cv.BORDER_REPLICATE,
    );
    return { width, height, data: result.data.slice() };
  });
}
