/** Days from 1970 to either end of what a `Date` can hold (ECMA-262, 21.4.1.1). */
const furthestDay = 100_000_000;
const furthest = furthestDay * 86_400_000;

/** A stored time, milliseconds since 1970, as ISO 8601; 1970 where a damaged row holds no time at all. */
export function storedTime(milliseconds: number): string {
  return new Date(Math.abs(milliseconds) <= furthest ? milliseconds : 0).toISOString();
}
