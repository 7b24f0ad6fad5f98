import { mapPoint, type Point, type Rectangle } from '../recognition/geometry.ts';
import type { ClosingPlaces } from './closing-places.ts';
import type { SeenBlank } from './evidence.ts';
import { flatScale, type Inks, millimetres, onFlat } from './flat-page.ts';
import type { Lie } from './lie.ts';
import { isInPicture, placeOf } from './page-map.ts';
import type { Ring } from './ring.ts';
import type { FoundSeal } from './seals.ts';
import { writtenInk } from './written-ink.ts';

const millimetre = 72 / 25.4;

const reaches = ({ x, y, radius }: Ring, area: Rectangle): boolean => {
  const [nearX, nearY] = [
    Math.min(Math.max(x, area.x), area.x + area.width),
    Math.min(Math.max(y, area.y), area.y + area.height),
  ];
  return Math.hypot(nearX - x, nearY - y) < radius;
};

/** What stands in each place where somebody writes. */
export async function inkPlaces(
  inks: Inks,
  { writing, printed }: ClosingPlaces,
  seals: readonly FoundSeal[],
  lie: Lie,
): Promise<SeenBlank[]> {
  const print = printed.map(onFlat);
  // A seal that is not red cannot be told from a pen.
  const hiding = seals.filter(({ seen }) => seen.colour !== 'red').map(({ ring }) => ring);
  const isHidden = (x: number, y: number) =>
    hiding.some((ring) => Math.hypot(ring.x - x, ring.y - y) < ring.radius + millimetres(1));
  const blanks: SeenBlank[] = [];
  for (const { field, area } of writing) {
    const { area: size, box } = await writtenInk(inks, onFlat(area), print, isHidden);
    const place = box
      ? {
          x: box.x / flatScale,
          y: box.y / flatScale,
          width: box.width / flatScale,
          height: box.height / flatScale,
        }
      : area;
    const middle: Point = [area.x + area.width / 2, area.y + area.height / 2];
    const flat = onFlat(area);
    blanks.push({
      field,
      isShown: isInPicture(mapPoint(lie.toPicture, middle), lie),
      isCovered: hiding.some((ring) => reaches(ring, flat)),
      ink: {
        area: size,
        width: box ? place.width / millimetre : 0,
        height: box ? place.height / millimetre : 0,
        box: placeOf(place, lie),
      },
    });
  }
  return blanks;
}
