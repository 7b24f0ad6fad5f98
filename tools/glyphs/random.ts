let state = 20_130_605;

/** A number from 0 to 1; the same ones in the same order each time the tool runs. */
export function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

export const uniform = (low: number, high: number): number => low + (high - low) * random();
