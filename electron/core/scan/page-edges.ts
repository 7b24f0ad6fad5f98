import type { PlannedLine } from '../letter/letter-plan.ts';
import { mapPoint, type Point } from '../recognition/geometry.ts';
import type { SeenPage } from './evidence.ts';
import type { Lie } from './lie.ts';
import { isInPicture } from './page-map.ts';
import { middleOf, pixelsPerPoint } from './register.ts';

const pointsPerMillimetre = 72 / 25.4;
/** Millimetres up to which it is measured how much a picture lacks of a page. */
const furthest = 60;
const steps = 12;

/** A side is cut where this share of it is; the sides beside it lose their ends only. */
const leastShare = 0.3;

/** Millimetres that are missing of a page at each side, where the picture ends before it. */
export function cutAway(lie: Lie): SeenPage['cut'] {
  const isShown = (point: Point) => isInPicture(mapPoint(lie.toPicture, point), lie);
  const depth = (at: (along: number, away: number) => Point): number => {
    for (let away = furthest; away > 0; away -= 0.5) {
      let hidden = 0;
      for (let step = 0; step <= steps; step += 1) {
        if (!isShown(at(step / steps, away * pointsPerMillimetre))) hidden += 1;
      }
      if (hidden > leastShare * (steps + 1)) return away;
    }
    return 0;
  };
  const { width, height } = lie.page;
  return {
    top: depth((along, away) => [along * width, away]),
    right: depth((along, away) => [width - away, along * height]),
    bottom: depth((along, away) => [along * width, height - away]),
    left: depth((along, away) => [away, along * height]),
  };
}

/** How many printed characters lie beyond the picture. */
export function lostCharacters(lines: readonly PlannedLine[], lie: Lie): number {
  return lines.reduce(
    (sum, line) =>
      sum +
      line.characters.filter(
        (character) => !isInPicture(mapPoint(lie.toPicture, middleOf(character, line)), lie),
      ).length,
    0,
  );
}

/** Pixels of the picture for one millimetre of paper. */
export const resolutionOf = ({ toPicture, page }: Lie): number =>
  pixelsPerPoint(toPicture, page) * pointsPerMillimetre;
