import { addresses } from '../divisions/grammar.ts';
import { readDivisions } from '../divisions/read-divisions.ts';

const stroke = /^[一1l丨]/;

/**
 * A name of a company without the stroke before it, which is what a colon or the end of a frame leaves, where the name
 * of a place of the country follows; `undefined` for any other.
 */
export function withoutStroke(name: string): string | undefined {
  if (!stroke.test(name)) return undefined;
  const rest = name.slice(1);
  return readDivisions(rest, addresses).some(({ isExact }) => isExact) ? rest : undefined;
}
