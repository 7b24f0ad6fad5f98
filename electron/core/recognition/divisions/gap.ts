import { type Rectangle, verticalOverlap } from '../geometry.ts';

interface Printed {
  readonly text: string;
  /** All in pixels of the same picture; absent where it is not known. */
  readonly box?: Rectangle;
}

const middleX = ({ x, width }: Rectangle): number => x + width / 2;

const han = /\p{Script=Han}/u;

/** A character left out leaves about two widths between its neighbours' middles, otherwise it is one. */
const wide = 1.6;

/** Fewer distances than these tell no usual one. */
const fewest = 4;

/** From the middle of a character to that of the one before, when both are Chinese and on one line. */
function stepTo(symbols: readonly Printed[], at: number): number | undefined {
  const [before, after] = [symbols[at - 1], symbols[at]];
  if (before?.box === undefined || after?.box === undefined) return undefined;
  const isOneLine = verticalOverlap(before.box, after.box) > 0.5;
  if (!isOneLine || !han.test(before.text) || !han.test(after.text)) return undefined;
  const step = middleX(after.box) - middleX(before.box);
  return step > 0 ? step : undefined;
}

/** Whether there is room for one more character before the one at `at`: Chinese is printed evenly. */
export function isRoomBefore(symbols: readonly Printed[], at: number): boolean {
  const step = stepTo(symbols, at);
  const steps = symbols.flatMap((_, index) => stepTo(symbols, index) ?? []).toSorted((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)];
  return step !== undefined && usual !== undefined && steps.length >= fewest && step > wide * usual;
}
